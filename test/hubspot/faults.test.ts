import { describe, expect, it } from '@jest/globals';
import { afterFailure } from '../../src/act/after-failure.ts';
import type { EffectPayload } from '../../src/act/effects.ts';
import { perform } from '../../src/act/perform.ts';
import { hubspotWorld } from './world.ts';
import type { HubSpotWorld } from './world.ts';

type Fault = Parameters<HubSpotWorld['sim']['fault']>[0];

const NOW = { headers: { 'Retry-After': '0' } };
/** Longer than any deadline here: the work is done after we gave up. */
const SLOW = 1200;

const FAULTS: Record<string, Fault> = {
  '429': { status: 429, ...NOW },
  '423': { status: 423, ...NOW },
  '477': { status: 477, ...NOW },
  '500': { status: 500, ...NOW },
  '502': { status: 502, ...NOW },
  '503': { status: 503, ...NOW },
  '504': { status: 504, ...NOW },
  'done, then 500': { status: 500, acted: true, ...NOW },
  'done, then 502': { status: 502, acted: true, ...NOW },
  'cut before': { drop: 'before' },
  'done, then cut': { drop: 'after' },
  'no answer, not done': { hang: true },
  'no answer in time, but done': { delay: SLOW },
};

const NOTHING = { ghostlight_state: undefined };

interface Write {
  payload: EffectPayload;
  path: string;
  method: string;
  /** How often it has happened, and what stands in HubSpot at the end. */
  happened: (world: HubSpotWorld) => unknown;
  wanted: unknown;
  prepare?: (world: HubSpotWorld) => Promise<void>;
}

const records = (world: HubSpotWorld, type: string) => world.sim.world.records.all(type).filter((r) => !r.archived);
const deal = (world: HubSpotWorld) => world.sim.world.records.live('deals', '501')?.properties ?? NOTHING;
const LIST = '1';

const WRITES: Record<string, Write> = {
  task: {
    payload: {
      kind: 'task-create',
      task: { subject: 'Ask', body: 'Why', due: '2026-03-11', priority: 'HIGH', ownerId: '71' },
      contactIds: ['77'],
    },
    method: 'POST',
    path: '/crm/objects/2026-03/tasks',
    happened: (world) => records(world, 'tasks').length,
    wanted: 1,
  },
  note: {
    payload: { kind: 'note', body: 'Noted', at: 1_773_154_800_000, ownerId: '71', contactIds: [] },
    method: 'POST',
    path: '/crm/objects/2026-03/notes',
    happened: (world) => records(world, 'notes').length,
    wanted: 1,
  },
  enrolment: {
    payload: { kind: 'enrol', userId: '9071', senderEmail: 'rita@acme.example', sequenceId: '90002', contactId: '77' },
    method: 'POST',
    path: '/automation/sequences/2026-03/enrollments',
    // The first mail of a sequence goes out at once: one mail means one enrolment.
    happened: (world) => [records(world, 'emails').length - 1, world.sim.world.sequences.active('77')?.sequence.id],
    wanted: [1, '90002'],
  },
  'deal fields': {
    payload: { kind: 'deal-properties', values: { ghostlight_state: 'dark', ghostlight_reason: 'no-time' } },
    method: 'PATCH',
    path: '/crm/objects/2026-03/deals/501',
    happened: (world) => [deal(world).ghostlight_state, Reflect.get(deal(world), 'ghostlight_reason')],
    wanted: ['dark', 'no-time'],
    prepare: async (world) => void (await world.crm.ensureProperties('live')),
  },
  stage: {
    payload: { kind: 'stage-move', pipelineId: 'default', stageId: 'contractsent' },
    method: 'PATCH',
    path: '/crm/objects/2026-03/deals/501',
    happened: (world) => Reflect.get(deal(world), 'dealstage'),
    wanted: 'contractsent',
  },
  list: {
    payload: { kind: 'list-add', listId: LIST, contactId: '77' },
    method: 'PUT',
    path: '/crm/lists/2026-03/*/memberships/add',
    happened: (world) => world.sim.world.lists.all().map((list) => [...list.members.keys()]),
    wanted: [['77']],
    prepare: async (world) => {
      const list = { name: 'Nurture', objectTypeId: '0-1', processingType: 'MANUAL' as const };
      world.sim.world.lists.create(list, '2026-03-10T15:00:00Z');
    },
  },
  'task closed': {
    payload: { kind: 'task-complete', of: 'made' },
    method: 'PATCH',
    path: '/crm/objects/2026-03/tasks/*',
    happened: (world) => records(world, 'tasks').map((task) => task.properties.hs_task_status),
    wanted: ['COMPLETED'],
    prepare: async (world) => {
      const task = { subject: 'a', body: 'b', due: 0, priority: 'LOW', kind: 'TODO', ownerId: null } as const;
      await world.crm.createTask({ ...task, dealId: '501' }, 'live');
    },
  },
};

/** As the service acts: tries again after each failure, looking up first what may have happened. */
async function act(world: HubSpotWorld, payload: EffectPayload, hangs: boolean): Promise<number> {
  let mayHaveHappened = false;
  for (let tries = 1; ; tries += 1) {
    try {
      const id = records(world, 'tasks')[0]?.id;
      await perform({
        crm: world.crm,
        key: 'task:501:1',
        dealId: '501',
        payload,
        mayHaveHappened,
        askedAt: Date.parse('2026-03-10T15:00:00Z'),
        stale: false,
        priority: 'live',
        dueAt: (day) => Date.parse(`${day}T21:00:00Z`),
        madeBy: async () => (id === undefined ? null : { recordId: id }),
      });
      return tries;
    } catch (error) {
      const verdict = afterFailure(error, payload.kind, tries, 0.5);
      if (verdict.then !== 'again') throw error;
      mayHaveHappened ||= verdict.mayHaveHappened;
      await idle(world, hangs);
    }
  }
}

/** What the back-off after silence is for: HubSpot is done with what it had begun. What hangs is never done. */
async function idle(world: HubSpotWorld, hangs: boolean): Promise<void> {
  const open = () => world.sim.requests().some((r) => r.durationMs === null && r.fault !== undefined);
  while (!hangs && open()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe.each(Object.keys(WRITES))('%s', (name) => {
  const write = WRITES[name]!;

  it.each(Object.keys(FAULTS))('is there exactly once after: %s', async (fault) => {
    const world = await hubspotWorld();
    try {
      await write.prepare?.(world);
      const listId = world.sim.world.lists.all()[0]?.listId ?? LIST;
      const payload = write.payload.kind === 'list-add' ? { ...write.payload, listId } : write.payload;
      const rule = FAULTS[fault]!;
      world.sim.fault({ ...rule, method: write.method, path: write.path, times: 2 });
      await act(world, payload, rule.hang === true);
      await idle(world, rule.hang === true);
      expect(world.sim.requests().filter((r) => r.fault !== undefined).length).toBeGreaterThan(0);
      expect(write.happened(world)).toEqual(write.wanted);
    } finally {
      await world.close();
    }
  });
});
