/** A new install looks before it speaks. */
import { describe, expect, it } from '@jest/globals';
import { cardAnswer as checkCard } from '../../extensions/app/packages/shared/parse/card.ts';
import { account, RITA } from './account.ts';
import { serviceWorld } from './world.ts';

const A = 4_100_340;
const DAY = 86_400_000;
const world = serviceWorld([account(A)]);

const tasks = () =>
  world()
    .simulator.worldOf(A)
    .state()
    .objects.tasks.filter((o) => !o.archived && o.properties.hs_task_subject?.includes('Buyer Inc'));
const card = async () =>
  checkCard((await world().ask('GET', '/card/501', undefined, { userId: RITA, portalId: A })).body, '');

describe('on the day of the install', () => {
  it('a step that is missed makes no task, and the card says why; the next day it does', async () => {
    // Monday morning in New York: what was due on Friday is missed when the day of grace ends this evening.
    world().simulator.advance(4 * DAY);
    await world().install(A);
    expect((await card()).judgement.state).toBe('waiting');
    await world().advance(0.4);
    const first = await card();
    expect(first.judgement).toMatchObject({ state: 'missed', task: null });
    expect(first.notices.join(' ')).toContain('on its first day Ghostlight only looks');
    expect(first.history.map((h) => h.says).join(' ')).not.toContain('enough new ones today');
    expect(tasks()).toHaveLength(0);
    await world().advance(1);
    expect(tasks()).toHaveLength(1);
    expect((await card()).judgement.task?.recordId).toBe(tasks()[0]?.id);
  });

  it('the card shows the task as it was written, not as it would be made today', async () => {
    const due = (await card()).judgement.task?.due;
    await world().advance(2);
    expect((await card()).judgement).toMatchObject({ state: 'missed', task: { due } });
  });

  it('a deal is not snoozed until today', async () => {
    const { at } = (await card()).judgement;
    const post = (until: string) =>
      world().ask(
        'POST',
        '/card/501/hold',
        { action: 'hold', key: `hold-until-${until}`, until },
        { userId: RITA, portalId: A },
      );
    const refused = await post(new Date(at).toLocaleDateString('en-CA', { timeZone: 'America/New_York' }));
    expect(refused.body).toMatchObject({ ok: false, message: 'Choose a day after today.' });
  });
});
