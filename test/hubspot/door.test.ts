import { afterEach, describe, expect, it } from '@jest/globals';
import type { Tokens } from '../../src/ports/connections.ts';
import { hubspot } from '../../src/hubspot/crm.ts';
import { errorOf, redact } from '../../src/hubspot/errors.ts';
import { datedPath } from '../../src/hubspot/dated-paths.ts';
import { backOffMs, retryAfterMs } from '../../src/hubspot/waits.ts';
import { MemoryBudget } from './memory-budget.ts';
import { HASTY, hubspotWorld } from './world.ts';
import type { HubSpotWorld } from './world.ts';

const readDeal = (world: HubSpotWorld) => world.crm.read('deals', ['501'], { properties: ['dealname'] }, 'live');

describe('the door', () => {
  let world: HubSpotWorld;
  afterEach(() => world.close());

  it.each([429, 423, 477, 500, 502, 503, 504])('tries a read again after %i, and gives its answer', async (status) => {
    world = await hubspotWorld();
    world.sim.fault({ path: '*/batch/read', status, times: 1, headers: { 'Retry-After': '0' } });
    expect((await readDeal(world)).objects).toHaveLength(1);
    expect(world.sim.requests().map((r) => r.status)).toEqual([status, 200]);
  });

  it('waits as long as HubSpot says, and so do all others of the portal', async () => {
    world = await hubspotWorld({ patience: { ...HASTY, waitMs: { card: 100, live: 100, background: 100 } } });
    world.sim.fault({ path: '*/batch/read', status: 429, headers: { 'Retry-After': '7' }, times: 1 });
    await expect(readDeal(world)).rejects.toMatchObject({ kind: 'rate-limited', retryAfterMs: 7000 });
    await expect(world.crm.owners('card')).rejects.toMatchObject({ kind: 'rate-limited' });
    expect(world.sim.requests()).toHaveLength(1);
  });

  it('gives up after the tries of its priority', async () => {
    world = await hubspotWorld();
    world.sim.fault({ status: 503, headers: { 'Retry-After': '0' } });
    await expect(readDeal(world)).rejects.toMatchObject({ kind: 'try-later', status: 503 });
    expect(world.sim.requests()).toHaveLength(HASTY.tries.live);
  });

  it('has a deadline for typed and for plain calls', async () => {
    world = await hubspotWorld();
    world.sim.fault({ hang: true });
    await expect(world.crm.pipelines('card')).rejects.toMatchObject({ kind: 'try-later' });
    await expect(world.crm.sequences('9071', 'card')).rejects.toMatchObject({ kind: 'try-later' });
  });

  it('never sends a creation again when its answer is lost', async () => {
    world = await hubspotWorld();
    world.sim.fault({ method: 'POST', path: '/crm/objects/2026-03/notes', drop: 'after' });
    const note = { body: 'x', at: 1_773_154_800_000, ownerId: null, dealId: '501' };
    await expect(world.crm.createNote(note, 'live')).rejects.toMatchObject({ kind: 'unknown-outcome' });
    expect(world.sim.requests()).toHaveLength(1);
    expect(world.sim.world.records.all('notes')).toHaveLength(1);
  });

  it('asks a part of a batch that failed once more', async () => {
    world = await hubspotWorld();
    world.sim.fault({ path: '*/deals/batch/read', partial: 1, times: 1 });
    const ids = ['501', '502', '999'];
    const { objects, missing } = await world.crm.read('deals', ids, { properties: [] }, 'live');
    expect(objects.map((o) => o.id).sort()).toEqual(['501', '502']);
    expect(missing).toEqual(['999']);
    world.sim.fault({ path: '*/deals/batch/read', partial: 1 });
    await expect(world.crm.read('deals', ids, { properties: [] }, 'live')).rejects.toMatchObject({ kind: 'try-later' });
  });

  it('asks links that failed in part once more', async () => {
    world = await hubspotWorld();
    world.sim.fault({ path: '*/batch/read', partial: 1, times: 1 });
    const links = await world.crm.links('deals', ['502', '501'], 'contacts', 'live');
    expect(links.map((l) => l.to.id)).toEqual(['77']);
  });

  it('takes a new token after a 401, once', async () => {
    world = await hubspotWorld();
    const good = world.sim.staticToken();
    let token = 'stale';
    let renewals = 0;
    const tokens: Tokens = {
      token: async () => token,
      rejected: async () => {
        renewals += 1;
        token = good;
      },
    };
    const made = hubspot({
      apiUrl: world.sim.url,
      budget: new MemoryBudget(),
      tokens,
      random: () => 0,
      sleep: async () => undefined,
      elapsed: () => performance.now(),
    });
    expect(await made.crm(world.crm.portalId).pipelines('live')).toHaveLength(1);
    expect(renewals).toBe(1);
    made.close();
  });

  it('learns the size of the budget from HubSpot’s headers', async () => {
    world = await hubspotWorld({ limits: { tenSecondly: 5, searchSecondly: 5, associations: 5 } });
    await readDeal(world);
    const take = () =>
      world.budget.take(world.crm.portalId, 'calls', { window: { max: 100, windowMs: 11_000 }, reserve: 0 });
    const waits = [await take(), await take(), await take(), await take(), await take()].map((t) => t.waitMs > 0);
    expect(waits).toEqual([false, false, false, false, true]);
  });
});

describe('what an answer means', () => {
  const answer = (status: number, headers: Record<string, string> = {}, body: unknown = {}) => ({
    status,
    headers,
    text: JSON.stringify(body),
  });

  it.each([
    ['seconds', answer(429, { 'retry-after': '3' }), 3000],
    ['milliseconds', answer(477, { 'retry-after': '2500' }), 2500],
    [
      'a date',
      answer(429, { 'retry-after': 'Tue, 10 Mar 2026 15:00:09 GMT', date: 'Tue, 10 Mar 2026 15:00:00 GMT' }),
      9000,
    ],
    ['a lock, at least two seconds', answer(423, { 'retry-after': '0' }), 2000],
    ['no more than fifteen minutes', answer(429, { 'retry-after': '999' }), 900_000],
    ['the interval of the headers', answer(429, { 'x-hubspot-ratelimit-interval-milliseconds': '9000' }), 9000],
  ])('waits by %s', (_what, of, ms) => expect(retryAfterMs(of)).toBe(ms));

  it.each([
    ['DAILY', 900_000],
    ['TEN_SECONDLY_ROLLING', 10_000],
    ['SECONDLY', 1000],
  ])('waits by the policy %s', (policy, ms) => expect(retryAfterMs(answer(429), policy)).toBe(ms));

  it('tells a creation’s server error as unknown, a repeatable one as to be tried later', () => {
    expect(errorOf(answer(502), 'once').kind).toBe('unknown-outcome');
    expect(errorOf(answer(502), 'repeat').kind).toBe('try-later');
    expect(errorOf(answer(429), 'once').kind).toBe('rate-limited');
  });

  it('keeps secrets and addresses out of messages', () => {
    const said = redact(
      'Bearer abc.def for dana@buyer.example with pat-na1-12345678-1234-1234-1234-123456789012 and\n CJnXy5' +
        'a'.repeat(60),
    );
    expect(said).toBe('Bearer … for …@… with … and …');
  });

  it('spreads and bounds the pauses', () => {
    expect([1, 2, 3].map((n) => backOffMs(n, 1))).toEqual([250, 500, 1000]);
    expect(backOffMs(1, 0)).toBe(125);
    expect(backOffMs(40, 1)).toBe(20_000);
  });

  it('knows no path without a date', () => {
    expect(datedPath('/crm/v3/owners/?limit=1')).toBe('/crm/owners/2026-03?limit=1');
    expect(datedPath('/automation/v4/actions/callbacks/9/complete')).toBe(
      '/automation/actions/callbacks/2026-03/9/complete',
    );
    expect(() => datedPath('/cms/v3/blogs')).toThrow('no dated path');
  });
});
