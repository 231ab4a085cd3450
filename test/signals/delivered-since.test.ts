import { describe, expect, it } from '@jest/globals';
import { deliveredSince as S } from '../../src/signals/delivered-since.ts';
import { ours } from '../situations.ts';
import { look } from './looking.ts';

describe('delivered-since', () => {
  it('is seen', () =>
    expect(
      look(S, { told: [ours('2026-02-19 10:00', { bounce: '550 no' }), ours('2026-03-02 10:00')] }),
    ).not.toBeNull());
  it('is a no when nothing came back', () => expect(look(S, { told: [ours('2026-03-02 10:00')] })).toBeNull());
});
