/** What HubSpot is told of judgements: the deal's own fields, behind everything else, once per change, and never in circles. */
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { account, MONA, RITA } from './account.ts';
import { serviceWorld } from './world.ts';

const PORTAL = 4_100_320;
const world = serviceWorld([account(PORTAL)]);
const DEALS = '/crm/objects/2026-03/deals';

let counter = 0;
const key = () => `key-of-fields-${(counter += 1)}`;
const fields = (id = '501') => {
  const p = world().simulator.worldOf(PORTAL).records.live('deals', id)?.properties ?? {};
  return { state: p.ghostlight_state ?? '', reason: p.ghostlight_reason ?? '', since: p.ghostlight_since ?? '' };
};
const post = (path: string, body: object) =>
  world().ask('POST', `/card/501/${path}`, { key: key(), ...body }, { userId: RITA });
const card = async () => (await world().ask('GET', '/card/501', undefined, { userId: RITA })).body;
/** Calls that wrote fields of deals since a moment of the log. */
const writes = (from = 0) =>
  world()
    .simulator.requests()
    .slice(from)
    .filter((r) => r.path.startsWith(DEALS) && (r.method === 'PATCH' || r.path.endsWith('/batch/update')));
const sofar = () => world().simulator.requests().length;
const later = async () => {
  await world().pass(20_000);
  await world().settle();
};

const mail = (text: string) => {
  const now = new Date(world().simulator.world.now()).toISOString();
  world().simulator.happen({
    portalId: PORTAL,
    create: [
      {
        type: 'emails',
        properties: {
          hs_timestamp: now,
          hs_email_direction: 'INCOMING_EMAIL',
          hs_email_subject: 'Re: The offer',
          hs_email_text: text,
          hs_email_from_email: 'dana@buyer.example',
          hs_email_to_email: 'rita@acme.example',
          hs_email_headers: JSON.stringify({
            from: { email: 'dana@buyer.example' },
            to: [{ email: 'rita@acme.example' }],
          }),
        },
        to: [
          { type: 'deals', id: '501' },
          { type: 'contacts', id: '77' },
        ],
      },
    ],
  });
};

beforeAll(async () => {
  await world().install(PORTAL);
});
beforeEach(() => {
  world().simulator.clearFaults();
});

describe('the fields of a deal', () => {
  it('are told of every open deal from the first day on, many in one call', () => {
    expect(fields()).toEqual({ state: 'waiting', reason: '', since: '2026-02-24' });
    expect(fields('502').state).toBe('waiting');
    expect(writes().map((r) => [r.method, r.path])).toEqual([['POST', `${DEALS}/batch/update`]]);
  });

  it('are left alone on a deal that was closed before, and say nothing of a step we found ourselves', () => {
    expect(fields('503')).toEqual({ state: '', reason: '', since: '' });
    const p = world().simulator.worldOf(PORTAL).records.live('deals', '501')?.properties ?? {};
    expect([p.ghostlight_next_step ?? '', p.ghostlight_next_step_due ?? '']).toEqual(['', '']);
  });

  it('follow the judgement by time alone; what we wrote comes back and is not written again', async () => {
    await world().advance(6);
    const { judgement } = await card();
    expect(fields()).toEqual({ state: 'missed', reason: judgement.reasons[0].code, since: '2026-03-02' });
    const from = sofar();
    await world().simulator.deliverNow({ all: true, duplicate: true });
    await world().settle();
    expect(writes(from)).toEqual([]);
    await world().advance(8);
    expect(fields()).toMatchObject({ state: 'dark', since: '2026-03-10' });
    await world().advance(3);
    expect(fields()).toMatchObject({ state: 'dark', since: '2026-03-10' });
  });
});

describe('nurture', () => {
  it('put there by a click stays, until they write again', async () => {
    await post('plays', { play: 'nurture' });
    await world().settle();
    expect(fields()).toMatchObject({ state: 'nurture', since: '2026-03-15' });
    await world().advance(2);
    expect(fields().state).toBe('nurture');
    mail('Hi Rita,\n\nthe gates are back on our list. Could you send me the new prices?\n\nDana');
    await world().settle();
    expect((await card()).judgement.state).toBe('our-turn');
    expect(fields()).toMatchObject({ state: 'our-turn', since: '2026-03-17' });
  });

  it('wins over what was judged before the click and is still on its way', async () => {
    const { simulator } = world();
    simulator.fault({ method: 'POST', path: `${DEALS}/batch/update`, status: 503 });
    simulator.fault({ method: 'PATCH', path: `${DEALS}/501`, status: 503 });
    const was = fields();
    await post('hold', { action: 'hold', until: '2026-03-25' });
    await world().settle();
    expect((await card()).judgement.state).toBe('held');
    expect(fields()).toEqual(was);
    simulator.clearFaults();
    // The hold that HubSpot has not taken goes first: the later click must come later.
    expect((await post('plays', { play: 'nurture' })).body.happened).toContain('on its way');
    for (let i = 0; i < 4; i += 1) await later();
    expect(fields().state).toBe('nurture');
    expect((await card()).judgement.state).toBe('nurture');
  });
});

describe('when HubSpot does not take it', () => {
  it('one that is refused does not keep the others from being told, and is no news on a card', async () => {
    const { simulator } = world();
    simulator.fault({ method: 'POST', path: `${DEALS}/batch/update`, status: 400 });
    simulator.fault({ method: 'PATCH', path: `${DEALS}/501`, status: 400 });
    await world().advance(20);
    expect(fields('502').state).toBe('dark');
    const { notices } = await card();
    expect(notices.join(' ')).not.toContain('Not done');
  });

  it('is told anew when the account is connected again', async () => {
    const { simulator } = world();
    const from = sofar();
    await world().install(PORTAL);
    await world().store.hurry(PORTAL, '502', simulator.world.now());
    await world().settle();
    expect(writes(from).length).toBeGreaterThan(0);
  });
});

describe('a field that an admin deleted', () => {
  const sweep = () => world().service.jobWork.sweep({ portalId: PORTAL, attempt: 1, stopping: () => false });
  const lines = () => world().lines.join('\n');

  it('is missed aloud while its name is taken, and filled again for every open deal once it can be made', async () => {
    const { properties, records } = world().simulator.worldOf(PORTAL);
    const before = fields('502');
    expect(before.state).toBe('dark');
    const def = properties.get('deals', 'ghostlight_state');
    if (!def) throw new Error('our field is not there');
    def.archived = true;
    await sweep();
    expect(lines()).toContain('deleted in HubSpot: ghostlight_state; restore them there');

    properties.free('deals', 'ghostlight_state');
    for (const { properties: held } of records.all('deals')) delete held.ghostlight_state;
    expect(fields('502').state).toBe('');
    await sweep();
    await world().settle();
    expect(fields('502')).toEqual(before);
  });
});

describe('in dry run', () => {
  it('nothing is written; when it ends, everything is told', async () => {
    const settings = async (values: object) => {
      const as = { userId: MONA };
      const { version } = (await world().ask('GET', '/settings', undefined, as)).body;
      expect((await world().ask('PUT', '/settings', { key: key(), version, values }, as)).body.ok).toBe(true);
    };
    await settings({ dryRun: true });
    await world().settle();
    const from = sofar();
    const was = fields('502');
    await settings({ darkAfter: 0 });
    await world().settle();
    const [deal] = (await world().store.openDeals(PORTAL, ['72'])) ?? [];
    expect(deal?.judgement.state).toBe('quiet');
    expect(writes(from)).toEqual([]);
    expect(fields('502')).toEqual(was);
    await settings({ dryRun: false });
    await world().settle();
    expect(fields('502').state).toBe('quiet');
  });
});
