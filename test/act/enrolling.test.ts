/** Enrolling with one click: offered only where HubSpot will take it, and where it does not after all, the composer opens. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { account, RITA } from '../webhooks/account.ts';
import { serviceWorld } from '../webhooks/world.ts';
import { ENROLMENTS, clicking } from './clicking.ts';

const PORTAL = 4_100_342;
const world = serviceWorld([account(PORTAL)]);
const clicks = clicking(world, PORTAL);
const { card, post, settings, later } = clicks;

const notes = () => clicks.notes().map((note) => note.properties.hs_note_body ?? '');
const checkIn = async () => (await card()).plays.find((p: { code: string }) => p.code === 'check-in');
const enrolled = () => world().simulator.worldOf(PORTAL).sequences.active('77')?.sequence.id ?? null;
const change = async (type: 'contacts', id: string, properties: Record<string, string>) => {
  world().simulator.happen({ portalId: PORTAL, change: [{ type, id, properties }] });
  await world().settle();
};

beforeAll(async () => {
  await world().install(PORTAL);
  await world().advance(10);
  await settings({ plays: { 'check-in': { sequenceId: '90002' } } });
});

describe('a rep whom HubSpot does not let enrol', () => {
  it('is told so and has the message in the composer; nothing claims an enrolment, and it can be taken back', async () => {
    world().simulator.worldOf(PORTAL).sequences.setSender(RITA, { seat: false });
    expect((await checkIn()).does).toContain('Enrols them in');
    const done = await post('plays', { play: 'check-in', subject: 'Still on?', body: 'Hi Dana' });
    expect(done).toMatchObject({
      ok: true,
      happened: expect.stringMatching(
        /^Ready to send in your composer\. HubSpot did not accept the enrolment: .*paid Sales or Service seat/,
      ),
      composer: { contactId: '77', subject: 'Still on?', body: 'Hi Dana' },
      undo: { key: expect.any(String) },
    });
    expect(done.happened).not.toMatch(/Enrolled/);
    expect(notes()).toEqual([expect.stringContaining('Rita Reed prepared a message: Check in')]);
    expect(enrolled()).toBeNull();
    expect((await post('undo', { undo: done.undo.key })).ok).toBe(true);
    expect(notes()).toEqual([]);
    world().simulator.worldOf(PORTAL).sequences.setSender(RITA, { seat: true });
  });

  it('is not noted as having enrolled anybody when HubSpot refuses later on', async () => {
    const { simulator } = world();
    simulator.fault({ method: 'POST', path: ENROLMENTS, status: 503, times: 1 });
    const waits = await post('plays', { play: 'check-in', body: 'Hi Dana' });
    expect(waits).toMatchObject({ happened: expect.stringContaining('on its way'), undo: null });
    expect(notes()).toEqual([]);
    simulator.worldOf(PORTAL).sequences.setSender(RITA, { inboxes: [] });
    await later(30_000);
    expect(notes()).toEqual([expect.stringContaining('Rita Reed prepared a message: Check in')]);
    const { history } = await card();
    expect(history.find((h: { says: string }) => h.says.includes('chose: Check in')).undo).not.toBeNull();
    simulator.worldOf(PORTAL).sequences.setSender(RITA, { inboxes: ['rita@acme.example'] });
  });
});

describe('whom mail of a sequence does not reach', () => {
  it.each<Record<string, string>>([
    { hs_email_optout: 'true' },
    { hs_email_hard_bounce_reason_enum: 'UNKNOWN_USER' },
    { hs_sequences_is_enrolled: 'true' },
    { email: '' },
  ])('%j: the composer is offered instead', async (properties) => {
    const before = { ...world().simulator.worldOf(PORTAL).records.live('contacts', '77')?.properties };
    await change('contacts', '77', properties);
    expect((await checkIn()).does).toContain('Opens your composer');
    const back = Object.keys(properties).map((name) => [name, before[name] ?? '']);
    await change('contacts', '77', Object.fromEntries(back));
    expect((await checkIn()).does).toContain('Enrols them in');
  });

  it('nor is somebody else chosen who has had a message today', async () => {
    const { simulator } = world();
    const at = new Date(simulator.world.now()).toISOString();
    simulator.happen({
      portalId: PORTAL,
      link: [{ from: { type: 'deals', id: '501' }, to: { type: 'contacts', id: '78' } }],
      create: [
        {
          type: 'emails',
          properties: {
            hs_timestamp: at,
            hs_email_direction: 'EMAIL',
            hs_email_status: 'SENT',
            hs_email_subject: 'The docks',
            hs_email_text: 'Hi Omar, is Tuesday good for you?',
            hs_email_from_email: 'sam@acme.example',
            hs_email_to_email: 'omar@other.example',
            hs_email_headers: JSON.stringify({
              from: { email: 'sam@acme.example' },
              to: [{ email: 'omar@other.example' }],
            }),
          },
          to: [
            { type: 'deals', id: '502' },
            { type: 'contacts', id: '78' },
          ],
        },
      ],
    });
    await world().settle();
    expect(await post('plays', { play: 'check-in', contactId: '78' })).toMatchObject({
      ok: false,
      code: 'blocked',
      message: expect.stringContaining('They have had a message from us today'),
    });
    expect(world().simulator.worldOf(PORTAL).sequences.active('78')).toBeFalsy();
    expect((await checkIn()).allowed).toBe(true);
  });
});

describe('an enrolment whose answer is lost', () => {
  it('is noted once it is known to have happened, and cannot be taken back', async () => {
    const before = notes().length;
    world().simulator.fault({ method: 'POST', path: ENROLMENTS, status: 503, acted: true, times: 1 });
    const waits = await post('plays', { play: 'check-in', body: 'Hi Dana, are you well?' });
    expect(waits.happened).toContain('on its way');
    expect(notes()).toHaveLength(before);
    await later(30_000);
    expect(enrolled()).toBe('90002');
    expect(notes().slice(before)).toEqual([expect.stringContaining('Rita Reed enrolled them: Check in')]);
    const { history } = await card();
    expect(history.find((h: { says: string }) => h.says.includes('chose: Check in')).undo).toBeNull();
    expect((await checkIn()).does).toContain('Opens your composer');
  });
});
