import { describe, expect, it } from '@jest/globals';
import { closeDatePushed as S } from '../../src/signals/close-date-pushed.ts';
import { NOW } from '../situations.ts';
import { look } from './looking.ts';

describe('close-date-pushed', () => {
  const pushed = (...days: string[]) => ({
    deal: { history: { closedate: days.map((value, i) => ({ at: NOW - (30 - i) * 86_400_000, value })) } },
  });
  it('counts pushes to a later day', () =>
    expect(look(S, pushed('2026-01-30', '2026-02-27', '2026-03-31'))).toMatchObject({ args: { n: 2 }, strength: 1 }));
  it('is a no when it was pulled forward', () => expect(look(S, pushed('2026-03-31', '2026-02-27'))).toBeNull());
  it('is unknown without the history', () => expect(look(S, {})).toBe('unknown'));
});
