import { describe, expect, it } from '@jest/globals';
import { offerNotOpened as S } from '../../src/signals/offer-not-opened.ts';
import { ours } from '../situations.ts';
import { look } from './looking.ts';

describe('offer-not-opened', () => {
  it('is seen where openings are counted', () =>
    expect(
      look(S, { told: [ours('2026-02-03 10:00', { opens: 2 }), ours('2026-03-03 10:00', { words: ['sends-offer'] })] }),
    ).toMatchObject({ strength: 1 }));
  it('is unknown where nothing was ever opened', () =>
    expect(look(S, { told: [ours('2026-03-03 10:00', { words: ['sends-offer'] })] })).toBe('unknown'));
  it('is unknown without mails', () => expect(look(S, { told: [] })).toBe('unknown'));
});
