/** Who runs a database's folder: read from `postmaster.pid`, and not believed before it is checked. */
import { existsSync, readFileSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface Postmaster {
  pid: number;
  port: number;
  /** PostgreSQL's own word: starting, ready, stopping; empty while it says nothing yet. */
  status: string;
}

/** A server that really lives in this folder, or null. A process with its number that is something else does not count. */
export function postmasterOf(folder: string): Postmaster | null {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  const where = folderOf(pid);
  if (where !== null && where !== realpathSync(folder)) return null;
  return { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() };
}

/**
 * Takes a stale `postmaster.pid` away, but only when no process at all works in the folder any more: a killed server's
 * children may take a moment to notice. False: ask again.
 */
export async function clearStale(folder: string): Promise<boolean> {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return true;
  if (postmasterOf(folder) !== null || anybodyIn(folder)) return false;
  await rm(file, { force: true });
  return true;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A server's working folder is its database; null where the system does not tell. */
function folderOf(pid: number): string | null {
  if (process.platform !== 'linux') return null;
  try {
    // A zombie has no folder any more.
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? '' : null;
  }
}

function anybodyIn(folder: string): boolean {
  if (process.platform !== 'linux') return false;
  const real = realpathSync(folder);
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && folderOf(Number(name)) === real);
}
