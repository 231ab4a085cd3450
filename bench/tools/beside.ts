/**
 * What a slow answer waits for is told by what else is asked at the same moments: an answer that does nothing shows the
 * wait for a core and for the service's own thread, a bare client of the database the wait for that.
 */
import pg from 'pg';
import { pace, requestOf } from './load.ts';
import { percentile } from './report.ts';
import type { Row } from './report.ts';

const NOTHING = requestOf('GET', '/healthz', {});

export interface Beside {
  /** Times of an answer that does nothing, in milliseconds. */
  nothing: number[];
  /** Times of the bare client's statement, in milliseconds. */
  bare: number[];
}

/** Runs `work` and asks both meanwhile, so many times a second. */
export async function beside<T>(
  of: { port: number; url: string; statement: string; values: () => unknown[]; perSecond: number },
  work: () => Promise<T>,
): Promise<{ result: T; times: Beside }> {
  const client = new pg.Client({ connectionString: of.url });
  await client.connect();
  const times: Beside = { nothing: [], bare: [] };
  let over = false;
  const asking = (async () => {
    while (!over)
      times.nothing.push(...(await pace(of.port, 2, of.perSecond, Array(of.perSecond).fill(NOTHING))).times);
  })();
  const reading = (async () => {
    while (!over) {
      const at = performance.now();
      await client.query({ name: 'beside', text: of.statement, values: of.values() });
      const took = performance.now() - at;
      times.bare.push(took);
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 1000 / of.perSecond - took)));
    }
  })();
  try {
    return { result: await work(), times };
  } finally {
    over = true;
    await Promise.all([asking, reading]);
    await client.end();
  }
}

/** `quantile` of the second column of times. */
export function besideRows({ nothing, bare }: Beside, what: string, quantile: number): Row[] {
  const row = (name: string, times: number[]): Row => ({
    what: name,
    measured: `${times.length} asked`,
    p50: percentile(times, 0.5),
    p99: percentile(times, quantile),
  });
  return [row('… an answer that does nothing (`/healthz`), meanwhile', nothing), row(`… ${what}, meanwhile`, bare)];
}
