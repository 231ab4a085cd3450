import { describe, expect, it } from '@jest/globals';
import { touchCapGuard, touchesUsed } from '../../../src/plays/guards/touch-cap.ts';
import { PLAYS } from '../../../src/plays/list.ts';
import type { PlayCode } from '../../../src/judgement.ts';
import { at, BUYER, call, ours, situation, theirs, type Story } from '../../situations.ts';

const block = (story: Story, play: PlayCode = 'check-in') => touchCapGuard(situation(story), [], PLAYS[play]);
const three = [
  theirs('2026-02-18 10:00'),
  ours('2026-03-03 10:00'),
  ours('2026-03-05 10:00'),
  ours('2026-03-06 10:00'),
];

describe('the cap per person', () => {
  it('blocks the fourth unanswered chase in ten working days', () =>
    expect(block({ told: three })).toMatchObject({ code: 'touch-cap-unanswered', n: 3 }));
  it('lets a goodbye, something useful and waiting pass', () => {
    expect(block({ told: three }, 'breakup')).toBeNull();
    expect(block({ told: three }, 'send-something-useful')).toBeNull();
    expect(block({ told: three }, 'wait-it-out')).toBeNull();
  });
  it('leaves another channel free, for that is the way out, until that one is worn as well', () => {
    expect(block({ told: three })).toMatchObject({ offersInstead: ['call-instead', 'wait-it-out'] });
    expect(block({ told: three }, 'call-instead')).toBeNull();
    expect(block({ told: three }, 'meet-in-person')).toBeNull();
    const calls = ['2026-03-03 11:00', '2026-03-05 11:00', '2026-03-06 11:00'].map((when) =>
      call(when, { connected: false }),
    );
    expect(block({ told: [...three, ...calls] }, 'call-instead')).toMatchObject({ code: 'touch-cap-calls', n: 3 });
  });
  it('blocks a second message on the same day, goodbyes too', () => {
    const today = { told: [theirs('2026-02-18 10:00'), ours('2026-03-10 09:30')] };
    expect(block(today)).toMatchObject({ code: 'touch-cap-day', day: '2026-03-11' });
    expect(block(today, 'breakup')).toMatchObject({ code: 'touch-cap-day' });
  });
  it('counts across deals', () => {
    const touches = ['2026-03-03 10:00', '2026-03-05 10:00', '2026-03-06 10:00'].map((t) => ({
      at: at(t),
      dealId: '999',
      ours: true,
      human: false,
    }));
    const story = {
      told: [theirs('2026-02-18 10:00'), ours('2026-02-20 10:00')],
      account: { touchesToPerson: new Map([[BUYER, touches]]) },
    };
    expect(block(story)).toMatchObject({ code: 'touch-cap-unanswered', n: 3 });
  });
  it('starts afresh when they answer, on whatever deal', () => {
    const touches = [
      ...['2026-03-03 10:00', '2026-03-05 10:00', '2026-03-06 10:00'].map((t) => ({
        at: at(t),
        dealId: '999',
        ours: true,
        human: false,
      })),
      { at: at('2026-03-09 10:00'), dealId: '999', ours: false, human: true },
    ];
    expect(block({ told: three, account: { touchesToPerson: new Map([[BUYER, touches]]) } })).toBeNull();
  });
  it('is not ended by a machine’s mail', () => {
    const touches = [
      ...['2026-03-03 10:00', '2026-03-05 10:00', '2026-03-06 10:00'].map((t) => ({
        at: at(t),
        dealId: '999',
        ours: true,
        human: false,
      })),
      { at: at('2026-03-09 10:00'), dealId: '999', ours: false, human: false },
    ];
    expect(
      touchesUsed(situation({ told: three, account: { touchesToPerson: new Map([[BUYER, touches]]) } }), BUYER)
        .unanswered,
    ).toBe(3);
  });
  it('can be switched off', () =>
    expect(block({ told: three, settings: { touchesUnanswered: 0, touchesPerDay: 0 } })).toBeNull());
});
