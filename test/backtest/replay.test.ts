import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accountCalendar, changesOf, daysIn, lookFrom, looksIn } from '../../src/backtest/looks.ts';
import { replay } from '../../src/backtest/replay.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';
import { HARBOR_NOW, harborDeals } from '../chances/harbor.ts';
import { cutOff, factsOf } from '../chances/records.ts';
import { at, call, meeting, ours, theirs } from '../situations.ts';

const deals = harborDeals();
const calendar = accountCalendar(deals[0]!.portal, DEFAULT_SETTINGS);
const YEAR = { from: HARBOR_NOW - 365 * 86_400_000, to: HARBOR_NOW };
const looks = looksIn(YEAR, calendar);

describe('the looks of a replay', () => {
  it('are the beginnings of the working days, and the end', () => {
    const week = { from: at('2026-02-26 15:00'), to: at('2026-03-03 21:00') };
    expect(looksIn(week, calendar).map((l) => new Date(l).toISOString().slice(0, 16))).toEqual([
      '2026-02-27T14:00',
      '2026-03-02T14:00',
      '2026-03-03T14:00',
      '2026-03-03T21:00',
    ]);
    expect(daysIn(week, calendar)).toBe(6);
  });

  it('are found by halving', () => {
    expect([0, 5, 6, 10, 11].map((moment) => lookFrom([5, 10], moment))).toEqual([0, 0, 1, 1, 2]);
  });
});

describe('a deal through the days', () => {
  it('is found to be the same as if it had been looked at every day', () => {
    let runs = 0;
    for (const facts of deals) {
      const quick = replay(facts, DEFAULT_SETTINGS, looks);
      expect(quick).toEqual(replay(facts, DEFAULT_SETTINGS, looks, { everyDay: true }));
      runs += quick.length;
    }
    expect(runs).toBeGreaterThan(1000);
  });

  it('also where a deal is full of promises, absences and meetings', () => {
    const moment = fc.integer({ min: 0, max: 24 * 120 });
    const kind = fc.constantFrom(
      'ours',
      'theirs',
      'thanks',
      'asks',
      'promises',
      'we promise',
      'away',
      'wait',
      'meeting',
      'call',
    );
    const days = (n: number): string => new Date(at('2026-01-05 00:00') + n * 86_400_000).toISOString().slice(0, 10);
    const range = { from: at('2026-01-05 00:00'), to: at('2026-06-15 12:00') };
    fc.assert(
      fc.property(
        fc.array(fc.record({ moment, kind, ahead: fc.integer({ min: 1, max: 20 }) }), { maxLength: 14 }),
        (told) => {
          const facts = factsOf({
            told: told.map(({ moment: hour, kind: what, ahead }) => {
              const when = new Date(at('2026-01-05 00:00') + hour * 3_600_000)
                .toISOString()
                .slice(0, 16)
                .replace('T', ' ');
              const day = days(Math.floor(hour / 24) + ahead);
              const promise = { quote: 'by then', what: 'send it', from: day, to: day, status: 'agreed' as const };
              switch (what) {
                case 'ours':
                  return ours(when);
                case 'thanks':
                  return theirs(when, { courtesy: true });
                case 'asks':
                  return theirs(when, { reading: { asks: { quote: 'Can you?', kind: 'question' } } as never });
                case 'promises':
                  return theirs(when, { reading: { promises: [{ ...promise, owedBy: 'buyer' }] } as never });
                case 'we promise':
                  return ours(when, { reading: { promises: [{ ...promise, owedBy: 'rep' }] } as never });
                case 'away':
                  return theirs(when, {
                    machine: true,
                    reading: { kind: 'auto-reply', away: { until: ahead > 15 ? null : day, says: 'away' } } as never,
                  });
                case 'wait':
                  return theirs(when, { reading: { revisit: { from: day, quote: 'call me then' } } as never });
                case 'meeting':
                  return meeting(when, { outcome: ahead > 10 ? 'unknown' : 'held' });
                case 'call':
                  return call(when, { connected: ahead > 10 });
                default:
                  return theirs(when);
              }
            }),
            deal: { createdAt: at('2026-01-05 00:00') },
          });
          const each = looksIn(range, accountCalendar(facts.portal, DEFAULT_SETTINGS));
          expect(replay(facts, DEFAULT_SETTINGS, each)).toEqual(
            replay(facts, DEFAULT_SETTINGS, each, { everyDay: true }),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('knows nothing of what came later', () => {
    const until = 150;
    const past = looks.slice(0, until);
    for (const facts of deals) {
      const whole = replay(facts, DEFAULT_SETTINGS, past);
      expect(replay(cutOff(facts, past.at(-1) ?? 0), DEFAULT_SETTINGS, past)).toEqual(whole);
    }
  });

  it('goes from waiting over quiet to dark, and back when they answer', () => {
    const facts = factsOf({
      told: [theirs('2026-02-02 10:00'), ours('2026-02-03 09:00'), theirs('2026-02-17 15:00')],
      deal: { createdAt: at('2026-02-01 09:00') },
    });
    const days = looksIn(
      { from: at('2026-01-20 00:00'), to: at('2026-02-20 16:00') },
      accountCalendar(facts.portal, DEFAULT_SETTINGS),
    );
    const told = replay(facts, DEFAULT_SETTINGS, days).map((r) => [
      new Date(days[r.from] ?? 0).toISOString().slice(0, 10),
      r.state,
    ]);
    expect(told).toEqual([
      ['2026-02-02', 'our-turn'],
      ['2026-02-03', 'engaged'],
      ['2026-02-06', 'quiet'],
      ['2026-02-12', 'dark'],
      ['2026-02-18', 'engaged'],
      ['2026-02-20', 'our-turn'],
    ]);
  });

  it('begins with the deal', () => {
    const young = deals.find((d) => (d.deal.createdAt ?? 0) > YEAR.from)!;
    const [first] = replay(young, DEFAULT_SETTINGS, looks);
    expect(looks[first!.from]).toBeGreaterThanOrEqual(young.deal.createdAt!);
    expect(looks[first!.from - 1]).toBeLessThan(young.deal.createdAt!);
    expect(changesOf(young)[0]).toBeLessThanOrEqual(young.deal.createdAt!);
  });
});
