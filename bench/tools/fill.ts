/**
 * Fills the tables with open deals, each with a contact and some touches, by SQL: a hundred made-up deals of different
 * shapes, copied under ever new ids. Judged, they come out in all the usual states.
 */
import type { Pool } from 'pg';
import type { DealFacts, Fact } from '../../src/deal/facts.ts';
import { dealOf, NOW } from '../timeline.ts';
import { PORTAL_ID } from './deliveries.ts';

const SHAPES = 100;
const DAY = 86_400_000;
const STEP = 20_000;

export interface FillOf {
  deals: number;
  /** Touches of each deal. */
  touches: number;
  onStep?: (done: number) => void;
}

/** The portal of all filled deals. */
export function benchPortal(): DealFacts['portal'] {
  const { portal } = dealOf(4, 0);
  return { ...portal, portalId: PORTAL_ID };
}

/** `shape` is n of a hundred, `part` the place in it; `#` in an id stands for the deal's number. */
interface ShapeRow {
  shape: number;
  type: string;
  id: string;
  fact: Fact;
  links: string[];
}

/** Adds deals up to so many; ids are 1 to N. Their look lies in the weeks ahead. */
export async function fill(pool: Pool, { deals, touches, onStep }: FillOf): Promise<void> {
  await pool.query('create table if not exists bench_shapes (shape int, type text, id text, fact jsonb, links text[])');
  await pool.query('truncate bench_shapes');
  await pool.query(
    `insert into bench_shapes select * from jsonb_to_recordset($1::jsonb)
       s (shape int, type text, id text, fact jsonb, links text[])`,
    [JSON.stringify(Array.from({ length: SHAPES }, (_, n) => shapeOf(n, touches)).flat())],
  );
  const { rows } = await pool.query<{ n: number }>('select count(*)::int as n from deals where portal_id = $1', [
    PORTAL_ID,
  ]);
  for (let from = rows[0]?.n ?? 0; from < deals; from += STEP) {
    const to = Math.min(deals, from + STEP);
    await addDeals(pool, from + 1, to);
    onStep?.(to);
  }
  await pool.query('analyze deals, records, links');
}

async function addDeals(pool: Pool, from: number, to: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local synchronous_commit = off');
    const range = [PORTAL_ID, from, to, Date.now()];
    await client.query(
      `insert into records (portal_id, type, id, fact, modified_at, read_at)
       select $1, s.type, replace(s.id, '#', n::text),
         replace((s.fact || jsonb_build_object('id', s.id))::text, '#', n::text)::jsonb, $4::bigint - 86400000, $4::bigint
       from generate_series($2::int, $3::int) n join bench_shapes s on s.shape = n % ${SHAPES}`,
      range,
    );
    await client.query(
      `insert into links (portal_id, a_type, a_id, b_type, b_id, labels, read_at)
       select $1, least(s.type, other), case when s.type < other then own else far end,
         greatest(s.type, other), case when s.type < other then far else own end, '{}', $4::bigint
       from generate_series($2::int, $3::int) n join bench_shapes s on s.shape = n % ${SHAPES},
         unnest(s.links) l, split_part(l, '/', 1) other, replace(split_part(l, '/', 2), '#', n::text) far,
         replace(s.id, '#', n::text) own`,
      range,
    );
    await client.query(
      `insert into deals (portal_id, deal_id, name, owner_id, pipeline_id, stage_id, amount, currency, open, look_at)
       select $1, n::text, 'Deal ' || n, '71', 'default', s.fact ->> 'stageId', 1000 + n % 90000, 'USD', true,
         $4::bigint + 3600000 + (n::bigint * 7919 % 1800000) * 1000
       from generate_series($2::int, $3::int) n
       join bench_shapes s on s.shape = n % ${SHAPES} and s.type = 'deals'`,
      range,
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

function shapeOf(shape: number, touches: number): ShapeRow[] {
  const { deal, contacts, activities } = moved(dealOf(touches, shape), Math.floor((Date.now() - NOW) / DAY) * DAY);
  const contact = contacts[0];
  if (!contact) throw new Error('a shape without a contact');
  const { labels: _, ...person } = contact;
  const email = `buyer.#@deal.example`;
  return [
    { shape, type: 'deals', id: '#', fact: deal, links: ['contacts/c#'] },
    { shape, type: 'contacts', id: 'c#', fact: { ...person, emails: [email] }, links: [] },
    ...activities.map((fact, i) => ({
      shape,
      type: fact.type,
      id: `a#x${i}`,
      fact: withBuyer(fact, email),
      links: ['deals/#', 'contacts/c#'],
    })),
  ];
}

/** One buyer for each deal: an address that stands on thousands of deals would be another story. */
function withBuyer(fact: Fact, email: string): Fact {
  return JSON.parse(JSON.stringify(fact).replace(/[a-z]+@quarry\.example/g, email)) as Fact;
}

/** Every moment and every day, so much later. */
function moved<T>(value: T, by: number): T {
  if (typeof value === 'number') return (value > 1e12 && value < 4e12 ? value + by : value) as T;
  if (typeof value === 'string')
    return (
      /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(Date.parse(value) + by).toISOString().slice(0, 10) : value
    ) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => moved(one, by)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, moved(one as unknown, by)])) as T;
}
