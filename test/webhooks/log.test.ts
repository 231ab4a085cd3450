/** What a line of the log may show of a fault. */
import { describe, expect, it } from '@jest/globals';
import { makeLog } from '../../webhooks/log.ts';
import { account } from './account.ts';
import { serviceWorld } from './world.ts';

function logged(level: string, error: unknown): string {
  const lines: string[] = [];
  makeLog(level, { write: (line) => void lines.push(line) }).error({ err: error }, 'work failed');
  return lines.join('');
}

describe('a fault in the log', () => {
  const fault = Object.assign(new Error("ENOENT: no such file, open '/srv/ghostlight/secret-place/a.json'"), {
    code: 'ENOENT',
  });

  it.each(['info', 'warn', 'error'])('at level %s has its place, and no stack and no path of this machine', (level) => {
    const line = logged(level, fault);
    expect(JSON.parse(line).err).toEqual({
      name: 'Error',
      errorCode: 'ENOENT',
      message: "ENOENT: no such file, open 'a.json'",
      place: expect.stringMatching(/^log\.test\.ts:\d+$/),
    });
    expect(line).not.toMatch(/secret-place|node_modules|\/webhooks\//);
  });

  it('at level debug has its stack', () => {
    expect(JSON.parse(logged('debug', fault)).err.stack).toContain('log.test.ts');
  });

  it('leaves HubSpot’s own paths as they are', () => {
    const line = logged('info', new Error('HubSpot answered 404: /crm/objects/2026-03/deals is unknown'));
    expect(JSON.parse(line).err.message).toContain('/crm/objects/2026-03/deals');
  });
});

describe('health checks', () => {
  const world = serviceWorld([account(4_100_321)]);

  it('say how it stands without a line that anybody has to look at', async () => {
    expect((await world().request('GET', '/healthz')).status).toBe(200);
    expect((await world().request('GET', '/readyz')).status).toBe(200);
    const loud = world().lines.filter((line) => (JSON.parse(line) as { level: number }).level >= 30);
    expect(loud).toEqual([]);
  });
});
