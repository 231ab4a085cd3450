/** English, as one value: another language is another folder with such a value. */
import type { Language } from '../language.ts';
import { ABBREVIATIONS } from './abbreviations.ts';
import { asksIn } from './asks.ts';
import { acceptsIn, courtesyIn } from './courtesy.ts';
import { findDates } from './dates/find.ts';
import { discreet } from './kinds/absence.ts';
import { awayIn } from './kinds/away.ts';
import { contactIn } from './kinds/contact-instead.ts';
import { kindIn } from './kinds/kind.ts';
import { LETTER } from './letter.ts';
import { promisesIn } from './promises/promises.ts';
import { withdrawalIn } from './promises/withdraw.ts';
import { revisitIn } from './revisit.ts';
import { wordsIn } from './words/words.ts';

export const ENGLISH: Language = {
  code: 'en',
  letter: LETTER,
  findDates,
  abbreviations: ABBREVIATIONS,
  kindOf: kindIn,
  asks: asksIn,
  away: awayIn,
  contactInstead: contactIn,
  revisit: revisitIn,
  promises: promisesIn,
  withdraws: withdrawalIn,
  courtesy: courtesyIn,
  accepts: acceptsIn,
  words: wordsIn,
  discreet,
};
