import { describe, expect, it } from '@jest/globals';
import { camel, quotedKey, withEntry, withImport } from '../../tools/edit.ts';

const LIST = `import { a } from './a.ts';
import { c } from './c.ts';
import type { T } from './t.ts';

export const ALL: Record<string, string> = {
  'a-a': 'one',
  c: 'two',
};
`;

describe('edits of our own lists', () => {
  it('put an import among its neighbours, in order, and last when it is', () => {
    expect(withImport(LIST, 'b', './b.ts').split('\n').slice(0, 3)).toEqual([
      "import { a } from './a.ts';",
      "import { b } from './b.ts';",
      "import { c } from './c.ts';",
    ]);
    expect(withImport(LIST, 'd', './d.ts').split('\n')[2]).toBe("import { d } from './d.ts';");
    expect(() => withImport('nothing', 'b', './b.ts')).toThrow('no imports of neighbours');
  });

  it('put an entry in order of the keys, or before one that is named', () => {
    const entry = { key: 'b', text: "b: 'new'," };
    expect(withEntry(LIST, 'const ALL', entry)).toContain("  'a-a': 'one',\n  b: 'new',\n  c: 'two',\n};");
    expect(withEntry(LIST, 'const ALL', entry, 'a-a')).toContain("{\n  b: 'new',\n  'a-a': 'one',");
    expect(withEntry(LIST, 'const ALL', { key: 'z', text: "z: 'new'," })).toContain("  c: 'two',\n  z: 'new',\n};");
  });

  it('say so when the list is not where it was', () => {
    expect(() => withEntry(LIST, 'const NONE', { key: 'b', text: '' })).toThrow('no list that begins with const NONE');
    expect(() => withEntry(LIST, 'const ALL', { key: 'b', text: '' }, 'x')).toThrow('no x in the list');
  });

  it('make names of names', () => {
    expect(camel('cannot-say-no')).toBe('cannotSayNo');
    expect([quotedKey('a-b'), quotedKey('unknown')]).toEqual(["'a-b'", 'unknown']);
  });
});
