/**
 * Where the server's files can be. PostgreSQL refuses to run as root, so root runs it as another user, and everything it
 * needs must be within that user's reach: a home of mode 0700 is not. Then the files go to /var/lib/ghostlight instead,
 * and a line in the data folder says so for the next time.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { chmod, chown, cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { RunAs } from './run.ts';
import { run } from './run.ts';

const ELSEWHERE = '/var/lib/ghostlight';

export interface Place {
  as: RunAs;
  /** The folder that holds the database's folder and what belongs to it. */
  home: string;
  /** Said once, when it is not where it was asked to be. */
  remark: string | null;
}

/** The user that runs the server: ourselves, unless we are root. */
export async function serverUser(): Promise<RunAs> {
  if (process.getuid?.() !== 0) return {};
  const known = await idsOf('postgres');
  if (known) return known;
  await run('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']).catch(() => null);
  const made = (await idsOf('postgres')) ?? (await idsOf('nobody'));
  if (made) return made;
  throw new Error(
    'embedded PostgreSQL does not run as root, and no other user could be made: run as another user, or set DATABASE_URL',
  );
}

async function idsOf(name: string): Promise<RunAs | null> {
  const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, name]).catch(() => null)));
  const [user, group] = [uid, gid].map((said) => (said?.code === 0 ? said.output.trim() : ''));
  // No words are no number: an empty answer read as 0 would be root.
  if (!/^\d+$/.test(user ?? '') || !/^\d+$/.test(group ?? '')) return null;
  return { uid: Number(user), gid: Number(group) };
}

/** Throws one line when there is no place at all. */
export async function placeFor(dataDir: string): Promise<Place> {
  const as = await serverUser();
  const asked = resolve(dataDir);
  await mkdir(asked, { recursive: true });
  const pointer = join(asked, 'database-is-elsewhere.txt');
  if (existsSync(pointer)) {
    const home = readFileSync(pointer, 'utf8').trim();
    await ownedBy(home, as);
    return { as, home, remark: `the database of ${asked} is in ${home}` };
  }
  if (existsSync(join(asked, 'postgres')) || isReachable(asked, as)) return { as, home: asked, remark: null };
  const home = join(ELSEWHERE, createHash('sha256').update(asked).digest('hex').slice(0, 12));
  try {
    await ownedBy(home, as);
  } catch {
    throw new Error(
      `${asked} is not within reach of the user that runs the database, nor is ${ELSEWHERE}: set DATA_DIR to a folder that others may enter`,
    );
  }
  await writeFile(pointer, `${home}\n`);
  return { as, home, remark: `${asked} is not within reach of the user that runs the database: it is in ${home}` };
}

async function ownedBy(folder: string, { uid, gid }: RunAs): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (uid !== undefined && gid !== undefined) {
    await chown(folder, uid, gid);
    await chmod(folder, 0o755);
  }
}

/** Whether a user may enter every folder on the way. */
export function isReachable(path: string, { uid, gid }: RunAs): boolean {
  if (uid === undefined) return true;
  for (let at = path; ; at = dirname(at)) {
    const { mode, uid: owner, gid: group } = statSync(at);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (dirname(at) === at) return true;
  }
}

/** The binaries, or a copy of them where the user of the server can reach them. */
export async function reachableBinaries(bin: string, version: string, as: RunAs): Promise<string> {
  if (isReachable(bin, as)) return bin;
  const copy = join(ELSEWHERE, `binaries-${version}`);
  if (!existsSync(join(copy, 'bin'))) {
    const making = `${copy}.${process.pid}`;
    await mkdir(dirname(copy), { recursive: true });
    await chmod(dirname(copy), 0o755);
    await cp(dirname(bin), making, { recursive: true, verbatimSymlinks: true });
    await rename(making, copy).catch(() => rm(making, { recursive: true, force: true }));
  }
  return join(copy, 'bin');
}
