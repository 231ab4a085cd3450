import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { momentOf, WrongUsage } from '../../webhooks/commands/command-line.ts';

/** What the moments are on a machine whose clock stands in this zone. */
async function momentsIn(zone: string, texts: readonly string[]): Promise<unknown> {
  const script = `
    const { momentOf } = await import('./webhooks/commands/command-line.ts');
    process.stdout.write(JSON.stringify(${JSON.stringify(texts)}.map((text) => momentOf(text, 'at'))));`;
  const node = 'node_modules/.bin/node';
  const { stdout } = await promisify(execFile)(node, ['--input-type=module', '-e', script], {
    env: { ...process.env, TZ: zone },
  });
  return JSON.parse(stdout);
}

describe('a moment given to a command', () => {
  it('means the same on every machine', async () => {
    const texts = ['2026-03-10T15:00:00Z', '2026-03-10T11:00-04:00', '2026-03-10T15:00', '2026-03-10T15:00:00.000'];
    const three = Date.UTC(2026, 2, 10, 15);
    expect(await momentsIn('America/New_York', [...texts, '2026-03-10'])).toEqual([
      ...texts.map(() => three),
      Date.UTC(2026, 2, 10),
    ]);
  });

  it.each(['soon', '10 March 2026', '2026-13-10', '2026-03-10Tnoon', '2026-03-10T15:00:00Zulu', ''])(
    'is refused when it is %j',
    (text) => {
      expect(() => momentOf(text, 'at')).toThrow(WrongUsage);
      expect(() => momentOf(text, 'at')).toThrow(/--at: .* is no ISO date and time, such as 2026-03-10T15:00:00Z/);
    },
  );
});
