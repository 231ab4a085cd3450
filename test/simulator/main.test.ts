import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readArguments } from './arguments.ts';

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
    [['--webhooks', 'there'], 2, /--webhooks: there is not a URL/],
  ])('%j ends with %d', (args, exit, message) => {
    expect(readArguments(args)).toEqual({ ok: false, exit, message: expect.stringMatching(message) });
  });

  it('takes the sample account, several files, a port and a moment', () => {
    const sample = join(import.meta.dirname, '../portals/harbor.json');
    const none = readArguments([]);
    expect(none).toMatchObject({ ok: true, value: { port: 4010, files: [{ portal: { portalId: 4_100_377 } }] } });
    const all = readArguments(['--portal', sample, '--portal', sample, '--port', '0', '--at', '2026-03-11T00:00:00Z']);
    expect(all).toMatchObject({ ok: true, value: { port: 0, at: Date.parse('2026-03-11'), files: [{}, {}] } });
  });

  it('says one line on standard error and nothing else', async () => {
    const result = await run(['--portal', '/nowhere.json']);
    expect(result).toMatchObject({ code: 1, out: '' });
    expect(result.err.trim().split('\n')).toHaveLength(1);
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
