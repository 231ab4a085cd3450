/** The inbox: durable, each event once, one commit for many callers, nothing that cannot be stored. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arrived, changes } from './facts.ts';
import { freshStore } from './world.ts';
import type { StoreWorld } from './world.ts';

const A = 4_100_200;
const B = 4_100_201;

function event(objectId: number, more: Record<string, unknown> = {}) {
  return {
    subscriptionType: 'object.propertyChange',
    objectTypeId: '0-3',
    objectId,
    occurredAt: 1000 + objectId,
    ...more,
  };
}

describe('the inbox', () => {
  let world: StoreWorld;
  beforeAll(async () => {
    world = await freshStore();
    await world.connect(A);
    await world.connect(B);
  });
  afterAll(() => world.close());

  const unreadIds = async (portalId: number) =>
    (await world.store.unread(portalId, 10_000)).map(({ event: e }) => (e as { objectId: number }).objectId);
  const clear = async () => {
    for (const portalId of [A, B]) {
      const done = (await world.store.unread(portalId, 10_000)).map(({ seq }) => seq);
      await world.store.commit(portalId, changes({}), { now: 1, settleMs: 0, done });
    }
  };

  it('stores an event once, whatever its attempt number, and counts what it did', async () => {
    await clear();
    const one = event(1);
    expect(await world.store.append([arrived(A, one)], 5)).toEqual({ stored: 1, duplicate: 0, unknown: 0 });
    const again = [
      arrived(A, { ...one, attemptNumber: 3 }),
      arrived(A, event(2)),
      arrived(A, event(2)),
      arrived(999, event(3)),
    ];
    expect(await world.store.append(again, 6)).toEqual({ stored: 1, duplicate: 2, unknown: 1 });
    expect(await unreadIds(A)).toEqual([1, 2]);
  });

  it('keeps the same event of two portals apart', async () => {
    await clear();
    const same = event(11);
    await world.store.append([arrived(A, same), arrived(B, same)], 5);
    expect([await unreadIds(A), await unreadIds(B)]).toEqual([[11], [11]]);
  });

  it('recognises a duplicate after the event is done, and forgets what was in it', async () => {
    await clear();
    const late = event(21, { propertyValue: 'dana@buyer.example' });
    await world.store.append([arrived(A, late)], 5);
    await clear();
    expect(await world.store.append([arrived(A, late)], 9)).toMatchObject({ stored: 0, duplicate: 1 });
    const { rows } = await world.store.pool.query('select event from inbox where event is not null');
    expect(rows).toEqual([]);
  });

  it('drops events of a portal that is no longer connected', async () => {
    await world.connect(77);
    await world.store.connections.disconnected(77, 'uninstalled', 'by an admin', 5);
    expect(await world.store.append([arrived(77, event(1))], 5)).toMatchObject({ stored: 0, unknown: 1 });
  });

  it('keeps what must not be missed of every account it knows, and of no other', async () => {
    await world.connect(78);
    await world.store.connections.disconnected(78, 'disconnected', 'revoked', 5);
    const told = [78, 79].map((portalId) => ({ ...arrived(portalId, event(1)), always: true }));
    expect(await world.store.append([...told, arrived(78, event(2))], 5)).toEqual({
      stored: 1,
      duplicate: 0,
      unknown: 2,
    });
    expect(await world.store.append(told, 6)).toEqual({ stored: 0, duplicate: 1, unknown: 1 });
    expect(await unreadIds(78)).toEqual([1]);
    expect((await world.store.claimLane())?.portalId).not.toBe(78);
  });

  it('stores what PostgreSQL takes in no jsonb: NUL and half a surrogate pair', async () => {
    await clear();
    const odd = event(31, { propertyValue: 'a\u0000b \ud83d c \\u0000' });
    await world.store.append([arrived(A, odd)], 5);
    const [stored] = await world.store.unread(A, 1);
    expect(stored?.event).toEqual(odd);
  });

  it('writes parallel deliveries together and tells each caller its own', async () => {
    await clear();
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, i) => world.store.append([arrived(A, event(1000 + (i >> 1)))], 5)),
    );
    expect(answers.reduce((sum, a) => sum + a.stored, 0)).toBe(100);
    expect(answers.reduce((sum, a) => sum + a.duplicate, 0)).toBe(100);
    // Each pair was stored by the first of the two.
    expect(answers.every((a, i) => a.stored === (i % 2 === 0 ? 1 : 0))).toBe(true);
    expect(await commits()).toBeLessThan(20);
  });

  it('has the same unread events however deliveries are cut, repeated and raced by two processes', async () => {
    const other = world.another();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.boolean(), fc.boolean()), { maxLength: 40 }),
        fc.integer({ min: 1, max: 5 }),
        async (sent, size) => {
          await clear();
          run += 1;
          const batches: { to: typeof world.store; events: ReturnType<typeof arrived>[] }[] = [];
          for (let i = 0; i < sent.length; i += size)
            batches.push({
              to: sent[i]?.[1] ? other : world.store,
              events: sent
                .slice(i, i + size)
                .map(([id, , toB]) => arrived(toB ? B : A, event(id, { occurredAt: run, attemptNumber: i }))),
            });
          await Promise.all(batches.map(({ to, events }) => to.append(events, 5)));
          for (const [portalId, isB] of [
            [A, false],
            [B, true],
          ] as const) {
            const expected = [...new Set(sent.filter(([, , toB]) => toB === isB).map(([id]) => id))].sort(
              (x, y) => x - y,
            );
            expect((await unreadIds(portalId)).sort((x, y) => x - y)).toEqual(expected);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  /** Transactions that wrote the rows there are. */
  async function commits(): Promise<number> {
    const { rows } = await world.store.pool.query<{ n: number }>(
      `select count(distinct xmin::text) as n from inbox where done_at is null`,
    );
    return rows[0]?.n ?? 0;
  }
});
