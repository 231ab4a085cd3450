/** Words, numbers and marks of a text with their places: what the date grammar walks over. Language-neutral. */

export interface Token {
  /** Lower case, typographic apostrophe made plain. */
  readonly t: string;
  /** The same without a possessive ’s: "today's" → "today". */
  readonly base: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
  /** Nothing stands between this and the token before. */
  readonly joined: boolean;
  readonly capital: boolean;
}

const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const MARK = 4;
/** The kind of every UTF-16 unit, found out once: asking the Unicode tables per character is most of the time otherwise. */
const kinds = new Uint8Array(65_536);

function kindOf(code: number): number {
  const known = kinds[code] as number;
  if (known !== 0) return known;
  const char = String.fromCharCode(code);
  const kind = code >= 48 && code <= 57 ? DIGIT : /\s/.test(char) ? SPACE : /\p{L}/u.test(char) ? LETTER : MARK;
  kinds[code] = kind;
  return kind;
}

function run(text: string, from: number, kind: number): number {
  let i = from;
  while (i < text.length && kindOf(text.charCodeAt(i)) === kind) i += 1;
  return i;
}

const APOSTROPHE = 39;
const TYPOGRAPHIC = 0x2019;

/** Where the token that begins at `start` ends: a word with one inner apostrophe, a number, or a single mark. */
function endOf(text: string, start: number, kind: number): number {
  if (kind === DIGIT) return run(text, start, DIGIT);
  if (kind === LETTER) {
    const end = run(text, start, LETTER);
    const next = text.charCodeAt(end);
    if (next !== APOSTROPHE && next !== TYPOGRAPHIC) return end;
    const tail = run(text, end + 1, LETTER);
    return tail > end + 1 ? tail : end;
  }
  const code = text.charCodeAt(start);
  const low = text.charCodeAt(start + 1);
  return code >= 0xd800 && code <= 0xdbff && low >= 0xdc00 && low <= 0xdfff ? start + 2 : start + 1;
}

/** Spaces part tokens and are none; every other character is in exactly one. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let before = -1;
  for (let start = run(text, 0, SPACE); start < text.length; start = run(text, before, SPACE)) {
    const kind = kindOf(text.charCodeAt(start));
    const end = endOf(text, start, kind);
    const raw = text.slice(start, end);
    const t = kind === LETTER ? raw.toLowerCase().replace('’', "'") : raw;
    tokens.push({
      t,
      base: t.endsWith("'s") ? t.slice(0, -2) : t,
      start,
      end,
      kind: kind === LETTER ? 'word' : kind === DIGIT ? 'number' : 'mark',
      joined: start === before,
      capital: kind === LETTER && raw.charCodeAt(0) !== t.charCodeAt(0),
    });
    before = end;
  }
  return tokens;
}
