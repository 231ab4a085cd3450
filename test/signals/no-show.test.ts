import { describe, expect, it } from '@jest/globals';
import { noShow as S } from '../../src/signals/no-show.ts';
import { meeting } from '../situations.ts';
import { look } from './looking.ts';

describe('no-show', () => {
  it('is seen for the last meeting', () =>
    expect(look(S, { told: [meeting('2026-03-05 15:00', { outcome: 'no-show' })] })).toMatchObject({
      args: { day: '2026-03-05' },
    }));
  it('is forgotten once a later one was held', () =>
    expect(
      look(S, { told: [meeting('2026-02-05 15:00', { outcome: 'no-show' }), meeting('2026-02-10 15:00')] }),
    ).toBeNull());
});
