/**
 * Reads one message: whose words are its own, who wrote it, what it asks, promises and says.
 * Bodies are read in memory; only the reading leaves here.
 */
import { dayOf } from './days.ts';
import { ENGLISH } from './en/english.ts';
import { asSpan } from './en/dates/find.ts';
import type { Language, Letter } from './language.ts';
import { cut, type Cut } from './own-words.ts';
import { plainText } from './plain.ts';
import type { Message, Reading } from './reading.ts';
import { maskLong, sentencesOf } from './sentences.ts';

/** Languages that can be read, by primary tag; a locale in another one is read as English. */
const LANGUAGES: ReadonlyMap<string, Language> = new Map([[ENGLISH.code, ENGLISH]]);

/** Own words beyond this are no letter any more; dates, promises and signals are looked for up to here. */
const READ_CHARACTERS = 20_000;

/** As many as any rule looks at. */
const JOINED_SENTENCES = 80;

function languageOf(locale: string | null | undefined): Language {
  return LANGUAGES.get((locale ?? 'en').slice(0, 2).toLowerCase()) ?? ENGLISH;
}

function namesOf(message: Message): ReadonlySet<string> {
  const names = new Set<string>();
  for (const name of [...(message.buyerNames ?? []), ...(message.repNames ?? [])]) {
    const lower = name.trim().toLowerCase();
    if (lower !== '') names.add(lower);
    const first = lower.split(/\s+/)[0];
    if (first) names.add(first);
  }
  return names;
}

/** A note is no letter: nothing in it is quoted or signed. */
function cutOf(message: Message, plain: string, language: Language): Cut {
  const note = message.from === 'note' ? plain.trim() : null;
  return note === null ? cut(plain, language.letter, namesOf(message)) : { own: note, whole: note };
}

/** The writer's own words: without quoted mail, forwards, signature, disclaimer and mobile footer. */
export function ownText(message: Message): string {
  return cutOf(message, plainText(message), languageOf(message.locale)).own;
}

function letterOf(message: Message, language: Language): { letter: Letter; dates: Reading['dates']; empty: boolean } {
  const plain = plainText(message);
  const { own, whole } = cutOf(message, plain, language);
  const text = own.length > READ_CHARACTERS ? own.slice(0, READ_CHARACTERS) : own;
  const today = dayOf(message.at, message.timeZone) ?? 0;
  const found = language.findDates(text, { today, locale: message.locale ?? null, country: message.country ?? null });
  const sentences = sentencesOf(text, found, language.abbreviations);
  const joined = sentences
    .slice(0, JOINED_SENTENCES)
    .map((s) => s.plain)
    .join(' . ');
  const letter: Letter = {
    message,
    text,
    // When all of it seems quoted, it may be a machine that writes so.
    whole: message.from === 'buyer' ? maskLong((whole || plain).slice(0, READ_CHARACTERS)) : own,
    subject: message.subject ?? '',
    sentences,
    joined,
    joinedLower: joined.toLowerCase(),
    today,
  };
  return { letter, dates: found.map(asSpan), empty: plain.trim() === '' };
}

/**
 * What the message says; never throws, whatever the text. An unknown time zone counts as UTC.
 * Quotes are at most 300 characters of the writer's own words.
 */
export function readMessage(message: Message): Reading {
  const language = languageOf(message.locale);
  const { letter, dates, empty } = letterOf(message, language);
  const kind = language.kindOf(letter);
  const courtesy = kind.kind === 'human' && language.courtesy(letter);
  // A machine's word is nobody's, and a thank-you neither asks nor promises.
  const mute = kind.kind !== 'human' || courtesy;
  const kept = <T extends { quote: string }>(said: T): T => ({ ...said, quote: language.discreet(said.quote) });
  const keptOrNull = <T extends { quote: string }>(said: T | null): T | null => (said ? kept(said) : null);
  return {
    kind: kind.kind,
    why: kind.why,
    asks: mute ? null : keptOrNull(language.asks(letter)),
    away: language.away(letter, kind),
    revisit: mute ? null : keptOrNull(language.revisit(letter)),
    promises: mute ? [] : language.promises(letter).map((p) => kept({ ...p, what: language.discreet(p.what) })),
    dates,
    contactInstead: language.contactInstead(letter, kind),
    courtesy,
    accepts: kind.kind === 'human' && language.accepts(letter),
    words: language.words(letter, kind).map(kept),
    withdraws: mute ? null : keptOrNull(language.withdraws(letter)),
    ...(kind.bounce === undefined ? {} : { bounce: kind.bounce }),
    ...(empty ? { empty } : {}),
  };
}
