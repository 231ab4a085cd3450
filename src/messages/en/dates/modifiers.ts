/** What stands around a date and opens one side of it: by, no later than, on or before, until, after, since, or later. */
import { at, type Context, type Hit, type Modifier } from './context.ts';
import { datedBy } from './tense.ts';

/** Words right before a date, "the" skipped. Longer phrases first. */
const BEFORE: readonly [string, Modifier][] = [
  ['not later than', 'by'],
  ['no later than', 'by'],
  ['not after', 'by'],
  ['on or before', 'by'],
  ['at or before', 'by'],
  ['by or before', 'by'],
  ['at the latest by', 'by'],
  ['up to', 'until'],
  ['up until', 'until'],
  ['up till', 'until'],
  ['prior to', 'before'],
  ['ahead of', 'before'],
  ['in advance of', 'before'],
  ['sooner than', 'before'],
  ['earlier than', 'before'],
  ['on or after', 'since'],
  ['no earlier than', 'since'],
  ['not before', 'since'],
  ['no sooner than', 'since'],
  ['not earlier than', 'since'],
  ['not until', 'since'],
  ['as early as', 'since'],
  ['later than', 'after'],
  ['as of', 'from'],
  ['as from', 'from'],
  ['starting from', 'from'],
  ['starting on', 'from'],
  ['starting in', 'from'],
  ['beginning on', 'from'],
  ['beginning in', 'from'],
  ['with effect from', 'from'],
  ['effective from', 'from'],
  ['ever since', 'since'],
  ['as late as', 'until'],
  ['by', 'by'],
  ['until', 'until'],
  ['till', 'until'],
  ['til', 'until'],
  ['thru', 'until'],
  ['through', 'until'],
  ['before', 'before'],
  ['after', 'after'],
  ['past', 'after'],
  ['following', 'after'],
  ['since', 'since'],
  ['from', 'from'],
  ['starting', 'from'],
  ['beginning', 'from'],
  ['commencing', 'from'],
  ['effective', 'from'],
  ['within', 'within'],
  ['in', 'in'],
  ['on', 'on'],
];

const BY_LAST = new Map<string, { words: string[]; modifier: Modifier }[]>();
for (const [phrase, modifier] of BEFORE) {
  const words = phrase.split(' ');
  const last = words.at(-1) as string;
  const list = BY_LAST.get(last) ?? [];
  list.push({ words, modifier });
  list.sort((a, b) => b.words.length - a.words.length);
  BY_LAST.set(last, list);
}

const AROUND: ReadonlySet<string> = new Set([
  'about',
  'around',
  'approximately',
  'roughly',
  'say',
  'like',
  'maybe',
  '~',
]);

function before(c: Context, start: number): Modifier {
  let j = start - 1;
  if (at(c, j).t === 'the' || at(c, j).t === 'this') j -= 1;
  if (AROUND.has(at(c, j).t)) j -= 1;
  if (at(c, j).t === 'the') j -= 1;
  if (at(c, j).t === '=' && at(c, j - 1).t === '>') return 'since';
  const last = at(c, j);
  if (last.kind !== 'word') return null;
  for (const { words, modifier } of BY_LAST.get(last.t) ?? []) {
    if (words.every((word, k) => at(c, j - words.length + 1 + k).t === word)) return modifier;
  }
  return null;
}

/** "Or later", "and after", "onwards", "at the latest", "or sooner". */
function after(c: Context, end: number): Modifier {
  let j = end;
  if (at(c, j).t === ',') j += 1;
  const t = at(c, j).t;
  if (
    t === 'onwards' ||
    t === 'onward' ||
    t === 'forward' ||
    (t === 'on' && at(c, end - 1).kind !== 'mark' && at(c, j + 1).kind === 'mark')
  )
    return 'since';
  if (t === 'or' || t === 'and') {
    const next = at(c, j + 1).t;
    const last = at(c, j + 2).kind === 'mark' || at(c, j + 2).t === 'and' || at(c, j + 2).t === 'but';
    if (next === 'later' || next === 'beyond' || next === 'onwards') return 'since';
    if ((next === 'after' || next === 'thereafter') && last) return 'since';
    if (next === 'earlier' || next === 'sooner' || (next === 'before' && last)) return 'by';
  }
  if (t === 'at' && at(c, j + 1).t === 'the' && at(c, j + 2).t === 'latest') return 'by';
  if (t === 'latest' && at(c, j + 1).kind === 'mark') return 'by';
  return null;
}

export function modifierOf(c: Context, hit: Hit): Modifier {
  const said = saidOf(c, hit);
  if (said === 'from' && (hit.range || datedBy(c.tokens, hit.start))) return null;
  return said === 'before' && hit.closes ? 'by' : said;
}

function saidOf(c: Context, hit: Hit): Modifier {
  if (hit.modifier !== undefined) return hit.modifier;
  const behind = after(c, hit.end);
  const front = before(c, hit.start);
  // "From Monday on", "by Friday or sooner": what follows only sharpens it.
  if (behind !== null && (front === null || front === 'on' || front === 'in' || front === 'from')) return behind;
  return front;
}
