import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from '../../tools/pages.ts';
import { SETTINGS } from '../../src/settings/declared.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('pages that are written from the code', () => {
  it.each(Object.keys(PAGES))('%s is current (else: npm run docs)', (file) => {
    expect(readFileSync(join(ROOT, file), 'utf8')).toBe(PAGES[file]?.());
  });

  it('tell of every setting', () => {
    const page = readFileSync(join(ROOT, 'docs/settings.md'), 'utf8');
    expect(Object.keys(SETTINGS).filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
  });
});
