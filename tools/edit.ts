/** Small edits of our own lists, as text. Each throws one line when the place it looks for is not there any more. */

/** Something to put into a list, and the word it is sorted by. */
export interface Entry {
  key: string;
  text: string;
}

/** `import { x } from './x.ts';` among its neighbours, which stand in order of their paths. */
export function withImport(source: string, name: string, path: string): string {
  const lines = source.split('\n');
  const own = /^import \{ \w+ \} from '(\.\/[\w-]+\.ts)';$/;
  const last = lines.findLastIndex((line) => own.test(line));
  if (last === -1) throw new Error(`no imports of neighbours to put ${path} among`);
  const greater = lines.findIndex((line) => (own.exec(line)?.[1] ?? '') > path);
  lines.splice(greater === -1 ? last + 1 : greater, 0, `import { ${name} } from '${path}';`);
  return lines.join('\n');
}

/**
 * Puts an entry into the list that begins on the line holding `opening` and ends on the first line that begins with a
 * bracket: before the entry of `before` where one is named, else in the order of the keys.
 */
export function withEntry(source: string, opening: string, entry: Entry, before?: string): string {
  const lines = source.split('\n');
  const start = lines.findIndex((line) => line.includes(opening));
  const end = lines.findIndex((line, i) => i > start && /^[}\]]/.test(line));
  if (start === -1 || end === -1) throw new Error(`no list that begins with ${opening}`);
  const at = lines.findIndex((line, i) => {
    if (i <= start || i >= end) return false;
    const key = /^ {2}['"]?([\w-]+)['"]?(?=[:,]|$)/.exec(line)?.[1];
    return key !== undefined && (before === undefined ? key > entry.key : key === before);
  });
  if (before !== undefined && at === -1) throw new Error(`no ${before} in the list that begins with ${opening}`);
  lines.splice(at === -1 ? end : at, 0, `  ${entry.text}`);
  return lines.join('\n');
}

/** `cannot-say-no` → `cannotSayNo`. */
export function camel(name: string): string {
  return name.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());
}

/** A key of an object, in quotes where it needs them. */
export function quotedKey(name: string): string {
  return name.includes('-') ? `'${name}'` : name;
}
