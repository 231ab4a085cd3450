/**
 * How many deals a second are judged on one core, for timelines of 10, 60 and 600 touches whose texts are already read.
 * Aim: 10,000 a second at 60 touches, and time in proportion to the touches.
 * `node bench/judge.ts`, or as a part of `npm run bench`.
 */
import { pathToFileURL } from 'node:url';
import { judge } from '../src/judge.ts';
import { DEFAULT_SETTINGS } from '../src/settings/declared.ts';
import { dealOf, NOW } from './timeline.ts';

const SIZES = [10, 60, 600] as const;
/** Different deals per size, so that no run is of one deal only. */
const DEALS = 200;
const ROUNDS = 7;

export interface JudgeBench {
  touches: number;
  dealsPerSecond: number;
  microseconds: number;
  /** How much longer than ten touches take, beside how many more there are. */
  times: number;
  touchesTimes: number;
  states: Record<string, number>;
}

/** The best of some rounds: what the code can do, not what else the machine was doing. */
export function benchJudge(milliseconds = 700): JudgeBench[] {
  const rows: JudgeBench[] = [];
  for (const touches of SIZES) {
    const deals = Array.from({ length: DEALS }, (_, i) => dealOf(touches, i));
    const states: Record<string, number> = {};
    for (const deal of deals) {
      const { state } = judge(deal, DEFAULT_SETTINGS, NOW);
      states[state] = (states[state] ?? 0) + 1;
    }
    let best = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = process.cpuUsage();
      const end = performance.now() + milliseconds / ROUNDS;
      let judged = 0;
      do {
        for (const deal of deals) judge(deal, DEFAULT_SETTINGS, NOW);
        judged += deals.length;
      } while (performance.now() < end);
      const { user, system } = process.cpuUsage(start);
      best = Math.max(best, (judged / (user + system)) * 1e6);
    }
    const microseconds = 1e6 / best;
    const first = rows[0];
    rows.push({
      touches,
      dealsPerSecond: Math.round(best),
      microseconds: Math.round(microseconds * 10) / 10,
      times: first ? Math.round((microseconds / first.microseconds) * 10) / 10 : 1,
      touchesTimes: touches / SIZES[0],
      states,
    });
  }
  return rows;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const row of benchJudge(3000)) process.stdout.write(`${JSON.stringify(row)}\n`);
}
