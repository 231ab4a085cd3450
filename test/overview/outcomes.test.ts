import { describe, expect, it } from '@jest/globals';
import type { ReasonCode } from '../../src/judgement.ts';
import { outcomesOf } from '../../src/overview/outcomes.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';
import { NOW, ours, situation, theirs } from '../situations.ts';

describe('what plays led to', () => {
  it('is counted by play and by reason, and what is gone is left out', () => {
    const { facts } = situation({ told: [ours('2026-02-18 10:00'), theirs('2026-02-20 10:00')] });
    const loaded = { facts, settled: [], correction: null, account: null };
    const at = (hour: number) => Date.parse(`2026-02-19T${hour}:00:00Z`);
    const pressed = (dealId: string, play: 'check-in' | 'nurture', hour: number, because: ReasonCode | null) => ({
      dealId,
      at: at(hour),
      play,
      because,
    });
    const { byPlay, byReason } = outcomesOf(
      [
        pressed('501', 'check-in', 10, 'no-time'),
        pressed('501', 'check-in', 11, 'unknown'),
        pressed('501', 'check-in', 12, 'unknown'),
        pressed('gone', 'nurture', 10, 'lost-budget'),
      ],
      new Map([['501', loaded]]),
      DEFAULT_SETTINGS,
      NOW,
    );
    expect(byPlay.map((r) => [r.play, r.label, r.pressed, r.answered])).toEqual([['check-in', 'Check in', 3, 1]]);
    // The most used first.
    expect(byReason.map((r) => [r.code, r.pressed, r.answered, r.silent])).toEqual([
      ['unknown', 2, 1, 1],
      ['no-time', 1, 0, 1],
    ]);
    expect(byReason.every((r) => r.label !== '')).toBe(true);
  });
});
