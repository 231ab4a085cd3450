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

const TOKEN = /[\p{L}]+(?:['’][\p{L}]+)?|\d+|[^\s\p{L}\d]/gu;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let before = -1;
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const start = match.index;
    const first = raw.charCodeAt(0);
    const kind = first >= 48 && first <= 57 ? 'number' : raw.toLowerCase() !== raw.toUpperCase() ? 'word' : 'mark';
    const t = kind === 'word' ? raw.toLowerCase().replace('’', "'") : raw;
    tokens.push({
      t,
      base: t.endsWith("'s") ? t.slice(0, -2) : t,
      start,
      end: start + raw.length,
      kind,
      joined: start === before,
      capital: kind === 'word' && raw.charAt(0) !== t.charAt(0),
    });
    before = start + raw.length;
  }
  return tokens;
}
