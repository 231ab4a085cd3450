/**
 * No tricks: words that pretend, press or lure are found before a template is saved or offered.
 * The built-in words pass the same check (a test says so).
 */
import { fill, TOKENS } from '../../wording/fill.ts';
import type { Tokens } from '../../wording/fill.ts';
import { discount } from '../tricks/discount.ts';
import { fakeReply } from '../tricks/fake-reply.ts';
import { guilt } from '../tricks/guilt.ts';
import { inventedDeadline } from '../tricks/invented-deadline.ts';
import type { TrickRule } from '../tricks/rule.ts';

export type TrickCode = 'fake-reply' | 'guilt' | 'invented-deadline' | 'discount';

export interface Trick {
  code: TrickCode;
  /** The words that were found. */
  quote: string;
}

const TRICKS: Record<TrickCode, readonly TrickRule[]> = {
  'fake-reply': [fakeReply],
  guilt: [guilt],
  'invented-deadline': inventedDeadline,
  discount: [discount],
};

/** What tokens say counts for nobody's trick: an agreed day is none that was made up. */
const ALL: Tokens = Object.fromEntries(TOKENS.map((token) => [token, 'what is known']));

/**
 * The tricks in a text (a subject or a body); empty when it is fair. Looked for in what a buyer would read, with
 * everything known and with nothing, so that brackets, quotes and odd letters hide none.
 */
export function checkTemplate(text: string): Trick[] {
  const read = [...new Set([fill(text, ALL), fill(text, {})].map(plain))];
  return (Object.keys(TRICKS) as TrickCode[]).flatMap((code) => {
    const quote = read.map((one) => found(one, TRICKS[code])).find((one) => one !== null);
    return quote ? [{ code, quote }] : [];
  });
}

/** An account has a handful of texts of its own, and each deal is written to in them. */
const KNOWN_TEXTS = 500;
const fair = new Map<string, boolean>();

/** Nothing in it is a trick. Each text is read once. */
export function isFair(text: string): boolean {
  let known = fair.get(text);
  if (known === undefined) {
    if (fair.size >= KNOWN_TEXTS) fair.clear();
    fair.set(text, (known = checkTemplate(text).length === 0));
  }
  return known;
}

/** One way of writing for each letter, apostrophe and space; no quotation marks, nothing invisible. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/["“”„‟«»]|(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])/gu, '')
    .replace(/[∶꞉ː]/g, ':')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[^\S\n]+/g, ' ');
}

function found(text: string, rules: readonly TrickRule[]): string | null {
  for (const { says, unless, theirs } of rules)
    for (const pattern of says)
      for (const { 0: match, index } of text.matchAll(new RegExp(pattern, `${pattern.flags}g`))) {
        // What leads into the words is no part of them.
        const words = match.replace(/^[\s\p{P}]+/u, '');
        const before = text.slice(0, index + match.length - words.length);
        const sentence = before.slice(Math.max(...['.', '!', '?', '\n'].map((end) => before.lastIndexOf(end))) + 1);
        if (!unless?.test(sentence) && !theirs?.test(sentence + words)) return words.trim();
      }
  return null;
}
