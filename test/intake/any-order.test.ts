import { describe, expect, it } from '@jest/globals';
import type { Doings } from '../simulator/world/doings.ts';
import { Account } from '../../src/deal/assemble.ts';
import { receiveEvent } from '../../src/intake/event.ts';
import { sweep } from '../../src/sync/sweep.ts';
import type { MemoryStore } from './memory-store.ts';
import { intakeWorld } from './world.ts';

/** What every deal is judged from. HubSpot's write stamp moves without any event, and says nothing about a deal. */
function seen(store: MemoryStore): Record<string, unknown> {
  const { records, links } = store.content();
  const account = new Account(store.portal!, records, links);
  const ids = account.deals().map((deal) => deal.id);
  const facts = Object.fromEntries(ids.sort().map((id) => [id, account.dealFacts(id)]));
  return JSON.parse(JSON.stringify(facts, (name, value) => (STAMPS.has(name) ? undefined : value)));
}
const STAMPS = new Set(['hs_lastmodifieddate', 'lastmodifieddate']);

/** A small random source with a seed, so that a failure can be run again. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

type Doing = Parameters<Awaited<ReturnType<typeof intakeWorld>>['sim']['happen']>[0];

const mail = (id: string, to: { type: string; id: string }[], text = 'Hello'): Doing => ({
  create: [{ type: 'emails', id, properties: { hs_email_direction: 'INCOMING_EMAIL', hs_email_text: text }, to }],
});
const deal = (id: string) => ({ type: 'deals', id });
const contact = (id: string) => ({ type: 'contacts', id });

const LIFE: Doing[] = [
  mail('9101', [deal('501'), contact('77')]),
  { change: [{ type: 'deals', id: '501', properties: { dealstage: 'contractsent', amount: '900' } }] },
  {
    create: [
      {
        type: 'deals',
        id: '503',
        properties: { dealname: 'New', pipeline: 'default', dealstage: 'qualifiedtobuy' },
        to: [contact('78')],
      },
    ],
  },
  mail('9102', [contact('78')]),
  { archive: [{ type: 'emails', id: '9101' }] },
  { create: [{ type: 'contacts', id: '79', properties: { firstname: 'Ana' }, to: [deal('503')] }] },
  { unlink: [{ from: deal('501'), to: contact('77') }] },
  { restore: [{ type: 'emails', id: '9101' }] },
  { link: [{ from: deal('501'), to: contact('77'), labels: ['Champion'] }] },
  mail('9103', [deal('502')], 'No longer needed'),
  { merge: [{ type: 'contacts', into: '78', ids: ['79'] }] },
  { change: [{ type: 'contacts', id: '78', properties: { jobtitle: 'CEO' } }] },
  {
    create: [
      {
        type: 'meetings',
        id: '9300',
        properties: { hs_meeting_start_time: '2026-03-12T15:00:00Z' },
        to: [deal('503')],
      },
    ],
  },
  { change: [{ type: 'meetings', id: '9300', properties: { hs_meeting_outcome: 'CANCELED' } }] },
  { archive: [deal('502')] },
  { forget: [{ id: '77' }] },
];

describe('events in any order', () => {
  it.each([1, 2, 3, 4, 5, 6])('twice, late, shuffled and half-way end as a fresh sync does (seed %i)', async (seed) => {
    const world = await intakeWorld();
    const random = dice(seed);
    await world.sync();
    let pending: unknown[] = [];
    for (const doing of LIFE) {
      world.sim.happen(doing as Partial<Doings> & Doing);
      pending.push(...(await world.deliver()));
      world.sim.advance(60_000);
      if (random() < 0.5) continue;
      const now = pending.filter(() => random() < 0.6);
      const again = now.filter(() => random() < 0.3);
      world.store.receive(shuffled([...now, ...again], random));
      pending = [...pending.filter((event) => !now.includes(event)), ...again];
      await world.drain();
    }
    world.store.receive(shuffled(pending, random));
    await world.drain();

    const fresh = world.freshStore();
    await world.sync(fresh);
    expect(Object.keys(seen(fresh))).toEqual(['501', '503']);
    expect(seen(world.store)).toEqual(seen(fresh));
    const { wall } = world;
    const swept = await sweep({ crm: world.crm, store: world.store, now: () => world.sim.world.now(), wall });
    expect(swept).toEqual({ found: 0, byType: {}, remarks: [] });
    await world.close();
  });

  function shuffled<T>(list: T[], random: () => number): T[] {
    return list
      .map((one) => ({ one, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
  }
});

describe('an event’s key', () => {
  const event = {
    eventId: 1,
    subscriptionId: 5,
    portalId: 9,
    appId: 3,
    occurredAt: 1_773_157_344_691,
    subscriptionType: 'object.propertyChange',
    attemptNumber: 0,
    objectId: 7,
    objectTypeId: '0-3',
    propertyName: 'amount',
    propertyValue: '5',
  };
  const keyOf = (of: object) => {
    const received = receiveEvent(of);
    if (!received.ok) throw new Error(received.error);
    return received.key;
  };

  it('is the same for every attempt, and another for another event', () => {
    expect(keyOf({ ...event, attemptNumber: 7, eventId: 2 })).toBe(keyOf(event));
    expect(keyOf({ ...event, propertyValue: '6' })).not.toBe(keyOf(event));
    expect(keyOf({ ...event, occurredAt: event.occurredAt + 1 })).not.toBe(keyOf(event));
    expect(keyOf({ ...event, portalId: 10 })).not.toBe(keyOf(event));
  });

  it('takes numbers and texts for the same id, and says where an event is amiss', () => {
    expect(keyOf({ ...event, objectId: '7' })).toBe(keyOf(event));
    const { subscriptionType, ...old } = event;
    expect(keyOf({ ...old, eventType: subscriptionType })).toBe(keyOf(event));
    expect(receiveEvent({ ...event, portalId: 'x' })).toMatchObject({
      ok: false,
      error: expect.stringContaining('portalId'),
    });
    expect(receiveEvent(null)).toMatchObject({ ok: false });
  });
});
