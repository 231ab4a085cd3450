/** In dry run a click claims nothing: not at once, not in the history, and there is nothing to put back later. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { account } from '../webhooks/account.ts';
import { serviceWorld } from '../webhooks/world.ts';
import { ENROLMENTS, clicking } from './clicking.ts';

const PORTAL = 4_100_346;
const DRY = 'This account is in dry run: nothing was written to HubSpot';
const world = serviceWorld([account(PORTAL)]);
const { card, post, settings } = clicking(world, PORTAL);

beforeAll(async () => {
  await world().install(PORTAL);
  await world().advance(10);
  await settings({
    dryRun: true,
    plays: { 'check-in': { sequenceId: '90002', moveToStage: 'qualifiedtobuy' } },
  });
});

describe('in dry run', () => {
  it('an enrolling play says only that nothing was written, and is no enrolment in the history', async () => {
    const { happened } = await post('plays', { play: 'check-in', body: 'Hi Dana' });
    expect(happened).toBe(DRY);
    const { history } = await card();
    expect(history[0]).toMatchObject({ says: expect.stringContaining('chose: Check in'), undo: expect.anything() });
  });

  it('nor does a hold or a hand-over say that it happened', async () => {
    expect((await post('hold', { action: 'hold', until: '2026-03-30' })).happened).toBe(DRY);
    expect((await post('plays', { play: 'nurture' })).happened).toBe(DRY);
    expect((await card()).judgement.state).toBe('missed');
  });

  it('but a message is ready to send, and what the rep said is kept', async () => {
    const { happened, composer } = await post('plays', { play: 'breakup', body: 'Either is fine.' });
    expect([happened, composer.contactId]).toEqual([`Ready to send in your composer. ${DRY}`, '77']);
    const not = (await card()).judgement.reasons[0].code;
    const said = { action: 'not-this-reason', not, instead: 'lost-budget' };
    expect((await post('answer', said)).happened).toMatch(/^Thank you\. Your reading is kept/);
  });

  it('when it is over, an undo puts nothing back that was never done', async () => {
    const { undo } = (await card()).history.find((h: { says: string }) => h.says.includes('chose: Check in'));
    await settings({ dryRun: false });
    world().simulator.happen({
      portalId: PORTAL,
      change: [{ type: 'deals', id: '501', properties: { dealstage: 'qualifiedtobuy' } }],
    });
    await world().settle();
    expect((await post('undo', { undo: undo.key })).ok).toBe(true);
    await world().settle();
    expect(world().simulator.worldOf(PORTAL).records.live('deals', '501')?.properties.dealstage).toBe('qualifiedtobuy');
  });
});

describe('a click that waited through a dry run of days', () => {
  it('enrols nobody when it is over', async () => {
    const { simulator } = world();
    simulator.fault({ method: 'POST', path: ENROLMENTS, status: 503 });
    expect((await post('plays', { play: 'check-in', body: 'Hi Dana' })).happened).toContain('on its way');
    await settings({ dryRun: true });
    await world().pass(10_000);
    await world().advance(3);
    simulator.clearFaults();
    const from = simulator.requests().length;
    await settings({ dryRun: false });
    // What waits for the end of a dry run is asked about every quarter of an hour.
    await world().pass(16 * 60_000);
    await world().settle();
    const failed = (await world().store.history(PORTAL, '501', 20)).find(({ data }) => data.kind === 'failed');
    expect(failed?.data).toMatchObject({
      what: 'the enrolment',
      because: expect.stringContaining('more than two days ago'),
    });
    expect(
      simulator
        .requests()
        .slice(from)
        .some((r) => r.method === 'POST' && r.path === ENROLMENTS),
    ).toBe(false);
  });
});
