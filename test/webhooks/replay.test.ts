/** Two weeks of an account's deliveries, with their retries, repeats, delays and oddities, through the whole service. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePortalFile } from '../../src/deal/portal-file.ts';
import type { PortalFile } from '../../src/deal/portal-file.ts';
import { serviceWorld } from './world.ts';

const FOLDER = join(import.meta.dirname, '../portals');

interface Line {
  at: string;
  events: { portalId: number }[];
  objects?: Record<string, { id: string; properties: Record<string, string | null> }[]>;
  associations?: PortalFile['associations'];
  note?: string;
}

const harbor = parsePortalFile(JSON.parse(readFileSync(join(FOLDER, 'harbor.json'), 'utf8')));
if (!harbor.ok) throw new Error(harbor.error);
const lines = readFileSync(join(FOLDER, 'webhooks.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);
const PORTAL = harbor.file.portal.portalId;

/** Only the deals the deliveries touch, and all that hangs on them: a whole account would take its time. */
function partOf(file: PortalFile): PortalFile {
  const wanted = new Set(lines.flatMap((l) => (l.objects?.deals ?? []).map((d) => d.id)));
  const deals = file.objects.deals.filter((d) => wanted.has(d.id));
  const kept = new Set(deals.map((d) => `deals ${d.id}`));
  const near = (hops: number) => {
    for (let i = 0; i < hops; i += 1) {
      const before = new Set(kept);
      for (const { from, to } of file.associations) {
        const [a, b] = [`${from.type} ${from.id}`, `${to.type} ${to.id}`];
        if (before.has(a) && to.type !== 'deals') kept.add(b);
        if (before.has(b) && from.type !== 'deals') kept.add(a);
      }
    }
  };
  near(1);
  const objects = Object.fromEntries(
    Object.entries(file.objects).map(([type, list]) => [
      type,
      (list as { id: string }[]).filter((o) => kept.has(`${type} ${o.id}`)),
    ]),
  ) as PortalFile['objects'];
  const associations = file.associations.filter(
    ({ from, to }) => kept.has(`${from.type} ${from.id}`) && kept.has(`${to.type} ${to.id}`),
  );
  return { ...file, objects, associations };
}

const world = serviceWorld([partOf(harbor.file)]);

beforeAll(async () => {
  await world().install(PORTAL);
}, 120_000);

describe('two weeks of deliveries', () => {
  it('are all taken, leave every deal judged, one task per episode, and no fault', async () => {
    const { simulator, store } = world();
    const clock = () => simulator.world.now();
    for (const line of lines) {
      const at = Date.parse(line.at);
      if (at > clock()) simulator.advance(at - clock());
      await simulator.deliverNow({ drop: true });
      for (const [type, list] of Object.entries(line.objects ?? {}))
        for (const object of list)
          simulator.happen({
            portalId: PORTAL,
            objects: { [type]: [{ id: object.id, properties: object.properties }] },
          });
      for (const { from, to, labels } of line.associations ?? []) {
        const there = [from, to].every(({ type, id }) => simulator.world.records.live(type, String(id)));
        if (there) simulator.happen({ portalId: PORTAL, link: [{ from, to, labels: labels ?? [] }] });
      }
      // Only the recorded delivery tells the service of it.
      await simulator.deliverNow({ drop: true });
      const answer = await world().deliver(JSON.stringify(line.events));
      expect(answer.status).toBe(200);
      await world().settle();
    }
    const faults = world().lines.filter((l) => /"level":[56]0/.test(l));
    expect(faults).toEqual([]);
    expect(await store.unread(PORTAL, 10)).toEqual([]);
    const judged = await store.openDeals(PORTAL, null);
    expect(judged.length).toBeGreaterThan(10);
    const keys = simulator
      .requests()
      .filter((r) => r.method === 'POST' && /\/objects\/[^/]*\/?tasks$/.test(r.path) && r.status === 201)
      .map((r) => /Ghostlight · \w+/.exec(JSON.stringify(r.body))?.[0]);
    expect(new Set(keys).size).toBe(keys.length);
  }, 240_000);

  it('and once more from the beginning, shuffled, they change nothing', async () => {
    const { simulator, store } = world();
    const stateOf = async () =>
      (await store.openDeals(PORTAL, null)).map((d) => [d.dealId, d.judgement.state, d.judgement.task?.subject]).sort();
    const before = await stateOf();
    const tasks = simulator.world.state().objects.tasks.length;
    for (const line of [...lines].reverse())
      expect((await world().deliver(JSON.stringify(line.events))).status).toBe(200);
    await world().settle();
    expect(await stateOf()).toEqual(before);
    expect(simulator.world.state().objects.tasks).toHaveLength(tasks);
  }, 120_000);
});
