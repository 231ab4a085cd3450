import { describe, expect, it } from '@jest/globals';
import type { RankedReason, ReasonCode } from '../../src/judgement.ts';
import { choosePlay } from '../../src/plays/choose.ts';
import { weighReasons } from '../../src/reasons/weigh.ts';
import { wantedTask } from '../../src/tasks/task.ts';
import { at, COLLEAGUE, ours, situation, theirs, type Story } from '../situations.ts';

const task = (story: Story) => {
  const s = situation(story);
  const reasons = weighReasons(s);
  return wantedTask(s, reasons, choosePlay(s, reasons));
};
const told = [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00')];

describe('the task', () => {
  it('is wanted in missed and dark only', () => {
    for (const state of ['engaged', 'waiting', 'our-turn', 'quiet', 'held', 'nurture', 'closed'] as const)
      expect(task({ state, told })).toBeNull();
    expect(task({ state: 'missed', told })).toMatchObject({ priority: 'MEDIUM', ownerId: '71' });
    expect(task({ state: 'dark', told })).toMatchObject({ priority: 'HIGH', ownerId: '71' });
  });
  it('is due on the next working day', () => {
    expect(task({ told })?.due).toBe('2026-03-11');
    expect(task({ told, now: at('2026-03-13 12:00') })?.due).toBe('2026-03-16');
    expect(task({ told, settings: { taskDueAfter: 3 } })?.due).toBe('2026-03-13');
  });
  it('is not wanted while the play is to wait or to hold', () => {
    expect(
      task({ told: [theirs('2026-02-18 10:00', { words: ['company-change'] }), ours('2026-02-19 10:00')] }),
    ).toBeNull();
    expect(
      task({ told: [theirs('2026-02-18 10:00', { words: ['approval-under-way'] }), ours('2026-02-19 10:00')] }),
    ).toBeNull();
  });
  it('is not wanted either when the play that a rep sees is to wait', () => {
    const s = situation({ told });
    const reason = (code: ReasonCode, strength: number): RankedReason => ({
      code,
      strength,
      certainty: strength > 0.5 ? 'likely' : 'possible',
      for: [],
      against: [],
      missing: [],
    });
    const reasons = [reason('seller-friction', 0.6), reason('internal-approval', 0.2)];
    expect(wantedTask(s, reasons, choosePlay(s, reasons))).toBeNull();
    const asks = [reason('seller-friction', 0.6), reason('priorities-shifted', 0.2)];
    expect(wantedTask(s, asks, choosePlay(s, asks))).not.toBeNull();
  });
  it('is wanted in our turn where the admin asks for it', () =>
    expect(
      task({
        state: 'our-turn',
        told: [theirs('2026-03-04 10:00')],
        asked: 'When?',
        settings: { taskWhenOurTurn: true },
      }),
    ).toMatchObject({ subject: expect.stringContaining('Answer them') }));
  it('never tells a rep that it may be them', () => {
    const friction = [
      ...['2026-01-22', '2026-01-29', '2026-02-09'].map((d) => ours(`${d} 10:00`)),
      ours('2026-02-12 10:00', { owner: COLLEAGUE, thread: 'g' }),
      theirs('2026-02-12 15:00', { thread: 'g', words: ['asks-for-someone-else'] }),
      ours('2026-02-17 10:00'),
    ];
    const wanted = task({ told: friction });
    expect(wanted).toMatchObject({ priority: 'HIGH' });
    expect(JSON.stringify(wanted)).not.toMatch(/manager|may be us|colleague|somebody else of ours/i);
  });
});
