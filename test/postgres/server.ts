/**
 * One real PostgreSQL for all tests of this machine's user: TEST_DATABASE_URL, or an embedded one in a folder of its own
 * under the system's temporary one. The latter is started by whoever comes first and stops by itself a minute after the
 * last connection (`stop-when-idle.ts`), so that parallel runs share it and nothing is left behind.
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../src/postgres/embedded.ts';

export const FOLDER = join(tmpdir(), `ghostlight-tests-${userInfo().username}`);

let started: Promise<string> | null = null;

/** The address of a database one may connect to and make others from. */
export function serverUrl(): Promise<string> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return Promise.resolve(given);
  return (started ??= start());
}

async function start(): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  chmodSync(FOLDER, 0o755);
  const { url } = await openEmbedded({ dataDir: FOLDER, durable: false });
  const idle = join(import.meta.dirname, 'stop-when-idle.ts');
  spawn(process.execPath, [idle, FOLDER], { detached: true, stdio: 'ignore' }).unref();
  return url;
}
