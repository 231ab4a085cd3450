/**
 * What the last quarter would have looked like under other thresholds: for the settings page, before anybody saves.
 * Flags only; reasons, plays and tasks are not asked for. Settings that flag the same deals are replayed once.
 */
import type { Day, DealFacts, Instant } from '../deal/facts.ts';
import { SETTINGS, type SettingKey, type Settings } from '../settings/declared.ts';
import { tellFlags, type Told } from './backtest.ts';
import { accountCalendar, looksIn } from './looks.ts';
import { replay } from './replay.ts';

/** Tasks, caps, people and roll-out have no say in which deals are flagged. */
const FLAGS_NOTHING: ReadonlySet<string> = new Set(['tasks', 'touches', 'people', 'roll-out']);
const FLAG_KEYS = (Object.keys(SETTINGS) as SettingKey[]).filter((key) => !FLAGS_NOTHING.has(SETTINGS[key].group));

const QUARTER_MS = 91 * 86_400_000;

export interface QuarterPreview {
  now: { flagged: number; cameBackAlone: number };
  then: { flagged: number; cameBackAlone: number };
  /** Weeks by their Monday, in order; weeks without a flag are there too. */
  byWeek: { week: Day; now: number; then: number }[];
}

/** `cameBackAlone`: within three working days of the flag, with nothing of ours in between. Null without deals. */
export function previewQuarter(
  deals: readonly DealFacts[],
  now: Settings,
  then: Settings,
  at: Instant,
): QuarterPreview | null {
  const portal = deals[0]?.portal;
  if (!portal) return null;
  const range = { from: at - QUARTER_MS, to: at };
  const tell = (settings: Settings): Told[] => {
    const calendar = accountCalendar(portal, settings);
    const looks = looksIn(range, calendar);
    return deals.flatMap((facts) => tellFlags(facts, replay(facts, settings, looks), looks, calendar, at));
  };
  const before = tell(now);
  const after = sameFlags(now, then) ? before : tell(then);
  const calendar = accountCalendar(portal, now);
  const weeks = new Map<Day, { now: number; then: number }>();
  for (let day = mondayOf(calendar.dayOf(range.from)); day <= calendar.dayOf(at); day = plusDays(day, 7))
    weeks.set(day, { now: 0, then: 0 });
  const put = (told: readonly Told[], side: 'now' | 'then'): void => {
    for (const { flag } of told) {
      const week = weeks.get(mondayOf(calendar.dayOf(flag.at)));
      if (week) week[side] += 1;
    }
  };
  put(before, 'now');
  put(after, 'then');
  return {
    now: sums(before),
    then: sums(after),
    byWeek: [...weeks].map(([week, counts]) => ({ week, ...counts })),
  };
}

function sums(told: readonly Told[]): { flagged: number; cameBackAlone: number } {
  return { flagged: told.length, cameBackAlone: told.filter((t) => t.ended.falseAlarm).length };
}

function sameFlags(a: Settings, b: Settings): boolean {
  return FLAG_KEYS.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
}

function mondayOf(day: Day): Day {
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  return plusDays(day, -weekday);
}

function plusDays(day: Day, n: number): Day {
  return new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10);
}
