/** Turns a short description of a story into a whole portal file and its expectations. Written for reading, run by hand. */
import { SELLERS, type Seller } from './sellers.ts';
import { dress } from './dress.ts';
import { dayAfter, instant, isWorkingDay, workingDays } from './zoned.ts';

export type Props = Record<string, string | null>;
interface Thing {
  id: string;
  properties: Props;
  createdAt: string;
  updatedAt: string;
  archived: false;
  propertiesWithHistory?: Record<string, { value: string; timestamp: string; sourceType: string }[]>;
}
export interface Person {
  key: string;
  first: string;
  last: string;
  email: string;
  title: string | null;
  role: string | null;
}
export interface Buyer {
  company: string;
  domain: string;
  country: string | null;
  people: Person[];
  industry: string;
  size: string;
}

/** What happened, at a wall-clock time of the seller. `as` names the record, so that an expectation can point at it. */
export interface Happening {
  kind: 'theirs' | 'ours' | 'call' | 'meeting' | 'note' | 'task' | 'message';
  at: string;
  text: string;
  as?: string;
  who?: string;
  owner?: number;
  subject?: string;
  html?: string;
  cc?: string[];
  off?: boolean;
  props?: Props;
  minutes?: number;
  outcome?: string;
  incoming?: boolean;
  booked?: string;
  title?: string;
  marked?: string;
}
type Options = Partial<Omit<Happening, 'kind' | 'at' | 'text'>>;

export const them = (at: string, text: string, more: Options = {}): Happening => ({
  kind: 'theirs',
  at,
  text,
  ...more,
});
export const us = (at: string, text: string, more: Options = {}): Happening => ({ kind: 'ours', at, text, ...more });
export const note = (at: string, text: string, more: Options = {}): Happening => ({ kind: 'note', at, text, ...more });
export const task = (at: string, text: string, more: Options = {}): Happening => ({ kind: 'task', at, text, ...more });
/** A call with its minutes; none means nobody picked up. */
export const call = (at: string, minutes: number, text: string, more: Options = {}): Happening => ({
  kind: 'call',
  at,
  text,
  minutes,
  ...more,
});
export const meet = (
  at: string,
  minutes: number,
  outcome: string,
  more: Options & { notes?: string } = {},
): Happening => ({ kind: 'meeting', at, minutes, outcome, text: more.notes ?? '', ...more });
export const message = (at: string, channel: string, text: string, more: Options = {}): Happening => ({
  kind: 'message',
  at,
  text,
  title: channel,
  ...more,
});
/** An automatic reply that HubSpot flagged as such. */
export const auto = (at: string, text: string, more: Options = {}): Happening =>
  them(at, text, {
    subject: 'Automatic reply: our talk',
    props: { hs_incoming_email_is_out_of_office: 'true' },
    ...more,
  });

const ROLES: Record<string, string> = {
  DM: 'DECISION_MAKER',
  BH: 'BUDGET_HOLDER',
  CH: 'CHAMPION',
  IN: 'INFLUENCER',
  EU: 'END_USER',
  EX: 'EXECUTIVE_SPONSOR',
};

/** `'Ana Kovac | Head of Ops | DM'`: the key is the first name in lower case, title and role may be left out. */
export function firm(
  company: string,
  domain: string,
  country: string | null,
  people: string[],
  industry = 'MACHINERY',
  size = '180',
): Buyer {
  return {
    company,
    domain: `${domain}.example`,
    country,
    industry,
    size,
    people: people.map((line) => {
      const [name = '', title = '', role = ''] = line.split('|').map((part) => part.trim());
      const [first = '', ...rest] = name.split(' ');
      const last = rest.join(' ');
      return {
        key: first.toLowerCase(),
        first,
        last,
        email: `${first}.${rest.join('')}@${domain}.example`.toLowerCase(),
        title: title || null,
        role: ROLES[role] ?? null,
      };
    }),
  };
}

export interface Expect {
  state?: string | string[];
  turn?: string | string[];
  nextStep?:
    | null
    | 'open'
    | { owedBy?: string | string[]; due?: string | string[]; status?: string | string[]; source?: string };
  silence?: null | { since?: string; paused?: [string, string][]; only?: boolean; round?: boolean };
  hold?: null | { until: string | string[] };
  reasonsTop?: string[];
  reasonsAmong?: string[];
  reasonsNotTop?: string[];
  play?: null | string | string[];
  task?: null | { priority?: string; ownerId?: string };
  notJudged?: true;
}
export interface Spec {
  id: string;
  title: string;
  teaches: string;
  at: string;
  seller: keyof typeof SELLERS;
  buyer: Buyer;
  events: Happening[];
  deal?: {
    name?: string;
    stage?: number | 'won' | 'lost';
    amount?: string | null;
    props?: Props;
    created?: string;
    history?: Record<string, [string, string][]>;
    jumped?: boolean;
  };
  /** False leaves out the first talk with its notes, summary and answer. */
  ground?: false;
  contacts?: Record<string, Props>;
  companyProps?: Props;
  others?: OtherDeal[];
  settings?: Record<string, unknown>;
  expect: Expect;
}
/** Another deal of the account with its own buyer; `owner` is the place in the seller's list. */
export interface OtherDeal {
  id: string;
  name: string;
  stage: number | 'won' | 'lost';
  owner: number;
  buyer: Buyer;
  events: Happening[];
  created: string;
  closed?: string;
  props?: Props;
}

const KINDS = {
  theirs: 'emails',
  ours: 'emails',
  call: 'calls',
  meeting: 'meetings',
  note: 'notes',
  task: 'tasks',
  message: 'communications',
} as const;
const FIRST = { emails: 3001, calls: 4001, meetings: 5001, notes: 6001, tasks: 7001, communications: 8001 } as const;
const CONNECTED = 'f240bbac-87c9-4f6e-bf70-924b57d47db7';
const VOICEMAIL = 'b2cf5968-551e-4856-9783-52b3da59a7d0';
const NO_ANSWER = '73a0d17f-1163-4015-bdd5-ec830791da20';

class Account {
  readonly objects: Record<string, Thing[]> = {
    deals: [],
    contacts: [],
    companies: [],
    emails: [],
    calls: [],
    meetings: [],
    notes: [],
    tasks: [],
    communications: [],
  };
  readonly associations: { from: { type: string; id: string }; to: { type: string; id: string }; labels?: string[] }[] =
    [];
  readonly named = new Map<string, { type: string; id: string; at: string }>();
  readonly seller: Seller;
  constructor(seller: Seller) {
    this.seller = seller;
  }

  iso(wall: string): string {
    return new Date(instant(wall, this.seller.timeZone)).toISOString();
  }

  owner(n = 0) {
    const owner = this.seller.owners[n];
    if (owner === undefined) throw new Error(`no owner ${n}`);
    return { ...owner, email: `${owner.first}.${owner.last}@${this.seller.domain}`.toLowerCase() };
  }

  add(
    type: string,
    id: string,
    properties: Props,
    created: string,
    updated = created,
    history?: Thing['propertiesWithHistory'],
  ): void {
    this.objects[type]?.push({
      id,
      properties: { hs_object_id: id, ...properties },
      ...(history ? { propertiesWithHistory: history } : {}),
      createdAt: created,
      updatedAt: updated,
      archived: false,
    });
  }

  link(from: [string, string], to: [string, string], labels?: string[]): void {
    this.associations.push({
      from: { type: from[0], id: from[1] },
      to: { type: to[0], id: to[1] },
      ...(labels ? { labels } : {}),
    });
  }
}

function stageId(seller: Seller, stage: number | 'won' | 'lost'): string {
  if (stage === 'won' || stage === 'lost') return `closed${stage}`;
  return seller.pipeline.open[stage]?.id ?? 'no-such-stage';
}

function addBuyer(
  account: Account,
  buyer: Buyer,
  dealId: string,
  firstContact: number,
  created: string,
  owner: number,
  extra: Record<string, Props> = {},
  companyProps: Props = {},
): Map<string, string> {
  const companyId = String(20_000 + firstContact);
  const when = account.iso(`${created} 08:40`);
  account.add(
    'companies',
    companyId,
    {
      name: buyer.company,
      domain: buyer.domain,
      industry: buyer.industry,
      numberofemployees: buyer.size,
      country: buyer.country,
      createdate: when,
      hs_lastmodifieddate: when,
      ...companyProps,
    },
    when,
  );
  account.link(['deals', dealId], ['companies', companyId], ['Primary']);
  const ids = new Map<string, string>();
  buyer.people.forEach((person, n) => {
    const id = String(firstContact + n);
    ids.set(person.key, id);
    account.add(
      'contacts',
      id,
      {
        email: person.email,
        firstname: person.first,
        lastname: person.last,
        jobtitle: person.title,
        hs_buying_role: person.role,
        hubspot_owner_id: account.owner(owner).id,
        country: buyer.country,
        lifecyclestage: 'opportunity',
        createdate: when,
        lastmodifieddate: when,
        ...extra[person.key],
      },
      when,
    );
    account.link(['contacts', id], ['companies', companyId], ['Primary']);
    account.link(
      ['deals', dealId],
      ['contacts', id],
      person.role === 'DECISION_MAKER' ? ['Decision maker'] : undefined,
    );
  });
  return ids;
}

function addHappening(
  account: Account,
  event: Happening,
  buyer: Buyer,
  ids: Map<string, string>,
  dealId: string,
  rep: number,
): void {
  const type = KINDS[event.kind];
  const id = String(FIRST[type] + (account.objects[type]?.length ?? 0));
  if (event.as !== undefined) account.named.set(event.as, { type, id, at: event.at });
  const at = account.iso(event.at);
  const person = buyer.people.find((one) => one.key === (event.who ?? buyer.people[0]?.key));
  const address = person?.email ?? event.who ?? `info@${buyer.domain}`;
  const owner = account.owner(event.owner ?? rep);
  const common: Props = { hs_timestamp: at, hubspot_owner_id: owner.id, hs_createdate: at, hs_lastmodifieddate: at };
  let props: Props;
  let history: Thing['propertiesWithHistory'];
  let created = at;
  switch (event.kind) {
    case 'theirs':
    case 'ours': {
      const out = event.kind === 'ours';
      const from = out ? owner.email : address;
      const to = out ? address : owner.email;
      const name = out ? owner : person;
      props = {
        hs_email_direction: out ? 'EMAIL' : 'INCOMING_EMAIL',
        hs_email_status: out ? 'SENT' : null,
        hs_email_subject: event.subject ?? (out ? 'Our talk' : 'Re: Our talk'),
        hs_email_text: event.html === undefined ? event.text : null,
        hs_email_html: event.html ?? null,
        hs_email_headers: JSON.stringify({
          from: { email: from, ...(name ? { firstName: name.first, lastName: name.last } : {}) },
          to: [{ email: to }],
          cc: (event.cc ?? []).map((email) => ({ email })),
          bcc: [],
        }),
        hs_email_from_email: from,
        hs_email_to_email: to,
        hs_email_cc_email: event.cc?.join(';') ?? null,
        ...(out
          ? { hs_email_open_count: '0', hs_email_click_count: '0' }
          : { hs_incoming_email_is_out_of_office: 'false' }),
      };
      break;
    }
    case 'call': {
      const minutes = event.minutes ?? 0;
      props = {
        hs_call_title: event.title ?? `Call with ${person?.first ?? 'buyer'}`,
        hs_call_body: event.text,
        hs_call_direction: event.incoming ? 'INBOUND' : 'OUTBOUND',
        hs_call_status: minutes > 0 ? 'COMPLETED' : 'NO_ANSWER',
        hs_call_duration: String(minutes > 0 ? minutes * 60_000 : 18_000),
        hs_call_disposition: minutes > 0 ? CONNECTED : event.outcome === 'voicemail' ? VOICEMAIL : NO_ANSWER,
      };
      break;
    }
    case 'meeting': {
      const end = new Date(Date.parse(at) + (event.minutes ?? 30) * 60_000).toISOString();
      created = account.iso(event.booked ?? `${dayAfter(event.at.slice(0, 10), -4)} 10:20`);
      const marked =
        event.marked === undefined ? new Date(Date.parse(end) + 900_000).toISOString() : account.iso(event.marked);
      const settled = event.outcome !== 'SCHEDULED';
      props = {
        hs_meeting_title: event.title ?? `${buyer.company} and us`,
        hs_meeting_body: null,
        hs_internal_meeting_notes: event.text || null,
        hs_meeting_start_time: at,
        hs_meeting_end_time: end,
        hs_meeting_outcome: event.outcome ?? 'SCHEDULED',
        hs_guest_emails: [address, ...(event.cc ?? [])].join(';'),
        hs_attendee_owner_ids: owner.id,
        hs_createdate: created,
        hs_lastmodifieddate: settled ? marked : created,
      };
      history = {
        hs_meeting_outcome: [
          ...(settled ? [{ value: event.outcome ?? '', timestamp: marked, sourceType: 'CRM_UI' }] : []),
          { value: 'SCHEDULED', timestamp: created, sourceType: 'CRM_UI' },
        ],
      };
      break;
    }
    case 'note':
      props = { hs_note_body: event.text };
      break;
    case 'task':
      props = {
        hs_task_subject: event.text,
        hs_task_body: null,
        hs_task_status: event.outcome ?? 'NOT_STARTED',
        hs_task_priority: 'MEDIUM',
        hs_task_type: 'TODO',
      };
      break;
    case 'message':
      props = {
        hs_communication_channel_type: event.title ?? 'SMS',
        hs_communication_logged_from: 'CRM',
        hs_communication_body: event.text,
      };
      break;
  }
  account.add(
    type,
    id,
    { ...common, ...props, ...event.props },
    created,
    props.hs_lastmodifieddate ?? created,
    history,
  );
  if (!event.off) account.link([type, id], ['deals', dealId]);
  const everyone = [person?.key, ...buyer.people.filter((one) => event.cc?.includes(one.email)).map((one) => one.key)];
  for (const key of everyone) {
    const contact = key === undefined ? undefined : ids.get(key);
    if (contact !== undefined) account.link([type, id], ['contacts', contact]);
  }
}

function groundOf(spec: Spec, seller: Seller, created: string): Happening[] {
  const first = spec.buyer.people[0]?.first ?? 'there';
  const say = (text: string) => text.replaceAll('{who}', first);
  const workingDayAfter = (day: string) => {
    let one = dayAfter(day);
    while (!isWorkingDay(one, [seller.country, spec.buyer.country ?? ''])) one = dayAfter(one);
    return one;
  };
  const talk = workingDayAfter(created);
  return [
    meet(`${talk} 10:00`, 45, 'COMPLETED', {
      title: seller.ground.title,
      notes: say(seller.ground.notes),
      booked: `${created} 09:30`,
    }),
    us(`${talk} 14:10`, say(seller.ground.summary), {
      subject: 'What I took away',
      props: { hs_email_open_count: '2' },
    }),
    them(`${workingDayAfter(talk)} 09:50`, say(seller.ground.reply), { subject: 'Re: What I took away' }),
  ];
}

function dealHistory(account: Account, spec: Spec, created: string): NonNullable<Thing['propertiesWithHistory']> {
  const stage = spec.deal?.stage ?? 1;
  const path = typeof stage === 'number' && stage < 4 && !spec.deal?.jumped ? [...Array(stage + 1).keys()] : [0, stage];
  const steps = [...new Set(path)].map((one, n) => ({
    value: stageId(account.seller, one),
    timestamp: account.iso(`${dayAfter(created, n)} 11:0${n}`),
    sourceType: 'CRM_UI',
  }));
  const own = Object.entries(spec.deal?.history ?? {}).map(
    ([name, values]) =>
      [
        name,
        values
          .map(([value, at]) => ({
            value: name === 'dealstage' ? stageId(account.seller, asStage(value)) : value,
            timestamp: account.iso(at),
            sourceType: 'CRM_UI',
          }))
          .reverse(),
      ] as const,
  );
  return { dealstage: steps.reverse(), ...Object.fromEntries(own) };
}

function asStage(value: string): number | 'won' | 'lost' {
  return value === 'won' || value === 'lost' ? value : Number(value);
}

/** The whole story as the file keeps it: the portal, and the expectations with days counted and names resolved. */
export function tell(spec: Spec): Record<string, unknown> {
  const seller = SELLERS[spec.seller];
  if (seller === undefined) throw new Error(`${spec.id}: no seller ${spec.seller}`);
  const account = new Account(seller);
  const dealId = String(50_100 + ([...spec.id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 800));
  const firstDay =
    spec.events
      .map((event) => event.booked ?? event.at)
      .sort()[0]
      ?.slice(0, 10) ?? spec.at.slice(0, 10);
  let created = spec.deal?.created ?? dayAfter(firstDay, -12);
  while (!isWorkingDay(created, [seller.country])) created = dayAfter(created, -1);
  const createdAt = account.iso(`${created} 09:00`);
  const stage = stageId(seller, spec.deal?.stage ?? 1);
  const close = `${dayAfter(spec.at.slice(0, 10), 75)}T00:00:00Z`;
  const pain = spec.ground === false ? null : seller.ground.pain;
  account.add(
    'deals',
    dealId,
    {
      dealname: spec.deal?.name ?? spec.buyer.company,
      pipeline: seller.pipeline.id,
      dealstage: stage,
      amount: spec.deal?.amount === undefined ? '24000' : spec.deal.amount,
      dealtype: 'newbusiness',
      hubspot_owner_id: account.owner(0).id,
      closedate: close,
      hs_next_step: null,
      hs_is_closed: String(stage.startsWith('closed')),
      description: pain,
      business_pain: pain,
      createdate: createdAt,
      hs_lastmodifieddate: createdAt,
      ...spec.deal?.props,
    },
    createdAt,
    createdAt,
    dealHistory(account, spec, created),
  );
  account.named.set('deal', { type: 'deals', id: dealId, at: spec.at });
  const ids = addBuyer(account, spec.buyer, dealId, 901, created, 0, spec.contacts, spec.companyProps);
  const bare = [...(spec.ground === false ? [] : groundOf(spec, seller, created)), ...spec.events];
  const events = dress(bare, spec.id, spec.buyer, seller);
  for (const event of events) addHappening(account, event, spec.buyer, ids, dealId, 0);
  (spec.others ?? []).forEach((other, n) => addOther(account, other, 1001 + n * 10));
  return {
    id: spec.id,
    title: spec.title,
    teaches: spec.teaches,
    at: account.iso(spec.at),
    dealId,
    ...(spec.settings ? { settings: spec.settings } : {}),
    portal: portalOf(account),
    expect: expectOf(account, spec),
  };
}

function addOther(account: Account, other: OtherDeal, firstContact: number): void {
  const made = account.iso(`${other.created} 09:00`);
  const stage = stageId(account.seller, other.stage);
  const history = [
    ...(other.closed ? [{ value: stage, timestamp: account.iso(other.closed), sourceType: 'CRM_UI' }] : []),
    { value: stageId(account.seller, other.closed ? 2 : other.stage), timestamp: made, sourceType: 'CRM_UI' },
  ];
  account.add(
    'deals',
    other.id,
    {
      dealname: other.name,
      pipeline: account.seller.pipeline.id,
      dealstage: stage,
      amount: '21000',
      dealtype: 'newbusiness',
      hubspot_owner_id: account.owner(other.owner).id,
      closedate: other.closed ? account.iso(other.closed) : `${dayAfter(other.created, 150)}T00:00:00Z`,
      hs_is_closed: String(stage.startsWith('closed')),
      createdate: made,
      hs_lastmodifieddate: made,
      ...other.props,
    },
    made,
    other.closed ? account.iso(other.closed) : made,
    { dealstage: history },
  );
  const ids = addBuyer(account, other.buyer, other.id, firstContact, other.created, other.owner);
  for (const event of other.events) addHappening(account, event, other.buyer, ids, other.id, other.owner);
}

function portalOf(account: Account): Record<string, unknown> {
  const { seller } = account;
  const stage = (id: string, label: string, displayOrder: number, closed: boolean, probability: number) => ({
    id,
    label,
    displayOrder,
    metadata: { isClosed: String(closed), probability: probability.toFixed(2) },
  });
  const open = seller.pipeline.open.map((one, n) => stage(one.id, one.label, n, false, one.probability));
  return {
    format: 'ghostlight-portal/1',
    portal: {
      portalId: seller.portalId,
      timeZone: seller.timeZone,
      currency: seller.currency,
      country: seller.country,
    },
    owners: seller.owners.map((_, n) => {
      const one = account.owner(n);
      return {
        id: one.id,
        userId: 9000 + Number(one.id),
        email: one.email,
        firstName: one.first,
        lastName: one.last,
        archived: false,
        teams: [{ id: '1', name: 'Sales', primary: true }],
      };
    }),
    pipelines: [
      {
        id: seller.pipeline.id,
        label: seller.pipeline.label,
        displayOrder: 0,
        stages: [...open, stage('closedwon', 'Closed won', 8, true, 1), stage('closedlost', 'Closed lost', 9, true, 0)],
      },
    ],
    objects: account.objects,
    associations: account.associations,
  };
}

function expectOf(account: Account, spec: Spec): Record<string, unknown> {
  const { silence, nextStep, ...rest } = spec.expect;
  const named = (name: string) => {
    const found = account.named.get(name);
    if (found === undefined) throw new Error(`${spec.id}: nothing is called ${name}`);
    return found;
  };
  const out: Record<string, unknown> = { ...rest };
  if (nextStep !== undefined) {
    if (nextStep === null || nextStep === 'open' || nextStep.source === undefined) out.nextStep = nextStep;
    else {
      const { type, id } = named(nextStep.source);
      out.nextStep = { ...nextStep, source: { type, id } };
    }
  }
  if (silence === null) out.silence = null;
  if (silence && silence.since !== undefined) {
    const since = /^\d{4}-/.test(silence.since) ? silence.since : named(silence.since).at;
    const zone = account.seller.timeZone;
    const countries = [account.seller.country, spec.buyer.country ?? ''];
    const pauses = (silence.paused ?? []).map(([a, b]): [number, number] => [instant(a, zone), instant(b, zone)]);
    const days = workingDays(instant(since, zone), instant(spec.at, zone), zone, countries, pauses);
    out.silence = { ...(silence.only ? {} : { since: account.iso(since) }), workingDays: days };
  }
  return out;
}
