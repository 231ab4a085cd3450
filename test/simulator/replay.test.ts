import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePortalFile } from '../../src/deal/portal-file.ts';
import type { PortalObject } from '../../src/deal/portal-file.ts';
import { into, receivers, simulators } from './caller.ts';

const start = simulators();
const listen = receivers();
const portals = join(import.meta.dirname, '../portals');

interface Line {
  at: string;
  events: Record<string, unknown>[];
  objects: Record<string, PortalObject[]>;
  associations: { from: { type: string; id: string }; to: { type: string; id: string } }[];
}

describe('recorded deliveries', () => {
  it('go out as they were, and the account is what it was then', async () => {
    const parsed = parsePortalFile(JSON.parse(readFileSync(join(portals, 'harbor.json'), 'utf8')));
    if (!parsed.ok) throw new Error(parsed.error);
    const lines = readFileSync(join(portals, 'webhooks.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l) as Line);
    const app = await listen();
    const { replay, call, world } = await start({ file: parsed.file, webhookUrl: app.url, limits: null });
    for (const line of lines) expect(await replay(line)).toBe(200);
    expect(app.received.map((r) => JSON.parse(r.raw) as unknown)).toEqual(lines.map((l) => l.events));
    expect(world.nowIso()).toBe(new Date(lines.at(-1)!.at).toISOString());

    const last = new Map<string, PortalObject>();
    for (const line of lines) {
      for (const [type, list] of Object.entries(line.objects)) for (const o of list) last.set(`${type}/${o.id}`, o);
    }
    expect(last.size).toBeGreaterThan(20);
    let found = 0;
    for (const [key, object] of last) {
      const [type, id] = key.split('/') as [string, string];
      const names = Object.keys(object.properties);
      const read = await call('POST', `/crm/v3/objects/${type}/batch/read`, { inputs: [{ id }], properties: names });
      if (read.list('results').length === 0) continue;
      expect(into(read.body, ['results', 0, 'properties'])).toMatchObject(object.properties);
      found += 1;
    }
    expect(found).toBeGreaterThan(20);
    const gone = lines.flatMap((l) => l.events).filter((e) => e.subscriptionType === 'object.deletion');
    for (const event of gone) {
      const read = await call('GET', `/crm/v3/objects/${String(event.objectTypeId)}/${String(event.objectId)}`);
      expect(read.status).toBe(404);
    }
    const merge = lines.flatMap((l) => l.events).find((e) => e.subscriptionType === 'object.merge')!;
    const old = String(into(merge, ['mergedObjectIds', 0]));
    expect((await call('GET', `/crm/v3/objects/contacts/${old}`)).at('id')).toBe(String(merge.primaryObjectId));
  });
});
