/** What looks like 3/12 and is none: rooms, versions, ratios, fractions, sizes, scores. */
import { at, type Context, type Hit } from './context.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Nouns that number things. */
const COUNTED_BEFORE = set(
  'room rm suite version ver v ratio score section sec page pages pg part parts apt unit units building bldg door doors gate gates dock item items line lines size model ref no number nr order invoice po chapter article rated option options figure fig table floor level step phase lot bay aisle shelf class grade tel phone ext extension fax mobile isbn sku id case ticket hall desk seat flight terminal pier plot zone windows ios android office rev revision release build dn tube bolt nut screw wire pipe',
);
const MEASURES = set(
  'inch inches in" cup cups hour hours mile miles share majority split full empty tsp tbsp way time of page pages done complete finished scale stars mm cm kg lb oz off price shift shifts support',
);
const RATIOS = set('odds ratio score scored chance won lost beat');
/** Words that show a pair of numbers is a day and a month. */
const DATE_BEFORE = set(
  'on by until till til from due before after since for back returning return returns to through thru between dated date week starting beginning ending and or of the vs wef eta expires expiring expiry deadline latest call meeting demo kickoff',
);

/** A noun that numbers things stands right before: room, order, version, no. */
export function countedBefore(c: Context, i: number): boolean {
  const before = at(c, i - 1);
  if (before.t === '#' || before.t === ':') return before.t === '#' || COUNTED_BEFORE.has(at(c, i - 2).t);
  return COUNTED_BEFORE.has(before.t) || (before.t === '.' && before.joined && COUNTED_BEFORE.has(at(c, i - 2).t));
}

/** `end` is the first token after the pair. */
export function looksLikeFigure(c: Context, i: number, end: number, a: number, b: number): boolean {
  const before = at(c, i - 1);
  const token = at(c, i);
  if (token.joined && (before.kind !== 'mark' || !'("[-,–—\u2018\u201c\'>'.includes(before.t))) return true;
  if (before.kind === 'mark' && '$€£¥#'.includes(before.t) && before.t !== '') return true;
  if (COUNTED_BEFORE.has(before.t) || (before.t === '.' && COUNTED_BEFORE.has(at(c, i - 2).t) && before.joined))
    return true;
  const next = at(c, end);
  if (next.joined && next.t === '-' && at(c, end + 1).joined && at(c, end + 2).t === '/' && at(c, end + 2).joined)
    return false;
  if (next.joined && next.kind === 'mark' && '/%"”:°'.includes(next.t) && next.t !== '') return true;
  // "11/20-22"
  const upTo = at(c, end + 1);
  const counts = next.joined && (next.t === '-' || next.t === '–') && upTo.joined && /^\d{1,2}$/.test(upTo.t);
  if (counts && Number(upTo.t) > b && Number(upTo.t) <= 31 && b > 12 && !at(c, end + 2).joined) return false;
  if (
    next.joined &&
    (next.t === '.' || next.t === ',' || next.t === '-') &&
    at(c, end + 1).joined &&
    at(c, end + 1).kind === 'number'
  )
    return true;
  if (next.joined && (next.kind === 'word' || next.kind === 'number')) return true;
  if (MEASURES.has(next.t)) return true;
  for (let k = i - 1; k > i - 4; k -= 1) if (RATIOS.has(at(c, k).t)) return true;
  if (a === 24 && b === 7 && !DATE_BEFORE.has(before.t)) return true;
  // 24/7, 50/50 are no dates by their numbers; 1/2, 3/4, 9/10 may be fractions.
  if ((b > a && b <= 10 && (a <= 3 || b === 10)) || (a === 10 && b === 10))
    return !DATE_BEFORE.has(before.t) && before.t !== '(' && !(a <= 12 && isWeekday(before.t));
  return false;
}

function isWeekday(t: string): boolean {
  return /^(?:mon|tue|wed|thu|fri|sat|sun)/.test(t);
}

/** Words of a chunk without spaces looked at for an address: longer ones are none. */
const CHUNK = 40;

/** Where a web or mail address that begins at token i ends, else i. Numbers in addresses are no dates. */
export function addressEnd(c: Context, i: number): number {
  const token = at(c, i);
  const next = at(c, i + 1);
  if (token.kind === 'word' && next.joined) {
    if ((token.t === 'http' || token.t === 'https') && next.t === ':' && at(c, i + 2).t === '/') return chunkEnd(c, i);
    if (token.t === 'www' && next.t === '.') return chunkEnd(c, i);
  }
  if (token.joined || token.kind === 'mark') return i;
  for (let j = i + 1; j < i + CHUNK && at(c, j).joined; j += 1) {
    if (at(c, j).t === '@' && domain(c, j + 1)) return chunkEnd(c, j);
  }
  return i;
}

/** Joined words with a dot among them: what stands after the @ of a mail address, but not in "Friday@noon". */
function domain(c: Context, i: number): boolean {
  for (let j = i; j < i + 8 && at(c, j).joined; j += 1)
    if (at(c, j).t === '.' && at(c, j + 1).joined && at(c, j + 1).kind === 'word') return true;
  return false;
}

function chunkEnd(c: Context, i: number): number {
  let j = i + 1;
  while (j < c.tokens.length && at(c, j).joined) j += 1;
  return j;
}

const AGAIN = set('every each any per');

/** "Every Monday", "each quarter", "every other Friday": again and again, so no day of its own. */
export function recurring(c: Context, hit: Hit): boolean {
  const before = at(c, hit.start - 1).t;
  if (AGAIN.has(before)) return true;
  return (before === 'other' || before === 'single' || before === 'second') && AGAIN.has(at(c, hit.start - 2).t);
}
