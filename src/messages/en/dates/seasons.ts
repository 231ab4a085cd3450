/** Seasons: next spring, summer 2027, in the fall. */
import { civil } from '../../days.ts';
import { at, type Context, type Hit } from './context.ts';
import { yearAfter } from './named-days.ts';
import { SEASONS } from './vocabulary.ts';
import { season, type Window } from './windows.ts';

/** The season before, at or after today. */
export function seasonOf(c: Context, token: string, n: -1 | 0 | 1, past: boolean): Window | null {
  const starts = SEASONS.get(token);
  if (starts === undefined) return null;
  const { year: y } = civil(c.today);
  const all = [y - 2, y - 1, y, y + 1, y + 2]
    .map((each) => season(each, starts, c.region))
    .sort((a, b) => a.from - b.from);
  if (n > 0) return all.find((w) => w.from > c.today) ?? null;
  if (n < 0) return all.findLast((w) => w.to < c.today) ?? null;
  if (past) return all.findLast((w) => w.from <= c.today) ?? null;
  return all.find((w) => w.to >= c.today) ?? null;
}

/** "Spring" jumps and "fall" falls: without an adjective or a year they need "in the", "by", "until" … before them. */
export function seasonAt(c: Context, i: number): Hit | null {
  const token = at(c, i);
  const starts = SEASONS.get(token.base);
  if (starts === undefined) return null;
  const y = yearAfter(c, i + 1, false);
  if (y && y.year >= 1900) return { start: i, end: y.end, ...season(y.year, starts, c.region) };
  let b = i - 1;
  if (at(c, b).t === 'whole' || at(c, b).t === 'entire') b -= 1;
  const the = at(c, b).t === 'the';
  const before = at(c, the ? b - 1 : b).t;
  const led = [
    'in',
    'by',
    'until',
    'till',
    'during',
    'over',
    'throughout',
    'thoughout',
    'before',
    'after',
    'since',
    'of',
    'early',
    'late',
    'mid',
    '-',
    'through',
    'around',
    'for',
  ];
  if (!led.includes(before) || (!the && ['-', 'for', 'of', 'in', 'through'].includes(before) && token.t !== 'summer'))
    return null;
  const w = seasonOf(c, token.base, 0, c.tense(i) === 'past');
  return w && { start: i, end: i + 1, ...w };
}
