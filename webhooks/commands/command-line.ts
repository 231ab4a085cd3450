/** What the commands share: arguments, files, and how a command ends. 0 done · 1 bad input · 2 wrong usage. */
import { readFile } from 'node:fs/promises';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { parsePortalFile, type PortalFile } from '../../src/deal/portal-file.ts';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../../src/settings/declared.ts';

/** Something amiss in what was given: one line for standard error. */
export class BadInput extends Error {}
/** The command was called in a way it does not understand. */
export class WrongUsage extends Error {}

/** Runs a command and turns its errors into one clear line and an exit code. */
export async function run(usage: string, command: () => Promise<void>): Promise<void> {
  // A reader that left (`| head`) wants no more, and that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  try {
    await command();
  } catch (error) {
    if (error instanceof WrongUsage) {
      process.stderr.write(`${error.message}\nUsage: ${usage}\n`);
      process.exitCode = 2;
    } else if (error instanceof BadInput) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    } else throw error;
  }
}

export function argumentsOf<T extends NonNullable<ParseArgsConfig['options']>>(options: T) {
  try {
    return parseArgs({ options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

/** ISO date, or date and time, to epoch milliseconds; one without a zone is UTC, whatever the machine's own zone is. */
export function momentOf(text: string, name: string): number {
  const iso = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+([Zz]|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  const at = iso ? Date.parse(text.includes('T') && iso[1] === undefined ? `${text}Z` : text) : NaN;
  if (Number.isNaN(at))
    throw new WrongUsage(`--${name}: ${JSON.stringify(text)} is no ISO date and time, such as 2026-03-10T15:00:00Z`);
  return at;
}

async function jsonFile(path: string): Promise<unknown> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'not readable';
    throw new BadInput(`${path}: ${code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'is a folder' : code}`);
  }
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new BadInput(`${path}: not JSON (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`);
  }
}

export async function readPortalFile(path: string): Promise<PortalFile> {
  const parsed = parsePortalFile(await jsonFile(path));
  if (!parsed.ok) throw new BadInput(`${path}: ${parsed.error}`);
  return parsed.file;
}

/** The defaults where no file is named. */
export async function readSettings(path: string | undefined): Promise<Settings> {
  if (path === undefined) return DEFAULT_SETTINGS;
  const parsed = parseSettings(await jsonFile(path));
  if (!parsed.ok) throw new BadInput(`${path}: ${parsed.error}`);
  return parsed.settings;
}

/** Writes to standard output and waits while the reader is slower than we are. */
export async function print(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}
