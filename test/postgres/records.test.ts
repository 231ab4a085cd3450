/** Records and links: whatever the order of readings, the same end; deals get their rows and timers from them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RecordChanges } from '../../src/ports/records.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';
import { changes, contact, deal, email, gone, linked, read } from './facts.ts';
import { PIPELINES, freshStore, portalFacts } from './world.ts';
import type { StoreWorld } from './world.ts';

const A = 4_100_200;
const B = 4_100_201;
const AT = { now: 1000, settleMs: 50 };

describe('records', () => {
  let world: StoreWorld;
  beforeAll(async () => {
    world = await freshStore();
    await world.connect(A);
    await world.connect(B);
  });
  beforeEach(async () => {
    await world.store.pool.query('truncate records, links, link_reads, deals, effects');
  });
  afterAll(() => world.close());

  const commit = (some: Partial<RecordChanges>, portalId = A) => world.store.commit(portalId, changes(some), AT);
  const dealRow = async (id: string) =>
    (await world.store.pool.query('select * from deals where portal_id = $1 and deal_id = $2', [A, id])).rows[0];

  it('keeps the later reading, and a stone where a record is gone', async () => {
    await commit({ records: [read(deal('1', { name: 'new' }), 20)] });
    await commit({ records: [read(deal('1', { name: 'old' }), 10)] });
    expect(await world.store.facts(A, [{ type: 'deals', id: '1' }])).toMatchObject([{ name: 'new' }]);
    await commit({ gone: [gone('deals', '1', 30)] });
    await commit({ records: [read(deal('1'), 25)] });
    expect(await world.store.known(A, [{ type: 'deals', id: '1' }])).toEqual(new Set());
    expect(await dealRow('1')).toMatchObject({ gone: true, open: false, look_at: null });
    await commit({ records: [read(deal('1', { name: 'restored' }), 40)] });
    expect(await dealRow('1')).toMatchObject({ gone: false, open: true, look_at: 1050, name: 'restored' });
  });

  it('reads words as in the country an admin chose, and hands out the same account each time', async () => {
    const first = await world.store.reading(B);
    expect(first?.portal.country).toBe('US');
    const version = (await world.store.desk(B))?.settingsVersion ?? 0;
    await world.store.saveSettings(B, version, { ...DEFAULT_SETTINGS, country: 'GB' }, [], 1);
    const chosen = await world.store.reading(B);
    expect(chosen?.portal).toEqual({ ...first?.portal, country: 'GB' });
    expect((await world.store.reading(B))?.portal).toBe(chosen?.portal);
  });

  it('never brings back what was deleted for good', async () => {
    await commit({ gone: [gone('contacts', '7', 5, true)] });
    await commit({ records: [read(contact('7'), 99)] });
    expect(await world.store.known(A, [{ type: 'contacts', id: '7' }])).toEqual(new Set());
  });

  it('is the same in the end, in whatever order readings of records and links arrive', async () => {
    const anyLinks = fc
      .tuple(fc.constantFrom('emails/e1', 'emails/e2', 'deals/1', 'deals/2'), fc.subarray(['1', '2']), fc.integer())
      .map(([of, ids]) =>
        of.startsWith('emails')
          ? { of, other: 'deals' as const, ids }
          : { of, other: 'emails' as const, ids: ids.map((i) => `e${i}`) },
      );
    const anyRecord = fc.record({ id: fc.constantFrom('1', '2'), name: fc.constantFrom('a', 'b', null) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyLinks, anyRecord), { minLength: 1, maxLength: 8 }).chain((told) =>
          fc.tuple(
            fc.constant(told),
            fc.shuffledSubarray(
              told.map((_, i) => i),
              { minLength: told.length },
            ),
          ),
        ),
        async ([told, order]) => {
          const steps = told.map(([links, record], i) =>
            changes({
              links: [linked(links.of, links.other, links.ids, 10 + i)],
              ...(record.name === null
                ? { gone: [gone('deals', record.id, 10 + i)] }
                : { records: [read(deal(record.id, { name: record.name }), 10 + i)] }),
            }),
          );
          for (const step of steps) await world.store.commit(A, step, AT);
          for (const i of order) await world.store.commit(B, steps[i] as RecordChanges, AT);
          for (const i of order.slice(0, 3)) await world.store.commit(B, steps[i] as RecordChanges, AT);
          expect(await state(B)).toEqual(await state(A));
          await world.store.pool.query('truncate records, links, link_reads, deals');
        },
      ),
      { numRuns: 40 },
    );
  });

  async function state(portalId: number) {
    const facts = await world.store.pool.query(
      'select type, id, fact from records where portal_id = $1 order by 1, 2',
      [portalId],
    );
    const links = await world.store.pool.query(
      'select a_type, a_id, b_type, b_id, labels from links where portal_id = $1 order by 1, 2, 3, 4',
      [portalId],
    );
    return [facts.rows, links.rows];
  }

  it('tells the links of a record with their labels, and whether they were ever read from its side', async () => {
    const chief = { of: { type: 'deals' as const, id: '1' }, other: 'contacts' as const, readAt: 1 };
    await commit({
      links: [
        { ...chief, links: [{ id: '7', labels: ['Decision maker'] }] },
        linked('deals/2', 'contacts', [], 1),
        linked('emails/9', 'deals', ['1'], 1),
      ],
    });
    await commit({ links: [linked('deals/1', 'contacts', ['8'], 1)] }, B);
    const deals = ['1', '2', '3'].map((id) => ({ type: 'deals' as const, id }));
    expect(await world.store.linkSets(A, deals, 'contacts')).toEqual(
      new Map([
        ['deals/1', { links: [{ id: '7', labels: ['Decision maker'] }], wasRead: true }],
        ['deals/2', { links: [], wasRead: true }],
      ]),
    );
    expect(await world.store.linkSets(A, deals, 'emails')).toEqual(
      new Map([['deals/1', { links: [{ id: '9', labels: [] }], wasRead: false }]]),
    );
  });

  it('finds the deals of a record, directly or through a contact, in its own portal only', async () => {
    const some = {
      records: [
        read(deal('1'), 1),
        read(deal('2'), 1),
        read(contact('7'), 1),
        read(email('9', 'x@buyer.example', 5), 1),
      ],
      links: [linked('deals/1', 'contacts', ['7'], 1), linked('emails/9', 'contacts', ['7'], 1)],
    };
    await commit(some);
    await commit({ records: [read(deal('3'), 1)], links: [linked('emails/9', 'deals', ['3'], 1)] }, B);
    const email9 = [{ type: 'emails' as const, id: '9' }];
    expect(await world.store.dealsOf(A, email9)).toEqual(['1']);
    expect(await world.store.dealsOf(B, email9)).toEqual(['3']);
    expect(
      await world.store.dealsOf(A, [
        { type: 'deals', id: '2' },
        { type: 'deals', id: '404' },
      ]),
    ).toEqual(['2']);
  });

  it('names the ends of links that were never read, and pages through what is stored', async () => {
    await commit({
      records: [read(deal('1'), 1, 500), read(deal('10', { stageId: 'won' }), 1), read(deal('2'), 1)],
      gone: [gone('contacts', '8', 1)],
      links: [linked('deals/1', 'contacts', ['7', '8'], 1)],
    });
    expect(await world.store.missingEnds(A, 'contacts', null, 10)).toEqual(['7']);
    expect(await world.store.missingEnds(A, 'contacts', '7', 10)).toEqual([]);
    expect(await world.store.passedOver(A, 'contacts', null, 10)).toEqual(['8']);
    await commit({ gone: [gone('contacts', '7', 50), gone('contacts', '9', 50)] });
    expect(await world.store.passedOver(A, 'contacts', null, 10)).toEqual(['7', '8']);
    expect(await world.store.passedOver(A, 'contacts', '7', 10)).toEqual(['8']);
    await commit({ gone: [gone('contacts', '7', 60, true)] });
    expect(await world.store.passedOver(A, 'contacts', null, 10)).toEqual(['8']);
    expect(await world.store.page(A, 'deals', null, 2)).toEqual([
      { id: '1', modifiedAt: 500, open: true },
      { id: '10', modifiedAt: null, open: false },
    ]);
    expect(await world.store.page(A, 'deals', '10', 2)).toMatchObject([{ id: '2', open: true }]);
  });

  it('touches stored deals only, sooner and never later, and both portals apart', async () => {
    await commit({ records: [read(deal('1'), 1)] });
    await commit({ records: [read(deal('1'), 1)] }, B);
    await world.store.commit(A, changes({ touched: ['1', '404'] }), { now: 400, settleMs: 10 });
    expect(await dealRow('1')).toMatchObject({ look_at: 410 });
    await world.store.commit(A, changes({ touched: ['1'] }), { now: 900, settleMs: 10 });
    expect(await dealRow('1')).toMatchObject({ look_at: 410, gen: 2 });
    const { rows } = await world.store.pool.query('select look_at, gen from deals where portal_id = $1', [B]);
    expect(rows).toEqual([{ look_at: 1050, gen: 0 }]);
  });

  it('cancels what waits for a deal that is deleted', async () => {
    await commit({ records: [read(deal('1'), 1)] });
    await world.store.pool.query(
      `insert into effects (portal_id, key, deal_id, kind, payload, due_at, asked_at)
       values ($1, 'k', '1', 'note', '{"kind":"note"}', 0, 0)`,
      [A],
    );
    await commit({ gone: [gone('deals', '1', 5)] });
    const { rows } = await world.store.pool.query('select status from effects');
    expect(rows).toEqual([{ status: 'cancelled' }]);
  });

  it('looks at every deal again when the pipelines change, and at none when people do', async () => {
    await commit({ records: [read(deal('1'), 1)] });
    await world.store.pool.query('update deals set look_at = null');
    await world.store.putPortalFacts(
      portalFacts(A, {
        owners: [{ id: '71', userId: '1', email: null, firstName: 'Rita', lastName: null, archived: false, teams: [] }],
      }),
    );
    expect(await dealRow('1')).toMatchObject({ look_at: null });
    const closed = PIPELINES.map((p) => ({ ...p, stages: p.stages.map((s) => ({ ...s, closed: true })) }));
    await world.store.putPortalFacts(portalFacts(A, { pipelines: closed }));
    expect(await dealRow('1')).toMatchObject({ look_at: 0, open: false });
    await world.store.putPortalFacts(portalFacts(A));
  });

  it('keeps the step of a sync with the batch it stores', async () => {
    const step = {
      phase: 'deals',
      after: '1',
      done: 1,
      total: 9,
      beganAt: 1,
      openDoneAt: null,
      startedAt: 1,
      updatedAt: 2,
      finishedAt: null,
      remarks: [],
    };
    const batch = changes({ records: [read(deal('1'), 1)], touched: ['1'] });
    expect(await world.store.advance(A, batch, { before: null, after: step }, 700)).toBe(true);
    expect(await world.store.progress(A)).toEqual(step);
    expect(await dealRow('1')).toMatchObject({ look_at: 700 });
    expect((await world.store.desk(A))?.syncedAt).toBeNull();
    const done = { ...step, finishedAt: 99 };
    await world.store.advance(A, changes({}), { before: step, after: done }, 800);
    // Shown beside what the service dates: in its own time, also where that is simulated.
    expect((await world.store.desk(A))?.syncedAt).toBe(800);
    expect(await world.store.progress(B)).toBeNull();
  });

  it('stores nothing of a sync that another process has taken further', async () => {
    const first = {
      phase: 'deals',
      after: '1',
      done: 1,
      total: 9,
      beganAt: 1,
      startedAt: 1,
      updatedAt: 2,
      remarks: [],
    };
    const step = { ...first, openDoneAt: null, finishedAt: null };
    const ready = { ...step, updatedAt: 3, openDoneAt: 3 };
    await world.store.advance(B, changes({}), { before: null, after: step }, 700);
    expect(await world.store.advance(B, changes({}), { before: step, after: ready }, 700)).toBe(true);
    const late = { before: step, after: { ...step, updatedAt: 4, done: 2 } };
    const batch = changes({ records: [read(deal('77'), 9)], touched: ['77'] });
    expect(await world.another().advance(B, batch, late, 700)).toBe(false);
    expect(await world.store.progress(B)).toEqual(ready);
    expect(await world.store.known(B, [{ type: 'deals', id: '77' }])).toEqual(new Set());
  });
});
