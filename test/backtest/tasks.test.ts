import { describe, expect, it } from '@jest/globals';
import { looksIn, accountCalendar } from '../../src/backtest/looks.ts';
import { flagsOf } from '../../src/backtest/flags.ts';
import { replay } from '../../src/backtest/replay.ts';
import { tasksOf, type TaskMade } from '../../src/backtest/tasks.ts';
import type { DealFacts } from '../../src/deal/facts.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';
import { at, ours, theirs } from '../situations.ts';
import { deal } from './account.ts';

const RANGE = { from: at('2026-01-05 00:00'), to: at('2026-03-10 12:00') };

function tasks(deals: DealFacts[], settings: object = {}): TaskMade[] {
  const all = { ...DEFAULT_SETTINGS, ...settings };
  const looks = looksIn(RANGE, accountCalendar(deals[0]!.portal, all));
  const asking = deals.flatMap((facts) =>
    flagsOf(facts, replay(facts, all, looks), looks).map(({ spans }) => ({ facts, spans })),
  );
  return tasksOf(asking, deals, all, looks);
}

const silent = (id: string, amount = 1000): DealFacts =>
  deal(id, [['2026-02-01 09:00', 'fit']], [theirs('2026-02-02 10:00'), ours('2026-02-03 09:00')], { amount });

describe('the tasks of a replay', () => {
  it('are one per spell, on its first day', () => {
    expect(tasks([silent('1')]).map((t) => [t.dealId, new Date(t.at).toISOString().slice(0, 10)])).toEqual([
      ['1', '2026-02-12'],
    ]);
  });

  it('wait for the next day where the rep’s budget is full, the most valuable first', () => {
    const deals = [silent('small', 10), silent('large', 900), silent('middle', 500)];
    expect(
      tasks(deals, { tasksPerRepPerDay: 1 }).map((t) => [t.dealId, new Date(t.at).toISOString().slice(5, 10)]),
    ).toEqual([
      ['large', '02-12'],
      ['middle', '02-13'],
      ['small', '02-16'],
    ]);
    expect(tasks(deals, { tasksPerRepPerDay: 0 })).toEqual([]);
  });

  it('are not made any more when they came back before the budget allowed it', () => {
    const back = deal(
      'back',
      [['2026-02-01 09:00', 'fit']],
      [theirs('2026-02-02 10:00'), ours('2026-02-03 09:00'), theirs('2026-02-12 15:00'), ours('2026-03-09 09:00')],
      { amount: 1 },
    );
    expect(tasks([silent('1'), back], { tasksPerRepPerDay: 1 }).map((t) => t.dealId)).toEqual(['1']);
  });
});
