import { describe, expect, it } from '@jest/globals';
import { longTalks as S } from '../../src/signals/long-talks.ts';
import { call, meeting } from '../situations.ts';
import { look } from './looking.ts';

describe('long-talks', () => {
  it('adds up meetings and calls', () =>
    expect(
      look(S, { told: [meeting('2026-02-10 10:00', { minutes: 45 }), call('2026-02-12 10:00', { minutes: 20 })] }),
    ).toMatchObject({ args: { n: 65 } }));
  it('is a no for a short one', () =>
    expect(look(S, { told: [meeting('2026-02-10 10:00', { minutes: 45 })] })).toBeNull());
});
