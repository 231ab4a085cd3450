/** The service and the worker as they really run: processes of their own, watched from outside. */
import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import { PUBLIC_URL, SECRET } from './deliveries.ts';

const ROOT = join(import.meta.dirname, '../..');
const READY_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 250;

export interface Running {
  pid: number;
  port: number;
  /** From spawn to the first good answer, in milliseconds; for a worker to its line. */
  startedInMs: number;
  /** The most memory it held since it was last asked, in MB. */
  peakMb(): number;
  /** Resolves when it ended by itself after SIGTERM; answers how long that took. */
  stop(): Promise<number>;
}

export async function startService(databaseUrl: string | null, more: Record<string, string> = {}): Promise<Running> {
  const port = await freePort();
  const running = launch(asScript('start', '--no-work'), databaseUrl, { ...more, PORT: String(port) });
  const startedInMs = await running.until(async () => {
    try {
      return (await fetch(`http://127.0.0.1:${port}/readyz`)).ok;
    } catch {
      return false;
    }
  });
  return { ...running, port, startedInMs };
}

export async function startWorker(databaseUrl: string): Promise<Running> {
  const running = launch(asScript('worker'), databaseUrl, { LOG_LEVEL: 'info' });
  const startedInMs = await running.until(async () => running.said().includes('is at work'));
  return { ...running, port: 0, startedInMs };
}

/** The receiver without its grouping, to compare with. */
export async function startOneCommitEach(databaseUrl: string): Promise<Running> {
  const port = await freePort();
  const running = launch(['bench/tools/one-commit-each.ts', String(port), databaseUrl], databaseUrl, {});
  const startedInMs = await running.until(async () => running.said().includes('listening'));
  return { ...running, port, startedInMs };
}

/** What `npm run …` gives to node, its memory limits among it. */
function asScript(name: 'start' | 'worker', ...more: string[]): string[] {
  const [, ...args] = packageJson.scripts[name].split(' ');
  return [...args, ...more];
}

function launch(args: string[], databaseUrl: string | null, more: Record<string, string>) {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      PUBLIC_URL,
      ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
      HUBSPOT_CLIENT_ID: 'bench',
      HUBSPOT_CLIENT_SECRET: SECRET,
      // Nothing listens there: what is measured here needs no answer of HubSpot.
      HUBSPOT_API_URL: 'http://127.0.0.1:9',
      TOKEN_KEY: Buffer.alloc(32, 1).toString('base64'),
      LOG_LEVEL: 'warn',
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  const keep = (chunk: Buffer) => void (words = (words + chunk.toString('utf8')).slice(-20_000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const memory = watchMemory(child);
  return {
    pid: child.pid ?? 0,
    said: () => words,
    peakMb: memory.peakMb,
    async until(holds: () => Promise<boolean>): Promise<number> {
      while (!(await holds())) {
        if (child.exitCode !== null || performance.now() - start > READY_WITHIN_MS)
          throw new Error(`${args.join(' ')} did not start: ${words.trim().slice(-2_000)}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return performance.now() - start;
    },
    async stop(): Promise<number> {
      const at = performance.now();
      memory.end();
      child.kill('SIGTERM');
      await ended;
      return performance.now() - at;
    },
  };
}

const exec = promisify(execFile);

/** Resident memory, as the system tells it. */
function watchMemory(child: ChildProcess) {
  let peak = 0;
  const timer = setInterval(() => {
    exec('ps', ['-o', 'rss=', '-p', String(child.pid)]).then(
      ({ stdout }) => void (peak = Math.max(peak, Number(stdout.trim()) / 1024)),
      () => undefined,
    );
  }, LOOK_EVERY_MS);
  timer.unref();
  return {
    peakMb: () => {
      const was = peak;
      peak = 0;
      return was;
    },
    end: () => clearInterval(timer),
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
