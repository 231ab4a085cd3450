/** Signed deliveries over loopback HTTP into PostgreSQL with fsync on, beside the same rows inserted by a bare client. */
import pg from 'pg';
import type { Database } from '../tools/database.ts';
import { deliveries, eventOf, PORTAL_ID } from '../tools/deliveries.ts';
import { fire } from '../tools/load.ts';
import type { Fired } from '../tools/load.ts';
import { startOneCommitEach } from '../tools/processes.ts';
import type { Running } from '../tools/processes.ts';
import { percentile, tidy } from '../tools/report.ts';
import type { Part, Row } from '../tools/report.ts';

const CONNECTIONS = [1, 10, 50] as const;

export interface IngestOf {
  database: Database;
  service: Running;
  /** How long each case runs at most, in milliseconds. */
  caseMs: number;
}

/** For each number of connections: the ceiling, then the service, so that both see the machine in the same mood. */
export async function benchIngest({ database, service, caseMs }: IngestOf): Promise<Part> {
  const rows: Row[] = [];
  const { pool } = database.store;
  await pool.query('create table bench_ceiling (like inbox including all)');
  await fire(service.port, 4, deliveries(200, 20), caseMs);
  for (const each of [100, 1] as const) {
    for (const connections of CONNECTIONS) {
      const perSecond = each === 100 ? 1_000 : connections === 1 ? 2_500 : 12_000;
      const count = Math.ceil((perSecond * caseMs) / 1000);
      const bare = await bareInserts(database.url, connections, each, caseMs);
      const fired = await fire(service.port, connections, deliveries(count, each), caseMs);
      const alone = each === 1 && connections > 1 ? await oneCommitEach(database, connections, caseMs) : null;
      rows.push(rowOf({ each, connections, bare, fired, alone }));
      await pool.query('truncate bench_ceiling');
      await pool.query('truncate inbox');
      await pool.query('checkpoint');
    }
  }
  await pool.query('drop table bench_ceiling');
  return {
    title: 'Ingest: signed deliveries until they are durable',
    how: 'Ceiling: the same rows in batches of the same size by bare `pg` clients on as many connections, one commit a batch. “× alone”: beside the same receiver when every request is a commit of its own, one after the other.',
    rows,
  };
}

/** Events a second of the receiver without grouping. */
async function oneCommitEach(database: Database, connections: number, ms: number): Promise<number> {
  const server = await startOneCommitEach(database.url);
  try {
    return rateOf(await fire(server.port, connections, deliveries(Math.ceil(2 * ms), 1), ms));
  } finally {
    await server.stop();
  }
}

function rateOf({ statuses, answers, seconds }: Fired): number {
  const wrong = Object.keys(statuses).filter((status) => status !== '200');
  if (wrong.length > 0) throw new Error(`the service answered ${wrong.join(', ')} to signed deliveries`);
  return answers / seconds;
}

interface Case {
  each: number;
  connections: number;
  bare: number;
  fired: Fired;
  alone: number | null;
}

function rowOf({ each, connections, bare, fired, alone }: Case): Row {
  const rate = rateOf(fired) * each;
  const ratio = rate / bare;
  const p99 = percentile(fired.times, 0.99);
  const aims: [string, boolean][] = [];
  if (each === 100 && connections > 1) aims.push(['≥ 0.7 of the ceiling', ratio >= 0.7]);
  if (alone !== null && connections === 50) aims.push(['≥ 4 × alone', rate >= 4 * alone]);
  if (connections === 10) aims.push(['p99 < 100 ms', p99 < 100]);
  return {
    what: `${each === 1 ? '1 event' : `${each} events`} a delivery, ${connections} connection${connections === 1 ? '' : 's'}`,
    measured: `${tidy(rate)} events/s${alone === null ? '' : ` (${tidy(rate / alone)} × alone, ${tidy(alone)})`}`,
    ceiling: `${tidy(bare)} events/s`,
    ratio,
    p50: percentile(fired.times, 0.5),
    p99,
    aim: aims.map(([aim]) => aim).join(', ') || null,
    met: aims.length === 0 ? null : aims.every(([, met]) => met),
  };
}

const INSERT = `
insert into bench_ceiling (portal_id, key, event, received_at)
select * from unnest($1::bigint[], $2::bytea[], $3::text[], $4::bigint[]) on conflict do nothing`;

let keys = 0;

/** Rows a second. */
async function bareInserts(url: string, connections: number, each: number, ms: number): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  const text = JSON.stringify(eventOf());
  const batch = () => {
    const n = Array.from({ length: each }, () => (keys += 1));
    return [
      n.map(() => PORTAL_ID),
      n.map(
        (k) =>
          `\\x${Math.imul(k, 0x9e3779b1).toString(16).replace('-', 'f').padStart(8, '0').slice(-8)}${k.toString(16).padStart(24, '0')}`,
      ),
      n.map(() => text),
      n.map(() => Date.now()),
    ];
  };
  let inserted = 0;
  const start = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() - start < ms) {
        await client.query({ name: 'bare', text: INSERT, values: batch() });
        inserted += each;
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  await Promise.all(clients.map((client) => client.end()));
  return inserted / seconds;
}
