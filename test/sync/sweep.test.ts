import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sweep } from '../../src/sync/sweep.ts';
import { intakeWorld } from '../intake/world.ts';
import type { IntakeWorld } from '../intake/world.ts';
import { bigAccount } from './account.ts';

let world: IntakeWorld;

describe('the sweep', () => {
  beforeEach(async () => {
    world = await intakeWorld();
    await world.sync();
    world.sim.advance(3_600_000);
    await world.deliver();
    world.store.touched.clear();
  });
  afterEach(() => world.close());

  const run = () =>
    sweep({ crm: world.crm, store: world.store, now: () => world.sim.world.now(), wall: () => world.wall() });

  it('finds nothing where webhooks told everything', async () => {
    world.sim.happen({ change: [{ type: 'deals', id: '501', properties: { amount: '7' } }] });
    world.store.receive(await world.deliver());
    await world.drain();
    expect(await run()).toEqual({ found: 0, byType: {}, remarks: [] });
  });

  it('finds every kind of news that never came, once, and has the deals judged', async () => {
    world.sim.happen({
      change: [
        { type: 'deals', id: '501', properties: { dealstage: 'contractsent' } },
        { type: 'contacts', id: '77', properties: { jobtitle: 'CEO' } },
        { type: 'companies', id: '88', properties: { industry: 'Food' } },
      ],
      create: [
        {
          type: 'emails',
          id: '9100',
          properties: { hs_email_direction: 'INCOMING_EMAIL', hs_email_text: 'Yes' },
          to: [{ type: 'deals', id: '501' }],
        },
        { type: 'deals', id: '503', properties: { dealname: 'New', pipeline: 'default', dealstage: 'qualifiedtobuy' } },
      ],
      link: [{ from: { type: 'deals', id: '502' }, to: { type: 'contacts', id: '78' } }],
    });
    const swept = await run();
    expect(swept.byType).toEqual({ deals: 2, emails: 1, contacts: 2, companies: 1 });
    expect(swept.found).toBe(6);
    expect([...world.store.touched.keys()].sort()).toEqual(['501', '502', '503']);
    expect(world.store.rows.get('deals/501')?.fact).toMatchObject({ stageId: 'contractsent' });
    expect(world.store.ends({ type: 'deals', id: '502' })).toContainEqual({ type: 'contacts', id: '78' });
    expect(world.store.sweptAt?.found).toBe(6);
    expect((await run()).found).toBe(0);
  });

  it('sees what was deleted or unlinked behind our back', async () => {
    world.sim.happen({
      archive: [
        { type: 'deals', id: '502' },
        { type: 'emails', id: '9001' },
      ],
      unlink: [{ from: { type: 'deals', id: '501' }, to: { type: 'contacts', id: '77' } }],
    });
    await run();
    expect(world.store.ids('deals')).toEqual(['501']);
    expect(world.store.ends({ type: 'deals', id: '501' }).filter((end) => end.type !== 'companies')).toEqual([]);
  });

  it('finds a link between records it knew both, once, and has the deals on both sides judged', async () => {
    const [deal, other] = [
      { type: 'deals', id: '501' },
      { type: 'deals', id: '502' },
    ];
    const dana = { type: 'contacts', id: '77' };
    world.sim.happen({ link: [{ from: other, to: dana }] });
    expect(await run()).toMatchObject({ found: 1, byType: { deals: 1 } });
    expect([...world.store.touched.keys()]).toContain('502');
    world.store.touched.clear();
    world.sim.happen({ unlink: [{ from: deal, to: dana }] });
    expect(await run()).toMatchObject({ found: 1, byType: { deals: 1 } });
    expect([...world.store.touched.keys()].sort()).toEqual(['501', '502']);
    world.store.touched.clear();
    expect((await run()).found).toBe(0);
    expect([...world.store.touched.keys()]).toEqual([]);
  });

  it('finds a label that was put on a link or taken away', async () => {
    const link = { from: { type: 'deals', id: '501' }, to: { type: 'contacts', id: '77' } };
    world.sim.happen({ unlink: [link] });
    world.sim.happen({ link: [link] });
    expect(await run()).toMatchObject({ found: 1, byType: { deals: 1 } });
    expect([...world.store.touched.keys()]).toEqual(['501']);
    expect((await run()).found).toBe(0);
    world.sim.happen({ link: [{ ...link, labels: ['Decision maker'] }] });
    expect(await run()).toMatchObject({ found: 1, byType: { deals: 1 } });
  });

  it('tells an old mail that was linked to somebody, and counts a new one with its people once', async () => {
    const omar = { type: 'contacts', id: '78' };
    world.sim.happen({ link: [{ from: { type: 'deals', id: '502' }, to: omar }] });
    await run();
    world.store.touched.clear();
    world.sim.happen({ link: [{ from: { type: 'emails', id: '9001' }, to: omar }] });
    expect(await run()).toMatchObject({ found: 1, byType: { contacts: 1 } });
    expect([...world.store.touched.keys()].sort()).toEqual(['501', '502']);
    world.sim.happen({
      create: [
        {
          type: 'emails',
          id: '9101',
          properties: { hs_email_direction: 'INCOMING_EMAIL', hs_email_text: 'Yes' },
          to: [{ type: 'deals', id: '501' }, omar],
        },
      ],
    });
    expect(await run()).toMatchObject({ found: 1, byType: { emails: 1 } });
  });

  it('counts nothing the first time it reads the links of closed deals’ people, and judges none of those deals', async () => {
    const big = await intakeWorld({ file: bigAccount({ deals: 3, activities: 6, closed: 5 }) });
    await big.sync();
    big.store.touched.clear();
    big.sim.advance(3_600_000);
    const needs = { crm: big.crm, store: big.store, now: () => big.sim.world.now(), wall: () => big.wall() };
    expect((await sweep(needs)).found).toBe(0);
    expect([...big.store.touched.keys()]).toEqual([]);
    await big.close();
  });

  it('does not count what we wrote ourselves', async () => {
    await world.crm.createTask(
      {
        subject: 'Ask',
        body: 'Ghostlight · abc123',
        due: world.sim.world.now(),
        priority: 'LOW',
        kind: 'TODO',
        ownerId: '71',
        dealId: '501',
        contactIds: ['77'],
      },
      'live',
    );
    expect((await run()).found).toBe(0);
    expect(world.store.ids('tasks')).toHaveLength(1);
  });

  it('goes past the ten thousand answers of a search by ids', async () => {
    const pages: unknown[] = [];
    const crm = {
      ...world.crm,
      search: async (...args: Parameters<typeof world.crm.search>) => {
        pages.push(args[1].afterId);
        return await world.crm.search(...args);
      },
    };
    world.sim.happen({
      create: [...Array(450)].map((_, n) => ({
        type: 'notes',
        id: String(50_000 + n),
        properties: { hs_note_body: `Note ${n}` },
        to: [{ type: 'deals', id: '501' }],
      })),
    });
    const swept = await sweep({ crm, store: world.store, now: () => world.sim.world.now(), wall: () => world.wall() });
    expect(swept.byType.notes).toBe(450);
    expect(pages.filter((page) => page !== undefined)).toEqual(['50199', '50399']);
  });
});
