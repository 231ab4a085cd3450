/** The text of a message as plain lines: HTML laid out, encodings mended, odd spaces made plain. Nothing is cut here. */
import { fromHtml } from './html.ts';
import type { Message } from './reading.ts';

const HTML = /<\/?(?:p|div|br|html|body|span|table|blockquote|ul|ol|head|meta|font)(?:\s[^<>]{0,300})?\/?>/i;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#x27': "'",
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** UTF-8 that was read as Windows-1252 or Latin-1: the marks that change what a sentence means. */
const MENDED: readonly (readonly [RegExp, string])[] = [
  [/â(?:€™|€˜|\u0080[\u0098\u0099])/g, '’'],
  [/â(?:€œ|€\u009d|€�|\u0080[\u009c\u009d])/g, '"'],
  [/â(?:€“|€”|\u0080[\u0093\u0094])/g, '–'],
  [/â(?:€¦|\u0080\u00a6)/g, '…'],
  [/Â(?=[\u00a0\s])/g, ''],
];

function mend(text: string): string {
  if (!text.includes('â') && !text.includes('Â')) return text;
  let mended = text;
  for (const [wrong, right] of MENDED) mended = mended.replace(wrong, right);
  return mended;
}

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e\u0000-\u0008\u000e-\u001f]/g;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g;
const ODD = new RegExp(`${INVISIBLE.source}|${SPACES.source}`);

/** Lines end in \n, every space is a space, invisible characters are gone. */
function tidy(text: string): string {
  const lines = text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n');
  if (!ODD.test(lines)) return lines;
  return lines.replace(INVISIBLE, '').replace(SPACES, ' ');
}

/** Of a body, so many characters are looked at: no letter is longer, and what mail systems append may be. */
const MOST_CHARACTERS = 200_000;

/** Text of the body, at most 200,000 characters; empty when there is none. */
export function plainText(message: Pick<Message, 'text' | 'html'>): string {
  return raw(message).slice(0, MOST_CHARACTERS);
}

function raw(message: Pick<Message, 'text' | 'html'>): string {
  const text = message.text ?? '';
  if (text.trim() === '') return tidy(mend(fromHtml(message.html ?? '')));
  if (text.includes('<') && HTML.test(text.slice(0, MOST_CHARACTERS))) return tidy(mend(fromHtml(text)));
  const decoded = text.includes('&')
    ? text.replace(
        /&(nbsp|amp|lt|gt|quot|apos|#39|#x27|[rl][sd]quo|[nm]dash|hellip);/g,
        (_, name: string) => ENTITIES[name] ?? '',
      )
    : text;
  return tidy(mend(decoded));
}
