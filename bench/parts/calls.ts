/** Calls of HubSpot's API that are spent, against the simulated account: they count against the account's daily budget. */
import { firstSyncSpent, morningSpent } from '../../test/sync/spent.ts';
import type { Spent } from '../../test/sync/spent.ts';
import type { Part, Row } from '../tools/report.ts';

const AIM = 1.5;

/** `deals` of thirty activities each in the first sync. */
export async function benchCalls(deals: number): Promise<Part> {
  const row = (what: string, { calls, least, forRecords }: Spent): Row => ({
    what,
    measured: `${calls} calls`,
    ceiling: `${least} calls, ${forRecords} of them for records`,
    ratio: calls / least,
    aim: `≤ ${AIM} times`,
    met: calls / least <= AIM,
  });
  const first = await firstSyncSpent(deals);
  const morning = await morningSpent();
  return {
    title: 'Calls spent',
    how: 'Every request of a run against the simulated account. Ceiling: the objects divided by the size of a batch (100 records, 50 with their history, 1,000 for links).',
    rows: [
      row(
        `a first sync of ${deals.toLocaleString('en-US')} deals of 30 activities, ${first.of.toLocaleString('en-US')} objects`,
        first,
      ),
      row(`${morning.of.toLocaleString('en-US')} webhook events of a busy morning`, morning),
    ],
  };
}
