/** The database's folder: made whole or not at all, never emptied. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { Place } from './place.ts';
import { lastWords, run } from './run.ts';
import type { RunAs } from './run.ts';

export const USER = 'ghostlight';

export interface Folder {
  path: string;
  as: RunAs;
  password: string;
  /** The password was lost: the server's own must be set anew before anybody can enter. */
  passwordIsNew: boolean;
  remark: string | null;
}

/** Runs under the lock of the folder. Throws one line. */
export async function prepareFolder(place: Place, { bin, version }: Binaries): Promise<Folder> {
  const path = join(place.home, 'postgres');
  const secret = passwordIn(place.home);
  const base = { path, password: secret.password, passwordIsNew: false, remark: null };
  if (existsSync(path) && isWhole(path)) {
    const major = readFileSync(join(path, 'PG_VERSION'), 'utf8').trim();
    const ours = version.split('.')[0];
    if (major !== ours)
      throw new Error(
        `the database in ${path} is of PostgreSQL ${major}, and this version brings ${ours}: see docs/operating.md on upgrades`,
      );
    return { ...base, as: await ownerOf(path, place.as), passwordIsNew: await secret.keep() };
  }
  const aside = existsSync(path) ? await moveAside(place.home, path) : null;
  await secret.keep();
  await initialise(place, bin, path, secret.password);
  return { ...base, as: place.as, remark: aside };
}

/** Without these two it never was a database. */
function isWhole(path: string): boolean {
  return existsSync(join(path, 'PG_VERSION')) && existsSync(join(path, 'global', 'pg_control'));
}

/** Half a folder holds no database, but it may hold something: it is kept beside. */
async function moveAside(home: string, path: string): Promise<string | null> {
  if ((await readdir(path)).length === 0) {
    await rm(path, { recursive: true });
    return null;
  }
  for (let n = 1; ; n += 1) {
    const beside = join(home, `postgres.incomplete-${n}`);
    if (existsSync(beside)) continue;
    await rename(path, beside);
    return `${path} was not a whole database: it is kept as ${beside}, and a new one was made`;
  }
}

/** In a folder of its own that gets its name when it is complete: a kill on the way leaves nothing half. */
async function initialise(place: Place, bin: string, path: string, password: string): Promise<void> {
  const making = `${path}.new`;
  const words = join(place.home, `.words-${process.pid}`);
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { mode: 0o700 });
  try {
    await writeFile(words, `${password}\n`, { mode: 0o600 });
    const { uid, gid } = place.as;
    if (uid !== undefined && gid !== undefined) for (const file of [making, words]) await chown(file, uid, gid);
    const { code, output } = await run(
      join(bin, 'initdb'),
      [
        `--pgdata=${making}`,
        `--username=${USER}`,
        `--pwfile=${words}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
      ],
      place.as,
    );
    if (code !== 0) throw new Error(`the database could not be made in ${path}: ${lastWords(output)}`);
    await rename(making, path);
  } finally {
    await rm(words, { force: true });
    await rm(making, { recursive: true, force: true });
  }
}

/** Whoever owns a folder runs it; one that root owns (a restored copy) is given to the user that runs servers. */
async function ownerOf(path: string, as: RunAs): Promise<RunAs> {
  const { uid, gid } = statSync(path);
  const me = process.getuid?.();
  if (me === undefined || uid === me) {
    if (me !== 0 || as.uid === undefined) return as;
    const given = await run('chown', ['-R', `${as.uid}:${as.gid}`, path]);
    if (given.code !== 0)
      throw new Error(`${path} belongs to root and could not be given away: ${lastWords(given.output)}`);
    return as;
  }
  if (me === 0) return { uid, gid };
  throw new Error(`${path} belongs to another user (${uid}): run as that user, or choose another DATA_DIR`);
}

/** Random, for this folder alone, readable by its owner alone. */
function passwordIn(home: string): { password: string; keep: () => Promise<boolean> } {
  const file = join(home, 'postgres.password');
  const known = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  const password = known === '' ? randomBytes(24).toString('base64url') : known;
  const keep = async () => {
    if (known !== '') return false;
    await writeFile(file, `${password}\n`, { mode: 0o600 });
    return true;
  };
  return { password, keep };
}
