/** Deals that come due: judged and stored by a worker, with few and with many open deals beside them. */
import type { Pool } from 'pg';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';
import { benchJudge } from '../judge.ts';
import type { Database } from '../tools/database.ts';
import { beside, besideRows } from '../tools/beside.ts';
import { deliveries, eventOf, PORTAL_ID } from '../tools/deliveries.ts';
import { pace } from '../tools/load.ts';
import type { Running } from '../tools/processes.ts';
import { percentile, tidy } from '../tools/report.ts';
import type { Row } from '../tools/report.ts';

const ASK_EVERY_MS = 50;
const PATIENCE_MS = 1_800_000;

export interface LookOf {
  database: Database;
  worker: Running;
  open: number;
  due: number;
}

/** Makes so many of the open deals due at this moment and waits until a worker has judged them. Deals a second. */
export async function lookRate({ database, open, due }: LookOf): Promise<number> {
  const { pool } = database.store;
  const at = Date.now();
  // Spread over all of them, as deals of different ages come due.
  const step = Math.max(1, Math.floor(open / due));
  const { rowCount } = await pool.query(
    `update deals set look_at = $2, gen = gen + 1 where portal_id = $1
     and deal_id = any (select ((n * $3)::int)::text from generate_series(1, $4::int) n)`,
    [PORTAL_ID, at, step, due],
  );
  const start = performance.now();
  await pool.query(`select pg_notify('ghostlight', 'deals')`);
  await untilNoneDue(pool, at);
  return (rowCount ?? 0) / ((performance.now() - start) / 1000);
}

async function untilNoneDue(pool: Pool, at: number): Promise<void> {
  const start = performance.now();
  for (;;) {
    const { rows } = await pool.query('select 1 from deals where portal_id = $1 and look_at <= $2 limit 1', [
      PORTAL_ID,
      at,
    ]);
    if (rows.length === 0) return;
    if (performance.now() - start > PATIENCE_MS) throw new Error('the worker did not judge what was due');
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
}

/** What storing alone could do: the same judgements written by one bare client, 200 a commit, nothing read or judged. */
export async function storeCeiling({ pool }: Database['store'], due: number): Promise<number> {
  const { rows } = await pool.query<{ deal_id: string; judgement: unknown; task: unknown }>(
    'select deal_id, judgement, task from deals where portal_id = $1 and judgement is not null limit $2',
    [PORTAL_ID, due],
  );
  const client = await pool.connect();
  const start = performance.now();
  for (let i = 0; i < rows.length; i += 200) {
    await client.query({
      name: 'bare-judgement',
      text: `update deals d set judgement = l.judgement, task = l.task, judged_at = $3, gen = d.gen + 1
        from jsonb_to_recordset($2::jsonb) l (deal_id text, judgement jsonb, task jsonb)
        where d.portal_id = $1 and d.deal_id = l.deal_id`,
      values: [PORTAL_ID, JSON.stringify(rows.slice(i, i + 200)), Date.now()],
    });
  }
  client.release();
  return rows.length / ((performance.now() - start) / 1000);
}

export function judgeRows(milliseconds: number): Row[] {
  return benchJudge(milliseconds).map(({ touches, dealsPerSecond, times, touchesTimes }) => ({
    what: `judging alone, ${touches} touches, one core`,
    measured: `${tidy(dealsPerSecond)} deals/s`,
    aim: touches === 60 ? '≥ 10,000 deals/s' : touches === 600 ? `time in proportion to touches` : null,
    met: touches === 60 ? dealsPerSecond >= 10_000 : touches === 600 ? times <= touchesTimes * 1.2 : null,
  }));
}

const INSERT_BESIDE = `
insert into bench_beside (portal_id, key, event, received_at)
select $1, substring(sha256((random()::text || n)::bytea) for 16), $2, $3 from generate_series(1, 100) n`;
const EVENT = JSON.stringify(eventOf());
const batchBeside = () => [PORTAL_ID, EVENT, Date.now()];

/** All open deals are judged anew, as after a change of settings, while webhooks keep coming in. */
export async function rejudge(of: LookOf & { service: Running; perSecond: number }): Promise<Row[]> {
  const { database, service, open, perSecond } = of;
  const { store } = database;
  const desk = await store.desk(PORTAL_ID);
  if (!desk) throw new Error('the portal of the bench is gone');
  const at = Date.now();
  const saving = performance.now();
  const darkAfter = desk.settings.darkAfter === 7 ? 8 : 7;
  await store.saveSettings(PORTAL_ID, desk.settingsVersion, { ...DEFAULT_SETTINGS, darkAfter }, [], at);
  const start = performance.now();
  let over = false;
  const webhooks = (async () => {
    const times: number[] = [];
    let events = 0;
    // Tickets: stored like anything else, and then of no use to us, so that no HubSpot is needed.
    while (!over) {
      const fired = await pace(service.port, 4, perSecond, deliveries(perSecond * 2, 100, '0-5'));
      times.push(...fired.times);
      events += fired.answers * 100;
    }
    return { times, rate: events / ((performance.now() - start) / 1000) };
  })();
  await store.pool.query('create table if not exists bench_beside (like inbox including all)');
  const { times: others } = await beside(
    { port: service.port, url: database.url, statement: INSERT_BESIDE, values: batchBeside, perSecond: 10 },
    () => untilNoneDue(store.pool, at),
  );
  const seconds = (performance.now() - start) / 1000;
  over = true;
  const { times, rate } = await webhooks;
  return [
    {
      what: `all ${open.toLocaleString('en-US')} open deals after a change of settings`,
      measured: `${tidy(open / seconds)} deals/s, ${tidy(seconds)} s`,
    },
    {
      what: 'marking them due, in the transaction that saves the settings',
      measured: `${tidy((start - saving) / 1000)} s`,
    },
    {
      what: `webhooks taken meanwhile, ${perSecond} deliveries of 100 a second`,
      measured: `${tidy(rate)} events/s`,
      p50: percentile(times, 0.5),
      p99: percentile(times, 0.99),
      aim: 'p99 < 100 ms',
      met: percentile(times, 0.99) < 100,
    },
    ...besideRows(others, 'a hundred rows inserted by a bare client', 0.99),
  ];
}
