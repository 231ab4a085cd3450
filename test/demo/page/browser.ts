/** A real browser for tests: the system's Chromium where there is one, else the one that came from npm. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import packed from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Rejects when no browser can be started; a test must not be skipped for that. */
export async function openBrowser(): Promise<Browser> {
  const system = SYSTEM.find((path) => existsSync(path));
  if (system) return chromium.launch({ executablePath: system, args: ['--no-sandbox'], headless: true });
  // In a single process, made for functions in the cloud, the whole browser ends with its first page.
  const unwanted = ['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content'];
  const args = packed.args.filter((arg) => !unwanted.includes(arg));
  return chromium.launch({ executablePath: await unpacked(), args, headless: true });
}

/**
 * The package unpacks into the temporary folder and takes a half-written file for a whole one.
 * So it unpacks into a folder of its own, in a process of its own, and that folder is moved into place;
 * whoever comes second uses the first's.
 */
async function unpacked(): Promise<string> {
  const place = join(tmpdir(), `ghostlight-chromium-${process.getuid?.() ?? 0}`);
  const ready = join(place, 'chromium');
  if (existsSync(ready)) return ready;
  const own = await mkdtemp(`${place}-`);
  const script = "import('@sparticuz/chromium').then((m) => m.default.executablePath())";
  await promisify(execFile)(process.execPath, ['-e', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: own, NODE_OPTIONS: '' },
  });
  await rename(own, place).catch(() => rm(own, { recursive: true, force: true }));
  return ready;
}
