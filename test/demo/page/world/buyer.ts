/**
 * What the buyer can be made to do, as the records HubSpot would hold afterwards. Pure: the caller puts them
 * into the simulator, which gives them ids and sends the webhooks.
 */
import type { BuyerDoes } from '../contract.ts';
import { contactName, find, linked } from './portal-file.ts';
import type { End, PortalFile, PortalObject } from './portal-file.ts';

export interface Happening {
  /** One sentence for the reader. */
  says: string;
  create: { type: string; properties: Record<string, string>; to: End[] }[];
  change: { type: string; id: string; properties: Record<string, string> }[];
}

/** Null when the deal is not there or has nobody who could do it. `now` is the simulated moment, ISO. */
export function buyerDoes(file: PortalFile, dealId: string, does: BuyerDoes, now: string): Happening | null {
  const deal = find(file, 'deals', dealId);
  const here = { type: 'deals', id: dealId };
  const emails = deal
    ? linked(file, here, 'emails')
        .map((e) => e.object)
        .sort(byTime)
    : [];
  const contact = deal ? whoWrites(file, here, emails) : null;
  if (deal === null || contact === null) return null;
  const owner = file.owners.find((o) => o.id === deal.properties.hubspot_owner_id);
  const name = contactName(contact);
  const first = contact.properties.firstname ?? name;
  const repFirst = owner?.firstName ?? 'there';
  const last = emails.at(-1);
  const subject = (last?.properties.hs_email_subject ?? deal.properties.dealname ?? 'Our talk').replace(
    /^(re|aw|fwd?):\s*/i,
    '',
  );
  const mail = (text: string, over: Record<string, string> = {}) =>
    email({
      now,
      from: contact,
      to: owner,
      subject: `Re: ${subject}`,
      text,
      thread: [...emails].reverse().find((e) => e.properties.hs_email_thread_id)?.properties.hs_email_thread_id,
      over,
    });
  const to = [here, { type: 'contacts', id: contact.id }];

  switch (does) {
    case 'replies':
      return {
        says: `${name} replied.`,
        create: [
          {
            type: 'emails',
            properties: mail(
              `Hi ${repFirst},\n\nSorry for the silence, it has been a full few weeks here. We are still on it and I did read your notes.\n\n${first}`,
            ),
            to,
          },
        ],
        change: [],
      };
    case 'promises': {
      const due = workday(now, 3);
      return {
        says: `${name} promised an answer by ${words(due)}.`,
        create: [
          {
            type: 'emails',
            properties: mail(
              `Hi ${repFirst},\n\nThank you for your patience. I will send you the signed order form by ${words(due)}.\n\n${first}`,
            ),
            to,
          },
        ],
        change: [],
      };
    }
    case 'books': {
      const start = `${workday(now, 4)}T15:00:00.000Z`;
      const end = `${workday(now, 4)}T15:30:00.000Z`;
      return {
        says: `${name} booked a meeting on ${words(workday(now, 4))}.`,
        create: [
          {
            type: 'meetings',
            properties: {
              hs_timestamp: start,
              hs_meeting_title: `Meeting with ${name}`,
              hs_meeting_start_time: start,
              hs_meeting_end_time: end,
              hs_meeting_outcome: 'SCHEDULED',
              hs_meeting_source: 'MEETINGS_PUBLIC',
              hs_guest_emails: contact.properties.email ?? '',
              ...(owner ? { hubspot_owner_id: owner.id, hs_attendee_owner_ids: owner.id } : {}),
            },
            to,
          },
        ],
        change: [],
      };
    }
    case 'out-of-office': {
      const back = workday(now, 6);
      return {
        says: `An automatic reply came: ${name} is away until ${words(back)}.`,
        create: [
          {
            type: 'emails',
            properties: mail(
              `Hello,\n\nI am out of the office and will be back on ${words(back)}. I will read your message then.\n\n${name}`,
              {
                hs_email_subject: `Automatic reply: ${subject}`,
                hs_incoming_email_is_out_of_office: 'true',
              },
            ),
            to,
          },
        ],
        change: [],
      };
    }
    case 'bounces': {
      const ours = emails.filter((e) => e.properties.hs_email_direction === 'EMAIL').at(-1);
      if (ours === undefined) return null;
      return {
        says: `The last mail to ${name} came back as undeliverable.`,
        create: [],
        change: [
          {
            type: 'emails',
            id: ours.id,
            properties: {
              hs_email_status: 'BOUNCED',
              hs_email_bounce_error_detail_message:
                '550 5.1.1 The email account that you tried to reach does not exist',
            },
          },
          { type: 'contacts', id: contact.id, properties: { hs_email_hard_bounce_reason_enum: 'UNKNOWN_USER' } },
        ],
      };
    }
    case 'left':
      return {
        says: `An automatic reply came: ${name} has left the company.`,
        create: [
          {
            type: 'emails',
            properties: mail(
              `Thank you for your message. ${name} is no longer with the company. This mailbox is not read. Please write to the office instead.`,
              { hs_email_subject: `Automatic reply: ${subject}`, hs_incoming_email_is_out_of_office: 'true' },
            ),
            to,
          },
        ],
        change: [],
      };
  }
}

/** The rep's mail from the simulated composer, as HubSpot would log it. Null when the deal or contact is not there. */
export function repWrites(
  file: PortalFile,
  mail: { dealId: string; contactId: string; subject: string; body: string },
  now: string,
): Happening | null {
  const deal = find(file, 'deals', mail.dealId);
  const contact = find(file, 'contacts', mail.contactId);
  if (deal === null || contact === null) return null;
  const owner = file.owners.find((o) => o.id === deal.properties.hubspot_owner_id);
  const from = { email: owner?.email ?? 'rep@example.com', firstName: owner?.firstName, lastName: owner?.lastName };
  const to = {
    email: contact.properties.email ?? '',
    firstName: contact.properties.firstname,
    lastName: contact.properties.lastname,
  };
  return {
    says: `Sent to ${contactName(contact)} from the simulated composer.`,
    create: [
      {
        type: 'emails',
        properties: {
          hs_timestamp: now,
          hs_email_direction: 'EMAIL',
          hs_email_status: 'SENT',
          hs_email_subject: mail.subject,
          hs_email_text: mail.body,
          hs_email_from_email: from.email,
          hs_email_to_email: to.email,
          hs_email_headers: JSON.stringify({ from, to: [to], cc: [], bcc: [] }),
          ...(owner ? { hubspot_owner_id: owner.id } : {}),
        },
        to: [
          { type: 'deals', id: mail.dealId },
          { type: 'contacts', id: mail.contactId },
        ],
      },
    ],
    change: [],
  };
}

function email(of: {
  now: string;
  from: PortalObject;
  to: PortalFile['owners'][number] | undefined;
  subject: string;
  text: string;
  thread: string | null | undefined;
  over: Record<string, string>;
}): Record<string, string> {
  const from = {
    email: of.from.properties.email ?? 'buyer@example.com',
    firstName: of.from.properties.firstname,
    lastName: of.from.properties.lastname,
  };
  const to = { email: of.to?.email ?? 'rep@example.com', firstName: of.to?.firstName, lastName: of.to?.lastName };
  return {
    hs_timestamp: of.now,
    hs_email_direction: 'INCOMING_EMAIL',
    hs_email_subject: of.subject,
    hs_email_text: of.text,
    hs_email_from_email: from.email,
    hs_email_to_email: to.email,
    hs_email_headers: JSON.stringify({ from, to: [to], cc: [], bcc: [] }),
    ...(of.to ? { hubspot_owner_id: of.to.id } : {}),
    ...(of.thread ? { hs_email_thread_id: of.thread } : {}),
    ...of.over,
  };
}

/** Whoever of the deal's contacts wrote last, else the first contact with an address. */
function whoWrites(file: PortalFile, deal: End, emails: PortalObject[]): PortalObject | null {
  const contacts = linked(file, deal, 'contacts').map((c) => c.object);
  const wrote = [...emails].reverse().find((e) => e.properties.hs_email_direction === 'INCOMING_EMAIL');
  return (
    contacts.find((c) => c.properties.email && c.properties.email === wrote?.properties.hs_email_from_email) ??
    contacts.find((c) => c.properties.email) ??
    null
  );
}

function byTime(a: PortalObject, b: PortalObject): number {
  return (a.properties.hs_timestamp ?? '').localeCompare(b.properties.hs_timestamp ?? '');
}

/** The weekday `n` working days after the moment, Monday to Friday. */
function workday(now: string, n: number): string {
  const at = new Date(now);
  for (let left = n; left > 0;) {
    at.setUTCDate(at.getUTCDate() + 1);
    if (at.getUTCDay() !== 0 && at.getUTCDay() !== 6) left -= 1;
  }
  return at.toISOString().slice(0, 10);
}

/** "Friday, March 13" */
function words(day: string): string {
  return new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', weekday: 'long', month: 'long', day: 'numeric' }).format(
    new Date(`${day}T12:00:00Z`),
  );
}
