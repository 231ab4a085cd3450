/** Values on their way into jsonb and text columns: PostgreSQL takes neither the NUL character nor half a surrogate pair. */

const ESCAPES = /(\\\\)|\\u(?:0000|d[89ab][0-9a-f]{2}|d[c-f][0-9a-f]{2})/gi;
const NEEDS_CARE = /\\u(?:0000|d[89a-f])/i;

/** `JSON.stringify` escapes just these (whole pairs stay as they are), so that an escape is a lone one. */
export function json(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  if (!NEEDS_CARE.test(text)) return text;
  return text.replace(ESCAPES, (found, backslash: string | undefined) => (backslash ? found : '\ufffd'));
}

/** For text columns. */
export function plain(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text;
}

export function plainOrNull(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : plain(text);
}
