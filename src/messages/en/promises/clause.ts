/** The clause a promise stands in: what it is good for, whose words it repeats, and the thing named before its verb. */
import type { Letter } from '../../language.ts';
import type { Sentence } from '../../sentences.ts';
import { sideOf, type Side } from './people.ts';

const PURPOSE = /[^,;] (?:so|such|in order)(?: that)? $/;

/** "Sending the papers now so we can get you in": what it is good for. With a comma it is what follows from it. */
export function isPurpose(before: string): boolean {
  return PURPOSE.test(before);
}

/** "… the list I'll send": the thing named just before is what the verb is about. */
const RELATIVE =
  /\b(?:the|an?|this|that|these|those|every|all|any|only|first|last|next) (?<noun>(?:[a-z][a-z'-]*[ -]){0,2}[a-z][a-z'-]*)(?: (?:that|which))? $/;
const NO_ANTECEDENT =
  /\b(?:moment|minute|second|day|week|month|year|time|way|reason|morning|afternoon|evening|night|instant|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|and|or|but|so|then|is|are|was|were|be|here|ok|okay|yes|now|once|when|if|because|after|before|until|think|know|hope|guess|promise|believe|say|said|says|means|ensure|sure|afraid|sorry|glad|weekend|quarter|with|to|for|at|on|in|of|by|from)$/;

/** The noun a promise follows at once, without a comma or a day between; null where there is none. */
export function relativeOf(s: Sentence, at: number): string | null {
  const before = s.lower.slice(0, at);
  if (s.dates.some((d) => d.end <= at && d.end >= at - 2)) return null;
  const noun = RELATIVE.exec(before)?.groups?.noun;
  if (noun === undefined || NO_ANTECEDENT.test(noun) || /^(?:we|i|you|it|he|she|they)\b/.test(noun)) return null;
  return noun;
}

/** Whose words a note repeats: Dana: "I'll send it Friday". Null where it speaks for itself. */
export function speakerOf(s: Sentence, at: number, letter: Letter): Side | null {
  const before = s.plain.slice(0, at);
  const open = /^(?<who>[^"“”]*)["“][^"“”]*$/.exec(before);
  if (!open) return null;
  const who = /(?<name>\p{L}[\p{L}'-]*)(?: (?:said|says|wrote|writes|told me|replied|answered))?[:,]? *$/u.exec(
    open.groups?.who ?? '',
  );
  return sideOf(who?.groups?.name ?? '', letter);
}

/** "We will not decide before January": the deed itself; "I won't have it before Monday" names none. */
const NOT_YET =
  /\b(?:not|won't|can't|cannot) (?:be able to )?(?<deed>(?!have\b|be\b|get\b|do\b|make\b|manage\b)[a-z]+(?: [a-z' ]{0,40})?) (?:until|till|before) $/;

/** What is put off by "not before"; null where it names nothing. */
export function deedPutOff(s: Sentence, at: number, end: number): string | null {
  const day = s.dates.find((d) => d.start >= at);
  const upTo = s.lower.slice(at, day?.start ?? end).replace(/(?:the |next )*$/, '');
  const found = NOT_YET.exec(upTo) ?? NOT_YET.exec(`${upTo.trimEnd()} before `);
  return found?.groups?.deed?.trim() ?? null;
}
