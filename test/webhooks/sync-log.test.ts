import { describe, expect, it } from '@jest/globals';
import { makeLog } from '../../webhooks/log.ts';
import { syncLog } from '../../webhooks/sync-log.ts';
import { STEP } from '../sync/step.ts';
import { account } from './account.ts';
import { serviceWorld } from './world.ts';

const A = 4_100_302;
const step = { ...STEP, phase: 'emails of open deals and their contacts' };

function logged() {
  const lines: string[] = [];
  let at = 60_000;
  const tell = syncLog(makeLog('info', { write: (line) => void lines.push(line) }), () => at);
  return { tell, pass: (ms: number) => (at += ms), said: () => lines.map((line) => JSON.parse(line)) };
}

describe('a first sync in the log', () => {
  it('says how far it is, how fast it goes and what is left', () => {
    const { tell, said } = logged();
    tell(A, step);
    expect(said()).toMatchObject([
      { portalId: A, phase: step.phase, done: 1000, total: 4000, perMinute: 1000, minutesLeft: 3 },
    ]);
  });

  it('says it every ten seconds for each account, however many batches there are', () => {
    const { tell, said, pass } = logged();
    for (let n = 0; n < 61; n += 1) {
      tell(A, { ...step, done: n });
      tell(A + 1, step);
      pass(500);
    }
    const of = (portalId: number) => said().filter((line) => line.portalId === portalId);
    expect(of(A).map((line) => line.done)).toEqual([0, 20, 40, 60]);
    expect(of(A + 1)).toHaveLength(4);
  });

  it('leaves the end to the line that tells of it', () => {
    const { tell, said } = logged();
    tell(A, { ...step, finishedAt: 90_000 });
    expect(said()).toEqual([]);
  });
});

describe('the service', () => {
  const world = serviceWorld([account(A)]);

  it('tells of a first sync while it runs, then of its end', async () => {
    await world().install(A);
    const said = world()
      .lines.map((line) => JSON.parse(line))
      .filter(({ msg }) => /^first sync/.test(msg));
    expect(said.map(({ msg }) => msg)).toEqual(['first sync under way', 'first sync complete']);
    expect(said[0]).toMatchObject({ portalId: A, phase: 'open deals', done: 0, minutesLeft: null });
  });
});
