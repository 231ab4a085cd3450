/** A small account: an open promise on one deal, a quiet one of a colleague, and a closed one. Installed before anything was missed. */
import { parsePortalFile } from '../../src/deal/portal-file.ts';
import type { PortalFile } from '../../src/deal/portal-file.ts';

export const AT = '2026-02-26T15:00:00.000Z';
export const RITA = 9071;
export const SAM = 9072;
export const MONA = 9070;

const START = '2026-02-02T10:00:00.000Z';

function record(id: string, at: string, properties: Record<string, string | null>) {
  return { id, properties, createdAt: at, updatedAt: at, archived: false };
}

function mail(id: string, at: string, from: string, to: string, text: string, incoming: boolean) {
  const address = (email: string) => ({ email, firstName: email.split('@')[0] });
  return record(id, at, {
    hs_timestamp: at,
    hs_email_direction: incoming ? 'INCOMING_EMAIL' : 'EMAIL',
    hs_email_status: 'SENT',
    hs_email_subject: incoming ? 'Re: The offer' : 'The offer',
    hs_email_text: text,
    hs_email_from_email: from,
    hs_email_to_email: to,
    hs_email_headers: JSON.stringify({ from: address(from), to: [address(to)], cc: [], bcc: [] }),
    hubspot_owner_id: '71',
  });
}

/** `first` is the id of the first deal: two accounts of different first ids share no deal. */
export function account(portalId: number, first = 501): PortalFile {
  const [promised, quiet, closed] = [first, first + 1, first + 2].map(String) as [string, string, string];
  const owner = (id: string, userId: number, name: string, teams: string[]) => ({
    id,
    userId,
    email: `${name.toLowerCase()}@acme.example`,
    firstName: name,
    lastName: 'Reed',
    archived: false,
    teams: teams.map((t) => ({ id: t, name: t, primary: true })),
  });
  const deal = (id: string, name: string, stage: string, ownerId: string, amount: string) =>
    record(id, START, {
      dealname: name,
      pipeline: 'default',
      dealstage: stage,
      amount,
      hubspot_owner_id: ownerId,
      closedate: '2026-05-29T00:00:00Z',
      dealtype: 'newbusiness',
      createdate: START,
    });
  const stage = (id: string, label: string, isClosed: string, probability: string) => ({
    id,
    label,
    metadata: { isClosed, probability },
  });
  const parsed = parsePortalFile({
    format: 'ghostlight-portal/1',
    asOf: AT,
    portal: { portalId, timeZone: 'America/New_York', currency: 'USD', country: 'US' },
    owners: [
      owner('70', MONA, 'Mona', ['east', 'west']),
      owner('71', RITA, 'Rita', ['east']),
      owner('72', SAM, 'Sam', ['west']),
    ],
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
    objects: {
      deals: [
        deal(promised, 'Buyer Inc - Gates', 'contractsent', '71', '12000'),
        deal(quiet, 'Other Ltd - Docks', 'qualifiedtobuy', '72', '5000'),
        deal(closed, 'Old One', 'closedwon', '71', '700'),
      ],
      contacts: [
        record('77', START, {
          email: 'dana@buyer.example',
          firstname: 'Dana',
          lastname: 'Kay',
          jobtitle: 'Buyer',
          phone: '+1 555 0100',
        }),
        record('78', START, { email: 'omar@other.example', firstname: 'Omar', lastname: 'Orr' }),
      ],
      companies: [record('601', START, { name: 'Buyer Inc', domain: 'buyer.example' })],
      emails: [
        mail(
          '9001',
          '2026-02-23T15:00:00.000Z',
          'rita@acme.example',
          'dana@buyer.example',
          'Hi Dana, here is the offer.\n\nRita',
          false,
        ),
        mail(
          '9002',
          '2026-02-24T15:00:00.000Z',
          'dana@buyer.example',
          'rita@acme.example',
          'Hi Rita,\n\nthank you. I will confirm the budget by Friday, February 27.\n\nDana',
          true,
        ),
        mail(
          '9003',
          '2026-02-25T15:00:00.000Z',
          'sam@acme.example',
          'omar@other.example',
          'Hi Omar, shall we talk about the docks?\n\nSam',
          false,
        ),
      ],
    },
    associations: [
      { from: { type: 'deals', id: promised }, to: { type: 'contacts', id: '77' } },
      { from: { type: 'deals', id: promised }, to: { type: 'companies', id: '601' } },
      { from: { type: 'deals', id: quiet }, to: { type: 'contacts', id: '78' } },
      { from: { type: 'emails', id: '9001' }, to: { type: 'deals', id: promised } },
      { from: { type: 'emails', id: '9001' }, to: { type: 'contacts', id: '77' } },
      { from: { type: 'emails', id: '9002' }, to: { type: 'deals', id: promised } },
      { from: { type: 'emails', id: '9002' }, to: { type: 'contacts', id: '77' } },
      { from: { type: 'emails', id: '9003' }, to: { type: 'deals', id: quiet } },
      { from: { type: 'emails', id: '9003' }, to: { type: 'contacts', id: '78' } },
    ],
  });
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.file;
}
