/** Calls of the API that were spent, beside the least with which the same could have been read. For the test and the bench. */
import type { PortalFile } from '../../src/deal/portal-file.ts';
import type { LoggedRequest } from '../simulator/request-log.ts';
import { intakeWorld } from '../intake/world.ts';
import type { IntakeWorld } from '../intake/world.ts';
import { bigAccount } from './account.ts';

/** HubSpot's own batch sizes: nobody can read with fewer calls. */
const RECORDS = 100;
const RECORDS_WITH_HISTORY = 50;
const LINKS = 1000;
const WITH_HISTORY = new Set(['deals', 'meetings', 'tasks']);

export interface Spent {
  /** Records read, or events. */
  of: number;
  calls: number;
  /** Records by batch, and one look at the links of each kind. */
  least: number;
  /** Of the least, those for records: as if links were free. */
  forRecords: number;
}

function spent(requests: readonly LoggedRequest[], of: number): Spent {
  const records = new Map<string, Set<string>>();
  const links = new Map<string, Set<string>>();
  for (const { path, body } of requests) {
    const read = /\/crm\/(objects|associations)\/2026-03\/(.+)\/batch\/read$/.exec(path);
    if (!read) continue;
    const [, family, name = ''] = read;
    const into = family === 'objects' ? records : links;
    const set = into.get(name) ?? new Set<string>();
    for (const { id } of (body as { inputs: { id: string }[] }).inputs) set.add(id);
    into.set(name, set);
  }
  const sum = (sets: Map<string, Set<string>>, size: (name: string) => number) =>
    [...sets].reduce((calls, [name, ids]) => calls + Math.ceil(ids.size / size(name)), 0);
  const forRecords = sum(records, (name) => (WITH_HISTORY.has(name) ? RECORDS_WITH_HISTORY : RECORDS));
  return { of, calls: requests.length, least: forRecords + sum(links, () => LINKS), forRecords };
}

/** A first sync of so many open deals of thirty activities each. */
export async function firstSyncSpent(deals: number): Promise<Spent> {
  const world = await intakeWorld({ file: bigAccount({ deals, activities: 30 }) });
  try {
    const { done } = await world.sync();
    return spent(world.sim.requests(), done);
  } finally {
    await world.close();
  }
}

/** A thousand events of a busy morning. */
export async function morningSpent(): Promise<Spent> {
  const file = bigAccount({ deals: 300, activities: 4 });
  const world = await intakeWorld({ file });
  try {
    await world.sync();
    await world.deliver();
    const before = world.sim.requests().length;
    world.store.receive((await morning(world, file)).slice(0, 1000));
    const events = world.store.inbox.length;
    await world.drain();
    return spent(world.sim.requests().slice(before), events);
  } finally {
    await world.close();
  }
}

/** Replies, calls and notes on a hundred and fifty deals, stages and amounts moved, people edited. */
async function morning(world: IntakeWorld, file: PortalFile): Promise<unknown[]> {
  const deals = file.objects.deals;
  const contacts = file.objects.contacts;
  for (let n = 0; n < 150; n += 1) {
    const deal = { type: 'deals', id: deals[n]!.id };
    const contact = { type: 'contacts', id: contacts[n]!.id };
    const type = ['emails', 'emails', 'calls', 'notes'][n % 4]!;
    const properties: Record<string, string> =
      type === 'emails'
        ? { hs_email_direction: 'INCOMING_EMAIL', hs_email_text: 'Hello' }
        : type === 'calls'
          ? { hs_call_direction: 'OUTBOUND' }
          : { hs_note_body: 'Noted.' };
    world.sim.happen({
      create: [{ type, properties, to: type === 'emails' ? [deal, contact] : [deal] }],
      change: [
        { ...deal, properties: { amount: String(n), dealstage: n % 2 ? 'contractsent' : 'qualifiedtobuy' } },
        { ...contact, properties: { jobtitle: `Title ${n}` } },
      ],
    });
  }
  return await world.deliver();
}
