/**
 * Situations made by hand, for tests of signals, reasons, plays and tasks: a deal of one buyer and one rep, to which a
 * test adds what happened. The silence and who spoke last are worked out from that; everything else is said plainly.
 * Days are UTC, working hours Monday to Friday, nine to five, no holidays.
 */
import type {
  ActivityFact,
  CallFact,
  CompanyFact,
  ContactFact,
  DealFact,
  DealFacts,
  EmailFact,
  Instant,
  MeetingFact,
  NoteFact,
  StageFact,
} from '../src/deal/facts.ts';
import type { MeetingAtMoment, Touch } from '../src/deal/touch.ts';
import type { WorkingCalendar } from '../src/deal/working-time.ts';
import type { Hold, NextStep, State } from '../src/judgement.ts';
import type { Reading, WordSignal, WordSignalCode } from '../src/messages/reading.ts';
import { DEFAULT_SETTINGS, type Settings } from '../src/settings/declared.ts';
import type { AccountKnowledge, Situation } from '../src/situation.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

export const REP = '71';
export const COLLEAGUE = '72';
export const BUYER = 'helen@quarry.example';
export const SECOND = 'tom@quarry.example';
/** Tuesday, 10 March 2026, noon. */
export const NOW = at('2026-03-10 12:00');

/** `2026-03-02 10:00` in UTC. */
export function at(text: string): Instant {
  return Date.parse(`${text.replace(' ', 'T')}:00Z`);
}

/** Monday to Friday, nine to five, UTC. */
export const CALENDAR: WorkingCalendar = {
  timeZone: 'UTC',
  between(from, to) {
    let hours = 0;
    for (let day = Math.floor(from / DAY) * DAY; day < to; day += DAY) {
      if (!isWorking(day)) continue;
      hours += Math.max(0, Math.min(to, day + 17 * HOUR) - Math.max(from, day + 9 * HOUR)) / HOUR;
    }
    return hours / 8;
  },
  after(from, days) {
    let left = days * 8 * HOUR;
    for (let day = Math.floor(from / DAY) * DAY; ; day += DAY) {
      if (!isWorking(day)) continue;
      const start = Math.max(from, day + 9 * HOUR);
      const room = Math.max(0, day + 17 * HOUR - start);
      if (left <= room) return start + left;
      left -= room;
    }
  },
  isWorkingDay: (day) => isWorking(Date.parse(day)),
  dayOf: (moment) => new Date(moment).toISOString().slice(0, 10),
  opens: (day) => Date.parse(day) + 9 * HOUR,
  closes: (day) => Date.parse(day) + 17 * HOUR,
  startOf: (day) => Date.parse(day),
  onOrAfter: (day) => workingDayAfter(day, 0),
  onOrBefore: (day) => {
    let moment = Date.parse(day);
    while (!isWorking(moment)) moment -= DAY;
    return new Date(moment).toISOString().slice(0, 10);
  },
  workingDayAfter,
};

function isWorking(moment: Instant): boolean {
  const weekday = new Date(moment).getUTCDay();
  return weekday > 0 && weekday < 6;
}

function workingDayAfter(day: string, n: number): string {
  let moment = Date.parse(day);
  let left = n;
  if (n === 0) while (!isWorking(moment)) moment += DAY;
  while (left > 0) {
    moment += DAY;
    if (isWorking(moment)) left -= 1;
  }
  return new Date(moment).toISOString().slice(0, 10);
}

/** A reading with nothing special in it. */
export function reading(over: Partial<Reading> = {}): Reading {
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

/** Word signals, each quoted by its own code. */
export function words(...codes: WordSignalCode[]): WordSignal[] {
  return codes.map((code) => ({ code, quote: `words of ${code}` }));
}

interface MailOver {
  reading?: Partial<Reading>;
  words?: WordSignalCode[];
  from?: string;
  cc?: string[];
  owner?: string;
  opens?: number;
  clicks?: number;
  bounce?: string;
  thread?: string;
  sequence?: string;
  courtesy?: boolean;
  machine?: boolean;
}

let serial = 0;
const id = (): string => String((serial += 1));

function mail(when: string, direction: 'theirs' | 'ours', over: MailOver): Touch {
  const read = reading({ words: words(...(over.words ?? [])), courtesy: over.courtesy ?? false, ...over.reading });
  const buyers = [over.from ?? BUYER, ...(over.cc ?? [])];
  const fact: EmailFact = {
    type: 'emails',
    id: id(),
    createdAt: at(when),
    at: at(when),
    direction: direction === 'theirs' ? 'INCOMING_EMAIL' : 'EMAIL',
    status: over.bounce === undefined ? 'SENT' : 'BOUNCED',
    subject: 'About the doors',
    from: null,
    to: [],
    cc: [],
    threadId: over.thread ?? null,
    ownerId: over.owner ?? REP,
    opens: over.opens ?? 0,
    clicks: over.clicks ?? 0,
    outOfOffice: false,
    bounce: over.bounce ?? null,
    sequenceId: over.sequence ?? null,
    reading: read,
  };
  return {
    at: at(when),
    direction,
    channel: 'email',
    human: direction === 'theirs' && !over.machine,
    courtesy: over.courtesy ?? false,
    delivered: over.bounce === undefined,
    buyers,
    ownerId: over.owner ?? REP,
    source: { type: 'emails', id: fact.id },
    reading: read,
    fact,
  };
}

export const theirs = (when: string, over: MailOver = {}): Touch => mail(when, 'theirs', over);
export const ours = (when: string, over: MailOver = {}): Touch => mail(when, 'ours', over);
/** An automatic reply, a bounce notice: machine mail of theirs. */
export const machine = (when: string, over: MailOver = {}): Touch => mail(when, 'theirs', { ...over, machine: true });

/** A call; connected with so many minutes, or nobody answered. */
export function call(
  when: string,
  over: {
    minutes?: number | null;
    connected?: boolean;
    words?: WordSignalCode[];
    owner?: string;
    inbound?: boolean;
    from?: string;
  } = {},
): Touch {
  const connected = over.connected ?? true;
  const read = reading({ words: words(...(over.words ?? [])) });
  const fact: CallFact = {
    type: 'calls',
    id: id(),
    createdAt: at(when),
    at: at(when),
    direction: over.inbound ? 'INBOUND' : 'OUTBOUND',
    outcome: connected ? 'connected' : 'voicemail',
    durationMs:
      over.minutes === undefined
        ? connected
          ? 600_000
          : 30_000
        : over.minutes === null
          ? null
          : over.minutes * 60_000,
    ownerId: over.owner ?? REP,
    reading: read,
  };
  return {
    at: at(when),
    direction: connected ? 'both' : 'ours',
    channel: 'call',
    human: connected,
    courtesy: false,
    delivered: true,
    buyers: [over.from ?? BUYER],
    ownerId: over.owner ?? REP,
    source: { type: 'calls', id: fact.id },
    reading: read,
    fact,
  };
}

interface MeetingOver {
  outcome?: MeetingAtMoment['outcome'];
  outcomeAt?: string;
  minutes?: number;
  inPerson?: boolean;
  guests?: string[];
  words?: WordSignalCode[];
  rescheduled?: boolean;
  /** When it got each of its times; the last may lie after the moment looked at. */
  timesSet?: string[];
  /** We called it off. */
  byUs?: boolean;
  title?: string;
}

/** A meeting with the buyer; held unless said otherwise. */
export function meeting(
  when: string,
  over: MeetingOver = {},
): { meeting: MeetingAtMoment; touch: Touch | null; fact: MeetingFact } {
  const start = at(when);
  const end = start + (over.minutes ?? 45) * 60_000;
  const outcome = over.outcome ?? 'held';
  const read = over.words ? reading({ words: words(...over.words) }) : null;
  const guests = over.guests ?? [BUYER];
  const fact: MeetingFact = {
    type: 'meetings',
    id: id(),
    createdAt: start - 5 * DAY,
    at: start,
    start,
    end,
    title: over.title ?? 'Walkthrough',
    outcome: over.rescheduled ? 'RESCHEDULED' : outcome === 'held' ? 'COMPLETED' : null,
    outcomeHistory: [],
    startHistory: (over.timesSet ?? []).map((set, i) => ({ at: at(set), value: String(start - i * DAY) })),
    guests,
    ownerId: REP,
    ownerIds: [REP],
    location: null,
    reading: read,
  };
  const record: MeetingAtMoment = {
    id: fact.id,
    title: fact.title,
    start,
    end,
    bookedAt: start - 5 * DAY,
    outcome,
    outcomeAt: over.outcomeAt ? at(over.outcomeAt) : outcome === 'held' ? end : null,
    calledOffBy: null,
    byUs: over.byUs ?? false,
    withBuyer: true,
    guests,
    ownerIds: [REP],
    inPerson: over.inPerson ?? false,
    reading: read,
  };
  const touch: Touch | null =
    outcome === 'held' || outcome === 'unknown'
      ? {
          at: end,
          direction: 'both',
          channel: 'meeting',
          human: true,
          courtesy: false,
          delivered: true,
          buyers: guests,
          ownerId: REP,
          source: { type: 'meetings', id: fact.id },
          reading: read,
          fact,
        }
      : null;
  return { meeting: record, touch, fact };
}

/** A note of the rep. */
export function note(when: string, ...codes: WordSignalCode[]): NoteFact {
  return {
    type: 'notes',
    id: id(),
    createdAt: at(when),
    at: at(when),
    ownerId: REP,
    reading: reading({ words: words(...codes) }),
  };
}

export function contact(over: Partial<ContactFact & { labels: string[] }> = {}): ContactFact & { labels: string[] } {
  return {
    type: 'contacts',
    id: '77',
    createdAt: null,
    emails: [BUYER],
    firstName: 'Helen',
    lastName: 'Marsh',
    jobTitle: 'VP Operations',
    buyingRoles: ['DECISION_MAKER'],
    country: null,
    state: null,
    phone: null,
    leadStatus: null,
    optedOut: false,
    undeliverable: null,
    enrolledInSequence: false,
    lastVisitAt: null,
    lastOpenedAt: null,
    lastClickedAt: null,
    jobChangeAt: null,
    properties: {},
    labels: [],
    ...over,
  };
}

export function company(over: Partial<CompanyFact> = {}): CompanyFact {
  return {
    type: 'companies',
    id: '31',
    createdAt: null,
    name: 'Quarry Lane Foods',
    domain: 'quarry.example',
    industry: 'FOOD_PRODUCTION',
    employees: 320,
    annualRevenue: null,
    country: null,
    properties: {},
    ...over,
  };
}

export function step(over: Partial<NextStep> = {}): NextStep {
  return {
    what: 'send the signed form',
    owedBy: 'buyer',
    due: '2026-03-06',
    status: 'missed',
    source: { type: 'emails', id: id() },
    quote: 'You will have it by Friday',
    agreedAt: at('2026-03-02 10:00'),
    ...over,
  };
}

export const STAGES: StageFact[] = [
  { id: 'discovery', label: 'Discovery', order: 0, closed: false, probability: 0.2 },
  { id: 'fit', label: 'Solution fit', order: 1, closed: false, probability: 0.4 },
  { id: 'proposal', label: 'Proposal', order: 2, closed: false, probability: 0.6 },
  { id: 'won', label: 'Won', order: 3, closed: true, probability: 1 },
];

/** Full properties of a deal about which nothing is missing. */
export const WELL_KEPT: Record<string, string | null> = {
  amount: '18000',
  closedate: '2026-06-30T00:00:00Z',
  dealtype: 'newbusiness',
  business_pain: 'Wrong counts at the end of every shift',
  budget_range: '20k',
  decision_process: 'Helen signs',
  target_go_live: 'before summer',
};

type Told = Touch | NoteFact | ReturnType<typeof meeting>;

export interface Story {
  told?: Told[];
  now?: Instant;
  state?: State;
  stage?: string;
  deal?: Partial<DealFact>;
  contacts?: (ContactFact & { labels: string[] })[];
  companies?: CompanyFact[];
  steps?: NextStep[];
  hold?: Hold | null;
  asked?: string;
  account?: AccountKnowledge | null;
  settings?: Partial<Settings>;
}

const isMeeting = (t: Told): t is ReturnType<typeof meeting> => 'meeting' in t;
const isNote = (t: Told): t is NoteFact => 'type' in t;

/** A situation from what happened; dark unless said otherwise. */
export function situation(story: Story = {}): Situation {
  const now = story.now ?? NOW;
  const told = story.told ?? [];
  const all = told
    .flatMap((t) => (isMeeting(t) ? (t.touch ? [t.touch] : []) : isNote(t) ? [] : [t]))
    .sort((a, b) => a.at - b.at);
  const machines = all.filter((t) => t.direction === 'theirs' && !t.human);
  const touches = all.filter((t) => !machines.includes(t));
  const meetings = told.flatMap((t) => (isMeeting(t) ? [t.meeting] : [])).sort((a, b) => a.start - b.start);
  const activities: ActivityFact[] = told
    .map((t) => (isMeeting(t) ? t.fact : isNote(t) ? t : t.fact))
    .sort((a, b) => a.at - b.at);
  const deal: DealFact = {
    type: 'deals',
    id: '501',
    createdAt: null,
    name: 'Quarry Lane Foods - shelf labels',
    pipelineId: 'default',
    stageId: story.stage ?? 'fit',
    amount: 18000,
    currency: 'USD',
    ownerId: REP,
    closeDate: at('2026-06-30 00:00'),
    dealType: 'newbusiness',
    origin: null,
    description: null,
    nextStep: null,
    ours: { state: null, holdUntil: null, nextStep: null, nextStepDue: null, nextStepOwner: null },
    properties: WELL_KEPT,
    history: {},
    archived: false,
    ...story.deal,
  };
  const facts: DealFacts = {
    portal: {
      portalId: 1,
      timeZone: 'UTC',
      currency: 'USD',
      country: null,
      owners: [
        {
          id: REP,
          userId: '9071',
          email: 'rita@acme.example',
          firstName: 'Rita',
          lastName: 'Reed',
          archived: false,
          teams: [],
        },
        {
          id: COLLEAGUE,
          userId: '9072',
          email: 'glenn@acme.example',
          firstName: 'Glenn',
          lastName: 'Hart',
          archived: false,
          teams: [],
        },
      ],
      pipelines: [{ id: 'default', label: 'Sales', order: 0, stages: STAGES }],
    },
    deal,
    contacts: story.contacts ?? [contact()],
    companies: story.companies ?? [company()],
    activities,
  };
  const lastTheirs = touches.findLast((t) => t.direction !== 'ours' && t.human) ?? null;
  const oursSince = touches.filter((t) => t.direction === 'ours' && t.delivered && t.at > (lastTheirs?.at ?? 0));
  const state = story.state ?? 'dark';
  const steps = story.steps ?? [];
  const nextStep = steps.at(-1) ?? null;
  const settings = { ...DEFAULT_SETTINGS, ...story.settings };
  const due = nextStep?.status === 'missed' && nextStep.due !== null ? CALENDAR.closes(nextStep.due) : 0;
  const since = Math.max(oursSince[0]?.at ?? lastTheirs?.at ?? now, due);
  return {
    at: now,
    facts,
    timeline: {
      at: now,
      facts,
      touches,
      machines,
      meetings,
      isBuyer: (e) => e.endsWith('@quarry.example'),
      isOurs: (e) => e.endsWith('@acme.example'),
    },
    touches,
    meetings,
    calendar: CALENDAR,
    settings,
    thresholds: { quietAfter: settings.quietAfter, darkAfter: settings.darkAfter, graceDays: settings.graceDays },
    state,
    turn: state === 'our-turn' ? 'rep' : 'buyer',
    silence:
      state === 'our-turn'
        ? null
        : {
            since,
            workingDays: CALENDAR.between(since, now),
            quietAfter: settings.quietAfter,
            darkAfter: settings.darkAfter,
          },
    hold: story.hold ?? null,
    nextStep,
    steps,
    openAsk: story.asked !== undefined && lastTheirs ? { quote: story.asked, touch: lastTheirs } : null,
    lastTheirs,
    oursSince,
    account: story.account ?? null,
  };
}
