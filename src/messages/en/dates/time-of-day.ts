/** Times of day: no dates themselves, but they stand between the parts of one ("the first Monday 1pm to 3pm of next month"). */
import { at, type Context } from './context.ts';
import { PARTS_OF_DAY } from './vocabulary.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const MERIDIEM = set('am pm a p');
const BEFORE_TIME = set('at from between before after around about until till by to and');
const ZONES = set('et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest eastern pacific central uk time');

/** One clock time at i: 3, 3pm, 3:30, 15.30, 3 p.m., noon. Returns the token after it, or i. */
function clock(c: Context, i: number, bare: boolean): number {
  const token = at(c, i);
  if (token.t === 'noon' || token.t === 'midnight' || token.t === 'midday' || token.t === 'lunch') return i + 1;
  if (token.kind !== 'number' || token.t.length > 2 || Number(token.t) > 24) return i;
  let j = i + 1;
  let sure = bare;
  const mark = at(c, j);
  if (mark.joined && (mark.t === ':' || mark.t === '.') && at(c, j + 1).joined && /^\d\d$/.test(at(c, j + 1).t)) {
    j += 2;
    sure = true;
  }
  if (MERIDIEM.has(at(c, j).t)) {
    sure = true;
    j += 1;
    if (at(c, j).t === '.' && at(c, j + 1).joined && at(c, j + 1).t === 'm') j += 2;
    if (at(c, j).t === '.' && at(c, j).joined && at(c, j + 1).kind !== 'mark' && at(c, j - 1).t === 'm') j += 1;
  } else if (at(c, j).t === "o'clock" || at(c, j).t === 'oclock') {
    sure = true;
    j += 1;
  }
  return sure ? j : i;
}

/** Skips parts of a day and clock times, with what leads in and joins them; returns i where there are none. */
export function skipTime(c: Context, i: number): number {
  let j = i;
  for (let k = 0; k < 5; k += 1) {
    let n = j;
    if (at(c, n).t === ',') n += 1;
    if (at(c, n).t === 'in' && at(c, n + 1).t === 'the') n += 2;
    else if (at(c, n).t === 'first' && at(c, n + 1).t === 'thing') n += 2;
    const led = BEFORE_TIME.has(at(c, n).t);
    if (led) n += 1;
    if (PARTS_OF_DAY.has(at(c, n).t)) {
      j = n + 1;
      continue;
    }
    let end = clock(c, n, led);
    if (end === n) break;
    const dash = at(c, end).t;
    if (dash === '-' || dash === '–' || dash === 'to') {
      const second = clock(c, end + 1, true);
      if (second > end + 1) end = second;
    }
    if (ZONES.has(at(c, end).t)) end += 1;
    j = end;
  }
  return j;
}
