/**
 * `npm run new` on a copy of this repository: after it the compiler is content and every list knows the new name; what
 * fails is what only a person can choose, and once that is chosen everything passes. So the places it names are all there are.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KINDS, PLACES, WATCHED_PLACES } from '../../tools/places.ts';
import { scaffold } from '../../tools/scaffold.ts';

const ROOT = join(import.meta.dirname, '../..');
const NAMES = {
  reason: 'moved-house',
  signal: 'says-moved-house',
  play: 'send-a-card',
  setting: 'moversWelcome',
} as const;
const LISTS = ['reasons/list', 'signals/list', 'plays/list', 'settings/declared', 'tools/pages', 'repo'];
const OWN = ['reasons/moved-house', 'signals/says-moved-house', 'plays/send-a-card'];

/** The compiler and the tests run as processes of their own. */
const SLOW = 600_000;

let copy: string;
const at = (file: string) => join(copy, file);

function change(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(at(file), 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file}: nothing like ${from} to change`);
  writeFileSync(at(file), after);
}

function node(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Titles of the tests that fail. */
function failing(tests: readonly string[]): string[] {
  const { stdout, stderr } = node(
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--json',
    '-i',
    // Who imports whom is no matter of lists.
    '--testNamePattern',
    '^(?!who may import whom)',
    '--runTestsByPath',
    ...tests.map((name) => `test/${name}.test.ts`),
  );
  if (!stdout.startsWith('{')) throw new Error(stderr);
  const said = JSON.parse(stdout) as {
    testResults: { message: string; assertionResults: { status: string; fullName: string }[] }[];
  };
  const results = said.testResults.flatMap((r) => {
    if (r.assertionResults.length === 0) throw new Error(r.message);
    return r.assertionResults;
  });
  return results.filter((r) => r.status === 'failed').map((r) => r.fullName);
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'ghostlight-new-'));
  for (const entry of ['src', 'webhooks', 'extensions', 'test', 'bench', 'tools', 'docs'])
    cpSync(join(ROOT, entry), at(entry), { recursive: true });
  for (const file of ['package.json', 'tsconfig.json', 'jest.config.js', '.prettierrc.json', 'CONTRIBUTING.md'])
    cpSync(join(ROOT, file), at(file));
  // The packages are those of this repository, apart from the one that is part of it.
  mkdirSync(at('node_modules/@ghostlight'), { recursive: true });
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (name !== '@ghostlight') symlinkSync(join(ROOT, 'node_modules', name), at(`node_modules/${name}`));
  symlinkSync(at('extensions/app/packages/shared'), at('node_modules/@ghostlight/shared'));
  for (const kind of KINDS) {
    const { status, stdout, stderr } = node('tools/new.ts', kind, NAMES[kind]);
    expect([status, stderr]).toEqual([0, '']);
    for (const { file, what } of [...PLACES[kind].written, ...PLACES[kind].left])
      expect(stdout).toContain(`${file.replace('NAME', NAMES[kind])}: ${what}`);
  }
}, SLOW);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('npm run new', () => {
  it(
    'writes what it says it writes, formatted',
    () => {
      const paths = KINDS.flatMap((kind) => PLACES[kind].written.map(({ file }) => file.replace('NAME', NAMES[kind])));
      for (const kind of KINDS)
        for (const { file } of PLACES[kind].written)
          expect([file, readFileSync(at(file.replace('NAME', NAMES[kind])), 'utf8').includes(NAMES[kind])]).toEqual([
            file,
            true,
          ]);
      expect(node('node_modules/prettier/bin/prettier.cjs', '--check', ...paths).status).toBe(0);
    },
    SLOW,
  );

  it(
    'leaves nothing for the compiler to ask',
    () => {
      const { stdout } = node('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.');
      expect(stdout).toBe('');
    },
    SLOW,
  );

  it(
    'leaves failing what only a person can choose, and nothing else',
    () => {
      expect(failing([...LISTS, ...OWN]).sort()).toEqual(
        [
          'moved-house has something that speaks for it',
          'pages that are written from the code docs/catalogue.md is current (else: npm run docs)',
          'pages that are written from the code docs/settings.md is current (else: npm run docs)',
          'pages that are written from the code tell of every setting',
          'says-moved-house is seen',
          'send-a-card says what it is for',
          'the list of plays has send-a-card with its file, its label and its words',
          'the list of reasons has a file, a test and words for each code, under the same name',
          'the list of settings has none that nobody reads',
          'the list of settings says of each what it is called and what it does',
          'the list of signals has no signal that no reason reads',
          'the list of signals has one sentence per signal that ends like one, with nothing known',
        ].sort(),
      );
    },
    SLOW,
  );

  it(
    'is complete: once that is chosen, everything passes',
    () => {
      change('src/wording/reasons.ts', "title: '', explains: ''", "title: 'They moved house', explains: 'Boxes.'");
      change('src/reasons/moved-house.ts', 'weights: {}', "weights: { 'says-moved-house': 3 }");
      change('src/wording/evidence.ts', "'says-moved-house': () => ''", "'says-moved-house': () => 'They moved.'");
      change(
        'src/signals/says-moved-house.ts',
        'gather: () => null',
        'gather: () => ({ strength: 1, source: null, args: {} })',
      );
      change(
        'src/wording/plays.ts',
        "label: '', does: '', task: ''",
        "label: 'Send a card', does: 'Opens a card.', task: 'Send it.'",
      );
      change('src/wording/messages/list.ts', "subject: '', body: ''", "subject: 'A card', body: 'All the best.'");
      change('src/settings/declared.ts', "label: '', help: ''", "label: 'Movers', help: 'Welcomes them.'");
      change('src/tasks/task.ts', /$/, '\nexport const reads = (s: { moversWelcome: boolean }) => s.moversWelcome;\n');
      expect(node('tools/docs.ts').status).toBe(0);
      expect(failing([...LISTS, ...OWN])).toEqual([]);
    },
    SLOW,
  );
});

describe('a watched object', () => {
  it(
    'has no place that the compiler knows and the list does not',
    () => {
      change('src/deal/facts.ts', "  'communications',", "  'communications',\n  'tickets',");
      change('extensions/app/packages/shared/contract/codes.ts', "'communications';", "'communications' | 'tickets';");
      change('src/deal/portal-file.ts', 'communications: list,', 'communications: list,\n    tickets: list,');
      const shipped = { extends: './tsconfig.json', include: ['src', 'webhooks', 'extensions', 'tools'] };
      writeFileSync(at('shipped.json'), JSON.stringify(shipped));
      const { stdout } = node('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'shipped.json');
      const asking = [...new Set([...stdout.matchAll(/^(\S+?)\(\d/gm)].map((m) => m[1] as string))];
      const places = WATCHED_PLACES.map((place) => place.file);
      expect(asking.filter((file) => !places.includes(file))).toEqual([]);
      expect(asking).toContain('src/deal/from-hubspot/properties.ts');
    },
    SLOW,
  );
});

describe('CONTRIBUTING', () => {
  it('names every place, and no place that is not there', () => {
    const page = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
    const places = [...KINDS.flatMap((kind) => [...PLACES[kind].written, ...PLACES[kind].left]), ...WATCHED_PLACES];
    expect(places.filter(({ file }) => !page.includes(`\`${file}\``)).map(({ file }) => file)).toEqual([]);
    expect(places.filter(({ file }) => !file.includes('NAME') && !existsSync(join(ROOT, file)))).toEqual([]);
  });
});

describe('names', () => {
  const nothing = () => null;
  const read = (file: string) => {
    try {
      return readFileSync(join(ROOT, file), 'utf8');
    } catch {
      return null;
    }
  };
  it('are refused when they are of another form', () => {
    for (const name of ['Moved', 'moved_house', 'moved-house-', '../moved', 'm'])
      expect(() => scaffold('reason', name, nothing)).toThrow(/is named like-this/);
    expect(() => scaffold('setting', 'movers-welcome', nothing)).toThrow(/is named likeThis/);
  });
  it('are refused when they are taken', () => {
    expect(() => scaffold('reason', 'lost-budget', read)).toThrow('src/reasons/lost-budget.ts: is there already');
    expect(() => scaffold('signal', 'clear-no', read)).toThrow(/is there already/);
    expect(() => scaffold('play', 'requalify', read)).toThrow(/is there already/);
    expect(() => scaffold('setting', 'dryRun', read)).toThrow('dryRun: is there already');
  });
});
