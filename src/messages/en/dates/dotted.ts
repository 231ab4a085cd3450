/** 12.06. and 3.12.: the day before the month, each with its stop, as continental writers put it in any language. */
import { civil } from '../../days.ts';
import { at, dayHit, type Context, type Hit } from './context.ts';
import { monthDay } from './resolve.ts';
import { WEEKDAYS } from './vocabulary.ts';

const LEADS: ReadonlySet<string> = new Set(
  'on until till before from since the latest bis am vom ab zum and to through after dated of'.split(' '),
);

/** "Cut by 12.5." is a figure; "by 12.05." and "by 14.12. latest" are days. */
function leads(c: Context, i: number): boolean {
  const before = at(c, i - 1);
  const word = before.t === ',' || before.t === '.' || before.t === '(' ? at(c, i - 2) : before;
  if (LEADS.has(before.t) || WEEKDAYS.has(word.base)) return true;
  if (before.t !== 'by') return false;
  const month = at(c, i + 2).t;
  const after = at(c, i + 4);
  return month.startsWith('0') || (after.kind === 'word' && !after.capital);
}

/** Something that goes on without a space: 12.06.26, 1.2.3. */
function isInside(c: Context, i: number): boolean {
  const next = at(c, i);
  return next.joined && !(next.kind === 'mark' && ',;:)!?'.includes(next.t));
}

/** A day and a month with a stop after each; the stop may be the one that ends the sentence. */
export function dottedPair(c: Context, i: number): Hit | null {
  const [a, s1, b, s2] = [at(c, i), at(c, i + 1), at(c, i + 2), at(c, i + 3)];
  if (a.kind !== 'number' || b.kind !== 'number' || s1.t !== '.' || s2.t !== '.') return null;
  if (!s1.joined || !b.joined || !s2.joined || isInside(c, i + 4)) return null;
  if (a.t.length > 2 || b.t.length > 2 || a.joined || !leads(c, i)) return null;
  const n = monthDay(c, Number(b.t), Number(a.t), c.tense(i));
  return n === null ? null : dayHit(i, i + 3, n, { month: civil(n).month, yearless: true });
}
