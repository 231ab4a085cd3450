/**
 * `npm run bench`: what the service takes, judges, answers and needs, beside what this machine could do at best, measured
 * in the same run. Nothing but this repository is needed: the database is the embedded one, with fsync on.
 *
 *     npm run bench                     the whole, with a million open deals (half an hour and 20 GB of disk, or --deals N)
 *     npm run bench -- --short          about a minute, with fewer of everything
 *     npm run bench -- --write          writes bench/RESULTS.md too
 *     npm run bench -- --only ingest    one part: ingest, look, card, calls
 */
import { rmSync } from 'node:fs';
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openEmbedded } from '../src/postgres/embedded.ts';
import { benchCalls } from './parts/calls.ts';
import { benchCard } from './parts/card.ts';
import { benchIngest } from './parts/ingest.ts';
import { judgeRows, lookRate, rejudge, storeCeiling } from './parts/look.ts';
import { benchSizes } from './parts/sizes.ts';
import { connectPortal, openDatabase } from './tools/database.ts';
import type { Database } from './tools/database.ts';
import { environment } from './tools/environment.ts';
import { benchPortal, fill } from './tools/fill.ts';
import { startService, startWorker } from './tools/processes.ts';
import { markdown, say, tidy } from './tools/report.ts';
import type { Part, Row } from './tools/report.ts';

const USAGE = 'Usage: npm run bench -- [--short] [--write] [--deals N] [--only ingest|look|card|calls]';
const TOUCHES = 4;
const AIM_MB = 300;

interface Size {
  caseMs: number;
  few: number;
  many: number;
  due: number;
  rejudged: number;
  cardSeconds: number;
  judgeMs: number;
  syncedDeals: number;
}

const LONG: Size = {
  caseMs: 8_000,
  few: 10_000,
  many: 1_000_000,
  due: 10_000,
  rejudged: 100_000,
  cardSeconds: 30,
  judgeMs: 3_000,
  syncedDeals: 1_000,
};
const SHORT: Size = {
  caseMs: 1_500,
  few: 2_000,
  many: 20_000,
  due: 2_000,
  rejudged: 5_000,
  cardSeconds: 5,
  judgeMs: 400,
  syncedDeals: 200,
};

const say_ = (line: string) => process.stdout.write(`${line}\n`);
const note = (line: string) => process.stderr.write(`${line}\n`);

const asked = readArguments();
const size: Size = { ...(asked.short ? SHORT : LONG), ...(asked.deals ? { many: asked.deals } : {}) };
const wants = (part: string) => asked.only === null || asked.only === part;
const database = await openDatabase();
try {
  const where = environment(database.version);
  say_(where.join('\n'));
  await connectPortal(database, benchPortal());
  const parts: Part[] = [];
  const memory: Row[] = [];
  const show = (part: Part) => {
    parts.push(part);
    say_(say(part));
  };
  if (wants('calls')) show(await benchCalls(size.syncedDeals));
  if (wants('ingest')) show(await ingest(database, memory));
  if (wants('look') || wants('card')) await deals(database, memory, show);
  if (asked.only === null) memory.push(await firstStart());
  if (memory.length > 0)
    show({
      title: 'Memory, start and stop',
      how: 'Resident memory at its peak, as the system tells it; start until the first good answer of /readyz.',
      rows: memory,
    });
  const missed = parts.flatMap((part) => part.rows.filter((row) => row.met === false));
  say_(
    missed.length === 0
      ? '\nEvery aim is met.'
      : `\n${missed.length} aims are missed: ${missed.map((r) => r.what).join('; ')}`,
  );
  if (asked.write) await write(where, parts);
} finally {
  await database.close();
}

async function ingest(on: Database, memory: Row[]): Promise<Part> {
  const service = await startService(on.url);
  memory.push({ what: 'the service: start, tables there', measured: `${tidy(service.startedInMs)} ms` });
  memory.push(memoryRow('the service at rest', service.peakMb()));
  const part = await benchIngest({ database: on, service, caseMs: size.caseMs });
  memory.push(memoryRow('the service, taking all it can', service.peakMb()));
  memory.push({ what: 'the service: stop after SIGTERM', measured: `${tidy(await service.stop())} ms` });
  return part;
}

async function deals(on: Database, memory: Row[], show: (part: Part) => void): Promise<void> {
  const { pool } = on.store;
  const rows: Row[] = judgeRows(size.judgeMs);
  const worker = await startWorker(on.url);
  const service = await startService(on.url);
  memory.push({ what: 'a worker: start', measured: `${tidy(worker.startedInMs)} ms` });
  memory.push(memoryRow('a worker at rest', worker.peakMb()));
  try {
    const rates = new Map<number, number>();
    for (const open of [size.few, size.many]) {
      const began = performance.now();
      await fill(pool, {
        deals: open,
        touches: TOUCHES,
        onStep: (done) => done % 100_000 === 0 && note(`${done} deals are there`),
      });
      note(`filled in ${tidy((performance.now() - began) / 1000)} s`);
      // As a table is that has stood a while: autovacuum would otherwise do this during the measurement.
      await pool.query('vacuum (analyze)');
      await pool.query('checkpoint');
      const of = { database: on, worker, open, due: size.due };
      await lookRate({ ...of, due: Math.min(500, size.due) });
      const rate = await lookRate(of);
      rates.set(open, rate);
      const ceiling = await storeCeiling(on.store, size.due);
      const first = rates.get(size.few) ?? rate;
      rows.push({
        what: `${size.due.toLocaleString('en-US')} due of ${open.toLocaleString('en-US')} open, one worker`,
        measured: `${tidy(rate)} deals/s`,
        ceiling: `${tidy(ceiling)} deals/s`,
        ratio: rate / ceiling,
        aim: open === size.few ? null : `within a fifth of ${tidy(first)}`,
        met: open === size.few ? null : rate >= first * 0.8,
      });
      if (open === size.few) await growTo(on, size.rejudged);
      if (open === size.few)
        rows.push(...(await rejudge({ database: on, worker, service, open: size.rejudged, due: 0, perSecond: 20 })));
    }
    memory.push(memoryRow('a worker, judging all the time', worker.peakMb()));
    if (wants('look'))
      show({
        title: 'Look: deals that are due, judged and stored',
        how: `A worker process of its own; each deal has a contact and ${TOUCHES} touches. Ceiling: the same judgements written by a bare client, 200 a commit, with nothing read or judged.`,
        rows,
      });
    if (wants('card')) {
      service.peakMb();
      show(await benchCard({ service, url: on.url, deals: size.many, judged: size.due, seconds: size.cardSeconds }));
      memory.push(memoryRow('the service, answering cards', service.peakMb()));
    }
    show(await benchSizes(pool, size.many, TOUCHES));
  } finally {
    await worker.stop();
    await service.stop();
  }
}

async function growTo(on: Database, open: number): Promise<void> {
  await fill(on.store.pool, { deals: open, touches: TOUCHES });
}

/** From nothing: a folder that does not exist yet, a database made in it, all tables. */
async function firstStart(): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'ghostlight-bench-first-'));
  await chmod(folder, 0o755);
  const service = await startService(null, { DATA_DIR: folder });
  await service.stop();
  // Whoever stops last stops the server; a stop that came too early would leave it.
  await (await openEmbedded({ dataDir: folder })).close();
  rmSync(folder, { recursive: true, force: true });
  return {
    what: 'the service: the very first start, making its own database',
    measured: `${tidy(service.startedInMs)} ms`,
  };
}

function memoryRow(what: string, mb: number): Row {
  return { what, measured: `${tidy(mb)} MB`, aim: `< ${AIM_MB} MB`, met: mb < AIM_MB };
}

async function write(where: string[], parts: Part[]): Promise<void> {
  const file = join(import.meta.dirname, 'RESULTS.md');
  const how = asked.short ? 'npm run bench -- --short --write' : 'npm run bench -- --write';
  const head = ['# What was measured', '', `By \`${how}\`, on this:`, '', ...where.map((line) => `- ${line}`), ''];
  const remarks = join(import.meta.dirname, 'REMARKS.md');
  const said = await import('node:fs').then(({ existsSync, readFileSync }) =>
    existsSync(remarks) ? readFileSync(remarks, 'utf8') : '',
  );
  await writeFile(file, [...head, ...parts.map(markdown), said].join('\n'));
  note(`written to ${file}`);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        short: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        deals: { type: 'string' },
        only: { type: 'string' },
      },
    });
    const many = values.deals === undefined ? null : Number(values.deals);
    if (many !== null && !(Number.isInteger(many) && many >= 1_000)) throw new Error('--deals: at least 1000');
    const only = values.only ?? null;
    if (only !== null && !['ingest', 'look', 'card', 'calls'].includes(only))
      throw new Error(`--only ${only}: not a part`);
    return { short: values.short, write: values.write, deals: many, only };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
    process.exit(2);
  }
}
