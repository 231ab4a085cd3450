import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, 'main.ts');

/** Runs the command; `onLine` sees its output as it comes and may end it. */
async function run(args: string[], onLine: (text: string, stop: () => void) => void = () => {}) {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stderr.on('data', (chunk: Buffer) => void (said.err += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString();
    onLine(said.out, () => void child.kill('SIGTERM'));
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...said };
}

describe('npm run simulator', () => {
  it.each([
    [['--portal', join(import.meta.dirname, '../../package.json')], 1, /package\.json: format: missing/],
    [['--portal', '/nowhere.json'], 1, /nowhere\.json/],
    [['--colour', 'red'], 2, /usage: npm run simulator/],
    [['--port', 'high'], 2, /--port: high is no port/],
    [['--at', 'soon'], 2, /--at: soon is not a date/],
  ])('%j ends with %d', async (args, code, message) => {
    const result = await run(args);
    expect(result).toMatchObject({ code, out: '' });
    expect(result.err).toMatch(message);
    expect(result.err).not.toMatch(/\n +at /);
  });

  it('answers until it is stopped', async () => {
    let answered: Promise<Response> | null = null;
    const result = await run(['--port', '0', '--at', '2026-03-11T00:00:00Z'], (text, stop) => {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
      if (!url || answered) return;
      answered = fetch(`${url}/_sim/clock`);
      void answered.finally(stop);
    });
    expect(await (await answered!).json()).toEqual({ now: '2026-03-11T00:00:00.000Z' });
    expect(result).toMatchObject({ code: 0, err: '' });
  });
});
