/** What is owed, as a short verb phrase: "I'll send you the signed form by Friday" → "send the signed form". */
import type { Sentence } from '../../sentences.ts';
import { baseForm } from '../verbs.ts';

const LONGEST = 80;
const TRAIL =
  /(?:[\s,;:–—-]+(?:by|on|before|until|till|no later than|not later than|latest|at the latest|within|in|from|after|around|about|sometime|some time|this coming|for|first thing|at some point|some point|the|end of|beginning of|early|late|and|or|then|at|to|with|so|but|again|a|an|my|our|your|their|into|onto|per|via|either|maybe|hopefully|probably|as|of|close of business|cob|eod|end of day|if|ok|okay|latest by|due))+$/i;

/** Indirect objects say nothing on a card. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/^have (.+?) (?:back |over |ready |done |signed )?(?:to|for|with) (?:you|us|me)(?: all| guys| both)?$/i, 'send $1'],
  [/^have (.+?) (?:over|back) (?:to|with) you\b/i, 'send $1'],
  [/^get (.+?) (?:back |over |out |across |off )?to (?:you|us|me)(?: all| guys| both)?$/i, 'send $1'],
  [
    /^(send|get|give|show|email|e-mail|mail|forward|bring|write|shoot|drop) (?:you|u|ya|over to you|you guys|you all)(?: over| back| through)? (?=\S)(?!(?:in|on|at|by|to|for|with|from|into|during|after|before|around|through|over|back|up|out|how|why|where|when|what|if|whether|there|then|here)\b)/i,
    '$1 ',
  ],
  [/^(\w+) (?:our|my) (?:own )?(?=\S)/i, '$1 the '],
  [
    /^get (?=(?:the|a|an|our|my|some|those|these|that|this|it|them|all)\b)(?!.* (?:into|onto|through|past)\b)(?!.* (?:together|aligned|ready|going|started|moving|in|on board|\w+ed|done)$)/i,
    'send ',
  ],
  [
    /(?<!\b(?:get|come|gets|comes|revert|report|circle|write|talk|speak|reach|getting|coming)(?: back| out)?)(?: over| back| out| through| across)? to (?:you|u|your inbox|your team|you guys)(?: all| both)?$/i,
    '',
  ],
  [/^(send|forward|mail|email|pass) (.+?) (?:over|along|across|through|out|your way)$/i, '$1 $2'],
];

function clip(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).trimEnd();
}

/** "Last quarter's export", "the leavers of last year": a day that belongs to the thing. */
function belongs(s: Sentence, d: Sentence['dates'][number]): boolean {
  if (d.modifier === 'by' || d.modifier === 'before' || d.modifier === 'within' || d.modifier === 'until') return false;
  return (
    /'s? [a-z]/.test(s.lower.slice(d.end - 2, d.end + 4)) ||
    /\b(?:of|about|since)(?: the)? $/.test(s.lower.slice(0, d.start))
  );
}

/** Verbs that are nothing without a thing. */
const NEEDS_OBJECT =
  /^(?:(?:send|give|show|put|bring|take|make|share|forward|provide|submit|deliver|e-?mail|issue|prepare)(?: (?:to|for|at|from|with|during|into|onto)\b.*)?|(?:get|give|show|put|bring|take|make|tell|ask) (?:you|u|us|me|them|him|her))$/i;

/** "Take to my team", "get you": no thing stands in it. */
export function lacksThing(what: string): boolean {
  return NEEDS_OBJECT.test(what);
}

/**
 * What is owed as a part of a sentence. Where it lacks the thing, that is the noun it stands behind ("the list I'll send
 * to legal"), else the writer's own words say it better.
 */
export function wholeOf(what: string, noun: string | null, s: Sentence): string {
  if (!lacksThing(what)) return what;
  const [verb = '', ...rest] = what.split(' ');
  if (noun !== null) return clip([verb, 'the', noun, ...rest].join(' '));
  const said = s.plain.trim().replace(/[.!…]+$/, '');
  return said.length <= LONGEST ? said : `${clip(said)}…`;
}

/** From `verb` to `end`, without the dates of the sentence. */
export function whatOf(s: Sentence, verb: number, end: number): string {
  let stop = end;
  let start = verb;
  for (const d of s.dates) {
    if (d.start <= verb || d.start >= end || belongs(s, d)) continue;
    // A date at once after the verb stands before its object: "send on Friday the form".
    if (d.start - verb < 3) {
      start = d.end;
      continue;
    }
    stop = Math.min(stop, d.start);
  }
  let text = s.plain.slice(start, stop);
  const clause =
    /[.!?;]|, (?:should|probably|most likely|hopefully)\b|,? (?:but|so that|because|since|once|as soon as|although|though|however|assuming|provided|unless)\b| - | – | — |, (?:and )?(?:i|we|you|they|he|she|it|let|please|thanks|thank|then|sorry|hope|ok|okay|promise|all|would|could|can)\b/i.exec(
      text,
    );
  if (clause && clause.index > 2) text = text.slice(0, clause.index);
  text = text.replace(/\s+/g, ' ').trim();
  for (let round = 0; round < 4 && TRAIL.test(text); round += 1) text = text.replace(TRAIL, '').trim();
  text = text.replace(/[\s,;:(.!?"'–-]+$/, '').replace(/^[\s,;:"'–-]+/, '');
  text = baseForm(text);
  for (const [from, to] of PLAIN) text = text.replace(from, to);
  return clip(text.replace(/\s+/g, ' ').trim());
}
