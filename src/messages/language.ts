/** What a language has to bring so that messages in it can be read. */
import type { DayNumber } from './days.ts';
import type { DateFound } from './en/dates/context.ts';
import type { Message, PromiseRead, Reading, WordSignal } from './reading.ts';
import type { Abbreviations, Sentence } from './sentences.ts';

/** Parts of a letter that are not what it says. Every pattern is tried on one line or the head of one paragraph. */
export interface LetterWords {
  greeting: RegExp;
  signOff: RegExp;
  /** Sign-offs that say thank you, which may be all there is to say. */
  thanks: RegExp;
  mobile: RegExp;
  legal: RegExp;
  banner: RegExp;
  title: RegExp;
  contact: RegExp;
  /** Lower-case words that stand alone at the end of a letter and are no name. */
  notNames: ReadonlySet<string>;
  postscript: RegExp;
}

/** One message, cut down to its own words and taken apart; everything a rule may look at. */
export interface Letter {
  message: Message;
  /** Own words as written. */
  text: string;
  /** Own part with its signature and footers: what a machine says of itself often stands there. */
  whole: string;
  subject: string;
  sentences: readonly Sentence[];
  /** The first sentences on one line, each after a full stop: a rule that finds nothing here need not look closer. */
  joined: string;
  joinedLower: string;
  today: DayNumber;
}

export interface Kind {
  kind: Reading['kind'];
  why: string;
  /** For a bounce: what kind. */
  bounce?: Reading['bounce'];
}

export interface Language {
  /** BCP 47 primary tag. */
  code: string;
  letter: LetterWords;
  findDates(
    text: string,
    options: { today: DayNumber; locale?: string | null; country?: string | null; yearStarts?: number | null },
  ): DateFound[];
  /** Words such as "Mr." after which no sentence ends. */
  abbreviations: Abbreviations;
  kindOf(letter: Letter): Kind;
  asks(letter: Letter): Reading['asks'];
  away(letter: Letter, kind: Kind): Reading['away'];
  contactInstead(letter: Letter, kind: Kind): string | null;
  revisit(letter: Letter): Reading['revisit'];
  promises(letter: Letter): PromiseRead[];
  withdraws(letter: Letter): { quote: string } | null;
  courtesy(letter: Letter): boolean;
  accepts(letter: Letter): boolean;
  words(letter: Letter, kind: Kind): WordSignal[];
  /** Words about to be kept, without what is nobody's business: why somebody is away. */
  discreet(quote: string): string;
}
