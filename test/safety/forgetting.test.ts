/** Who is to be forgotten is forgotten everywhere: every table is read for traces of them. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { PostgresStore } from '../../src/postgres/store.ts';
import { DISCONNECTED_KEPT_MS } from '../../webhooks/jobs.ts';
import { account, RITA } from '../webhooks/account.ts';
import { serviceWorld } from '../webhooks/world.ts';

const A = 4_100_813;
const B = 4_100_814;
const world = serviceWorld([account(A), account(B, 901)]);

beforeAll(async () => {
  await world().install(A);
  await world().install(B);
  await world().advance(6);
});

/** All that the database holds of a portal, as one text. */
async function everything(portalId: number): Promise<string> {
  const { pool } = world().store as PostgresStore;
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where column_name = 'portal_id' and table_schema = 'public' order by 1`,
  );
  expect(tables.length).toBeGreaterThan(10);
  const parts = [];
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: string }>(`select t::text as row from ${name} t where portal_id = $1`, [
      portalId,
    ]);
    parts.push(...rows.map(({ row }) => `${name}: ${row}`));
  }
  return parts.join('\n');
}

const linesWith = (text: string, trace: string) => text.split('\n').filter((line) => line.includes(trace));

describe('what is kept of a message', () => {
  it('is a quote, never the whole', async () => {
    const kept = await everything(A);
    expect(kept).toContain('confirm the budget by Friday');
    expect(kept).not.toContain('Hi Rita');
  });
});

describe('a contact deleted for privacy', () => {
  it('leaves no address, no name and no quote, and the deal is judged without them', async () => {
    const before = await everything(A);
    expect(before).toContain('dana@buyer.example');
    expect(before.toLowerCase()).toContain('confirm the budget');
    world().simulator.happen({ portalId: A, forget: [{ id: '77' }] });
    await world().settle();
    const after = (await everything(A)).toLowerCase();
    expect(linesWith(after, 'dana')).toEqual([]);
    expect(linesWith(after, 'confirm the budget')).toEqual([]);
    expect(linesWith(after, '555 0100')).toEqual([]);
    const { body } = await world().ask('GET', '/card/501', undefined, { userId: RITA, portalId: A });
    expect(body.ok).toBe(true);
    expect(JSON.stringify(body).toLowerCase()).not.toContain('confirm the budget');
    // The other account's person of the same address is another account's.
    expect(await everything(B)).toContain('dana@buyer.example');
  });

  it('is not brought back by a late event of before', async () => {
    const late = [
      {
        portalId: A,
        occurredAt: Date.now() - 60_000,
        subscriptionType: 'object.propertyChange',
        objectId: 77,
        objectTypeId: '0-1',
        propertyName: 'jobtitle',
        propertyValue: 'Buyer',
      },
    ];
    expect((await world().deliver(JSON.stringify(late))).status).toBe(200);
    await world().settle();
    expect((await everything(A)).toLowerCase()).not.toContain('dana');
  });
});

describe('a contact deleted in the plain way first', () => {
  it('is found all the same by the deletion for privacy that comes after it', async () => {
    const { simulator } = world();
    const properties = { hs_note_body: 'Dana will send us the signed form by Thursday.' };
    simulator.happen({ portalId: B, create: [{ type: 'notes', properties, to: [{ type: 'deals', id: '901' }] }] });
    await world().settle();
    expect(await everything(B)).toContain('signed form by Thursday');
    simulator.happen({ portalId: B, archive: [{ type: 'contacts', id: '77' }] });
    await world().settle();
    const event = { portalId: B, occurredAt: Date.now(), subscriptionType: 'contact.privacyDeletion', objectId: 77 };
    expect((await world().deliver(JSON.stringify([event]))).status).toBe(200);
    await world().settle();
    const after = (await everything(B)).toLowerCase();
    expect(linesWith(after, 'dana')).toEqual([]);
    expect(linesWith(after, 'confirm the budget')).toEqual([]);
    expect(linesWith(after, 'signed form')).toEqual([]);
  });
});

describe('an account that left', () => {
  it('keeps its data for the time stated, then nothing of it is there, and the other account is untouched', async () => {
    const { service, store, simulator } = world();
    const cleanUp = () => service.jobWork['clean-up']({ portalId: null, attempt: 1, stopping: () => false });
    const other = (await everything(B)).length;
    await store.connections.disconnected(A, 'uninstalled', 'a test took it out', simulator.world.now());
    simulator.advance(DISCONNECTED_KEPT_MS - 60_000);
    await cleanUp();
    expect(await everything(A)).not.toBe('');
    simulator.advance(120_000);
    await cleanUp();
    expect(await everything(A)).toBe('');
    expect((await everything(B)).length).toBeGreaterThan(other * 0.8);
  });
});
