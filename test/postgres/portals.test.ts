/** Accounts: settings, grants, installs, lanes, limits, what is kept how long; one account never sees another. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PORTAL_TABLES } from '../../src/postgres/care.ts';
import { settingsOf } from '../../src/postgres/portals.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';
import { arrived, changes, contact, deal, email, gone, linked, note, read } from './facts.ts';
import { freshStore } from './world.ts';
import type { StoreWorld } from './world.ts';

let next = 5_000_000;
const portalOf = () => (next += 1);

describe('accounts', () => {
  let world: StoreWorld;
  beforeAll(async () => {
    world = await freshStore();
  });
  afterAll(() => world.close());

  const grant = (portalId: number) => ({
    portalId,
    access: 'sealed',
    accessEndsAt: 5,
    refresh: 'sealed too',
    scopes: ['a'],
    installedBy: '9',
  });

  it('keep what they were when they are connected again', async () => {
    const id = portalOf();
    const asked = { portalId: id, timeZone: 'UTC', currency: null, country: 'DE', uiDomain: null };
    expect(await world.store.connections.connected({ ...asked, now: 10 })).toEqual({ first: true });
    await world.store.connections.disconnected(id, 'uninstalled', 'removed', 20);
    expect(await world.store.connections.status(id)).toEqual({ status: 'uninstalled', since: 20, because: 'removed' });
    expect(await world.store.reading(id)).toBeNull();
    expect(await world.store.connections.connected({ ...asked, now: 30 })).toEqual({ first: false });
    expect(await world.store.desk(id)).toMatchObject({
      status: 'connected',
      installedAt: 10,
      portal: { country: 'DE' },
    });
    expect(await world.store.desk(portalOf())).toBeNull();
  });

  it('are not marked disconnected for a grant that was replaced meanwhile', async () => {
    const id = portalOf();
    const { connections, grants } = world.store;
    const ends = (version: number | null) => connections.disconnected(id, 'disconnected', 'dead', 9, { version });
    await world.connect(id);
    await grants.put(grant(id));
    await grants.put(grant(id));
    expect([await ends(1), await ends(null)]).toEqual([false, false]);
    expect(await connections.status(id)).toMatchObject({ status: 'connected' });
    expect(await ends(2)).toBe(true);
    expect(await connections.status(id)).toMatchObject({ status: 'disconnected', because: 'dead' });
    await world.connect(id);
    await grants.remove(id);
    expect([await ends(2), await ends(null)]).toEqual([false, true]);
  });

  it('keep the grant of an admin who connected again while the old one was renewed', async () => {
    const id = portalOf();
    await world.connect(id);
    await world.store.grants.put(grant(id));
    await world.store.grants.alone(id, async (_stored, put) => {
      await world.another().grants.put({ ...grant(id), access: 'of the admin' });
      await put({ ...grant(id), access: 'renewed' });
    });
    expect(await world.store.grants.load(id)).toMatchObject({ version: 2, access: 'of the admin' });
  });

  it('save settings over the version that was read only, and have every open deal looked at', async () => {
    const [a, b] = [portalOf(), portalOf()];
    await world.connect(a);
    await world.connect(b);
    const records = [deal('1'), deal('2', { stageId: 'won' })].map((fact) => read(fact, 1));
    for (const id of [a, b]) await world.store.commit(id, changes({ records }), { now: 1, settleMs: 0 });
    await world.store.pool.query('update deals set look_at = null');
    const other = world.another();
    expect((await other.desk(a))?.settings).toEqual(DEFAULT_SETTINGS);
    const settings = { ...DEFAULT_SETTINGS, dryRun: true };
    const audit = [{ who: 'Ada', key: 'dryRun', from: 'off', to: 'on' }];
    expect(await world.store.saveSettings(a, 1, settings, audit, 70)).toBe(true);
    expect(await world.store.saveSettings(a, 1, settings, audit, 80)).toBe(false);
    // Another process finds out at its next question.
    expect(await other.desk(a)).toMatchObject({ settings, settingsVersion: 2 });
    expect(await other.desk(b)).toMatchObject({ settings: DEFAULT_SETTINGS, settingsVersion: 1 });
    expect(await world.store.audit(a, 5)).toEqual([{ at: 70, ...audit[0] }]);
    expect(await world.store.audit(b, 5)).toEqual([]);
    expect([await world.store.openDealIds(a), await world.store.openDealIds(b)]).toEqual([['1'], ['1']]);
    const { rows } = await world.store.pool.query('select portal_id, deal_id from deals where look_at = 70');
    expect(rows).toEqual([{ portal_id: a, deal_id: '1' }]);
  });

  it('live with settings of a later version and with values no longer in bounds', () => {
    expect(settingsOf({ dryRun: true, ofTheFuture: 1, tasksPerRepPerDay: -7 })).toEqual({
      ...DEFAULT_SETTINGS,
      dryRun: true,
    });
  });

  it('have their grants renewed by one process at a time', async () => {
    const id = portalOf();
    await world.connect(id);
    await world.store.grants.put(grant(id));
    let inside = 0;
    let most = 0;
    const renew = (store: typeof world.store) =>
      store.grants.alone(id, async (stored, put) => {
        inside += 1;
        most = Math.max(most, inside);
        await store.pool.query('select pg_sleep(0.02)');
        await put({ ...grant(id), access: `after ${stored?.version}` });
        inside -= 1;
        return stored?.version;
      });
    const other = world.another();
    const seen = await Promise.all(Array.from({ length: 12 }, (_, i) => renew(i % 2 ? other : world.store)));
    expect(most).toBe(1);
    expect(seen.toSorted((x, y) => (x ?? 0) - (y ?? 0))).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    await expect(world.store.grants.alone(id, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await world.store.grants.load(id)).toMatchObject({ version: 13, access: 'after 12' });
    expect(await world.store.grants.reseal(id, 12, { access: 'x', refresh: null })).toBe(false);
    expect(await world.store.grants.reseal(id, 13, { access: 'x', refresh: null })).toBe(true);
    expect((await world.store.desk(id))?.scopes).toEqual(['a']);
    await world.store.grants.remove(id);
    expect(await world.store.grants.load(id)).toBeNull();
    expect((await world.store.desk(id))?.scopes).toEqual([]);
  });

  it('have an install’s state taken once', async () => {
    const pending = { stateHash: 's', browserHash: 'b', createdAt: 1, expiresAt: 9 };
    await world.store.installs.put(pending);
    const taken = await Promise.all([world.store.installs.take('s'), world.another().installs.take('s')]);
    expect(taken.filter((one) => one !== null)).toEqual([pending]);
    await world.store.installs.put(pending);
    expect([await world.store.installs.removeExpired(8), await world.store.installs.removeExpired(9)]).toEqual([0, 1]);
  });

  it('have one process at a time at their unread events, and take turns', async () => {
    const [a, b] = [portalOf(), portalOf()];
    for (const portalId of [a, b]) {
      await world.connect(portalId);
      await world.store.append([arrived(portalId, { objectId: 1 })], 1);
    }
    const other = world.another();
    const lanes = [await world.store.claimLane(), await other.claimLane()];
    expect(lanes.map((lane) => lane?.portalId).toSorted()).toEqual([a, b]);
    expect(await world.store.claimLane()).toBeNull();
    const [mine] = lanes;
    if (!mine) throw new Error('no lane');
    expect(await world.store.keepLane(mine.portalId, mine.gen)).toBe(true);
    expect(await world.store.keepLane(mine.portalId, mine.gen + 1)).toBe(false);
    await world.store.finishLane(mine.portalId, mine.gen);
    expect((await other.claimLane())?.portalId).toBe(mine.portalId);
    await world.store.finishLane(mine.portalId, mine.gen + 1, 60_000);
    expect(await world.store.claimLane()).toBeNull();
  });

  it('that come back have their unread events worked on at once, and not by whoever was at them before', async () => {
    const id = portalOf();
    const claims = async () => {
      const taken: { portalId: number; gen: number }[] = [];
      for (let lane = await world.store.claimLane(); lane; lane = await world.store.claimLane()) taken.push(lane);
      return taken.filter((lane) => lane.portalId === id);
    };
    await world.connect(id);
    await world.store.append([arrived(id, { objectId: 1 })], 1);
    const [before] = await claims();
    if (!before) throw new Error('no lane');
    await world.store.connections.disconnected(id, 'disconnected', 'revoked', 20);
    await world.store.finishLane(id, before.gen, 900_000);
    await world.connect(id, 30);
    const [after] = await claims();
    expect(after).toBeDefined();
    expect(await world.store.keepLane(id, before.gen)).toBe(false);
    expect(await world.store.keepLane(id, after?.gen ?? -1)).toBe(true);
  });

  it('keep HubSpot’s limits exactly, however many processes ask', async () => {
    const id = portalOf();
    const ask = { window: { max: 20, windowMs: 60_000 }, reserve: 5 };
    const stores = [world.store, world.another()];
    const take = (i: number, reserve = 5) => stores[i % 2]?.budget.take(id, 'calls', { ...ask, reserve });
    const first = await Promise.all(Array.from({ length: 40 }, (_, i) => take(i)));
    expect(first.filter((one) => one?.waitMs === 0)).toHaveLength(15);
    expect(Math.max(...first.map((one) => one?.waitMs ?? 0))).toBeLessThanOrEqual(60_000);
    expect((await take(0, 0))?.waitMs).toBe(0);
    await world.store.budget.learn(id, 'calls', { max: 10, windowMs: 60_000 });
    expect((await take(0, 0))?.waitMs).toBeGreaterThan(0);
    expect((await world.store.budget.take(id, 'search', ask)).waitMs).toBe(0);
    await world.store.budget.pause(id, 'search', 30_000);
    await world.store.budget.pause(id, 'search', 10);
    expect((await world.store.budget.take(id, 'search', ask)).waitMs).toBeGreaterThan(20_000);
    expect((await world.store.budget.take(portalOf(), 'search', ask)).waitMs).toBe(0);
  });

  it('keep the place of a call on its way until it arrived', async () => {
    const id = portalOf();
    const ask = { window: { max: 2, windowMs: 1 }, reserve: 0, flightMs: 60_000 };
    const take = (i: number) => [world.store, world.another()][i % 2]!.budget.take(id, 'search', ask);
    const [first, second] = [await take(0), await take(1)];
    for (let n = 0; n < 10; n += 1) expect((await take(n)).waitMs).toBeGreaterThan(0);
    await world.another().budget.arrived(id, 'search', first.place ?? 0);
    while ((await take(0)).waitMs > 0);
    for (let n = 0; n < 10; n += 1) expect((await take(n)).waitMs).toBeGreaterThan(0);
    await world.store.budget.arrived(id, 'search', second.place ?? 0);
    while ((await take(1)).waitMs > 0);
  });

  it('forget a person everywhere, and only that person, and only there', async () => {
    const [a, b] = [portalOf(), portalOf()];
    const dana = contact('7', { emails: ['dana@buyer.example'], firstName: 'Dana', lastName: 'Quill' });
    const sam = contact('8', { emails: ['sam@buyer.example'], firstName: 'Sam', lastName: 'Moor' });
    const asks = { asks: { quote: 'Could Dana Quill see the budget?' } };
    const theirs = email('91', 'dana@buyer.example', 5, { asks: { quote: 'Please call me, Dana' } });
    const sams = email('92', 'sam@buyer.example', 6, asks);
    const plain = email('93', 'sam@buyer.example', 7, { asks: { quote: 'Where is the offer?' } });
    const some = changes({
      records: [deal('1'), dana, sam, theirs, sams, plain, note('94', 8, { asks: { quote: 'Danacorp wrote' } })].map(
        (f) => read(f, 1),
      ),
      links: [
        linked('deals/1', 'contacts', ['7', '8'], 1),
        ...['91', '92', '93'].map((id) => linked(`emails/${id}`, 'deals', ['1'], 1)),
        linked('notes/94', 'deals', ['1'], 1),
      ],
    });
    for (const id of [a, b]) {
      await world.connect(id);
      await world.store.commit(id, some, { now: 1, settleMs: 0 });
      const click = {
        key: 'k',
        ask: 'to Dana Quill',
        dealId: '1',
        by: null,
        effects: [],
        settled: [],
        correction: null,
        pressed: null,
        ours: null,
        undoes: null,
      };
      const step = {
        kind: 'step' as const,
        key: 'k',
        did: 'confirm' as const,
        what: 'Dana to confirm',
        due: null,
        by: null,
        source: null,
        before: {},
      };
      await world.store.act(id, { ...click, history: [step] }, 2, 2);
    }
    await world.store.pool.query(
      `update deals set judgement = '{"quote":"Dana Quill"}', look_at = null where portal_id = any ($1)`,
      [[a, b]],
    );
    await world.store.commit(a, changes({ gone: [gone('contacts', '7', 9, true)] }), { now: 50, settleMs: 0 });
    const loaded = (await world.store.load(a, ['1'], 60)).get('1');
    expect(loaded?.facts.contacts.map((c) => c.id)).toEqual(['8']);
    expect(loaded?.facts.activities.map((x) => [x.id, x.reading?.asks?.quote ?? null])).toEqual([
      ['92', null],
      ['93', 'Where is the offer?'],
      ['94', 'Danacorp wrote'],
    ]);
    const left = async (id: number) => {
      const texts = await Promise.all(
        ['records', 'deals', 'history', 'card_actions', 'people_touches', 'effects', 'inbox'].map(async (table) =>
          JSON.stringify((await world.store.pool.query(`select * from ${table} where portal_id = $1`, [id])).rows),
        ),
      );
      return /dana@|Dana Quill|Dana to/i.test(texts.join(' '));
    };
    expect([await left(a), await left(b)]).toEqual([false, true]);
    const { rows } = await world.store.pool.query('select look_at from deals where portal_id = $1', [a]);
    expect(rows).toEqual([{ look_at: 50 }]);
  });

  it('are removed whole, and nothing of others with them; every table is thought of', async () => {
    const [a, b] = [portalOf(), portalOf()];
    const { rows: tables } = await world.store.pool.query<{ name: string }>(
      `select table_name as name from information_schema.columns join information_schema.tables using (table_name)
       where column_name = 'portal_id' and table_type = 'BASE TABLE' and tables.table_schema = 'public' order by 1`,
    );
    expect(tables.map((t) => t.name)).toEqual([...PORTAL_TABLES].toSorted());
    for (const id of [a, b]) {
      await world.connect(id);
      await world.store.grants.put(grant(id));
      await world.store.append([arrived(id, { objectId: 77 })], 1);
      await world.store.commit(
        id,
        changes({ records: [read(deal('1'), 1)], links: [linked('deals/1', 'contacts', ['7'], 1)] }),
        { now: 1, settleMs: 0 },
      );
    }
    await world.store.deletePortal(a);
    await world.store.deletePortal(a);
    for (const table of PORTAL_TABLES) {
      const { rows } = await world.store.pool.query(`select 1 from ${table} where portal_id = $1`, [a]);
      expect([table, rows.length]).toEqual([table, 0]);
    }
    expect(await world.store.desk(a)).toBeNull();
    expect((await world.store.load(b, ['1'], 5)).size).toBe(1);
    expect((await world.store.portals()).map((p) => p.portalId)).toContain(b);
  });

  it('keep keys of events, clicks and effects no longer than they are needed', async () => {
    const id = portalOf();
    await world.connect(id);
    await world.store.append(
      [1, 2].map((objectId) => arrived(id, { objectId })),
      1,
    );
    const [first] = await world.store.unread(id, 1);
    await world.store.commit(id, changes({}), { now: 1000, settleMs: 0, done: [first?.seq ?? ''] });
    const keep = { doneEventsMs: 100, clicksMs: 100, effectsMs: 100, historyMs: 100, onceKnownMs: 100 };
    expect((await world.store.cleanUp(keep, 1099)).inbox).toBe(0);
    expect((await world.store.cleanUp(keep, 1101)).inbox).toBe(1);
    expect(await world.store.unread(id, 5)).toHaveLength(1);
  });

  it('have what waits counted', async () => {
    const id = portalOf();
    await world.connect(id);
    await world.store.append([arrived(id, { objectId: 5 })], 1);
    const inbox = (await world.store.queues(101)).find((q) => q.queue === 'inbox');
    expect(inbox?.waiting).toBeGreaterThan(0);
    expect(inbox?.oldestMs).toBe(100);
    await world.store.ping();
  });

  it('are taught by others’ deals, kept per account', async () => {
    const [a, b] = [portalOf(), portalOf()];
    for (const id of [a, b]) {
      await world.connect(id);
      await world.store.commit(id, changes({ records: [read(deal('1'), 1)] }), { now: 1, settleMs: 0 });
    }
    const wins = { n: 3, byIndustry: {}, bySource: {}, employees: null };
    const teaching = { at: 5, wins, dark: [] as never, reviews: [], chances: { stages: [] } };
    await world.store.putTeaching(a, teaching, [{ dealId: '1', dark: [], review: { workingDays: 4, n: 3 } }]);
    expect(await world.store.teaching(a)).toMatchObject({ at: 5, wins: { n: 3 } });
    expect(await world.store.teaching(b)).toBeNull();
    expect(await world.store.dealIds(a, null, 5)).toEqual(['1']);
    expect(await world.store.dealIds(a, '1', 5)).toEqual([]);
    const { rows } = await world.store.pool.query('select portal_id from deals where teaching is not null');
    expect(rows).toEqual([{ portal_id: a }]);
  });
});
