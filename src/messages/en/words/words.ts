/** All signals in words of one message: at most one of each code, with the sentence that says it. */
import { civil, type DayNumber } from '../../days.ts';
import type { Kind, Letter } from '../../language.ts';
import type { WordSignal, WordSignalCode } from '../../reading.ts';
import { quoteOf, type Sentence } from '../../sentences.ts';
import { kindWords, saysAbsence } from '../kinds/absence.ts';
import { meetingsIn } from '../promises/meetings.ts';
import { mayIn, watchFor, type May } from '../possible.ts';
import { bareNudge } from './bare-nudge.ts';
import { callsOff } from './called-off.ts';
import { competitorIn } from './competitor.ts';
import { MONEY } from './money.ts';
import { isOfThemNow } from './of-them-now.ts';
import { HEADLINE, OURS } from './ours.ts';
import { PEOPLE } from './people.ts';
import { PROGRESS } from './progress.ts';
import type { WordRule } from './rule.ts';
import { TIMING } from './timing.ts';

/** One rule a code; the order is that of the reading. */
export const RULES: readonly WordRule[] = [...MONEY, ...TIMING, ...PEOPLE, ...PROGRESS, ...OURS];
/** Codes that need more than one sentence's words, and are found by their own function. */
export const BY_FUNCTION: readonly WordSignalCode[] = ['competitor', 'away', 'bare-nudge', 'undeliverable'];

const MOST_SENTENCES = 80;

function named(match: RegExpExecArray): string | undefined {
  const raw =
    match
      .slice(1)
      .find((g) => g !== undefined && g !== '')
      ?.replace(/['’]s\b.*$/, '') ?? '';
  // Patterns that ignore case take any word for a name.
  const capitals = raw
    .split(' ')
    .filter((w, i, all) => /^\p{Lu}/u.test(w) && all.slice(0, i).every((b) => /^\p{Lu}/u.test(b)));
  return capitals.length > 0 ? capitals.join(' ') : undefined;
}

watchFor(RULES.flatMap((rule) => rule.says));
const statements = new Map<WordRule, boolean>();
for (const rule of RULES) {
  statements.set(rule, rule.question !== true && rule.unless?.test('?') === true);
}

function byRules(letter: Letter, rival?: string): WordSignal[] {
  const found: WordSignal[] = [];
  const sentences = letter.sentences.slice(0, MOST_SENTENCES);
  const may = mayIn(letter);
  for (const rule of RULES) {
    if (!rule.by.includes(letter.message.from)) continue;
    for (const s of sentences) {
      if (s.question && statements.get(rule) === true) continue;
      const match = first(rule.says, s, may);
      if (!match || rule.unless?.test(s.plain)) continue;
      if (rule.ofThemNow && !isOfThemNow(s.plain)) continue;
      if (rule.withinYears !== undefined && isFarOff(s.plain, letter.today, rule.withinYears)) continue;
      if (rule.code === 'still-reviewing' && rival !== undefined && reviews(s.plain, rival)) continue;
      const name = rule.named ? named(match) : undefined;
      found.push({ code: rule.code, quote: quoteOf(s.text), ...(name === undefined ? {} : { name }) });
      break;
    }
  }
  return found;
}

/** Whether it is somebody else's offer that they look at. */
function reviews(plain: string, rival: string): boolean {
  const at = plain.indexOf(rival);
  return (
    at >= 0 &&
    /\b(?:evaluat|compar|consider|review|look|test|weigh|assess|stud|read|go)ing(?: (?:at|over|into|through))?(?: \S+){0,4} $/i.test(
      plain.slice(Math.max(0, at - 80), at),
    )
  );
}

/** Beyond this many years "2050" is a number of something. */
const YEARS_AHEAD = 15;

function isFarOff(plain: string, today: DayNumber, years: number): boolean {
  const { year } = civil(today);
  return [...plain.matchAll(/\b20\d\d\b/g)].some(([y]) => Number(y) > year + years && Number(y) <= year + YEARS_AHEAD);
}

function first(patterns: readonly RegExp[], s: Sentence, may: May): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = may(pattern, s) ? pattern.exec(s.plain) : null;
    if (match) return match;
  }
  return null;
}

const OFFER = RULES.find((rule) => rule.code === 'sends-offer');
const ASKS_AFTER =
  /\b(?:any (?:news|thoughts|questions|update)|check(?:ing)? in|follow(?:ing)?[- ]up|heard|did you|have you|reminder|last week|tomorrow|soon)\b/i;

const ANSWER = /^\s*(?:re|fwd?|aw|wg|antw|sv) ?:/i;

/** A letter of ours under "Quote 4" brings it, unless it answers, asks after it or says when it will come. */
function offerInSubject(letter: Letter): WordSignal | null {
  const subject = letter.subject.trim();
  if (letter.message.from !== 'rep' || letter.sentences.length === 0 || ANSWER.test(subject)) return null;
  if (!HEADLINE.test(subject)) return null;
  const about = letter.sentences.some((s) => s.question || OFFER?.unless?.test(s.plain) || ASKS_AFTER.test(s.plain));
  return about ? null : { code: 'sends-offer', quote: quoteOf(subject) };
}

function machineWords(letter: Letter, kind: Kind): WordSignal[] {
  const quote = quoteOf(letter.sentences[0]?.text ?? letter.subject);
  if (kind.kind === 'bounce') return [{ code: 'undeliverable', quote }];
  if (kind.kind === 'left-company') {
    const said = byRules(letter).find((w) => w.code === 'contact-left');
    return [said ?? { code: 'contact-left', quote }];
  }
  if (kind.kind === 'calendar' && /^\s*(?:declined|cancell?ed)/i.test(letter.subject))
    return [{ code: 'cancels-meeting', quote: quoteOf(letter.subject) }];
  if (kind.kind === 'auto-reply' || kind.kind === 'moved-address') {
    const change = byRules(letter).filter((w) => w.code === 'company-change' || w.code === 'contact-left');
    return change;
  }
  return [];
}

/** Machines say little about the matter; people are read by every rule that fits who they are. */
export function wordsIn(letter: Letter, kind: Kind): WordSignal[] {
  const competitor = kind.kind === 'human' ? competitorIn(letter) : null;
  const words = kind.kind === 'human' ? byRules(letter, competitor?.name) : machineWords(letter, kind);
  if (kind.kind === 'human') {
    if (competitor) words.push(competitor);
    const nudge = bareNudge(letter);
    if (nudge) words.push({ code: 'bare-nudge', ...nudge });
    const offer = nudge || words.some((w) => w.code === 'sends-offer') ? null : offerInSubject(letter);
    if (offer) words.push(offer);
  }
  // A meeting moved to a day they name is not called off.
  const off = words.findIndex((w) => w.code === 'cancels-meeting');
  const moved =
    off >= 0 &&
    letter.sentences
      .slice(0, MOST_SENTENCES)
      .some((x) => meetingsIn(x, letter).promises.length > 0 && !(x.dates.length < 2 && callsOff(x.plain)));
  if (moved && kind.kind === 'human') words.splice(off, 1);
  if (letter.message.from !== 'rep' && (kind.kind === 'human' || kind.kind === 'auto-reply')) {
    const s = letter.sentences.slice(0, MOST_SENTENCES).find((x) => saysAbsence(x));
    if (s) words.push({ code: 'away', quote: kindWords(s, null) });
  }
  return words;
}
