/** What the pages say of the code is held against the code. */
import { describe, expect, it } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RECORD_TYPES } from '../../src/deal/facts.ts';
import { PROPERTIES } from '../../src/deal/from-hubspot/properties.ts';
import { OUR_PROPERTIES } from '../../src/hubspot/our-properties.ts';
import { DISCONNECTED_KEPT_MS, KEEP } from '../../webhooks/jobs.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const pages = globSync(['*.md', 'docs/**/*.md', 'extensions/*.md', 'test/simulator/*.md', 'test/stories/*.md'], {
  cwd: ROOT,
}).sort();
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts);

/** Rows of the first table of a page, as cells. */
function table(page: string): string[][] {
  const rows = read(page)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return rows.slice(2);
}
const codesIn = (text: string) => [...text.matchAll(/`([\w.-]+)`/g)].map((m) => m[1] as string);

describe('every page', () => {
  it.each(pages)('%s links to what is there', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map((m) => (m[1] ?? '').replace(/#.*$/, ''));
    const broken = links.filter(
      (to) => to !== '' && !/^[a-z]+:/.test(to) && !existsSync(join(ROOT, dirname(page), to)),
    );
    expect(broken).toEqual([]);
  });

  it.each(pages)('%s names only commands that are there', (page) => {
    const named = [...read(page).matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map((m) => m[1] as string);
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it.each(pages)('%s names only files that are there', (page) => {
    const named = [...read(page).matchAll(/`((?:src|webhooks|test|tools|extensions|docs|bench)\/[\w./-]+)`/g)].map(
      (m) => m[1] as string,
    );
    expect(named.filter((file) => !file.includes('NAME') && !existsSync(join(ROOT, file)))).toEqual([]);
  });
});

describe('the scopes’ table', () => {
  const { auth } = (
    JSON.parse(read('extensions/app/app-hsmeta.json')) as {
      config: { auth: { requiredScopes: string[]; optionalScopes: string[] } };
    }
  ).config;
  const rows = table('docs/marketplace/scopes.md');

  it('names what the app asks for, no more and no less, as required or optional', () => {
    const asked = (how: string) => rows.filter((row) => row[1] === how).flatMap((row) => codesIn(row[0] ?? ''));
    expect(asked('required').sort()).toEqual([...auth.requiredScopes].sort());
    expect(asked('optional').sort()).toEqual([...auth.optionalScopes].sort());
  });

  it('gives each a reason, a use, and what happens without it', () => {
    for (const row of rows) expect(row.filter((cell) => cell.length > 5)).toHaveLength(5);
  });
});

describe('the shared-data table', () => {
  const rows = table('docs/marketplace/shared-data.md');

  it.each(RECORD_TYPES)('names every property of %s that is read, and no other', (type) => {
    const named = rows
      .filter((row) => row[0] === type && (row[1] ?? '').startsWith('in'))
      .flatMap((row) => codesIn(row[2] ?? ''))
      .filter((name) => !/^(ghostlight_|sales-email-read$)/.test(name));
    const wanted = PROPERTIES[type].filter((name) => !name.startsWith('ghostlight_'));
    expect(named.sort()).toEqual([...wanted].sort());
  });

  it('names the fields of our own', () => {
    const named = codesIn(rows.map((row) => row[2]).join(' ')).filter((name) => name.startsWith('ghostlight_'));
    expect(named.sort()).toEqual(OUR_PROPERTIES.map((p) => p.name as string).sort());
  });
});

describe('the page on data', () => {
  const rows = table('docs/data.md');
  const DAY = 86_400_000;
  const kept = (what: string) => rows.find((row) => row[0] === what)?.[2] ?? '';

  it('says how long things are kept, as the clean-up does', () => {
    expect(kept('events from HubSpot')).toBe(`${KEEP.doneEventsMs / DAY} days`);
    expect(kept('clicks on the card')).toBe(`${KEEP.clicksMs / DAY} days`);
    expect(kept('what was done in HubSpot')).toBe(`${KEEP.effectsMs / DAY} days`);
    expect(kept('records')).toContain(`${Math.round(KEEP.historyMs / DAY / 30.5)} months`);
    expect(read('docs/data.md')).toContain(`are kept for ${KEEP.onceKnownMs / DAY} days, and only for this`);
    expect(read('docs/data.md')).toContain(`**deleted ${DISCONNECTED_KEPT_MS / DAY} days later**`);
  });

  it('names every field of ours', () => {
    const page = read('docs/data.md').toLowerCase();
    for (const { label } of OUR_PROPERTIES) expect(page).toContain(label.replace('Ghostlight ', '').toLowerCase());
  });
});

describe('the page on connecting', () => {
  it('names every variable of the environment', () => {
    const names = [...read('webhooks/env.ts').matchAll(/^ {2}([A-Z][A-Z_]+): '/gm)].map((m) => m[1] as string);
    expect(names).toContain('TOKEN_KEY');
    const page = read('docs/connecting.md');
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the page on operating', () => {
  it('names every metric of ours and no other', () => {
    const named = (text: string) => new Set([...text.matchAll(/\bghostlight_\w+/g)].map((m) => m[0]));
    expect(named(read('docs/operating.md'))).toEqual(named(read('webhooks/metrics.ts')));
  });
});
