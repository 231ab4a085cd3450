/** The writer's own words: without quoted mail, forwards, banners, signature, disclaimer and mobile footer. */
import type { LetterWords } from './language.ts';
import { isQuoted, isSentFrom, quoteIntro, runOnHeader } from './quotes.ts';
import { withoutSignature } from './signature.ts';

/** Above the header of an old-style reply stand a name and the time it was sent. */
const SENT_AT = /^\s*(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}:\d{2}(?: ?[ap]m)?|sent by:.{0,60})\s*$/i;

/** A quoted line is this long at least when its end has wrapped onto a line of its own. */
const WRAPS_FROM = 55;

function isWrappedQuote(lines: readonly string[], i: number): boolean {
  const before = lines[i - 1] ?? '';
  return isQuoted(before) && before.length >= WRAPS_FROM && isQuoted(lines[i + 1] ?? '');
}

/** True when something of the writer's stands above, so that a footer ends it. */
function hasWords(kept: readonly string[]): boolean {
  return kept.some((l) => l.trim() !== '');
}

function withoutQuotes(lines: readonly string[], w: LetterWords): string[] {
  const kept: string[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const text = lines[i] as string;
    if (isQuoted(text) || isWrappedQuote(lines, i)) continue;
    if (isSentFrom(text) && hasWords(kept)) {
      if (lines.slice(i + 1, i + 40).some(isQuoted)) continue;
      break;
    }
    if (kept.length < 6 && w.banner.test(text.slice(0, 300))) continue;
    const intro = quoteIntro(lines, i);
    if (intro) {
      if (intro.reach === 'below') break;
      let next = i + intro.length;
      while (next < lines.length && (lines[next] as string).trim() === '') next += 1;
      // Without quote marks below, nothing tells where the quoted mail would end.
      if (!isQuoted(lines[next] ?? '')) break;
      i += intro.length - 1;
      continue;
    }
    const header = runOnHeader(text);
    if (header >= 0) {
      kept.push(text.slice(0, header));
      break;
    }
    kept.push(text);
  }
  while (kept.length > 0 && SENT_AT.test(kept.at(-1) as string)) {
    kept.pop();
    if (/^[^.!?]{1,60}$/.test(kept.at(-1) ?? '')) kept.pop();
  }
  return kept;
}

export interface Cut {
  /** What the writer wrote. */
  own: string;
  /** The same with signature and footers: where machines say what they are. */
  whole: string;
}

/**
 * Cuts plain text down to what its writer wrote.
 * `names`: first or full names of people who may have signed, lower case.
 */
export function cut(text: string, w: LetterWords, names: ReadonlySet<string> = new Set()): Cut {
  const lines = withoutQuotes(text.split('\n'), w);
  const own = withoutSignature(lines, w, names)
    .map((l) => l.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { own, whole: lines.join('\n').trim() };
}
