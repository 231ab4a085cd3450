/** What a deal and an event take in the database, indexes counted, and what retention keeps of them. */
import type { Pool } from 'pg';
import { eventOf, PORTAL_ID } from '../tools/deliveries.ts';
import { tidy } from '../tools/report.ts';
import type { Part, Row } from '../tools/report.ts';
import { KEEP } from '../../webhooks/jobs.ts';

const EVENTS = 20_000;

/** `touches` of each deal. The tables must be filled and judged. */
export async function benchSizes(pool: Pool, deals: number, touches: number): Promise<Part> {
  const size = async (...tables: string[]) => {
    const { rows } = await pool.query<{ bytes: string }>(
      'select sum(pg_total_relation_size(t::regclass)) as bytes from unnest($1::text[]) t',
      [tables],
    );
    return Number(rows[0]?.bytes ?? 0);
  };
  const records = await size('records');
  const links = await size('links', 'link_reads');
  const timers = await size('deals');
  const beside = await size('history', 'people_touches', 'effects');
  const { unread, done } = await eventSizes(pool, size);
  const days = KEEP.doneEventsMs / 86_400_000;
  const kb = (bytes: number) => `${tidy(bytes / deals / 1024)} kB`;
  const rows: Row[] = [
    { what: `a deal with a contact and ${touches} touches: its records`, measured: kb(records) },
    { what: '… their links, from both ends', measured: kb(links) },
    { what: '… its own row with the last judgement, and the index of moments', measured: kb(timers) },
    { what: '… history and touches per person', measured: kb(beside) },
    { what: '… all of it', measured: kb(records + links + timers + beside) },
    { what: 'an event that waits', measured: `${tidy(unread)} bytes` },
    { what: `an event that is done: its key, for ${days} days`, measured: `${tidy(done)} bytes` },
    {
      what: 'a million events a day, kept so',
      measured: `${tidy((done * 1e6 * days) / 1024 ** 3)} GB`,
    },
  ];
  return {
    title: 'Size in the database',
    how: 'Total size of the tables with their indexes, by the number of deals and events in them.',
    rows,
  };
}

async function eventSizes(
  pool: Pool,
  size: (...tables: string[]) => Promise<number>,
): Promise<{ unread: number; done: number }> {
  await pool.query('create table bench_unread (like inbox including all)');
  await pool.query('create table bench_done (like inbox including all)');
  const values = [EVENTS, PORTAL_ID, JSON.stringify(eventOf()), Date.now()];
  await pool.query(
    `insert into bench_unread (portal_id, key, event, received_at)
     select $2::bigint, substring(sha256(n::text::bytea) for 16), $3::text, $4::bigint from generate_series(1, $1::int) n`,
    values,
  );
  await pool.query(
    `insert into bench_done (portal_id, key, event, received_at, done_at)
     select $2::bigint, substring(sha256(n::text::bytea) for 16), null, $3::bigint, $3::bigint
     from generate_series(1, $1::int) n`,
    [EVENTS, PORTAL_ID, Date.now()],
  );
  const sizes = { unread: (await size('bench_unread')) / EVENTS, done: (await size('bench_done')) / EVENTS };
  await pool.query('drop table bench_unread, bench_done');
  return sizes;
}
