/** The database fails while effects are worked on: what was not begun is not held on to, and is done by whoever comes next. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actNow, actOnce } from '../../src/act/act.ts';
import type { ActNeeds } from '../../src/act/act.ts';
import { CrmError } from '../../src/ports/crm.ts';
import type { EffectRow } from '../../src/ports/desk.ts';
import { changes, deal, read } from '../postgres/facts.ts';
import { freshStore } from '../postgres/world.ts';
import type { StoreWorld } from '../postgres/world.ts';

const PORTAL = 4_100_347;
const DEALS = Array.from({ length: 20 }, (_, i) => String(i + 1));
const WALL = 1_000;

describe('a fault of the store', () => {
  let world: StoreWorld;
  const keys = (name: string) => DEALS.map((id) => `${name}:${id}`);
  /** Every deal gets a note. */
  const wish = async (name: string) => {
    for (const [i, key] of keys(name).entries())
      await world.store.act(
        PORTAL,
        {
          key: `click-${key}`,
          ask: key,
          dealId: DEALS[i]!,
          by: null,
          history: [],
          effects: [{ key, payload: { kind: 'note', body: key, at: 1, ownerId: null, contactIds: [] } }],
          settled: [],
          correction: null,
          pressed: null,
          ours: null,
          undoes: null,
        },
        10,
        WALL,
      );
  };
  /** A store that takes work and cannot write what became of it, and what it was told to let go of. */
  const failing = (): { needs: ActNeeds; free: string[] } => {
    const free: string[] = [];
    const store: ActNeeds['store'] = {
      ...world.store,
      finishEffect: async () => {
        throw new Error('the database went away');
      },
      letGo: (portalId: number, effects: readonly EffectRow[]) => {
        free.push(...effects.map((effect) => effect.key));
        world.store.letGo(portalId, effects);
      },
    };
    const crmOf: ActNeeds['crmOf'] = async () => {
      throw new CrmError('try-later', 'HubSpot is not well');
    };
    return { needs: { store, crmOf, now: () => 10, wall: () => WALL, random: () => 0 }, free };
  };

  beforeAll(async () => {
    world = await freshStore();
    await world.connect(PORTAL);
    const records = DEALS.map((id) => read(deal(id), 10));
    await world.store.commit(PORTAL, changes({ records }), { now: 10, settleMs: 0 });
  });
  afterAll(() => world.close());

  it('leaves what was claimed and not begun to others', async () => {
    await wish('a');
    const { needs, free } = failing();
    await expect(actOnce(needs)).rejects.toThrow('the database went away');
    expect(free.length).toBeGreaterThanOrEqual(DEALS.length - 6);
    expect(keys('a')).toEqual(expect.arrayContaining(free));
  });

  it('so it does for who waits at the card', async () => {
    await world.store.pool.query('delete from effects');
    await wish('b');
    const { needs, free } = failing();
    await expect(actNow(needs, PORTAL, keys('b').slice(0, 3))).rejects.toThrow('the database went away');
    expect(free).toEqual(keys('b').slice(0, 3));
  });
});
