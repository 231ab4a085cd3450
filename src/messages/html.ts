/** HTML bodies as plain lines, without what mail programs mark as quoted or as a signature. */
import { compile } from 'html-to-text';

/** How mail programs mark what is not the writer's: Gmail, Apple Mail, Thunderbird, Yahoo, Outlook, Proton, HubSpot. */
const NOT_OWN = [
  'blockquote',
  '.gmail_quote',
  '.gmail_quote_container',
  '.gmail_signature',
  '.gmail_attr',
  '.moz-cite-prefix',
  '.moz-signature',
  '.yahoo_quoted',
  '.protonmail_quote',
  '.protonmail_signature_block',
  '.hs_signature',
  '.hs_reply',
  '#Signature',
  '#signature',
  '#ms-outlook-mobile-signature',
  'style',
  'script',
  'head',
  'img',
];

/** Deeper nesting than this is no letter; what lies below is left out. */
const MAX_DEPTH = 200;
const MAX_INPUT = 2_000_000;
const MAX_CHILDREN = 20_000;

const convert = compile({
  wordwrap: false,
  limits: { maxDepth: MAX_DEPTH, maxInputLength: MAX_INPUT, maxChildNodes: MAX_CHILDREN, ellipsis: '' },
  selectors: [
    ...NOT_OWN.map((selector) => ({ selector, format: 'skip' })),
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'p', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'table', format: 'block' },
    { selector: 'tr', format: 'block' },
    { selector: 'td', format: 'inlineSurround', options: { suffix: ' ' } },
    { selector: 'hr', format: 'block' },
  ],
});

/** Outlook writes the quoted mail as a sibling after this mark, not inside an element. */
const OUTLOOK_REPLY =
  /<(?:div|hr)\b[^<>]{0,200}\bid=["']?(?:divRplyFwdMsg|appendonsend|x_divRplyFwdMsg|mail-editor-reference-message-container)\b/i;

const TAG = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>?/gi;
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Tags open at the same time at most; the parser's time grows with the square of it. */
function isDeep(html: string): boolean {
  let open = 0;
  for (const tag of html.matchAll(TAG)) {
    if (tag[1] !== '') open = Math.max(0, open - 1);
    else if (!VOID.has((tag[2] as string).toLowerCase())) open += 1;
    if (open > MAX_DEPTH) return true;
  }
  return false;
}

/** For what no mail program writes: tags out, lines where blocks were. */
function withoutTags(html: string): string {
  return html.replace(TAG, (_, close: string, name: string) => (close !== '' || name.length < 3 ? '\n' : ' '));
}

/** Plain text of an HTML body's own part. Broken HTML gives what can be read of it. */
export function fromHtml(html: string): string {
  if (html === '') return '';
  const reply = OUTLOOK_REPLY.exec(html);
  const own = reply ? html.slice(0, reply.index) : html;
  return isDeep(own) ? withoutTags(own) : convert(own);
}
