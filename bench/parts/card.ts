/** The card's read, at a steady hundred a second, over all stored deals. */
import { beside, besideRows } from '../tools/beside.ts';
import { cardCall, PORTAL_ID } from '../tools/deliveries.ts';
import { pace } from '../tools/load.ts';
import type { Running } from '../tools/processes.ts';
import { percentile, tidy } from '../tools/report.ts';
import type { Part } from '../tools/report.ts';

const PER_SECOND = 100;
const CONNECTIONS = 16;

/** Every so-manieth deal was judged by then, `judged` of them: cards are of these, as in an account all open deals are. */
export async function benchCard(of: {
  service: Running;
  url: string;
  deals: number;
  judged: number;
  seconds: number;
}): Promise<Part> {
  const { service, url, deals, judged, seconds } = of;
  const step = Math.max(1, Math.floor(deals / judged));
  const calls = (count: number, salt: number) =>
    Array.from({ length: count }, (_, i) => cardCall(String(step * (1 + ((i * 7_919 + salt) % judged)))));
  await pace(service.port, CONNECTIONS, PER_SECOND, calls(PER_SECOND, 13));
  let nth = 0;
  const { result: fired, times } = await beside(
    {
      port: service.port,
      url,
      statement: 'select judgement from deals where portal_id = $1 and deal_id = $2',
      values: () => [PORTAL_ID, String(step * (1 + (((nth += 1) * 104_729) % judged)))],
      perSecond: 10,
    },
    () => pace(service.port, CONNECTIONS, PER_SECOND, calls(PER_SECOND * seconds, 4_177)),
  );
  const wrong = Object.keys(fired.statuses).filter((status) => status !== '200');
  if (wrong.length > 0) throw new Error(`the card was answered with ${wrong.join(', ')}`);
  const p95 = percentile(fired.times, 0.95);
  return {
    title: 'Card: GET /card/:id at 100 a second',
    how: 'Deals taken from all over the table; times from the moment a request was due.',
    times: ['p50', 'p95'],
    rows: [
      {
        what: `${deals.toLocaleString('en-US')} deals stored, ${PER_SECOND} requests a second`,
        measured: `${tidy(fired.answers / fired.seconds)} answers/s`,
        p50: percentile(fired.times, 0.5),
        p99: p95,
        aim: 'p95 < 25 ms',
        met: p95 < 25,
      },
      ...besideRows(times, 'one row by its key, by a bare client', 0.95),
    ],
  };
}
