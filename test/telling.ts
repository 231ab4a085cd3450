/**
 * A deal told in CRM records, for tests of everything between HubSpot's records and the judgement.
 * Rita sells to Helen; days are in New York, written as UTC. Quarry Lane is the buyer, Quayside the seller.
 */
import { Account, type Link } from '../src/deal/assemble.ts';
import type { DealFacts, Fact, RecordType } from '../src/deal/facts.ts';
import { factOf, portalFactsOf } from '../src/deal/from-hubspot.ts';
import { portalObjectSchema, type PortalObject } from '../src/deal/portal-file.ts';

export const HELEN = 'helen@quarrylane.example';
export const RITA = 'rita@quayside.example';

/** `2026-03-02 10:00` on New York's winter clock. */
export function ny(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}:00-05:00`);
}

type Values = Record<string, string | null>;
export interface Told {
  type: RecordType;
  object: PortalObject;
  /** Contacts instead of the deal. */
  only?: 'contact';
}

let serial = 9000;

function told(type: RecordType, when: number, properties: Values, more: Partial<PortalObject> = {}): Told {
  serial += 1;
  return {
    type,
    object: portalObjectSchema.parse({
      id: String(serial),
      properties: {
        hs_timestamp: new Date(when).toISOString(),
        hs_createdate: new Date(when).toISOString(),
        hubspot_owner_id: '71',
        ...properties,
      },
      ...more,
    }),
  };
}

export function mail(when: string, from: string, to: string, text: string, properties: Values = {}): Told {
  const person = (email: string) => ({ email, firstName: email.split('@')[0] });
  return told('emails', ny(when), {
    hs_email_direction: from === RITA ? 'EMAIL' : 'INCOMING_EMAIL',
    hs_email_status: from === RITA ? 'SENT' : null,
    hs_email_subject: 'Shelf labels',
    hs_email_text: text,
    hs_email_headers: JSON.stringify({ from: person(from), to: to.split(',').map(person), cc: [] }),
    ...properties,
  });
}

export const theirs = (when: string, text: string, properties: Values = {}): Told =>
  mail(when, HELEN, RITA, text, properties);
export const ours = (when: string, text: string, properties: Values = {}): Told =>
  mail(when, RITA, HELEN, text, properties);

export function call(when: string, properties: Values = {}): Told {
  return told('calls', ny(when), {
    hs_call_direction: 'OUTBOUND',
    hs_call_status: 'COMPLETED',
    hs_call_disposition: 'f240bbac-87c9-4f6e-bf70-924b57d47db7',
    hs_call_duration: '600000',
    ...properties,
  });
}

export function meeting(booked: string, start: string, outcome: string | null, properties: Values = {}): Told {
  const begins = ny(start);
  const record = told('meetings', begins, {
    hs_createdate: new Date(ny(booked)).toISOString(),
    hs_meeting_title: 'Walkthrough',
    hs_meeting_start_time: new Date(begins).toISOString(),
    hs_meeting_end_time: new Date(begins + 45 * 60_000).toISOString(),
    hs_meeting_outcome: outcome,
    hs_guest_emails: HELEN,
    hs_attendee_owner_ids: '71',
    ...properties,
  });
  return record;
}

export function note(when: string, body: string): Told {
  return told('notes', ny(when), { hs_note_body: body });
}

export function sms(when: string, body: string): Told {
  return told('communications', ny(when), { hs_communication_channel_type: 'SMS', hs_communication_body: body });
}

export interface Deal {
  deal?: Values;
  history?: NonNullable<PortalObject['propertiesWithHistory']>;
  contact?: Values;
  country?: string;
}

/** The deal with everything told, as facts. */
export function dealTold(
  records: readonly Told[],
  { deal = {}, history, contact = {}, country = 'US' }: Deal = {},
): DealFacts {
  const portal = portalFactsOf(
    { portalId: 1, timeZone: 'America/New_York', currency: 'USD', country },
    [{ id: '71', userId: 9071, email: RITA, firstName: 'Rita', lastName: 'Reed' }],
    [
      {
        id: 'default',
        label: 'Sales',
        stages: [
          { id: 'fit', label: 'Solution fit', metadata: { isClosed: 'false', probability: '0.4' } },
          { id: 'parked', label: 'Nurture', metadata: { isClosed: 'false', probability: '0.1' } },
          { id: 'won', label: 'Won', metadata: { isClosed: 'true', probability: '1' } },
        ],
      },
    ],
  );
  const facts: Fact[] = [];
  const links: Link[] = [];
  const add = (type: RecordType, object: PortalObject, to?: { type: RecordType; id: string }): void => {
    const fact = factOf(type, object, portal, { buyerNames: ['Helen'] });
    if (fact) facts.push(fact);
    if (to) links.push({ from: { type, id: object.id }, to, labels: [] });
  };
  const record = (id: string, properties: Values, more: Partial<PortalObject> = {}): PortalObject =>
    portalObjectSchema.parse({ id, properties, ...more });
  add(
    'deals',
    record(
      '501',
      {
        dealname: 'Quarry Lane - shelf labels',
        pipeline: 'default',
        dealstage: 'fit',
        amount: '18000',
        hubspot_owner_id: '71',
        createdate: '2025-12-01T15:00:00Z',
        hs_is_closed: 'false',
        ...deal,
      },
      history ? { propertiesWithHistory: history } : {},
    ),
  );
  add(
    'contacts',
    record('77', { email: HELEN, firstname: 'Helen', lastname: 'Marsh', country: 'United States', ...contact }),
    { type: 'deals', id: '501' },
  );
  add('companies', record('31', { name: 'Quarry Lane', domain: 'quarrylane.example' }), { type: 'deals', id: '501' });
  for (const { type, object, only } of records)
    add(type, object, only ? { type: 'contacts', id: '77' } : { type: 'deals', id: '501' });
  const assembled = new Account(portal, facts, links).dealFacts('501');
  if (!assembled) throw new Error('the deal is not there');
  return assembled;
}
