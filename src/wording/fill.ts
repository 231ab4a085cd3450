/**
 * Fills words with what is known, and never leaves a hole.
 * `{token}` takes a value; `[ … ]` is left out when a token in it has none; a sentence outside brackets with an empty
 * token is left out as a whole. So every text reads well with all tokens, with some and with none.
 */
export const TOKENS = [
  'first',
  'rep',
  'company',
  'agreed',
  'agreed_when',
  'owed',
  'owed_when',
  'asked',
  'back',
  'successor',
  'assistant',
] as const;
export type Token = (typeof TOKENS)[number];
export type Tokens = Partial<Record<Token, string>>;

const TOKEN = /\{([a-z_]+)\}/g;

const known = (text: string, tokens: Tokens): boolean =>
  [...text.matchAll(TOKEN)].every((m) => (tokens[m[1] as Token] ?? '') !== '');
const put = (text: string, tokens: Tokens): string =>
  text.replace(TOKEN, (_, name: string) => tokens[name as Token] ?? '');

/** The text with its tokens in place; unknown tokens count as empty. */
export function fill(text: string, tokens: Tokens): string {
  const chosen = text.replace(/\[([^[\]]*)\]/g, (_, inner: string) => (known(inner, tokens) ? put(inner, tokens) : ''));
  const lines = chosen.split('\n').map((line) =>
    known(line, tokens)
      ? put(line, tokens)
      : // Sentence by sentence: what cannot be said is not said.
        (line.match(/[^.!?]+(?:[.!?]+["”’)]*|$)\s*/g) ?? [])
          .filter((sentence) => known(sentence, tokens))
          .map((sentence) => put(sentence, tokens))
          .join(''),
  );
  return lines
    .map((line) =>
      line
        .replace(/[ \t]{2,}/g, ' ')
        .replace(/ +([,.;:!?])/g, '$1')
        .trim(),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
