/** Who is meant by a name or a pronoun, seen from who writes. */
import type { Letter } from '../../language.ts';

export type Side = 'buyer' | 'rep';

/** The side that "I" and "we" stand for. */
export function writerSide(letter: Letter): Side {
  return letter.message.from === 'buyer' ? 'buyer' : 'rep';
}

/** The side that "you" stands for; a note has nobody to say "you" to. */
export function readerSide(letter: Letter): Side | null {
  if (letter.message.from === 'note') return null;
  return letter.message.from === 'buyer' ? 'rep' : 'buyer';
}

/** Those who do things in a company without being called by name. */
const ROLE =
  /\b(?:he|she|they|i|we|me|us|somebody|someone|legal|finance|procurement|purchasing|accounting|accounts|it|ops|operations|engineering|security|compliance|hr|marketing|sales|management|board|team|committee|council|department|dept|lawyers?|counsel|attorneys?|boss|managers?|directors?|president|chair(?:man|woman)?|vps?|evp|svp|ceo|cfo|coo|cio|cto|cmo|eb|owners?|founders?|partners?|controller|treasurer|buyers?|clients?|customers?|prospects?|champions?|sponsors?|contacts?|assistants?|secretary|admins?|engineers?|consultants?|supervisors?|leads?|heads?|chief|staff|group|people|folks|guys|colleagues?|side|company|office|headquarters|hq|union|auditors?|wife|husband|brother|sister|son|daughter|father|mother|dad)\b/;

/** In a note what is promised has a doer: a role, a known name, or words written as names are. `written`: as it stands there. */
export function isSomebody(written: string, letter: Letter): boolean {
  const lower = written.toLowerCase();
  const words = lower.split(/[^\p{L}'-]+/u).filter(Boolean);
  const { buyerNames, repNames } = letter.message;
  if (ROLE.test(lower) || words.some((w) => has(buyerNames, w) || has(repNames, w))) return true;
  return written.split(/[\s,]+/).every((word) => /^\p{Lu}|^(?:and|&)$/u.test(word));
}

function has(names: readonly string[] | undefined, name: string): boolean {
  return names?.some((n) => n.toLowerCase().split(/\s+/).includes(name)) ?? false;
}

const OURS = /\b(?:our|my|us|we)\b/;
const YOURS = /\b(?:your)\b/;

/**
 * The side a third person belongs to: "Dana", "legal", "our CFO", "she". Null when nothing tells.
 * A buyer speaks of their own people, a note of the buyer's, unless the name is one of ours.
 */
export function sideOf(subject: string, letter: Letter): Side | null {
  const words = subject
    .toLowerCase()
    .replace(/'s$/, '')
    .split(/[^\p{L}'-]+/u)
    .filter(Boolean);
  for (const word of words) {
    if (has(letter.message.repNames, word)) return 'rep';
    if (has(letter.message.buyerNames, word)) return 'buyer';
  }
  const { from } = letter.message;
  const lower = words.join(' ');
  if (from === 'note') return OURS.test(lower) ? 'rep' : 'buyer';
  if (YOURS.test(lower)) return readerSide(letter);
  if (from === 'buyer') return 'buyer';
  if (OURS.test(lower)) return 'rep';
  return null;
}
