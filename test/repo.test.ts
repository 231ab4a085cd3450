/** Tests about the repository itself: who may import whom, and that nothing was forgotten when something was added. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '..');
const files = globSync(
  [
    'src/**/*.ts',
    'webhooks/**/*.ts',
    'extensions/**/*.{ts,tsx}',
    'test/**/*.{ts,tsx}',
    'bench/**/*.ts',
    'tools/**/*.ts',
  ],
  {
    cwd: ROOT,
    exclude: (name) => name === 'node_modules' || name === 'dist',
  },
).sort();
const sources = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));

/** Every module a file names, with relative ones as paths from the root. `runtime` leaves out what only types need. */
function importsOf(file: string, runtime = false): string[] {
  const text = (sources.get(file) ?? '').replace(/\/\*[\s\S]*?\*\//g, '');
  const names = [...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?['"]([^'"\n]+)['"]/gm)]
    .filter((m) => !(runtime && m[1]))
    .map((m) => m[2] as string);
  const lazy = [...text.matchAll(/\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g)].map((m) => m[1] as string);
  return [...names, ...lazy].map((name) =>
    name.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), name)) : name,
  );
}

const CORE = [
  'account',
  'backtest',
  'chances',
  'deal',
  'diagnose',
  'messages',
  'next-steps',
  'plays',
  'reasons',
  'settings',
  'signals',
  'silence',
  'tasks',
  'wording',
].map((folder) => `src/${folder}/`);
const CORE_FILES = ['src/judge.ts', 'src/judgement.ts', 'src/situate.ts', 'src/situation.ts'];
const isCore = (file: string): boolean => CORE_FILES.includes(file) || CORE.some((folder) => file.startsWith(folder));
const PURE_LIBRARIES = new Set(['zod', 'date-holidays', 'html-to-text', 'luxon']);
const SHELL = ['act', 'card', 'install', 'intake', 'overview', 'sync', 'watch'].map((folder) => `src/${folder}/`);

function offenders(inside: (file: string) => boolean, allowed: (name: string, file: string) => boolean): string[] {
  return files.filter(inside).flatMap((file) =>
    importsOf(file)
      .filter((name) => !allowed(name, file))
      .map((name) => `${file} imports ${name}`),
  );
}

describe('who may import whom', () => {
  it('the core imports itself and pure libraries', () => {
    expect(offenders(isCore, (name) => isCore(name) || PURE_LIBRARIES.has(name))).toEqual([]);
  });

  it('the core reads no clock, no randomness and no environment', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\bprocess\.|\bfetch\(|\bsetTimeout\(|\bcrypto\./;
    const found = files
      .filter(isCore)
      .filter((file) => impure.test((sources.get(file) ?? '').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')));
    expect(found).toEqual([]);
  });

  it('the shell knows ports, not adapters', () => {
    const inShell = (file: string) => SHELL.some((folder) => file.startsWith(folder));
    const fine = (name: string) =>
      isCore(name) ||
      inShell(name) ||
      name.startsWith('src/ports/') ||
      PURE_LIBRARIES.has(name) ||
      name.startsWith('node:') ||
      name.startsWith('extensions/app/packages/shared/');
    expect(offenders(inShell, fine)).toEqual([]);
  });

  it('the adapters do not know each other, nor express', () => {
    const other = (mine: string, theirs: string) =>
      offenders(
        (file) => file.startsWith(mine),
        (name) => !name.startsWith(theirs) && name !== 'express' && !name.startsWith('webhooks/'),
      );
    expect([...other('src/hubspot/', 'src/postgres/'), ...other('src/postgres/', 'src/hubspot/')]).toEqual([]);
  });

  it('extensions import themselves and the SDK', () => {
    const fine = (name: string) =>
      name.startsWith('extensions/') ||
      name === 'react' ||
      name.startsWith('@hubspot/ui-extensions') ||
      name === '@ghostlight/shared';
    expect(offenders((file) => file.startsWith('extensions/'), fine)).toEqual([]);
  });

  it('nothing that is shipped imports tests', () => {
    expect(
      offenders(
        (file) => !file.startsWith('test/') && !file.startsWith('bench/'),
        (name) => !name.startsWith('test/'),
      ),
    ).toEqual([]);
  });

  it('types of what the faces are sent come from the contract, as types only', () => {
    const found = files
      .filter((file) => file.startsWith('src/') || file.startsWith('webhooks/') || file.startsWith('tools/'))
      .filter((file) => /import (?!type)[^;]*extensions\/app/.test(sources.get(file) ?? ''));
    expect(found).toEqual([]);
  });

  it('has no import cycle', () => {
    const graph = new Map(files.map((file) => [file, importsOf(file, true).filter((name) => sources.has(name))]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: string[]): void => {
      if (path.includes(file)) {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });
});

describe('nothing was forgotten', () => {
  const named = (folder: string, not: readonly string[]) =>
    files.filter(
      (f) => f.startsWith(`${folder}/`) && dirname(f) === folder && !not.includes(f.slice(folder.length + 1)),
    );

  it.each([
    ['src/reasons', ['base-rates.ts', 'for-rep.ts', 'list.ts', 'reason.ts', 'learn.ts', 'stage-group.ts', 'weigh.ts']],
    ['src/plays', ['play.ts', 'list.ts']],
    ['src/signals', ['signal.ts', 'word-signal.ts', 'inputs.ts', 'list.ts']],
  ])('every idea of %s has a test of the same name', (folder, not) => {
    const missing = named(folder, not).filter(
      (file) => !existsSync(join(ROOT, file.replace('src/', 'test/').replace('.ts', '.test.ts'))),
    );
    expect(missing).toEqual([]);
  });

  // `any` itself is the linter's business.
  it('no check is switched off, no test is narrowed, nothing says it is unfinished', () => {
    const marks = [
      '@ts-' + 'ignore',
      '@ts-' + 'nocheck',
      '\\b(?:it|test|describe)\\.(?:only|skip|todo)\\(',
      '(?://|\\*).*\\b(?:TO' + 'DO|FIX' + 'ME)\\b(?!["\'`])',
    ];
    const off = new RegExp(marks.join('|'));
    expect(files.filter((file) => off.test(sources.get(file) ?? ''))).toEqual([]);
  });
});
