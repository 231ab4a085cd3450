/** Mails: who wrote to whom is taken from the headers where there are any, and checked against our own addresses. */
import { z } from 'zod';
import { readMessage } from '../../messages/read.ts';
import type { Writer } from '../../messages/reading.ts';
import type { Address, EmailFact } from '../facts.ts';
import type { PortalObject } from '../portal-file.ts';
import type { Reader } from './fact-of.ts';
import { count, createdAt, flag, instant, several, text, type Properties } from './values.ts';

const person = z.looseObject({
  email: z.string(),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
});
const people = z.array(person).catch([]).optional();
const headersSchema = z.looseObject({ from: person.optional().catch(undefined), to: people, cc: people });

export function emailFact(object: PortalObject, reader: Reader): EmailFact | null {
  const p = object.properties;
  const at = instant(p, 'hs_timestamp') ?? createdAt(object, 'hs_createdate');
  if (at === null) return null;
  const { from, to, cc, names } = addresses(p);
  const direction = text(p, 'hs_email_direction');
  const writer: Writer = from
    ? reader.us.is(from.email)
      ? 'rep'
      : 'buyer'
    : direction === 'INCOMING_EMAIL'
      ? 'buyer'
      : 'rep';
  const bounce = text(p, 'hs_email_bounce_error_detail_message');
  const outOfOffice = flag(p, 'hs_incoming_email_is_out_of_office');
  return {
    type: 'emails',
    id: object.id,
    createdAt: createdAt(object, 'hs_createdate'),
    at,
    direction,
    status: text(p, 'hs_email_status'),
    subject: text(p, 'hs_email_subject'),
    from,
    to,
    cc,
    threadId: text(p, 'hs_email_thread_id'),
    ownerId: text(p, 'hubspot_owner_id'),
    opens: count(p, 'hs_email_open_count'),
    clicks: count(p, 'hs_email_click_count'),
    outOfOffice,
    bounce,
    sequenceId: text(p, 'hs_sequence_id'),
    reading: readMessage({
      at,
      from: writer,
      subject: text(p, 'hs_email_subject'),
      text: text(p, 'hs_email_text'),
      html: text(p, 'hs_email_html'),
      timeZone: reader.portal.timeZone,
      country: reader.portal.country,
      // HubSpot's flag and bounce text speak of the mail itself: a bounce of ours is not a message of theirs.
      outOfOffice: writer === 'buyer' && outOfOffice,
      competitors: reader.competitors,
      buyerNames: [...reader.buyerNames, ...names.filter((n) => !reader.us.is(n.email)).map((n) => n.name)],
      repNames: reader.repNames,
    }),
  };
}

function addresses(p: Properties): {
  from: Address | null;
  to: Address[];
  cc: Address[];
  names: { email: string; name: string }[];
} {
  const headers = readHeaders(text(p, 'hs_email_headers'));
  const named = [...(headers.from ? [headers.from] : []), ...(headers.to ?? []), ...(headers.cc ?? [])];
  const plain = (name: string): Address[] =>
    several(p, name).map((email) => ({ email: email.toLowerCase(), name: null }));
  const fromEmail = headers.from ?? plain('hs_email_from_email')[0];
  return {
    from: fromEmail ? ('name' in fromEmail ? (fromEmail as Address) : addressOf(fromEmail)) : null,
    to: headers.to?.length ? headers.to.map(addressOf) : plain('hs_email_to_email'),
    cc: headers.cc?.length ? headers.cc.map(addressOf) : plain('hs_email_cc_email'),
    names: named.flatMap((n) => (n.firstName ? [{ email: n.email.toLowerCase(), name: n.firstName }] : [])),
  };
}

function readHeaders(json: string | null): z.infer<typeof headersSchema> {
  if (json === null) return {};
  try {
    const parsed = headersSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

function addressOf(p: z.infer<typeof person>): Address {
  const name = [p.firstName, p.lastName].filter((part) => part).join(' ');
  return { email: p.email.toLowerCase(), name: name === '' ? null : name };
}
