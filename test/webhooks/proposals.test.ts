/** The settings page is told which thresholds the account's own silences speak for, stage by stage. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { settingsAnswer } from '../../extensions/app/packages/shared/parse/settings.ts';
import { chanceBook } from '../../src/chances/book.ts';
import type { Spell } from '../../src/chances/spell.ts';
import { account, MONA } from './account.ts';
import { serviceWorld } from './world.ts';

const PORTAL = 4_100_348;
const world = serviceWorld([account(PORTAL)]);
const proposals = async () =>
  settingsAnswer((await world().ask('GET', '/settings', undefined, { userId: MONA })).body, '').proposals;

/** So many silences in a stage that lasted so long. */
const spells = (stageId: string, n: number, duration: number, answered: boolean): Spell[] =>
  Array.from({ length: n }, () => ({
    dealId: '1',
    pipelineId: 'default',
    stageId,
    startedAt: 0,
    endedAt: 0,
    duration,
    answered,
  }));

beforeAll(async () => {
  await world().install(PORTAL);
});

describe('proposed thresholds', () => {
  it('are none while too little was seen, for every open stage', async () => {
    expect(await proposals()).toEqual([
      {
        pipeline: 'default',
        stage: 'qualifiedtobuy',
        label: 'Qualified',
        now: { quietAfter: 3, darkAfter: 7 },
        proposed: null,
      },
      {
        pipeline: 'default',
        stage: 'contractsent',
        label: 'Proposal',
        now: { quietAfter: 3, darkAfter: 7 },
        proposed: null,
      },
    ]);
  });

  it('come from the account’s own curve with the reason in words, beside what holds there', async () => {
    const { store, simulator } = world();
    const chances = chanceBook([
      ...[1, 2, 3, 4, 5, 6].flatMap((day) => spells('contractsent', 40, day, true)),
      ...spells('contractsent', 90, 45, false),
    ]);
    const before = await store.teaching(PORTAL);
    if (!before) throw new Error('the account was never looked back on');
    await store.putTeaching(PORTAL, { ...before, at: simulator.world.now(), chances }, []);
    const { version } = (await world().ask('GET', '/settings', undefined, { userId: MONA })).body;
    const values = { scopes: [{ stage: 'contractsent', darkAfter: 12 }] };
    const put = { key: 'key-of-proposals', version, values };
    expect((await world().ask('PUT', '/settings', put, { userId: MONA })).body.ok).toBe(true);
    await world().pass(61_000);
    const [, proposal] = (await proposals()) ?? [];
    expect(proposal).toMatchObject({
      stage: 'contractsent',
      now: { quietAfter: 3, darkAfter: 12 },
      proposed: {
        quietAfter: expect.any(Number),
        darkAfter: expect.any(Number),
        because: expect.stringMatching(/^In Proposal half of the answers come within \d working days/),
      },
    });
    // What is proposed can be saved as it is.
    const { quietAfter, darkAfter } = proposal?.proposed ?? { quietAfter: 0, darkAfter: 0 };
    expect(0 < quietAfter && quietAfter < darkAfter).toBe(true);
  });
});
