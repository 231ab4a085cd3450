import { afterEach, describe, expect, it } from '@jest/globals';
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

/** With 1,000 it takes half a minute more, and 422 calls: 1.04 times the least possible. */
const DEALS = 200;

let world: IntakeWorld;

/** Calls spent against the least possible for what was read: records by batch, and one look at the links of each kind. */
function spent(requests: readonly LoggedRequest[]) {
  const records = new Map<string, Set<string>>();
  const links = new Map<string, Set<string>>();
  for (const { path, body } of requests) {
    const of = /\/crm\/(objects|associations)\/2026-03\/(.+)\/batch\/read$/.exec(path);
    if (!of) continue;
    const [, family, name = ''] = of;
    const into = family === 'objects' ? records : links;
    const set = into.get(name) ?? new Set<string>();
    for (const { id } of (body as { inputs: { id: string }[] }).inputs) set.add(id);
    into.set(name, set);
  }
  const sum = (of: Map<string, Set<string>>, size: (name: string) => number) =>
    [...of].reduce((calls, [name, ids]) => calls + Math.ceil(ids.size / size(name)), 0);
  const forRecords = sum(records, (name) => (WITH_HISTORY.has(name) ? RECORDS_WITH_HISTORY : RECORDS));
  const least = forRecords + sum(links, () => LINKS);
  return { calls: requests.length, least, forRecords, ratio: requests.length / least };
}

function told(what: string, { calls, least, forRecords, ratio }: ReturnType<typeof spent>): void {
  const share = `${ratio.toFixed(2)} times the least possible (${least}; ${forRecords} of it for records alone)`;
  process.stdout.write(`${what}: ${calls} calls, ${share}\n`);
}

describe('calls spent', () => {
  afterEach(() => world.close());

  it('on a first sync of deals with thirty activities each', async () => {
    world = await intakeWorld({ file: bigAccount({ deals: DEALS, activities: 30 }) });
    const step = await world.sync();
    expect(step.done).toBeGreaterThan(DEALS * 32);
    const calls = spent(world.sim.requests());
    told(`first sync, ${DEALS} deals of 30 activities`, calls);
    expect(calls.ratio).toBeLessThanOrEqual(1.5);
    // Against the records alone, as if links were free.
    expect(calls.calls / calls.forRecords).toBeLessThanOrEqual(1.5);
  });

  it('on a thousand events of a busy morning', async () => {
    const file = bigAccount({ deals: 300, activities: 4 });
    world = await intakeWorld({ file });
    await world.sync();
    await world.deliver();
    const before = world.sim.requests().length;
    world.store.receive((await morning(file)).slice(0, 1000));
    const events = world.store.inbox.length;
    expect(events).toBe(1000);
    await world.drain();
    const calls = spent(world.sim.requests().slice(before));
    told(`${events} events`, calls);
    expect(calls.ratio).toBeLessThanOrEqual(1.5);
  });

  /** Replies, calls and notes on a hundred and fifty deals, stages and amounts moved, people edited. */
  async function morning(file: PortalFile): Promise<unknown[]> {
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
});
