/** Effects: once per key, in a deal's order, one worker each; and clicks, each of them once. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CardAction } from '../../src/ports/desk.ts';
import { changes, deal, judged, read } from './facts.ts';
import { freshStore } from './world.ts';
import type { StoreWorld } from './world.ts';

const A = 4_100_200;
const B = 4_100_201;

describe('effects and clicks', () => {
  let world: StoreWorld;
  beforeAll(async () => {
    world = await freshStore();
  });
  beforeEach(async () => {
    await world.store.pool.query(
      'truncate records, links, link_reads, deals, effects, history, card_actions, corrections, settled, presses, portals',
    );
    for (const portalId of [A, B]) {
      await world.connect(portalId);
      await world.store.commit(portalId, changes({ records: [read(deal('1'), 10), read(deal('2'), 10)] }), {
        now: 100,
        settleMs: 0,
      });
    }
  });
  afterAll(() => world.close());

  const action = (key: string, more: Partial<CardAction> = {}): CardAction => ({
    key,
    ask: `ask ${key}`,
    dealId: '1',
    by: 'Rita Reed',
    history: [],
    effects: [],
    settled: [],
    correction: null,
    pressed: null,
    ours: null,
    undoes: null,
    ...more,
  });
  const noted = (key: string) => ({
    key,
    payload: { kind: 'note' as const, body: key, at: 1, ownerId: null, contactIds: [] },
  });
  const wall = 1000;

  it('are given out one per deal, in order, and the next when the first is over', async () => {
    await world.store.act(A, action('c1', { effects: [noted('b'), noted('a')] }), 200, wall);
    await world.store.act(A, action('c2', { dealId: '2', effects: [noted('c')] }), 200, wall);
    const other = world.another();
    const claims = [await world.store.claimEffects(wall, 10), await other.claimEffects(wall, 10)];
    const first = claims[0]?.effects ?? [];
    expect(first.map((e) => [e.key, e.tries, e.mayHaveHappened])).toEqual([
      ['b', 1, false],
      ['c', 1, false],
    ]);
    expect(claims[1]).toBeNull();
    const [b] = first;
    if (!b) throw new Error('nothing was claimed');
    expect(await world.store.finishEffect(A, b, { status: 'done', result: { recordId: '900' } }, [], 200)).toBe(true);
    expect(await world.store.effectResult(A, 'b')).toEqual({ recordId: '900' });
    expect(await world.store.effectResult(B, 'b')).toBeNull();
    expect((await other.claimEffects(wall, 10))?.effects.map((e) => e.key)).toEqual(['a']);
  });

  it('wait when they are put off, and block what comes after them on the same deal', async () => {
    await world.store.act(A, action('c1', { effects: [noted('a'), noted('b')] }), 200, wall);
    const [a] = (await world.store.claimEffects(wall, 10))?.effects ?? [];
    if (!a) throw new Error('nothing was claimed');
    const later = { status: 'pending' as const, dueAt: 5000, because: 'busy', mayHaveHappened: true, countTry: false };
    await world.store.finishEffect(A, a, later, [], 200);
    expect(await world.store.claimEffects(4999, 10)).toBeNull();
    expect((await world.store.claimEffects(5000, 10))?.effects).toMatchObject([
      { key: 'a', tries: 1, mayHaveHappened: true, payload: { kind: 'note', body: 'a' } },
    ]);
  });

  it('are not finished by a worker whose claim ran out', async () => {
    await world.store.act(A, action('c1', { effects: [noted('a')] }), 200, wall);
    const [dead] = (await world.store.claimEffects(wall, 1))?.effects ?? [];
    await world.store.pool.query(`update effects set leased_until = clock_timestamp() - interval '1 second'`);
    const [living] = (await world.another().claimEffects(wall, 1))?.effects ?? [];
    if (!dead || !living) throw new Error('nothing was claimed');
    expect(living.tries).toBe(2);
    expect(await world.store.finishEffect(A, dead, { status: 'done', result: {} }, [], 1)).toBe(false);
    expect(
      await world.store.finishEffect(
        A,
        living,
        { status: 'dead', because: 'no' },
        [{ kind: 'failed', what: 'the note', because: 'no' }],
        1,
      ),
    ).toBe(true);
    expect((await world.store.deal(A, '1'))?.failed).toEqual(['the note']);
    expect((await world.store.history(A, '1', 5)).map((h) => h.data.kind)).toEqual(['failed']);
    expect((await world.store.deal(B, '1'))?.failed).toEqual([]);
  });

  it('are taken by whoever waits at the card, unless somebody else is at it', async () => {
    await world.store.act(A, action('c1', { effects: [noted('a'), noted('b')] }), 200, wall);
    expect(await world.store.claimThese(B, ['a', 'b'], wall)).toEqual([]);
    await world.another().claimEffects(wall, 1);
    expect((await world.store.claimThese(A, ['a', 'b'], wall)).map((e) => e.key)).toEqual(['b']);
  });

  it('name the record that a task became in its own entry alone', async () => {
    const task = { subject: '', body: '', due: '2026-03-11', priority: 'HIGH' as const, ownerId: null };
    const wished = (key: string) => ({
      history: [{ kind: 'task' as const, did: 'created' as const, recordId: null }],
      effects: [{ key, payload: { kind: 'task-create' as const, task, contactIds: [] } }],
    });
    await world.store.act(A, action('c1', wished('task:1:5')), 200, wall);
    await world.store.act(A, action('c2', wished('task:1:9')), 300, wall);
    const [first] = (await world.store.claimEffects(wall, 1))?.effects ?? [];
    if (!first) throw new Error('nothing was claimed');
    await world.store.finishEffect(A, first, { status: 'dead', because: 'no' }, [], 310);
    const [second] = (await world.store.claimEffects(wall, 1))?.effects ?? [];
    if (!second) throw new Error('nothing was claimed');
    await world.store.finishEffect(A, second, { status: 'done', result: { recordId: '902' } }, [], 320);
    const records = (await world.store.history(A, '1', 5)).map(({ data }) => Reflect.get(data, 'recordId'));
    expect(records).toEqual(['902', null]);
  });

  it('close the task that was made of a deal while that went', async () => {
    const task = { subject: '', body: '', due: '2026-03-11', priority: 'HIGH' as const, ownerId: null };
    const payload = { kind: 'task-create' as const, task, contactIds: [] };
    await world.store.act(A, action('c1', { effects: [{ key: 'task:1:5', payload }] }), 200, wall);
    const [making] = (await world.store.claimEffects(wall, 1))?.effects ?? [];
    if (!making) throw new Error('nothing was claimed');
    await world.store.commit(A, changes({ gone: [{ type: 'deals', id: '1', readAt: 20, forGood: false }] }), {
      now: 300,
      settleMs: 0,
    });
    const made = { status: 'done' as const, result: { recordId: '900' } };
    expect(await world.store.finishEffect(A, making, made, [], 310)).toBe(false);
    const [closing] = (await world.store.claimEffects(wall, 10))?.effects ?? [];
    if (closing?.payload.kind !== 'task-complete') throw new Error('it is not closed');
    expect(await world.store.effectResult(A, closing.payload.of)).toEqual({ recordId: '900' });
    expect(await world.store.claimEffects(wall, 10)).toBeNull();
  });

  it('wait after a reconnect until what was missed has been read, but what was asked for since then goes', async () => {
    const hour = 3_600_000;
    const keys = async (now: number) =>
      ((await world.store.claimEffects(wall, 10, now))?.effects ?? []).map((effect) => effect.key);
    await world.store.act(A, action('c1', { effects: [noted('a')] }), 200, wall);
    await world.store.connections.disconnected(A, 'disconnected', 'revoked', 300);
    await world.connect(A, 400 + hour);
    expect(await keys(500 + hour)).toEqual([]);
    await world.store.act(A, action('c2', { dealId: '2', effects: [noted('b')] }), 600 + hour, wall);
    expect(await keys(700 + hour)).toEqual(['b']);
    const { connection } = await world.store.swept(A);
    await world.store.setSwept(A, { until: 800 + hour, found: 0, connection });
    expect(await keys(900 + hour)).toEqual(['a']);
  });

  it('wait no longer than six hours for a sweep that does not come', async () => {
    const hour = 3_600_000;
    await world.store.act(A, action('c1', { effects: [noted('a')] }), 200, wall);
    await world.store.connections.disconnected(A, 'disconnected', 'revoked', 300);
    await world.connect(A, 400);
    expect(await world.store.claimEffects(wall, 10, 5 * hour)).toBeNull();
    expect((await world.store.claimEffects(wall, 10, 7 * hour))?.effects.map((e) => e.key)).toEqual(['a']);
  });

  it('that were cancelled while somebody was at them are left to them, and looked up when they are wished for again', async () => {
    await world.store.act(A, action('c1', { effects: [noted('a')] }), 200, wall);
    const [a] = (await world.store.claimEffects(wall, 1))?.effects ?? [];
    if (!a) throw new Error('nothing was claimed');
    await world.store.commit(A, changes({ gone: [{ type: 'deals', id: '1', readAt: 20, forGood: false }] }), {
      now: 300,
      settleMs: 0,
    });
    await world.store.act(A, action('c2', { effects: [noted('a')] }), 400, wall);
    expect(await world.another().claimEffects(wall, 1)).toBeNull();
    await world.store.pool.query(`update effects set leased_until = clock_timestamp() - interval '1 second'`);
    expect((await world.another().claimEffects(wall, 1))?.effects).toMatchObject([
      { key: 'a', tries: 1, mayHaveHappened: true },
    ]);
  });

  it('keep no words once they are done', async () => {
    await world.store.act(A, action('c1', { effects: [noted('secret words')] }), 200, wall);
    const [a] = (await world.store.claimEffects(wall, 1))?.effects ?? [];
    if (!a) throw new Error('nothing was claimed');
    await world.store.finishEffect(A, a, { status: 'done', result: {} }, [], 200);
    const { rows } = await world.store.pool.query('select payload from effects');
    expect(rows).toEqual([{ payload: { kind: 'note' } }]);
  });

  it('tell the watch which record a task became, and that it is gone', async () => {
    const task = { key: 'task:1:5', anchor: 5, since: 5, stands: 'open' as const, wrote: null, ended: false };
    const payload = {
      kind: 'task-create' as const,
      contactIds: [],
      task: { subject: '', body: '', due: '2026-03-11', priority: 'HIGH' as const, ownerId: null },
    };
    const finish = async (now: number) => {
      const claim = await world.store.claimDeals(now, 10);
      for (const { dealId, gen } of claim?.deals ?? [])
        await world.store.finishDeals(
          claim?.portalId ?? 0,
          [
            {
              dealId,
              gen,
              judgement: judged(dealId, 'dark', now),
              lookAt: now + 1,
              task: dealId === '1' ? task : null,
              history: [],
              effects: dealId === '1' ? [{ key: 'task:1:5', payload }] : [],
              budget: null,
            },
          ],
          1,
          now,
        );
      return claim;
    };
    await finish(200);
    await finish(200);
    for (let claim = await world.store.claimEffects(wall, 10); claim; claim = await world.store.claimEffects(wall, 10))
      for (const effect of claim.effects)
        await world.store.finishEffect(
          claim.portalId,
          effect,
          { status: 'done', result: { recordId: `t${claim.portalId}` } },
          [],
          200,
        );
    const claims = [await finish(300), await finish(300)];
    for (const claim of claims)
      expect(claim?.deals.find((d) => d.dealId === '1')).toMatchObject({
        taskRecordId: `t${claim?.portalId}`,
        taskGone: false,
        task,
      });
    await world.store.commit(A, changes({ gone: [{ type: 'tasks', id: `t${A}`, readAt: 5, forGood: false }] }), {
      now: 300,
      settleMs: 0,
    });
    const last = [await world.store.claimDeals(400, 10), await world.store.claimDeals(400, 10)];
    expect(last.map((c) => [c?.portalId, c?.deals.find((d) => d.dealId === '1')?.taskGone]).toSorted()).toEqual([
      [A, true],
      [B, false],
    ]);
  });

  it('happen once per click, however often and in parallel it is sent', async () => {
    const one = action('k1', { effects: [noted('a')], pressed: { play: 'check-in', because: 'no-time' } });
    const other = world.another();
    const took = await Promise.all([
      world.store.act(A, one, 200, wall),
      other.act(A, one, 200, wall),
      other.act(A, one, 200, wall),
    ]);
    expect(took.toSorted()).toEqual(['done', 'done', 'new']);
    expect(await world.store.act(A, { ...one, ask: 'something else' }, 200, wall)).toBe('other');
    expect(await world.store.act(B, one, 200, wall)).toBe('new');
    expect(await world.store.prior(A, 'k1')).toEqual({ ask: 'ask k1', answer: null });
    await world.store.keepAnswer(A, 'k1', { ok: true });
    expect([await world.store.prior(A, 'k1'), await world.store.prior(B, 'k1')]).toEqual([
      { ask: 'ask k1', answer: { ok: true } },
      { ask: 'ask k1', answer: null },
    ]);
  });

  it('count at once: settled steps, a correction, fields of ours; and no longer once taken back', async () => {
    const settled = [{ at: 5, source: { type: 'meetings' as const, id: '3' }, says: 'happened' as const }];
    await world.store.act(
      A,
      action('k1', { settled, correction: { not: 'no-time', instead: 'lost-budget' } }),
      200,
      wall,
    );
    await world.store.act(A, action('k2', { ours: { holdUntil: '2026-04-01' } }), 210, wall);
    const load = async (portalId = A) => (await world.store.load(portalId, ['1'], 300)).get('1');
    const now = await load();
    expect(now?.settled).toEqual(settled);
    expect(now?.correction).toEqual({ at: 200, by: 'Rita Reed', not: 'no-time', instead: 'lost-budget' });
    expect(now?.facts.deal.ours.holdUntil).toBe('2026-04-01');
    expect(now?.account?.learned?.['lost-budget']).toBeGreaterThan(0);
    expect(await load(B)).toMatchObject({ settled: [], correction: null, account: { learned: {} } });
    await world.store.act(A, action('k3', { undoes: 'k1' }), 220, wall);
    expect(await load()).toMatchObject({ settled: [], correction: null });
    // HubSpot was read after the click: it knows better.
    await world.store.commit(A, changes({ records: [read(deal('1'), wall + 1)] }), { now: 300, settleMs: 0 });
    expect((await load())?.facts.deal.ours.holdUntil).toBeNull();
  });

  it('tell what became of a deal after a play', async () => {
    await world.store.act(A, action('k1', { pressed: { play: 'check-in', because: 'no-time' } }), 200, wall);
    await world.store.act(A, action('k2', { pressed: { play: 'breakup', because: null } }), 201, wall);
    await world.store.act(
      A,
      action('k3', { undoes: 'k2', history: [{ kind: 'state', from: 'dark', to: 'engaged' }] }),
      300,
      wall,
    );
    expect(await world.store.pressed(A, 0)).toEqual([
      { dealId: '1', ownerId: '71', at: 200, play: 'check-in', because: 'no-time', then: [{ at: 300, to: 'engaged' }] },
    ]);
    expect(await world.store.pressed(B, 0)).toEqual([]);
  });
});
