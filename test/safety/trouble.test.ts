/** A database in trouble: nothing is answered 200 that is not kept, and all goes on when it is well again. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { makePool } from '../../src/postgres/pool.ts';
import type { PostgresStore } from '../../src/postgres/store.ts';
import { account } from '../webhooks/account.ts';
import { serviceWorld } from '../webhooks/world.ts';

const PORTAL = 4_100_812;
const world = serviceWorld([account(PORTAL)]);
let pool: pg.Pool;

beforeAll(async () => {
  await world().install(PORTAL);
  pool = (world().store as PostgresStore).pool;
});

const body = (at: number) =>
  JSON.stringify([
    {
      portalId: PORTAL,
      occurredAt: at,
      subscriptionType: 'object.propertyChange',
      objectId: 501,
      objectTypeId: '0-3',
      propertyName: 'amount',
      propertyValue: '5',
    },
  ]);

/** From now on a write to the inbox fails as it does when the disk is full, or when the server goes down. */
async function trouble(code: string): Promise<void> {
  await pool.query(`
    create or replace function in_trouble() returns trigger language plpgsql as
      $$ begin raise exception 'no space left on device' using errcode = '${code}'; end $$;
    create or replace trigger in_trouble before insert on inbox for each statement execute function in_trouble()`);
}

describe('webhooks while the database cannot write', () => {
  it.each([
    ['the disk is full', '53100'],
    ['the server goes down', '57P01'],
    ['there are too many connections', '53300'],
  ])('%s: refused with 5xx, and taken when they come again', async (_, code) => {
    const at = 1_772_000_100_000 + Number.parseInt(code, 36);
    await trouble(code);
    const refused = await world().deliver(body(at));
    expect(refused.status).toBeGreaterThanOrEqual(500);
    expect(refused.body).toMatchObject({ ok: false, code: 'failed' });
    expect(JSON.stringify(refused.body)).not.toContain('space left');
    await pool.query('drop trigger in_trouble on inbox');
    expect(await world().store.unread(PORTAL, 10)).toHaveLength(0);
    expect((await world().deliver(body(at))).status).toBe(200);
    expect(await world().store.unread(PORTAL, 10)).toHaveLength(1);
    await world().settle();
  });
});

describe('readiness', () => {
  it('is not said of a database that refuses connections', async () => {
    expect((await world().request('GET', '/readyz')).status).toBe(200);
    const name = (await pool.query<{ name: string }>('select current_database() as name')).rows[0]?.name ?? '';
    const url = new URL((pool.options as { connectionString: string }).connectionString);
    url.pathname = '/postgres';
    admin = makePool({ url: url.href, max: 1 });
    const refuse = (yes: boolean) => admin?.query(`alter database ${name} allow_connections ${String(!yes)}`);
    await refuse(true);
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    expect((await world().request('GET', '/readyz')).status).toBe(503);
    expect((await world().request('GET', '/healthz')).status).toBe(200);
    expect((await world().deliver(body(1_772_000_200_000))).status).toBeGreaterThanOrEqual(500);
    await refuse(false);
    expect((await world().request('GET', '/readyz')).status).toBe(200);
    expect((await world().deliver(body(1_772_000_200_000))).status).toBe(200);
  });
});

let admin: pg.Pool | null = null;
afterAll(async () => admin?.end());
