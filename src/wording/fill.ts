/**
 * Fills words with what is known, and never leaves a hole.
 * `{token}` takes a value; `[ … ]` is left out when a token in it has none; a sentence outside brackets with an empty
 * token is left out as a whole; a greeting without its name stays a greeting. So every text reads well with all tokens,
 * with some and with none.
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

const TOKEN = /\{([^{}\n]*)\}/g;
const END = /[.!?]+["'”’)]*(?=\s|$)/g;
/** A full stop after these ends no sentence. */
const ABBREVIATED = /(?:^|[\s("“])(?:mr|mrs|ms|mx|dr|prof|st|e\.g|i\.e|vs|approx|ca)\.$/i;
const NUMBER = /(?:^|[\s("“])no\.$/i;
const WELCOME =
  '(dear|hi|hello|hey|greetings|good (?:morning|afternoon|evening|day))((?: (?:there|again|mr|mrs|ms|mx|dr|prof)\\b\\.?)*)';
const BARE_GREETING = new RegExp(`^${WELCOME}`, 'i');
const GREETING = new RegExp(`^(\\s*)${WELCOME},? \\{(first|successor|assistant)\\}(?!\\s*(?:and\\b|or\\b|[&/{]))`, 'i');
const TITLE = / (?:mr|mrs|ms|mx|dr|prof)\.?(?= |$)/gi;

const value = (name: string, tokens: Tokens): string => tokens[name.trim() as Token] ?? '';
const known = (text: string, tokens: Tokens): boolean =>
  [...text.matchAll(TOKEN)].every(([, name = '']) => value(name, tokens) !== '');
/** What a value brings is text: braces in it name no token. */
const put = (text: string, tokens: Tokens): string =>
  text.replace(TOKEN, (_, name: string) => value(name, tokens).replace(/[{}]/g, ''));

/** Names in braces that stand for nothing. */
export function unknownTokens(text: string): string[] {
  const names = [...text.matchAll(TOKEN)].map(([, name = '']) => name);
  return [...new Set(names.filter((name) => !(TOKENS as readonly string[]).includes(name.trim())))];
}

/** The text with its tokens in place; unknown tokens count as empty. */
export function fill(text: string, tokens: Tokens): string {
  return optional(text, tokens)
    .split('\n')
    .map((line) => greeted(line, tokens))
    .map((line) =>
      // Sentence by sentence: what cannot be said is not said.
      put(
        sentences(line)
          .filter((sentence) => known(sentence, tokens))
          .join(''),
        tokens,
      )
        .replace(/[ \t]{2,}/g, ' ')
        .replace(/ +([,.;:!?])/g, '$1')
        .trim(),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Without the brackets, and without those a token of which is not known. One that is never closed, or opened, is none. */
function optional(text: string, tokens: Tokens): string {
  const open = [''];
  const add = (part: string): void => {
    open.push((open.pop() ?? '') + part);
  };
  for (const part of text.split(/([[\]])/)) {
    if (part === '[') open.push('');
    else if (part !== ']') add(part);
    else if (open.length > 1) {
      const inner = open.pop() ?? '';
      if (known(inner, tokens)) add(inner);
    }
  }
  return open.join('');
}

/** Without a name the greeting stands alone, as in our own words: "Hi {first}, …" becomes "Hi, …". */
function greeted(line: string, tokens: Tokens): string {
  return line.replace(GREETING, (whole, space: string, word: string, more: string, name: string) => {
    if (value(name, tokens) !== '') return whole;
    const alone = /^dear$/i.test(word) ? (word.startsWith('D') ? 'Hello' : 'hello') : word;
    return `${space}${alone}${more.replace(TITLE, '')}`;
  });
}

/** Nothing but a greeting, names and stops: no message, though it is no empty text. */
export function saysNothing(text: string, tokens: Tokens): boolean {
  const values = Object.values(tokens).filter((one) => one !== '');
  const rest = values.reduce((left, one) => left.replaceAll(one, ''), text.trim()).replace(BARE_GREETING, '');
  return !/[\p{L}\p{N}]/u.test(rest);
}

function sentences(line: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const { 0: mark, index } of line.matchAll(END)) {
    const end = index + mark.length;
    const so = line.slice(from, end);
    if (mark === '.' && (ABBREVIATED.test(so) || (NUMBER.test(so) && /^\s*[\d{]/.test(line.slice(end))))) continue;
    found.push(so);
    from = end;
  }
  return [...found, line.slice(from)];
}
