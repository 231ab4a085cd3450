import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { REASONS } from '../../src/reasons/list.ts';
import { SIGNALS } from '../../src/signals/list.ts';
import { EVIDENCE } from '../../src/wording/evidence.ts';

const NOT_SIGNALS = ['inputs', 'list', 'signal', 'word-signal'];
const files = readdirSync(new URL('../../src/signals', import.meta.url))
  .filter((f) => f.endsWith('.ts'))
  .map((f) => f.slice(0, -3))
  .filter((f) => !NOT_SIGNALS.includes(f));
const tests = readdirSync(new URL('.', import.meta.url)).map((f) => f.replace('.test.ts', ''));
const codes = SIGNALS.map((s) => s.code);

describe('the list of signals', () => {
  it('has one line per file, under the same name', () => expect([...codes].sort()).toEqual(files.sort()));
  it('has one test per signal', () => expect(codes.filter((c) => !tests.includes(c))).toEqual([]));
  it('has one sentence per signal that ends like one, with nothing known', () => {
    for (const code of codes) {
      const says = EVIDENCE[code]({});
      expect(says).toMatch(/^\S.*[.”]$/);
      expect(says).not.toMatch(/undefined|null|NaN| {2}/);
    }
  });
  it('has no signal that no reason reads', () => {
    const read = new Set(Object.values(REASONS).flatMap((r) => Object.keys(r.weights)));
    expect(codes.filter((c) => !read.has(c))).toEqual([]);
  });
});
