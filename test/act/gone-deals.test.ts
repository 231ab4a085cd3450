/** A deal is deleted, put back or merged into another: its task goes with it, comes again, and is never there twice. */
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { account } from '../webhooks/account.ts';
import { serviceWorld } from '../webhooks/world.ts';

const PORTAL = 4_100_344;
const world = serviceWorld([account(PORTAL)]);
const TASKS = '/crm/objects/2026-03/tasks';

/** Our tasks of a deal by the buyer's name in their subject, oldest first. */
const tasks = (name: string) =>
  world()
    .simulator.worldOf(PORTAL)
    .state()
    .objects.tasks.filter((task) => !task.archived && task.properties.hs_task_subject?.includes(name))
    .map((task) => task.properties.hs_task_status);
const happen = async (what: object) => {
  world().simulator.happen({ portalId: PORTAL, ...what });
  await world().settle();
  await world().pass(20_000);
  await world().settle();
};
const archive = (id: string) => happen({ archive: [{ type: 'deals', id }] });
const restore = (id: string) => happen({ restore: [{ type: 'deals', id }] });

beforeAll(async () => {
  await world().install(PORTAL);
});
beforeEach(() => {
  world().simulator.clearFaults();
});

describe('a deal that is deleted and put back', () => {
  it('gets the task that was still on its way', async () => {
    world().simulator.fault({ method: 'POST', path: TASKS, status: 503 });
    await world().advance(10);
    expect(tasks('Buyer Inc')).toEqual([]);
    await archive('501');
    world().simulator.clearFaults();
    await restore('501');
    expect(tasks('Buyer Inc')).toEqual(['NOT_STARTED']);
  });

  it('leaves no open task behind, and has one again when it is back', async () => {
    await archive('501');
    expect(tasks('Buyer Inc')).toEqual(['COMPLETED']);
    await restore('501');
    expect(tasks('Buyer Inc')).toEqual(['COMPLETED', 'NOT_STARTED']);
    await archive('501');
    await restore('501');
    expect(tasks('Buyer Inc')).toEqual(['COMPLETED', 'COMPLETED', 'NOT_STARTED']);
  });

  it('gets none again when the rep had finished it', async () => {
    const id = world()
      .simulator.worldOf(PORTAL)
      .state()
      .objects.tasks.find(
        ({ properties: p }) => p.hs_task_status === 'NOT_STARTED' && p.hs_task_subject?.includes('Buyer Inc'),
      )?.id;
    await happen({ change: [{ type: 'tasks', id, properties: { hs_task_status: 'COMPLETED' } }] });
    const before = tasks('Buyer Inc');
    await archive('501');
    await restore('501');
    expect(tasks('Buyer Inc')).toEqual(before);
  });
});

describe('a deal that is merged into another', () => {
  it('has its task closed, and the survivor keeps one', async () => {
    await world().advance(10);
    expect(tasks('Other Ltd').filter((status) => status !== 'COMPLETED')).toHaveLength(1);
    await happen({ merge: [{ type: 'deals', into: '501', ids: ['502'] }] });
    expect(tasks('Other Ltd').filter((status) => status !== 'COMPLETED')).toEqual([]);
  });
});
