/** Which way an adjective moves: next, this, last, coming. */
import { at, type Context } from './context.ts';
import { COMING, LAST, NEXT, THIS } from './vocabulary.ts';

/** Before these "last" is the verb. */
const LASTS: ReadonlySet<string> = new Set(
  "will would to should might can may could must i'll it'll they'll didn't doesn't did does won't".split(' '),
);

/** The adjective at i and how far it moves: next 1, this 0, last −1; "this coming" 1 and "this past" −1. */
export function direction(c: Context, i: number): { n: -1 | 0 | 1; end: number; coming: boolean } | null {
  const t = at(c, i).t;
  const two = at(c, i + 1).t;
  if (THIS.has(t)) {
    if (COMING.has(two) || two === 'next') return { n: 1, end: i + 2, coming: true };
    if (two === 'past' || two === 'last') return { n: -1, end: i + 2, coming: true };
    return { n: 0, end: i + 1, coming: false };
  }
  if (NEXT.has(t)) return { n: 1, end: i + 1, coming: false };
  if (COMING.has(t)) return { n: 1, end: i + 1, coming: true };
  if (t === 'last' && LASTS.has(at(c, i - 1).t)) return null;
  if (LAST.has(t)) return { n: -1, end: i + 1, coming: t === 'past' };
  return null;
}
