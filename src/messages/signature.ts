/** Cuts what stands below the last sentence: sign-off, name, contact lines, mobile footers, legal notices. */
import type { LetterWords } from './language.ts';

/** A signature has at most this many lines with something on them, each at most so long. */
const MOST_LINES = 16;
const LONGEST = 120;
const LONGEST_NAME = 45;

const DELIMITER = /^\s*(?:--|—|––|——) ?$/;
const RULE = /^\s*(?:[-–—]{2,}|_{2,}|={2,}|\*{3,}|\+{2,}|~{2,}|#{3,}|[─━]{2,})\s*$/;
const PHONE = /(?:\+?\d[\d\s().\/-]{6,}\d)/;
/** Digits of a day are no telephone number. */
const DATE = /\b(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})?)(?!\d)/g;
/** Somebody speaks: a line with one of these is no line of an address. */
const SAID =
  /\b(?:i|we|you|me|us|it|i'm|i'll|we'll|is|are|was|will|can|could|would|have|has|do|please|send|need|meet|see|let|back|until|by|due|deadline)\b/i;
const ADDRESS =
  /\b\d{1,5}[a-z]? (?:[a-zà-ž.'-]+ ){1,4}(?:st|street|ave|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|way|suite|ste|floor|fl|court|ct|place|pl|square|sq|parkway|pkwy|highway|hwy)\b|\b[A-Z]{2} \d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}\b/iu;
const NAME_LINE =
  /^\s*[-–—~/*_]{0,2}\s?(?:(?:mr|mrs|ms|dr|prof)\.? )?\p{Lu}[\p{L}'’.-]*(?:[ ,&]{1,2}(?:and |de |van |von |der |la |del |di )*\p{Lu}[\p{L}'’.-]*){0,4},?\s?(?:\((?:[\p{L}/., ]{1,30})\))?[*_\s]*$/u;
const LOWER_NAME = /^\s*[-–—~/]\s?\p{Ll}[\p{L}]{1,15}\s*$/u;

type Kind = 'blank' | 'name' | 'contact' | 'sign-off' | 'other';

function words(text: string): number {
  let n = 0;
  let inside = false;
  for (let i = 0; i < text.length; i += 1) {
    const space = text.charCodeAt(i) <= 32;
    if (!space && !inside) n += 1;
    inside = !space;
  }
  return n;
}

function kindOf(text: string, w: LetterWords, names: ReadonlySet<string>): Kind {
  const t = text.trim();
  if (t === '') return 'blank';
  if (t.length > LONGEST) return 'other';
  if (w.signOff.test(t)) return 'sign-off';
  if (
    t.length <= LONGEST_NAME &&
    names.has(
      t
        .toLowerCase()
        .replace(/[^\p{L} ]/gu, '')
        .trim(),
    )
  )
    return 'name';
  if (w.contact.test(t)) return 'contact';
  if (RULE.test(t)) return 'contact';
  const sentence = /[.!?]$/.test(t) && words(t) > 4 && !/\b(?:inc|llc|ltd|corp|co)\.$/i.test(t);
  if (!sentence && words(t) <= 12 && !SAID.test(t)) {
    if (PHONE.test(t.replace(DATE, '')) && t.replace(/[\d\s().+/|-]/g, '').length <= 40) return 'contact';
    if (ADDRESS.test(t)) return 'contact';
    if (/\S+ ?[|•·] ?\S+/.test(t)) return 'contact';
  }
  const isName = (NAME_LINE.test(t) || LOWER_NAME.test(t)) && t.length <= LONGEST_NAME;
  if (isName) {
    const first =
      t
        .toLowerCase()
        .replace(/^[^\p{L}]+/u, '')
        .split(/[^\p{L}'’-]+/u)[0] ?? '';
    if (!w.notNames.has(first)) return w.title.test(t) && words(t) > 1 ? 'contact' : 'name';
  }
  if (
    words(t) <= 9 &&
    !/[.!?:]$/.test(t) &&
    w.title.test(t) &&
    /^[\p{Lu}*]/u.test(t) &&
    !/\b(?:i|we|you|is|are|was|will|has|have|the|our|your|to|send|need)\b/i.test(t)
  )
    return 'contact';
  return 'other';
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

function trimEnd(lines: readonly string[], end: number): number {
  let n = end;
  while (n > 0 && isBlank(lines[n - 1])) n -= 1;
  return n;
}

/** True when something other than a greeting stands above line `end`. */
function saysSomething(lines: readonly string[], end: number, w: LetterWords): boolean {
  for (let i = end - 1; i >= 0; i -= 1) {
    const text = lines[i] as string;
    if (!isBlank(text) && !(i < 3 && text.length < 80 && w.greeting.test(text))) return true;
    if (end - i > 12 && !isBlank(text)) return true;
  }
  return false;
}

/** Where the first legal notice begins; nobody writes below one. */
function legalFrom(lines: readonly string[], w: LetterWords): number {
  for (let i = 0; i < lines.length; i += 1) {
    const text = lines[i] as string;
    if (isBlank(text)) continue;
    const starts = i === 0 || isBlank(lines[i - 1]) || RULE.test(lines[i - 1] as string) || text.length > 60;
    if (!starts || !/[a-z]/i.test(text)) continue;
    const paragraph = text.length > 300 ? text.slice(0, 300) : `${text} ${(lines[i + 1] ?? '').slice(0, 200)}`;
    if (w.legal.test(paragraph)) return i;
  }
  return lines.length;
}

/** Where a block of name and contact lines at the end begins; `end` when there is none. */
function blockFrom(lines: readonly string[], end: number, w: LetterWords, names: ReadonlySet<string>): number {
  let seen = 0;
  let contacts = 0;
  let namesSeen = 0;
  let start = end;
  for (let i = end - 1; i >= 0 && seen < MOST_LINES; i -= 1) {
    const kind = kindOf(lines[i] as string, w, names);
    if (kind === 'blank') continue;
    seen += 1;
    if (kind === 'sign-off') return i;
    if (kind === 'other') break;
    if (kind === 'contact') contacts += 1;
    else namesSeen += 1;
    // A name far above the block it would belong to is somebody addressed.
    if (kind === 'name' && namesSeen > 3) break;
    start = i;
  }
  if (start === end) return end;
  if (contacts === 0) {
    const single = lines[start] as string;
    const known = names.has(
      single
        .trim()
        .toLowerCase()
        .replace(/[^\p{L} ]/gu, '')
        .trim(),
    );
    const apart = isBlank(lines[start - 1]) || /[.!?)…]\s*$/.test(lines[start - 1] as string);
    return namesSeen <= 2 && (known || apart) ? start : end;
  }
  return namesSeen > 0 || contacts > 1 || isBlank(lines[start - 1]) ? start : end;
}

/** Where a sign-off begins that is followed by nothing but short lines; `end` when there is none. */
function signOffFrom(lines: readonly string[], end: number, w: LetterWords): number {
  let seen = 0;
  for (let i = end - 1; i >= 0 && seen < MOST_LINES; i -= 1) {
    const text = lines[i] as string;
    if (isBlank(text)) continue;
    if (text.length <= LONGEST && w.signOff.test(text) && (seen === 0 || /[,\s*–-]$|^[^!.?]*$/.test(text))) return i;
    if (text.length > LONGEST || (/[.?!]$/.test(text.trim()) && words(text) > 12)) return end;
    seen += 1;
  }
  return end;
}

/** Whether a mark stands among the last lines at all; most letters have none. */
function hasMark(lines: readonly string[], end: number): boolean {
  for (let i = end - 1; i >= 0 && i >= end - 3 * MOST_LINES; i -= 1) {
    const text = lines[i] as string;
    if (text.length < LONGEST && (DELIMITER.test(text) || RULE.test(text))) return true;
  }
  return false;
}

/** Where a signature set off by a mark begins; `end` when there is none. */
function delimiterFrom(lines: readonly string[], end: number, w: LetterWords, names: ReadonlySet<string>): number {
  if (!hasMark(lines, end)) return end;
  let seen = 0;
  let contact = false;
  for (let i = end - 1; i >= 0 && seen <= MOST_LINES; i -= 1) {
    const text = lines[i] as string;
    if (DELIMITER.test(text)) return i;
    if (isBlank(text)) continue;
    if (RULE.test(text)) return contact && seen > 0 ? i : end;
    seen += 1;
    const kind = kindOf(text, w, names);
    contact = contact || kind === 'contact' || kind === 'name';
    if (kind === 'other' && words(text) > 14) contact = false;
  }
  return end;
}

/** Nothing but this is left: it is a signature only when something in it is surely no sentence. */
function isSurelySignature(lines: readonly string[], w: LetterWords, names: ReadonlySet<string>): boolean {
  return lines.some((l) => {
    const t = l.trim();
    if (t === '' || t.length > LONGEST) return false;
    return (
      w.signOff.test(t) ||
      w.contact.test(t) ||
      w.mobile.test(t) ||
      DELIMITER.test(t) ||
      names.has(t.toLowerCase()) ||
      (PHONE.test(t) && words(t) <= 8) ||
      ADDRESS.test(t)
    );
  });
}

/** The lines of a letter without what stands below its last sentence; a postscript stays. */
export function withoutSignature(all: readonly string[], w: LetterWords, names: ReadonlySet<string>): string[] {
  const lines = all.slice(0, legalFrom(all, w));
  let end = trimEnd(lines, lines.length);
  const postscripts: string[] = [];
  for (let round = 0; round < 12 && end > 0; round += 1) {
    const last = lines[end - 1] as string;
    let cut = end;
    if (last.length <= LONGEST && w.mobile.test(last)) cut = end - 1;
    if (cut === end) cut = delimiterFrom(lines, end, w, names);
    if (cut === end) cut = signOffFrom(lines, end, w);
    if (cut === end) cut = blockFrom(lines, end, w, names);
    if (cut === end) break;
    // "Thanks!" and a name may be all there is to say.
    if (!saysSomething(lines, cut, w)) {
      if (cut < end && w.thanks.test(lines[cut] as string) && w.signOff.test((lines[cut] as string).slice(0, LONGEST)))
        cut += 1;
      else if (cut === end - 1 && w.signOff.test((lines[cut] as string).slice(0, LONGEST))) break;
      else if (!isSurelySignature(lines.slice(cut, end), w, names)) break;
    }
    if (cut >= end) break;
    for (let i = cut; i < end; i += 1)
      if (w.postscript.test(lines[i] as string)) postscripts.push(...lines.slice(i, end));
    end = trimEnd(lines, cut);
  }
  return postscripts.length > 0
    ? [...lines.slice(0, end), '', ...postscripts.slice(0, MOST_LINES)]
    : lines.slice(0, end);
}
