import { afterEach, describe, expect, it } from '@jest/globals';
import { firstSync } from '../../src/sync/first-sync.ts';
import { ACTIVITY_TYPES } from '../../src/intake/record-types.ts';
import { PHASES } from '../../src/sync/phases.ts';
import { progressOf } from '../../src/sync/progress.ts';
import { intakeWorld } from '../intake/world.ts';
import type { IntakeWorld } from '../intake/world.ts';
import { bigAccount } from './account.ts';
import { STEP } from './step.ts';

const RELATED = ['contacts', 'companies', ...ACTIVITY_TYPES];
/** Not read of closed deals. */
const LIGHT = new Set(['notes', 'tasks', 'communications']);

let world: IntakeWorld;

describe('the first sync', () => {
  afterEach(() => world.close());

  it('brings open deals with everything around them, closed ones with less, strangers not at all', async () => {
    world = await intakeWorld({ file: bigAccount({ deals: 60, activities: 10, closed: 12, strangers: 7 }) });
    const step = await world.sync();
    expect(step).toMatchObject({ phase: 'done', remarks: [], done: step.total });
    expect(step.openDoneAt).toBeLessThan(step.finishedAt!);
    const count = (type: Parameters<typeof world.store.ids>[0]) => world.store.ids(type).length;
    expect([count('deals'), count('contacts'), count('companies')]).toEqual([72, 72, 18]);
    expect([count('emails'), count('calls'), count('meetings')]).toEqual([360, 144, 72]);
    expect([count('notes'), count('tasks')]).toEqual([60, 60]);
    expect(world.store.touched.size).toBe(60);
  });

  it('reads the mails of a closed deal whose person has an open one as well', async () => {
    const file = bigAccount({ deals: 1, activities: 4, closed: 1 });
    const [open, closed] = file.objects.deals;
    const ends = (deal: string | undefined, type: string) =>
      file.associations.flatMap(({ from, to }) =>
        from.id === deal && to.type === type ? [to.id] : to.id === deal && from.type === type ? [from.id] : [],
      );
    const person = ends(open?.id, 'contacts')[0] ?? '';
    for (const id of ends(closed?.id, 'emails'))
      file.associations.push({ from: { type: 'emails', id }, to: { type: 'contacts', id: person } });
    world = await intakeWorld({ file });
    const step = await world.sync();
    expect(ends(closed?.id, 'emails').length).toBeGreaterThan(0);
    expect(world.store.ids('emails')).toHaveLength(file.objects.emails.length);
    expect(step.done).toBe(step.total);
  });

  it('leaves out what is older than eighteen months', async () => {
    const file = bigAccount({ deals: 1, activities: 4, closed: 1 });
    file.objects.emails[0]!.properties.hs_timestamp = '2024-06-01T09:00:00Z';
    file.objects.deals[1]!.properties.closedate = '2024-06-01T09:00:00Z';
    world = await intakeWorld({ file });
    await world.sync();
    expect(world.store.ids('emails')).toHaveLength(3);
    expect(world.store.ids('deals')).toHaveLength(1);
  });

  it('killed ten times ends complete, and repeats one batch at most each time', async () => {
    world = await intakeWorld({ file: bigAccount({ deals: 120, activities: 20, closed: 30 }) });
    const whole = world.freshStore();
    await world.sync(whole);
    const needed = world.sim.requests().length;
    const steps = whole.commits;
    let kills = 0;
    let left = Math.floor(steps / 13);
    world.store.killBeforeWrite = () => kills < 10 && (left -= 1) < 0;
    for (;;) {
      try {
        await world.sync();
        break;
      } catch (error) {
        expect(String(error)).toContain('killed');
        kills += 1;
        left = Math.floor(steps / 13) + (kills % 3);
      }
    }
    expect(kills).toBe(10);
    expect(world.store.content().records.length).toBe(whole.content().records.length);
    expect(world.store.content().links).toEqual(whole.content().links);
    const made = world.sim.requests().length - needed;
    // A batch is one call, or a search and the reads of its page; the account is read once more at most.
    expect(made - needed).toBeLessThanOrEqual(10 * 2 + 5);
    const asked = world.sim
      .requests()
      .slice(needed)
      .filter((r) => r.path.endsWith('/batch/read') && r.status < 300);
    const times = Map.groupBy(asked, (r) => `${r.path} ${JSON.stringify(r.body)}`);
    expect(Math.max(...[...times.values()].map((list) => list.length))).toBeLessThanOrEqual(2);
  });

  it('stops between two batches when it is told to, and goes on from there', async () => {
    world = await intakeWorld({ file: bigAccount({ deals: 60, activities: 3 }) });
    let batches = 0;
    const half = await world.sync(world.store, { onStep: () => (batches += 1) < 8 });
    expect(half.finishedAt).toBeNull();
    const before = world.sim.requests().length;
    expect((await world.sync()).finishedAt).not.toBeNull();
    expect(await world.sync()).toEqual(world.store.step);
    const paths = world.sim
      .requests()
      .slice(before)
      .map((r) => r.path);
    expect(paths.filter((path) => path.includes('/deals/search')).length).toBe(1);
  });

  it('stopped just after a search told how many there are, does not count them again', async () => {
    world = await intakeWorld({ file: bigAccount({ deals: 60, activities: 0 }) });
    const stopped = await world.sync(world.store, { onStep: ({ after }) => after !== '0:' });
    expect(stopped).toMatchObject({ phase: 'open deals', after: '0:', done: 0, total: 60 });
    const read = await world.sync(world.store, { onStep: ({ done }) => done < 60 });
    expect(read).toMatchObject({ phase: 'open deals', done: 60, total: 60 });
  });

  it('waits for nobody else’s turn: a card is read while it runs', async () => {
    world = await intakeWorld({
      file: bigAccount({ deals: 120, activities: 20 }),
      limits: { tenSecondly: 30, searchSecondly: 5, associations: 30 },
    });
    const running = world.sync();
    for (let n = 0; n < 5; n += 1) {
      const card = await world.crm.read('deals', ['10001'], { properties: ['dealname'] }, 'card');
      expect(card.objects).toHaveLength(1);
    }
    await running;
    expect(world.sim.requests().filter((r) => r.status === 429)).toEqual([]);
  });

  it('says that a portal is not connected', async () => {
    world = await intakeWorld();
    world.store.portal = null;
    world.store.putPortalFacts = async () => undefined;
    const needs = { crm: world.crm, store: world.store, now: () => 0, wall: () => 0 };
    await expect(firstSync(needs)).rejects.toMatchObject({ kind: 'disconnected' });
  });
});

describe('the progress of a sync', () => {
  const step = STEP;

  it('tells rate and time left', () => {
    expect(progressOf(step, 60_000)).toEqual({
      phase: step.phase,
      done: 1000,
      total: 4000,
      perMinute: 1000,
      msLeft: 180_000,
    });
  });

  it('is silent on the time left at first, and has none at the end', () => {
    expect(progressOf({ ...step, done: 10 }, 60_000).msLeft).toBeNull();
    expect(progressOf({ ...step, finishedAt: 60_000 }, 90_000).msLeft).toBe(0);
  });

  it('tells no time left while it is still finding what there is to read', () => {
    const silent = PHASES.map(({ name }) => name).filter(
      (phase) => progressOf({ ...step, phase }, 60_000).msLeft === null,
    );
    expect(silent).toEqual([
      'open deals',
      ...RELATED.map((type) => `${type} linked to open deals`),
      'closed deals',
      ...RELATED.filter((type) => !LIGHT.has(type)).map((type) => `${type} linked to closed deals`),
    ]);
  });
});
