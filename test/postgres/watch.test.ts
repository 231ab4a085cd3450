/** Due deals: whose turn it is, what happens when news comes during the work, and what is written together. */
import type { CallFact } from '../../src/deal/facts.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Looked } from '../../src/ports/desk.ts';
import { changes, contact, deal, email, judged, linked, read } from './facts.ts';
import { freshStore } from './world.ts';
import type { StoreWorld } from './world.ts';

const A = 4_100_200;
const B = 4_100_201;

describe('the watch’s store', () => {
  let world: StoreWorld;
  beforeAll(async () => {
    world = await freshStore();
    await world.connect(A);
    await world.connect(B);
  });
  beforeEach(async () => {
    await world.store.pool.query(
      'truncate records, links, link_reads, deals, effects, history, task_days, people_touches, portals',
    );
    await world.connect(A);
    await world.connect(B);
  });
  afterAll(() => world.close());

  const put = (portalId: number, ids: readonly string[], now = 100) =>
    world.store.commit(portalId, changes({ records: ids.map((id) => read(deal(id, { amount: Number(id) }), 1)) }), {
      now,
      settleMs: 0,
    });
  const looked = (dealId: string, gen: number, more: Partial<Looked> = {}): Looked => ({
    dealId,
    gen,
    judgement: judged(dealId, 'quiet', 200),
    lookAt: 5000,
    task: null,
    history: [],
    effects: [],
    budget: null,
    ...more,
  });
  const rowOf = async (id: string, portalId = A) =>
    (await world.store.pool.query('select * from deals where portal_id = $1 and deal_id = $2', [portalId, id])).rows[0];

  it('gives out what is due, the most valuable first, and each deal to one worker', async () => {
    await put(A, ['1', '2', '3']);
    await put(A, ['9'], 900);
    const other = world.another();
    const first = await world.store.claimDeals(200, 2);
    const second = await other.claimDeals(200, 2);
    expect(first?.deals.map((d) => d.dealId)).toEqual(['3', '2']);
    expect(second?.deals.map((d) => d.dealId)).toEqual(['1']);
    expect(await world.store.claimDeals(200, 2)).toBeNull();
    expect((await world.store.claimDeals(900, 2))?.deals).toMatchObject([{ dealId: '9', dueAt: 900, state: null }]);
  });

  it('shares out a thousand deals among racing workers without giving one twice', async () => {
    const ids = Array.from({ length: 1000 }, (_, i) => String(i));
    await put(A, ids);
    const workers = [world.store, world.another(), world.another()];
    const taken: string[] = [];
    await Promise.all(
      workers.map(async (store) => {
        for (let claim = await store.claimDeals(200, 30); claim; claim = await store.claimDeals(200, 30))
          taken.push(...claim.deals.map((d) => d.dealId));
      }),
    );
    expect(taken.toSorted()).toEqual(ids.toSorted());
  });

  it('lets portals take turns, however much one of them has', async () => {
    await put(
      A,
      Array.from({ length: 500 }, (_, i) => String(i)),
      100,
    );
    await put(B, ['1'], 150);
    const turns = [await world.store.claimDeals(200, 50), await world.store.claimDeals(200, 50)];
    expect(turns.map((t) => t?.portalId).toSorted()).toEqual([A, B]);
  });

  it('passes over portals that are not connected', async () => {
    await put(A, ['1']);
    await world.store.connections.disconnected(A, 'disconnected', 'revoked', 5);
    expect(await world.store.claimDeals(200, 5)).toBeNull();
  });

  it('judges nothing while a first sync still reads the open deals', async () => {
    await put(A, ['1']);
    const step = { phase: 'open', after: null, done: 1, total: 9, beganAt: 1, startedAt: 1, updatedAt: 2, remarks: [] };
    const half = { ...step, openDoneAt: null, finishedAt: null };
    await world.store.advance(A, changes({}), { before: null, after: half }, 100);
    expect(await world.store.claimDeals(200, 5)).toBeNull();
    await world.store.advance(A, changes({}), { before: half, after: { ...half, openDoneAt: 3 } }, 100);
    expect((await world.store.claimDeals(200, 5))?.deals).toHaveLength(1);
  });

  it('judges nothing of a portal that came back before what it missed was read, or waited for for hours', async () => {
    await put(A, ['1']);
    const claim = async (now: number) => (await world.store.claimDeals(now, 5))?.deals.length ?? 0;
    const facts = { portalId: A, timeZone: 'UTC', currency: null, country: null, uiDomain: null };
    const sweepFrom = async () => (await world.store.swept(A)).connection;
    const earlier = await sweepFrom();
    await world.store.connections.disconnected(A, 'disconnected', 'revoked', 200);
    await world.store.connections.connected({ ...facts, now: 1000 });
    expect(await claim(1000)).toBe(0);
    // A sweep that began before the portal came back has not seen all of it.
    await world.store.setSwept(A, { until: 2000, found: 0, connection: earlier });
    expect(await claim(1000)).toBe(0);
    // One that began after it has, whatever its worker's clock says.
    await world.store.setSwept(A, { until: 900, found: 3, connection: await sweepFrom() });
    expect(await claim(1000)).toBe(1);
    await world.store.connections.connected({ ...facts, now: 5000 });
    await put(A, ['2']);
    expect(await claim(5000 + 6 * 3_600_000 - 1)).toBe(0);
    expect(await claim(5000 + 6 * 3_600_000)).toBe(1);
  });

  it('judges nothing of a first sync that began before the portal was away, until it was swept', async () => {
    await put(A, ['1']);
    const step = { phase: 'done', after: null, done: 1, total: 1, startedAt: 1, updatedAt: 2, remarks: [] };
    const facts = { portalId: A, timeZone: 'UTC', currency: null, country: null, uiDomain: null };
    await world.store.connections.connected({ ...facts, now: 50 });
    const after = { ...step, openDoneAt: 3, finishedAt: null, beganAt: 49 };
    await world.store.advance(A, changes({}), { before: null, after }, 100);
    expect(await world.store.claimDeals(200, 5)).toBeNull();
    expect((await world.store.swept(A)).behind).toBe(true);
    await world.store.setSwept(A, { until: 50, found: 0, connection: (await world.store.swept(A)).connection });
    expect((await world.store.swept(A)).behind).toBe(false);
    expect((await world.store.claimDeals(200, 5))?.deals).toHaveLength(1);
  });

  it('lets news that comes during the work win', async () => {
    await put(A, ['1']);
    const claim = await world.store.claimDeals(200, 5);
    const gen = claim?.deals[0]?.gen ?? -1;
    await world.store.commit(A, changes({ touched: ['1'] }), { now: 300, settleMs: 20 });
    await world.store.finishDeals(A, [looked('1', gen)], 1, 200);
    expect(await rowOf('1')).toMatchObject({ judgement: null, look_at: 320, state: null });
    expect((await world.store.claimDeals(320, 5))?.deals).toMatchObject([{ dealId: '1' }]);
  });

  it('looks again at a deal that was hurried during the work', async () => {
    await put(A, ['1']);
    const claim = await world.store.claimDeals(200, 1);
    const gen = claim?.deals[0]?.gen ?? -1;
    await world.store.hurry(A, '1', 200);
    await world.store.finishDeals(A, [looked('1', gen)], 1, 200);
    expect(await rowOf('1')).toMatchObject({ look_at: 100, judgement: null });
    expect((await world.store.claimDeals(200, 1))?.deals).toMatchObject([{ dealId: '1' }]);
  });

  it('gives a deal to somebody else when its worker died, and then refuses the dead one’s work', async () => {
    await put(A, ['1']);
    const dead = (await world.store.claimDeals(200, 5))?.deals[0];
    await world.store.pool.query(`update deals set leased_until = clock_timestamp() - interval '1 second'`);
    const living = (await world.another().claimDeals(200, 5))?.deals[0];
    expect(living?.dealId).toBe('1');
    await world.store.finishDeals(A, [looked('1', dead?.gen ?? -1, { lookAt: 1 })], 1, 200);
    expect(await rowOf('1')).toMatchObject({ judgement: null });
    await world.store.finishDeals(A, [looked('1', living?.gen ?? -1)], 1, 200);
    expect(await rowOf('1')).toMatchObject({ state: 'quiet', look_at: 5000, judged_at: 200 });
  });

  it('writes judgement, history, effects and timer together, once per key', async () => {
    await put(A, ['1']);
    const task = { subject: 'Call', body: 'b\u0000', due: '2026-03-11', priority: 'HIGH' as const, ownerId: '71' };
    const effects = [{ key: 'task:1:5', payload: { kind: 'task-create' as const, task, contactIds: [] } }];
    const write = async (now: number) => {
      const claim = await world.store.claimDeals(now, 5);
      const history = [{ kind: 'state' as const, from: null, to: 'dark' as const }];
      await world.store.finishDeals(
        A,
        [looked('1', claim?.deals[0]?.gen ?? -1, { effects, history, lookAt: now + 0.5 })],
        3,
        now,
      );
    };
    await write(200);
    await write(300);
    expect((await world.store.history(A, '1', 9)).map((h) => h.at)).toEqual([300, 200]);
    expect(await rowOf('1')).toMatchObject({ settings_version: 3, look_at: 301 });
    const { rows } = await world.store.pool.query('select key, status from effects');
    expect(rows).toEqual([{ key: 'task:1:5', status: 'pending' }]);
    expect(await world.store.openDeals(A, ['71'])).toMatchObject([{ dealId: '1', judgement: { state: 'quiet' } }]);
    expect(await world.store.openDeals(A, ['72'])).toEqual([]);
    expect(await world.store.openDeals(B, null)).toEqual([]);
    expect([await world.store.hasOpenDeals(A), await world.store.hasOpenDeals(B)]).toEqual([true, false]);
  });

  it('gives out no more places in an owner’s day than there are, whoever asks', async () => {
    const ids = ['1', '2', '3', '4', '5', '6'];
    await put(A, ids);
    const budget = {
      owner: '71',
      day: '2026-03-10',
      most: 4,
      otherwise: { lookAt: 777, task: null, history: [], effects: [] },
    };
    const workers = [world.store, world.another()];
    await Promise.all(
      workers.map(async (store) => {
        const claim = await store.claimDeals(200, 3);
        await store.finishDeals(
          A,
          (claim?.deals ?? []).map((d) => looked(d.dealId, d.gen, { budget })),
          1,
          200,
        );
      }),
    );
    const { rows } = await world.store.pool.query('select look_at, count(*) as n from deals group by 1 order by 1');
    expect(rows).toEqual([
      { look_at: 777, n: 2 },
      { look_at: 5000, n: 4 },
    ]);
  });

  it('loads a deal with its people, their mail and what others wrote to them, of its own portal', async () => {
    const mail = email('9', 'dana@buyer.example', 50);
    const loose = email('10', 'dana@buyer.example', 60);
    const some = changes({
      records: [deal('1'), deal('2'), contact('7', { emails: ['Dana@buyer.example'] }), mail, loose].map((f) =>
        read(f, 1),
      ),
      links: [
        {
          of: { type: 'deals', id: '1' },
          other: 'contacts',
          links: [{ id: '7', labels: ['Decision maker'] }],
          readAt: 1,
        },
        linked('emails/9', 'deals', ['1'], 1),
        linked('emails/10', 'contacts', ['7'], 1),
      ],
    });
    await world.store.commit(A, some, { now: 100, settleMs: 0 });
    await put(B, ['1']);
    const claim = await world.store.claimDeals(200, 1);
    expect(claim?.portalId === A || claim?.portalId === B).toBe(true);
    const row = await rowOf('2');
    await world.store.finishDeals(
      A,
      [looked('2', row.gen, { touches: [{ email: 'dana@buyer.example', at: 40, ours: true, human: true }] })],
      1,
      200,
    );
    const loaded = (await world.store.load(A, ['1', '404'], 200)).get('1');
    expect(loaded?.facts.contacts).toMatchObject([{ id: '7', labels: ['Decision maker'] }]);
    expect(loaded?.facts.activities.map((a) => a.id)).toEqual(['9', '10']);
    expect(loaded?.account?.touchesToPerson?.get('dana@buyer.example')).toEqual([
      { dealId: '2', at: 40, ours: true, human: true },
    ]);
    const other = (await world.store.load(B, ['1'], 200)).get('1');
    expect([other?.facts.contacts, other?.facts.activities]).toEqual([[], []]);
  });

  it('loads whose call it was, on a deal of several people', async () => {
    const call = (id: string): CallFact => ({
      type: 'calls',
      id,
      createdAt: 50,
      at: 50,
      direction: 'OUTBOUND',
      outcome: 'no-answer',
      durationMs: null,
      ownerId: '71',
      reading: null,
    });
    const some = changes({
      records: [deal('1'), deal('2'), contact('7'), contact('8'), call('20'), call('21')].map((f) => read(f, 1)),
      links: [
        linked('deals/1', 'contacts', ['7', '8'], 1),
        linked('deals/1', 'calls', ['20'], 1),
        linked('calls/20', 'contacts', ['8'], 1),
        // A call on another deal with the same person is none of this one.
        linked('deals/2', 'calls', ['21'], 1),
        linked('calls/21', 'contacts', ['8'], 1),
      ],
    });
    await world.store.commit(A, some, { now: 100, settleMs: 0 });
    const loaded = (await world.store.load(A, ['1'], 200)).get('1');
    expect(loaded?.facts.activities).toMatchObject([{ id: '20', contactIds: ['8'] }]);
  });
});
