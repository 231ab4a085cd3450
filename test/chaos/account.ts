/** An account whose deals stand far from every threshold: whatever minute it is judged in, the answer is the same. */
import { parsePortalFile } from '../../src/deal/portal-file.ts';
import type { PortalFile } from '../../src/deal/portal-file.ts';

/** A Tuesday morning in New York, where the account is. */
export const START = Date.parse('2026-03-10T14:00:00.000Z');
const DAY = 86_400_000;
const iso = (at: number) => new Date(at).toISOString();

export const REPS = [
  { id: '71', userId: 9071, email: 'rita@acme.example', firstName: 'Rita', lastName: 'Reed' },
  { id: '72', userId: 9072, email: 'sam@acme.example', firstName: 'Sam', lastName: 'Sun' },
] as const;

export interface Made {
  type: string;
  id: string;
  properties: Record<string, string | null>;
  createdAt: string;
  to: { type: string; id: string }[];
}

const STAGES = ['qualifiedtobuy', 'contractsent'] as const;

export function dealMade(id: string, n: number, at: number): Made {
  return {
    type: 'deals',
    id,
    createdAt: iso(at),
    properties: {
      dealname: `Buyer ${n}`,
      pipeline: 'default',
      dealstage: STAGES[n % 2] ?? null,
      amount: String(1_000 + n),
      hubspot_owner_id: REPS[n % 2]?.id ?? null,
      dealtype: 'newbusiness',
      closedate: '2026-06-30T00:00:00Z',
      createdate: iso(at),
    },
    to: [],
  };
}

export function contactMade(id: string, n: number, dealId: string, at: number): Made {
  const properties = {
    email: `buyer${n}@firm${n}.example`,
    firstname: 'Dana',
    lastname: `Kay ${n}`,
    jobtitle: 'Buyer',
  };
  return { type: 'contacts', id, createdAt: iso(at), properties, to: [{ type: 'deals', id: dealId }] };
}

export interface MailOf {
  id: string;
  n: number;
  dealId: string;
  contactId: string;
  at: number;
  text: string;
  theirs: boolean;
}

export function mailMade({ id, n, dealId, contactId, at, text, theirs }: MailOf): Made {
  const rep = REPS[n % 2]?.email ?? '';
  const buyer = `buyer${n}@firm${n}.example`;
  const [from, to] = theirs ? [buyer, rep] : [rep, buyer];
  return {
    type: 'emails',
    id,
    createdAt: iso(at),
    properties: {
      hs_timestamp: iso(at),
      hs_email_direction: theirs ? 'INCOMING_EMAIL' : 'EMAIL',
      hs_email_status: 'SENT',
      hs_email_subject: theirs ? 'Re: The offer' : 'The offer',
      hs_email_text: text,
      hs_email_from_email: from,
      hs_email_to_email: to,
      hs_email_headers: JSON.stringify({ from: { email: from }, to: [{ email: to }], cc: [], bcc: [] }),
      hubspot_owner_id: REPS[n % 2]?.id ?? null,
    },
    to: [
      { type: 'deals', id: dealId },
      { type: 'contacts', id: contactId },
    ],
  };
}

/** A deal with its person and two mails; by `n` it is dark, waiting on a promise, with us, or fresh. */
export function wholeDeal(id: string, n: number): Made[] {
  const contactId = `7${id}`;
  const created = START - 60 * DAY;
  const base = { n, dealId: id, contactId };
  const offer = (days: number) =>
    mailMade({
      ...base,
      id: `91${id}`,
      at: START - days * DAY,
      text: 'Here is the offer you asked for.',
      theirs: false,
    });
  const answer = (days: number, text: string) =>
    mailMade({ ...base, id: `92${id}`, at: START - days * DAY, text, theirs: true });
  const shapes: Made[][] = [
    [answer(35, 'Thanks for the call.'), offer(25)],
    [offer(20), answer(14, 'Thank you. I will confirm the budget by Friday, February 27.')],
    [offer(9), answer(7, 'Could you send us the price of the second gate?')],
    [offer(3), answer(1, 'Thank you, I will send you the list by Friday, March 27.')],
  ];
  return [dealMade(id, n, created), contactMade(contactId, n, id, created), ...(shapes[n % 4] ?? [])];
}

/** `deals` of them, ids 5000 and on. */
export function chaosAccount(portalId: number, deals: number): PortalFile {
  const made = Array.from({ length: deals }, (_, n) => wholeDeal(String(5_000 + n), n)).flat();
  const stage = (id: string, label: string, isClosed: string, probability: string) => ({
    id,
    label,
    metadata: { isClosed, probability },
  });
  const objects = Map.groupBy(made, (one) => one.type);
  const parsed = parsePortalFile({
    format: 'ghostlight-portal/1',
    asOf: iso(START),
    portal: { portalId, timeZone: 'America/New_York', currency: 'USD', country: 'US' },
    owners: REPS.map((rep) => ({ ...rep, archived: false, teams: [{ id: '1', name: 'East', primary: true }] })),
    pipelines: [
      {
        id: 'default',
        label: 'Sales',
        stages: [
          stage('qualifiedtobuy', 'Qualified', 'false', '0.4'),
          stage('contractsent', 'Proposal', 'false', '0.6'),
          stage('closedwon', 'Won', 'true', '1.0'),
          stage('closedlost', 'Lost', 'true', '0.0'),
        ],
      },
    ],
    objects: Object.fromEntries(
      [...objects].map(([type, list]) => [
        type,
        list.map(({ id, properties, createdAt }) => ({
          id,
          properties,
          createdAt,
          updatedAt: createdAt,
          archived: false,
        })),
      ]),
    ),
    associations: made.flatMap(({ type, id, to }) => to.map((end) => ({ from: { type, id }, to: end }))),
  });
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.file;
}
