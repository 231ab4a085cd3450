import { describe, expect, it } from '@jest/globals';
import { playOutcome, playOutcomes, type PlayOutcome, type PressedPlay } from '../../src/account/play-outcomes.ts';
import { timelineOf } from '../../src/deal/timeline.ts';
import type { Timeline } from '../../src/deal/touch.ts';
import { deal } from '../backtest/account.ts';
import { at, CALENDAR, meeting, ours, theirs, type Story } from '../situations.ts';

const PRESSED = at('2026-02-12 09:00');
const began: Story['told'] = [theirs('2026-02-02 10:00'), ours('2026-02-03 09:00'), ours('2026-02-12 09:05')];

function timeline(told: NonNullable<Story['told']>, closed?: [string, string], now = '2026-03-20 12:00'): Timeline {
  const moves: [string, string][] = [['2026-02-01 09:00', 'fit'], ...(closed ? [closed] : [])];
  return timelineOf(deal('1', moves, [...(began ?? []), ...told]), at(now));
}

const outcome = (...args: Parameters<typeof timeline>): PlayOutcome =>
  playOutcome({ at: PRESSED }, timeline(...args), CALENDAR);

describe('what became of a play', () => {
  it('they answered', () => {
    expect(outcome([theirs('2026-02-16 10:00')])).toBe('answered');
  });

  it('a clear no, in words or by closing after an answer', () => {
    expect(outcome([theirs('2026-02-16 10:00', { words: ['clear-no'] })])).toBe('clear-no');
    expect(outcome([theirs('2026-02-16 10:00')], ['2026-02-18 09:00', 'lost'])).toBe('clear-no');
  });

  it('revived: a meeting, more from them, or a win', () => {
    expect(outcome([theirs('2026-02-16 10:00'), meeting('2026-02-20 10:00')])).toBe('revived');
    expect(outcome([theirs('2026-02-16 10:00'), theirs('2026-02-17 10:00'), theirs('2026-02-19 10:00')])).toBe(
      'revived',
    );
    expect(outcome([], ['2026-02-18 09:00', 'won'])).toBe('revived');
  });

  it('lost without a word, silent, or too early to tell', () => {
    expect(outcome([], ['2026-02-18 09:00', 'lost'])).toBe('lost');
    expect(outcome([ours('2026-02-20 09:00')])).toBe('silent');
    expect(outcome([], undefined, '2026-02-20 12:00')).toBe('too-early');
  });

  it('a machine’s answer is none, and what a later play brought is that play’s', () => {
    expect(outcome([theirs('2026-02-16 10:00', { machine: true, reading: { kind: 'auto-reply' } })])).toBe('silent');
    const pressed: PressedPlay[] = [
      { dealId: '1', at: PRESSED, play: 'check-in', because: 'no-time' },
      { dealId: '1', at: at('2026-02-24 09:00'), play: 'breakup', because: 'no-time' },
      { dealId: 'gone', at: PRESSED, play: 'nurture', because: null },
    ];
    const known = timeline([theirs('2026-02-25 10:00', { words: ['clear-no'] })]);
    const { byPlay, byReason } = playOutcomes(pressed, (id) =>
      id === '1' ? { timeline: known, calendar: CALENDAR } : null,
    );
    expect(byPlay).toMatchObject({
      'check-in': { pressed: 1, silent: 1, good: { n: 1, value: 0 } },
      breakup: { pressed: 1, clearNo: 1, good: { n: 1, value: 1 } },
    });
    expect(byPlay.nurture).toBeUndefined();
    expect(byReason['no-time']).toMatchObject({ pressed: 2, good: { n: 2, value: 0.5 } });
  });
});
