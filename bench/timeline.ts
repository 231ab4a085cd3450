/** A deal with so many touches, texts already read: mails both ways, calls, meetings, promises kept and missed. */
import type { ActivityFact, CallFact, DealFacts, EmailFact, Instant, MeetingFact } from '../src/deal/facts.ts';
import type { Reading } from '../src/messages/reading.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
export const NOW: Instant = Date.parse('2026-03-10T15:00:00Z');
const REP = { email: 'rita@acme.example', name: 'Rita Reed' };
const BUYERS = ['dana', 'omar', 'ines'].map((name) => ({ email: `${name}@quarry.example`, name }));

function reading(over: Partial<Reading> = {}): Reading {
  return {
    kind: 'human',
    why: '',
    asks: null,
    away: null,
    revisit: null,
    promises: [],
    dates: [],
    contactInstead: null,
    courtesy: false,
    accepts: false,
    words: [],
    ...over,
  };
}

const dayOf = (at: Instant): string => new Date(at).toISOString().slice(0, 10);

/**
 * `n` touches up to a silence of `silentFor` calendar days before `NOW`; several shapes by `seed`, so that a run does
 * not judge one deal over and over.
 */
export function dealOf(n: number, seed: number): DealFacts {
  const silentFor = 2 + (seed % 23);
  const step = 26 + (seed % 7);
  const activities: ActivityFact[] = [];
  for (let i = 0; i < n; i += 1) {
    const at = NOW - silentFor * DAY - (n - 1 - i) * step * HOUR;
    const kind = (i * 7 + seed) % 12;
    const last = i === n - 1;
    if (kind === 3 && !last) activities.push(call(i, at, seed));
    else if (kind === 8 && !last) activities.push(meeting(i, at));
    else activities.push(mail(i, at, last || kind % 2 === 0, kind, seed));
  }
  activities.sort((a, b) => a.at - b.at);
  const stages = ['discovery', 'fit', 'proposal', 'negotiation'].map((id, order) => ({
    id,
    label: id,
    order,
    closed: false,
    probability: 0.2 * (order + 1),
  }));
  return {
    portal: PORTAL(stages),
    deal: {
      type: 'deals',
      id: String(seed),
      createdAt: NOW - 400 * DAY,
      name: 'Quarry Lane - shelf labels',
      pipelineId: 'default',
      stageId: stages[seed % 4]?.id ?? 'fit',
      amount: 18_000,
      currency: 'USD',
      ownerId: '71',
      closeDate: NOW + 20 * DAY,
      dealType: 'newbusiness',
      origin: 'ORGANIC_SEARCH',
      description: null,
      nextStep: null,
      ours: { state: null, holdUntil: null, nextStep: null, nextStepDue: null, nextStepOwner: null },
      properties: { amount: '18000', closedate: '2026-03-30', dealtype: 'newbusiness', business_pain: 'wrong counts' },
      history: {
        dealstage: [
          { at: NOW - 90 * DAY, value: 'discovery' },
          { at: NOW - 40 * DAY, value: stages[seed % 4]?.id ?? 'fit' },
        ],
        closedate: [
          { at: NOW - 90 * DAY, value: '2026-02-27' },
          { at: NOW - 15 * DAY, value: '2026-03-30' },
        ],
        amount: [
          { at: NOW - 90 * DAY, value: '24000' },
          { at: NOW - 30 * DAY, value: '18000' },
        ],
      },
      archived: false,
    },
    contacts: BUYERS.map(({ email, name }, i) => ({
      type: 'contacts',
      id: `c${i}`,
      createdAt: NOW - 380 * DAY,
      emails: [email],
      firstName: name,
      lastName: null,
      jobTitle: ['VP Operations', 'Buyer', 'Analyst'][i] ?? null,
      buyingRoles: i === 0 ? ['DECISION_MAKER'] : [],
      country: null,
      state: null,
      phone: '+1 555 0100',
      leadStatus: null,
      optedOut: false,
      undeliverable: null,
      enrolledInSequence: false,
      lastVisitAt: NOW - 9 * DAY,
      lastOpenedAt: null,
      lastClickedAt: null,
      jobChangeAt: null,
      properties: {},
      labels: [],
    })),
    companies: [
      {
        type: 'companies',
        id: 'k1',
        createdAt: null,
        name: 'Quarry Lane Foods',
        domain: 'quarry.example',
        industry: 'FOOD_PRODUCTION',
        employees: 320,
        annualRevenue: null,
        country: 'United States',
        properties: {},
      },
    ],
    activities,
  };
}

/** One value for all deals, as in an account. */
let portal: DealFacts['portal'] | null = null;
function PORTAL(stages: DealFacts['portal']['pipelines'][number]['stages']): DealFacts['portal'] {
  portal ??= {
    portalId: 1,
    timeZone: 'America/New_York',
    currency: 'USD',
    country: 'US',
    owners: [
      { id: '71', userId: '9071', email: REP.email, firstName: 'Rita', lastName: 'Reed', archived: false, teams: [] },
    ],
    pipelines: [{ id: 'default', label: 'Sales', order: 0, stages }],
  };
  return portal;
}

function mail(i: number, at: Instant, ours: boolean, kind: number, seed: number): EmailFact {
  const buyer = BUYERS[(i + seed) % 3] as (typeof BUYERS)[number];
  const due = dayOf(at + 3 * DAY);
  const over: Partial<Reading> =
    kind === 1
      ? {
          promises: [
            { quote: 'I will send it by then', what: 'send it', owedBy: 'buyer', from: due, to: due, status: 'agreed' },
          ],
        }
      : kind === 5
        ? {
            asks: { quote: 'Could you send the list?' },
            words: [{ code: 'asks-for-offer', quote: 'what would it cost' }],
          }
        : kind === 7
          ? { courtesy: true }
          : kind === 10
            ? { words: [{ code: 'sends-offer', quote: 'attached is our offer' }] }
            : kind === 9
              ? { words: [{ code: 'busy', quote: 'swamped this week' }] }
              : {};
  return {
    type: 'emails',
    id: `m${i}`,
    createdAt: at,
    at,
    direction: ours ? 'EMAIL' : 'INCOMING_EMAIL',
    status: 'SENT',
    subject: 'About the doors',
    from: ours ? REP : buyer,
    to: ours ? [buyer] : [REP],
    cc: i % 5 === 0 ? [BUYERS[0] as (typeof BUYERS)[number]] : [],
    threadId: `t${i % 9}`,
    ownerId: '71',
    opens: ours ? i % 3 : 0,
    clicks: 0,
    outOfOffice: false,
    bounce: null,
    sequenceId: null,
    reading: reading(over),
  };
}

function call(i: number, at: Instant, seed: number): CallFact {
  const connected = (i + seed) % 2 === 0;
  return {
    type: 'calls',
    id: `p${i}`,
    createdAt: at,
    at,
    direction: 'OUTBOUND',
    outcome: connected ? 'connected' : 'voicemail',
    durationMs: connected ? 420_000 : 20_000,
    ownerId: '71',
    reading: reading(),
  };
}

function meeting(i: number, at: Instant): MeetingFact {
  return {
    type: 'meetings',
    id: `g${i}`,
    createdAt: at - 4 * DAY,
    at,
    start: at,
    end: at + HOUR / 2,
    title: 'Walkthrough',
    outcome: i % 2 ? 'COMPLETED' : 'SCHEDULED',
    outcomeHistory: [],
    startHistory: [],
    guests: [BUYERS[0]?.email ?? ''],
    ownerId: '71',
    ownerIds: ['71'],
    location: null,
    reading: null,
  };
}
