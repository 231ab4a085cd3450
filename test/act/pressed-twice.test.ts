/** A play pressed in the sidebar and in the tab, or by two people at once, is one play: one note, one entry, one answer. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { account, MONA, RITA } from '../webhooks/account.ts';
import { serviceWorld } from '../webhooks/world.ts';
import { clicking } from './clicking.ts';

const PORTAL = 4_100_347;
const NOTES = '/crm/objects/2026-03/notes';
const world = serviceWorld([account(PORTAL)]);
const { card, post, settings, notes } = clicking(world, PORTAL);
const chosen = async (play: string) =>
  (await card()).history.filter((h: { says: string }) => h.says.includes(`chose: ${play}`)).length;

beforeAll(async () => {
  await world().install(PORTAL);
  await world().advance(10);
});

describe('the same play pressed in two places', () => {
  it('at the same moment is done once, and both are answered the same', async () => {
    const words = { play: 'check-in', subject: 'Still on?', body: 'Hi Dana' };
    const press = async (userId: number, key: string) =>
      (await world().ask('POST', '/card/501/plays', { key, ...words }, { userId })).body;
    const answers = await Promise.all([press(RITA, 'from-the-sidebar'), press(MONA, 'from-the-tab')]);
    for (const answer of answers)
      expect(answer).toMatchObject({ ok: true, happened: 'Ready to send in your composer', undo: answers[0].undo });
    await world().settle();
    expect(notes()).toHaveLength(1);
    expect(await chosen('Check in')).toBe(1);
    expect(await press(MONA, 'from-the-tab')).toMatchObject({ ok: true, undo: answers[0].undo });
  });

  it('is another play with other words, and again once it was taken back or two minutes are over', async () => {
    const before = notes().length;
    expect((await post('plays', { play: 'check-in', body: 'Hi Dana, one more' })).ok).toBe(true);
    expect(notes()).toHaveLength(before + 1);
    const { undo } = await post('plays', { play: 'breakup', body: 'Either is fine.' });
    await post('undo', { undo: undo.key });
    await world().settle();
    await post('plays', { play: 'breakup', body: 'Either is fine.' });
    expect(notes()).toHaveLength(before + 2);
    world().simulator.advance(119_000);
    await post('plays', { play: 'breakup', body: 'Either is fine.' });
    expect(notes()).toHaveLength(before + 2);
    world().simulator.advance(2_000);
    await post('plays', { play: 'breakup', body: 'Either is fine.' });
    expect(notes()).toHaveLength(before + 3);
  });

  it('is answered as the first, though the first has changed what is offered', async () => {
    const hold = { play: 'wait-it-out', until: '2026-03-25' };
    expect((await post('plays', hold)).happened).toContain('On hold until');
    expect(await post('plays', hold)).toMatchObject({
      ok: true,
      happened: expect.stringContaining('On hold until'),
      card: { judgement: { state: 'held' } },
    });
    expect(await chosen('Wait')).toBe(1);
    await post('hold', { action: 'release' });
    await world().settle();
  });

  it('is done when the dry run is over, in which it was written nowhere', async () => {
    const words = { play: 'breakup', body: 'Tell me either way.' };
    await settings({ dryRun: true });
    expect((await post('plays', words)).happened).toContain('nothing was written');
    await settings({ dryRun: false });
    const before = notes().length;
    expect((await post('plays', words)).happened).toBe('Ready to send in your composer');
    expect(notes()).toHaveLength(before + 1);
  });

  it('is tried again when HubSpot refused it', async () => {
    world().simulator.fault({ method: 'PATCH', path: '/crm/objects/2026-03/deals/501', status: 400, times: 1 });
    expect(await post('plays', { play: 'nurture' })).toMatchObject({ code: 'refused-by-hubspot' });
    expect(await post('plays', { play: 'nurture' })).toMatchObject({ ok: true });
  });

  it('is done once too where the note waits for HubSpot', async () => {
    world().simulator.fault({ method: 'POST', path: NOTES, status: 503 });
    const words = { play: 'check-in', body: 'Are we still on?' };
    const first = await post('plays', words);
    expect(await post('plays', words)).toMatchObject({ happened: first.happened, undo: first.undo });
    world().simulator.clearFaults();
  });
});
