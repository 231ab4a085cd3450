import { describe, expect, it } from '@jest/globals';
import { backtest } from '../../src/backtest/backtest.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';
import { HARBOR_NOW, harborDeals } from '../chances/harbor.ts';
import { at, ours, theirs } from '../situations.ts';
import { deal } from './account.ts';

// Everybody spoke on 2 February and was written to on the 3rd; dark on the 12th at nine.
const began = [theirs('2026-02-02 10:00'), ours('2026-02-03 09:00')];
const OPEN: [string, string][] = [['2026-02-01 09:00', 'fit']];
const account = [
  deal('alone', OPEN, [...began, theirs('2026-02-13 15:00'), ours('2026-03-09 09:00')]),
  deal('later', OPEN, [...began, theirs('2026-02-20 15:00'), ours('2026-03-09 09:00')]),
  deal('after us', OPEN, [...began, ours('2026-02-16 09:00'), theirs('2026-02-17 15:00'), ours('2026-03-09 09:00')]),
  deal('silent', OPEN, [...began, ours('2026-02-16 09:00')]),
  deal('lost', [...OPEN, ['2026-02-26 09:00', 'lost']], began),
  deal('lively', OPEN, [...began, theirs('2026-02-05 09:00'), ours('2026-03-09 09:00')]),
  deal(
    'closed before',
    [
      ['2025-10-01 09:00', 'fit'],
      ['2025-12-01 09:00', 'won'],
    ],
    [],
  ),
];
const RANGE = { from: at('2026-01-05 00:00'), to: at('2026-03-10 12:00') };

describe('a back-test', () => {
  const report = backtest(account, DEFAULT_SETTINGS, RANGE);

  it('tells what would have been flagged, when, and how it ended', () => {
    expect(report.flags.map((f) => [f.dealId, f.at.slice(0, 10), f.state, f.ended, f.falseAlarm])).toEqual([
      ['alone', '2026-02-12', 'dark', 'came-back-alone', true],
      ['later', '2026-02-12', 'dark', 'came-back-alone', false],
      ['after us', '2026-02-12', 'dark', 'came-back-after-us', false],
      ['silent', '2026-02-12', 'dark', 'lost-or-silent', false],
      ['lost', '2026-02-12', 'dark', 'lost-or-silent', false],
    ]);
    expect(report).toMatchObject({
      days: 65,
      deals: 6,
      flagged: 5,
      flaggedDeals: 5,
      lostOrSilent: 2,
      stillSilent: 1,
      cameBackAfterUs: 1,
      cameBackAlone: 2,
      falseAlarms: 1,
      medianLeadDays: 10,
      fromTheStart: 0,
    });
  });

  it('counts every flag under one ending, and every stage’s flags in the whole', () => {
    for (const r of [report, ...report.byStage])
      expect(r.lostOrSilent + r.cameBackAfterUs + r.cameBackAlone).toBe(r.flagged);
    expect(report.byStage).toMatchObject([{ stageId: 'fit', stage: 'Solution fit', flagged: 5, falseAlarms: 1 }]);
  });

  it('marks what stood so already on the first day', () => {
    const late = backtest(account, DEFAULT_SETTINGS, { ...RANGE, from: at('2026-02-25 00:00') });
    expect(late.flags.map((f) => [f.dealId, f.at.slice(0, 10)])).toEqual([
      ['silent', '2026-02-25'],
      ['lost', '2026-02-25'],
    ]);
    expect(late.fromTheStart).toBe(2);
  });

  it('follows the settings: later where dark is later, nothing where it is off', () => {
    const flags = (settings: object): string[] =>
      backtest(account, { ...DEFAULT_SETTINGS, ...settings }, RANGE).flags.map(
        (f) => `${f.dealId} ${f.at.slice(5, 10)}`,
      );
    expect(flags({ darkAfter: 12 })).toEqual(['later 02-19', 'silent 02-19', 'lost 02-19']);
    expect(flags({ darkAfter: 0 })).toEqual([]);
    expect(flags({ scopes: [{ stage: 'fit', darkAfter: 0 }] })).toEqual([]);
  });

  it('gives zeros for an account in which nothing happened', () => {
    expect(backtest([], DEFAULT_SETTINGS, RANGE)).toMatchObject({
      deals: 0,
      flagged: 0,
      tasksCreated: 0,
      medianLeadDays: null,
      stalledRule: { flagged: 0, falseAlarms: 0 },
      byStage: [],
      curve: [],
      proposals: [],
      flags: [],
    });
  });

  it('replays the sample account over a year, in time proportional to what happened', () => {
    const deals = harborDeals();
    const work = (days: number): { result: ReturnType<typeof backtest>; time: number } => {
      const start = process.cpuUsage();
      const result = backtest(deals, DEFAULT_SETTINGS, { from: HARBOR_NOW - days * 86_400_000, to: HARBOR_NOW });
      return { result, time: process.cpuUsage(start).user };
    };
    work(90);
    const quarter = work(90).time;
    const { result: year, time } = work(365);
    // Four times the days; a replay that looked back each day would cost far more.
    expect(time / quarter).toBeLessThan(16);
    expect(year.flagged).toBeGreaterThan(100);
    expect(year.lostOrSilent + year.cameBackAfterUs + year.cameBackAlone).toBe(year.flagged);
    expect(year.tasksCreated).toBeLessThanOrEqual(year.flagged);
    // A rule about silence cries wolf less often than one about the stage's age.
    expect(year.falseAlarms / year.flagged).toBeLessThan(year.stalledRule.falseAlarms / year.stalledRule.flagged);
    const answered = year.curve.map((p) => p.answered);
    expect(answered).toEqual([...answered].sort((a, b) => a - b));
    for (const p of year.curve) expect(p.low <= p.answered && p.answered <= p.high).toBe(true);
    expect(year.proposals.length).toBeGreaterThan(3);
    for (const p of year.proposals) expect(p.because).toMatch(/half of the answers come within/);
  });
});
