/** Whole months: March 2027, or March alone where no person and no verb is meant. */
import { at, type Context, type Hit } from './context.ts';
import { monthName, PREPOSITIONS, yearAfter } from './named-days.ts';
import { yearNumber } from './numbers.ts';
import { monthYear } from './resolve.ts';
import { MONTHS } from './vocabulary.ts';
import { month as monthWindow } from './windows.ts';

const TOLD: ReadonlySet<string> = new Set(
  'talk talked talking speak spoke speaking spoken write wrote send sent sending email emailed mail forward forwarded report reports reporting according thanks thank introduce introduced listen said reply replied reach out went give gave'.split(
    ' ',
  ),
);
const MAY_AFTER: ReadonlySet<string> = new Set(
  'in by until till since of early late mid before after during end'.split(' '),
);

const MONTH_JOINS: ReadonlySet<string> = new Set([
  '-',
  '–',
  'to',
  'through',
  'thru',
  '/',
  '&',
  'or',
  'and',
  'until',
  'till',
]);
const OTHER_WORDS: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'jan']);

/** Joined to another month by a dash or "to": "Jan-Feb", "sep to nov". */
function besideMonth(c: Context, i: number, end: number): boolean {
  const like = (j: number): boolean =>
    MONTHS.has(at(c, j).base) && (at(c, j).capital || !OTHER_WORDS.has(at(c, j).base));
  if (!like(i)) return false;
  return (MONTH_JOINS.has(at(c, end).t) && like(end + 1)) || (MONTH_JOINS.has(at(c, i - 1).t) && like(i - 2));
}

/** A whole month: "March 2027", or bare where nothing else can be meant. */
export function monthAlone(c: Context, i: number, of = false): Hit | null {
  const name = monthName(c, i);
  if (!name) return null;
  let j = name.end;
  if (at(c, j).t === '-' && at(c, j).joined && at(c, j + 1).joined) j += 1;
  const said = j === name.end ? yearAfter(c, j, false) : fullYear(c, j);
  if (said) return { start: i, end: said.end, ...monthWindow(said.year, name.month), month: name.month };
  const token = at(c, i);
  const before = at(c, i - 1);
  if (of) return bareMonth(c, i, name);
  const introduced =
    PREPOSITIONS.has(before.t) ||
    (before.t === '-' && PREPOSITIONS.has(at(c, i - 2).t)) ||
    before.t === 'the' ||
    before.t === 'between' ||
    besideMonth(c, i, name.end);
  if (!name.plain && !introduced) return null;
  if (
    !token.capital &&
    (token.t === 'may' || token.t === 'march' || token.t === 'mar' || token.t === 'jan') &&
    !introduced
  )
    return null;
  // The verb: "this may or may not", "in case it may help".
  if (
    token.t === 'may' &&
    !token.capital &&
    (!MAY_AFTER.has(before.t) || (at(c, i + 1).kind === 'word' && !['at', 'for', 'but', 'so'].includes(at(c, i + 1).t)))
  )
    return null;
  if (
    ['of', 'for', 'to', 'and', 'or', 'from', 'about'].includes(before.t) &&
    !token.capital &&
    !name.plain &&
    !besideMonth(c, i, name.end)
  )
    return null;
  // "Talk to May", "my mail to April": people.
  if (!name.plain && name.month >= 4 && name.month <= 6 && before.t === 'to' && TOLD.has(at(c, i - 2).t)) return null;
  // A person called April or June is followed by a verb or a family name.
  if (
    !name.plain &&
    ['from', 'for', 'to', 'and', 'or', 'about', 'with'].includes(before.t) &&
    at(c, i + 1).kind === 'word' &&
    at(c, i + 1).capital
  )
    return null;
  return bareMonth(c, i, name);
}

function bareMonth(c: Context, i: number, name: { month: number; end: number }): Hit {
  const y = monthYear(c, name.month, c.tense(i));
  return { start: i, end: name.end, ...monthWindow(y, name.month), month: name.month, yearless: true };
}

function fullYear(c: Context, i: number): { year: number; end: number } | null {
  const y = yearNumber(c, i, true);
  return y ? { year: y.value, end: y.end } : null;
}
