/** An account of any size: open deals with people, companies and activities of every kind, some closed ones, some strangers. */
import type { PortalFile } from '../../src/deal/portal-file.ts';
import { smallAccount } from '../hubspot/world.ts';

type Obj = PortalFile['objects']['deals'][number];

const START = Date.parse('2026-01-05T09:00:00Z');
const HOUR = 3_600_000;

/** Of ten activities: five mails, two calls, one meeting, one note, one task. */
const KINDS = [
  'emails',
  'emails',
  'emails',
  'emails',
  'emails',
  'calls',
  'calls',
  'meetings',
  'notes',
  'tasks',
] as const;

export function bigAccount(of: { deals: number; activities: number; closed?: number; strangers?: number }): PortalFile {
  const file = smallAccount();
  const { objects } = file;
  objects.deals = [];
  objects.contacts = [];
  objects.companies = [];
  objects.emails = [];
  file.associations = [];
  let id = 10_000;
  const make = (type: keyof typeof objects, properties: Record<string, string>, at = START): string => {
    id += 1;
    const moment = new Date(at).toISOString();
    (objects[type] as Obj[]).push({
      id: String(id),
      properties,
      createdAt: moment,
      updatedAt: moment,
      archived: false,
    });
    return String(id);
  };
  const link = (from: [string, string], to: [string, string], labels?: string[]) =>
    file.associations.push({
      from: { type: from[0], id: from[1] },
      to: { type: to[0], id: to[1] },
      ...(labels ? { labels } : {}),
    });
  const total = of.deals + (of.closed ?? 0);
  for (let n = 0; n < total; n += 1) {
    const isOpen = n < of.deals;
    const deal = make('deals', {
      dealname: `Deal ${n}`,
      pipeline: 'default',
      dealstage: isOpen ? 'qualifiedtobuy' : 'closedwon',
      amount: String(1000 + n),
      hubspot_owner_id: '71',
      closedate: '2026-03-01T00:00:00Z',
    });
    const contact = make('contacts', { email: `person${n}@buyer${n % 50}.example`, firstname: `Person${n}` });
    link(['deals', deal], ['contacts', contact]);
    if (n % 4 === 0) link(['deals', deal], ['companies', make('companies', { name: `Buyer ${n}` })]);
    for (let a = 0; a < of.activities; a += 1) {
      const type = KINDS[a % KINDS.length]!;
      const at = START + a * 30 * HOUR;
      const activity = make(type, activityOf(type, a, at), at);
      link([type, activity], ['deals', deal]);
      if (type === 'emails') link([type, activity], ['contacts', contact]);
    }
  }
  for (let n = 0; n < (of.strangers ?? 0); n += 1) {
    const contact = make('contacts', { email: `stranger${n}@elsewhere.example` });
    link(['emails', make('emails', activityOf('emails', n, START))], ['contacts', contact]);
  }
  return file;
}

function activityOf(type: (typeof KINDS)[number], n: number, at: number): Record<string, string> {
  const hs_timestamp = new Date(at).toISOString();
  switch (type) {
    case 'emails':
      return {
        hs_timestamp,
        hs_email_direction: n % 3 === 0 ? 'INCOMING_EMAIL' : 'EMAIL',
        hs_email_status: 'SENT',
        hs_email_text: 'Thanks for the call.',
      };
    case 'calls':
      return { hs_timestamp, hs_call_direction: 'OUTBOUND' };
    case 'meetings':
      return { hs_timestamp, hs_meeting_start_time: hs_timestamp, hs_meeting_outcome: 'COMPLETED' };
    case 'notes':
      return { hs_timestamp, hs_note_body: 'Talked about the roll-out.' };
    case 'tasks':
      return { hs_timestamp, hs_task_subject: 'Call', hs_task_status: 'NOT_STARTED' };
  }
}
