/**
 * Whether the verbs around a date look back or ahead: "we met last Tuesday" and "on Friday I sent it" are no promises.
 * The nearest word before the date that shows it decides, else the nearest one after it in the sentence.
 */
import type { Token } from '../../tokens.ts';
import type { Tense } from './context.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const AHEAD = set(
  "will won't i'll we'll you'll they'll he'll she'll it'll that'll there'll shall shan't going gonna let's lets can can't could would should might must may need needs want wants wanted please plan plans planning hope hoping expect expecting aim is are am i'm we're you're they're it's he's she's that's isn't aren't here's by until till next due tomorrow i'd we'd you'd rescheduled postponed target how propose suggest able try trying intend promise send call ring give looking returning ooo",
);
const BACK = set(
  "was were had did didn't wasn't weren't hadn't been ago met sent spoke talked got came went said told asked wrote left saw had held received called heard discussed began started lost made took gave found knew thought bought decided felt signed arrived happened visited returned finished closed",
);
const PERSONS = set('i we you he she they it who');
/** "To send", "to meet": what is still to be done, unless they "had to" or "managed to". */
const DOING = set(
  'send meet discuss talk get have be do see call review confirm finish sign deliver take make give come go speak chat catch present start begin launch ship close decide submit complete provide share schedule set return reconnect connect follow demo visit join attend buy pay install test',
);
const HAD_TO = set('had used managed failed able went came tried got happened');
const HAVE = set("has have had i've we've you've they've");
const MOVED = set('moved pushed scheduled booked set planned delayed penciled pencilled confirmed shifted');
const DETERMINERS = set('the a an our your my their his');
const TO = set('to for until till back on');

function isBreak(token: Token): boolean {
  return token.kind === 'mark' && (token.t === '.' || token.t === '!' || token.t === '?' || token.t === ';');
}

function cue(tokens: readonly Token[], i: number): Tense {
  const token = tokens[i] as Token;
  if (token.kind !== 'word') return 'unknown';
  const t = token.t;
  if (MOVED.has(t)) {
    const next = tokens[i + 1];
    if (next && TO.has(next.t)) return 'future';
  }
  if (t === 'to' && DOING.has(tokens[i + 1]?.t ?? '') && !HAD_TO.has(tokens[i - 1]?.t ?? '')) return 'future';
  if (AHEAD.has(t)) return 'future';
  // "The signed form" is a thing, whenever it was signed.
  if (BACK.has(t) && !DETERMINERS.has(tokens[i - 1]?.t ?? '')) return 'past';
  if (t.length > 4 && t.endsWith('ed')) {
    const before = tokens[i - 1];
    if (before && (PERSONS.has(before.t) || HAVE.has(before.t))) return 'past';
  }
  return 'unknown';
}

const SENT = set(
  'email emails mail mails note notes message messages call meeting demo deck proposal quote invoice conversation discussion thread slides recording minutes chat session workshop',
);

/** "Your mail from Monday", "the deck from last week": dated by it, not valid from it. */
export function datedBy(tokens: readonly Token[], i: number): boolean {
  const j = tokens[i - 1]?.t === 'the' ? i - 2 : i - 1;
  return tokens[j]?.t === 'from' && SENT.has(tokens[j - 1]?.t ?? '');
}

/** Words looked at each side: enough for a clause, and it keeps the reading of a text without stops linear. */
const REACH = 14;

const STILL_TO_COME = set('once until till unless');
const NOW_PERFECT = set("has have i've we've you've they've");

/** "Once IT has finished", "as soon as we've signed": done then, not yet. */
function isStillToCome(tokens: readonly Token[], i: number): boolean {
  let perfect = false;
  for (let j = i; j >= 0 && j > i - 7; j -= 1) {
    const { t, kind } = tokens[j] as Token;
    if (kind === 'mark' && t !== "'" && t !== '’') return false;
    if (NOW_PERFECT.has(t)) perfect = true;
    if (perfect && (STILL_TO_COME.has(t) || (t === 'as' && tokens[j - 1]?.t === 'soon'))) return true;
  }
  return false;
}

export function tenseAt(tokens: readonly Token[], from: number, to: number): Tense {
  if (datedBy(tokens, from)) return 'past';
  if (tokens[from - 1]?.t === 'since') return 'past';
  for (let i = from - 1; i >= 0 && i >= from - REACH; i -= 1) {
    const token = tokens[i] as Token;
    if (isBreak(token)) break;
    const seen = cue(tokens, i);
    if (seen === 'past' && isStillToCome(tokens, i)) return 'future';
    if (seen !== 'unknown') return seen;
  }
  for (let i = to; i < tokens.length && i < to + REACH; i += 1) {
    const token = tokens[i] as Token;
    if (isBreak(token)) return token.t === '?' ? 'future' : 'unknown';
    const seen = cue(tokens, i);
    if (seen !== 'unknown') return seen;
  }
  return 'unknown';
}
