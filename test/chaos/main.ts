/**
 * `npm run chaos -- [--blows N] [--seed N] [--deals N]`: the long form of what the tests do for a few seconds. Kills
 * service, worker and PostgreSQL N times (100 unless told) under load, and compares with an undisturbed run.
 */
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { freshStore } from '../postgres/world.ts';
import { START } from './account.ts';
import { calmLife } from './calm.ts';
import { BLOWS, chaos } from './chaos.ts';
import { dice } from './dice.ts';
import { life } from './life.ts';

const USAGE = 'Usage: npm run chaos -- [--blows N] [--seed N] [--deals N]';
const PORTAL_ID = 4_100_800;
const BEATS_PER_BLOW = 6;

const say = (line: string) => process.stdout.write(`${line}\n`);
const { blows, seed, deals } = read();
const chance = dice(seed);
const started = performance.now();
say(`${blows} blows, seed ${seed}, ${deals} deals`);

const of = { portalId: PORTAL_ID, deals, beats: life(seed, blows * BEATS_PER_BLOW, deals, START) };
const calmStore = await freshStore();
const calm = await calmLife(calmStore.store, of);
await calmStore.close();
say(`undisturbed: ${Object.keys(calm.deals).length} deals, ${Object.keys(calm.openTasks).length} with an open task`);

const chosen = Array.from({ length: blows }, () => chance.one(BLOWS));
const outcome = await chaos({ ...of, seed, blows: chosen, say });
const { end, taken, doubled, lies, stops, dead } = outcome;
const differing = Object.keys({ ...calm.deals, ...end.deals }).filter(
  (id) =>
    !isDeepStrictEqual(calm.deals[id], end.deals[id]) || !isDeepStrictEqual(calm.openTasks[id], end.openTasks[id]),
);
const told: [string, unknown, boolean][] = [
  ['deliveries', `${taken.deliveries}, of which ${taken.failed} failed and came again`, true],
  ['events answered 200', taken.events, taken.events > 0],
  ['… of these lost', taken.lost, taken.lost === 0],
  ['deals that differ from the undisturbed run', differing.length, differing.length === 0],
  ['episodes with more than one task', doubled.length, doubled.length === 0],
  ['effects given up', dead, dead === 0],
  ['/readyz said ready without a database', lies, lies === 0],
  [
    'graceful stops that drained in time',
    `${stops.filter((c) => c === 0).length} of ${stops.length}`,
    stops.every((c) => c === 0),
  ],
];
say('');
for (const [what, figure, good] of told) say(`${good ? 'ok ' : 'BAD'}  ${what}: ${String(figure)}`);
for (const id of differing.slice(0, 10)) {
  say(`deal ${id} undisturbed: ${JSON.stringify(calm.deals[id])} ${JSON.stringify(calm.openTasks[id])}`);
  say(`deal ${id} after chaos: ${JSON.stringify(end.deals[id])} ${JSON.stringify(end.openTasks[id])}`);
}
say(`${Math.round((performance.now() - started) / 1000)} s`);
process.exit(told.every(([, , good]) => good) ? 0 : 1);

function read() {
  try {
    const { values } = parseArgs({
      options: {
        blows: { type: 'string', default: '100' },
        seed: { type: 'string', default: String(Date.now() % 1_000_000) },
        deals: { type: 'string', default: '24' },
      },
    });
    const number = (name: 'blows' | 'seed' | 'deals', least: number) => {
      const n = Number(values[name]);
      if (!Number.isInteger(n) || n < least) throw new Error(`--${name} ${values[name]}: a whole number from ${least}`);
      return n;
    };
    return { blows: number('blows', 1), seed: number('seed', 0), deals: number('deals', 4) };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
    process.exit(2);
  }
}
