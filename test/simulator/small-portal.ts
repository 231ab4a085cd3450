/** A small account for tests: one deal with three people, a company, a mail, a call, a meeting and a task; one deal without anybody. */
import { parsePortalFile } from '../../src/deal/portal-file.ts';
import type { PortalFile } from '../../src/deal/portal-file.ts';

export const SMALL_PORTAL_ID = 4_100_201;
export const SMALL_NOW = '2026-03-10T15:00:00.000Z';

function record(id: string, at: string, properties: Record<string, string | null>, more: Record<string, unknown> = {}) {
  return { id, properties, createdAt: at, updatedAt: at, archived: false, ...more };
}

const START = '2026-02-02T10:00:00.000Z';
const stage = (id: string, label: string, isClosed: string, probability: string) => ({
  id,
  label,
  metadata: { isClosed, probability },
});
const history = (value: string, timestamp: string) => ({
  value,
  timestamp,
  sourceType: 'CRM_UI',
  sourceId: 'userId:9071',
});

export function smallPortal(portalId = SMALL_PORTAL_ID): PortalFile {
  const parsed = parsePortalFile({
    format: 'ghostlight-portal/1',
    asOf: SMALL_NOW,
    portal: { portalId, timeZone: 'America/New_York', currency: 'USD', country: 'US' },
    owners: [
      {
        id: '71',
        userId: 9071,
        email: 'rita@acme.example',
        firstName: 'Rita',
        lastName: 'Reed',
        teams: [{ id: '1', name: 'East', primary: true }],
      },
      { id: '72', userId: 9072, email: 'sam@acme.example', firstName: 'Sam', lastName: 'Sun' },
      { id: '79', userId: 9079, email: 'gone@acme.example', firstName: 'Gil', lastName: 'Gone', archived: true },
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
        record(
          '501',
          START,
          {
            dealname: 'Big one',
            pipeline: 'default',
            dealstage: 'contractsent',
            amount: '12000',
            hubspot_owner_id: '71',
            closedate: '2026-03-31T00:00:00Z',
            createdate: START,
            hs_next_step: null,
            business_pain: 'Queue at the gate',
          },
          {
            propertiesWithHistory: {
              dealstage: [history('contractsent', '2026-02-20T09:00:00Z'), history('qualifiedtobuy', START)],
            },
          },
        ),
        record('502', START, { dealname: 'Lonely', pipeline: 'default', dealstage: 'qualifiedtobuy', amount: null }),
      ],
      contacts: [
        record('77', START, { email: 'dana@buyer.example', firstname: 'Dana', lastname: 'Kay', jobtitle: 'Director' }),
        record('78', START, { email: 'omar@buyer.example', firstname: 'Omar', lastname: 'Orr' }),
        record('79', START, { email: 'out@buyer.example', firstname: 'Olga', hs_email_optout: 'true' }),
      ],
      companies: [record('601', START, { name: 'Buyer Inc', domain: 'buyer.example' })],
      emails: [
        record('9001', '2026-03-02T10:00:00.000Z', {
          hs_timestamp: '2026-03-02T10:00:00.000Z',
          hs_email_direction: 'EMAIL',
          hs_email_status: 'SENT',
          hs_email_subject: 'The offer',
          hs_email_text: 'Dear Dana, here it is.',
        }),
      ],
      calls: [
        record('9101', START, { hs_timestamp: START, hs_call_direction: 'OUTBOUND', hs_call_status: 'COMPLETED' }),
      ],
      meetings: [
        record('9201', START, { hs_timestamp: START, hs_meeting_title: 'Demo', hs_meeting_outcome: 'SCHEDULED' }),
      ],
      notes: [record('9301', START, { hs_timestamp: START, hs_note_body: 'Nice people.' })],
      tasks: [
        record('9401', START, { hs_timestamp: START, hs_task_subject: 'Call Dana', hs_task_status: 'NOT_STARTED' }),
      ],
      communications: [record('9501', START, { hs_timestamp: START, hs_communication_channel_type: 'SMS' })],
    },
    associations: [
      { from: { type: 'deals', id: '501' }, to: { type: 'contacts', id: '77' }, labels: ['Decision maker'] },
      { from: { type: 'contacts', id: '78' }, to: { type: 'deals', id: '501' } },
      { from: { type: 'deals', id: '501' }, to: { type: 'contacts', id: '79' } },
      { from: { type: 'deals', id: '501' }, to: { type: 'companies', id: '601' } },
      { from: { type: 'emails', id: '9001' }, to: { type: 'deals', id: '501' } },
      { from: { type: 'emails', id: '9001' }, to: { type: 'contacts', id: '77' } },
      { from: { type: 'calls', id: '9101' }, to: { type: 'deals', id: '501' } },
      { from: { type: 'meetings', id: '9201' }, to: { type: 'deals', id: '501' } },
      { from: { type: 'notes', id: '9301' }, to: { type: 'deals', id: '501' } },
      { from: { type: 'tasks', id: '9401' }, to: { type: 'deals', id: '501' } },
      { from: { type: 'communications', id: '9501' }, to: { type: 'deals', id: '501' } },
    ],
  });
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.file;
}
