import { describe, expect, it } from '@jest/globals';
import type { PlayCode, RankedReason } from '../../src/judgement.ts';
import { choosePlay } from '../../src/plays/choose.ts';
import { weighReasons } from '../../src/reasons/weigh.ts';
import { call, machine, meeting, ours, situation, step, theirs, type Story } from '../situations.ts';

const play = (story: Story): PlayCode | null => {
  const s = situation(story);
  return choosePlay(s, weighReasons(s))?.code ?? null;
};
const told = [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00')];

describe('choosing the play', () => {
  it('chooses none where nothing should be done', () => {
    for (const state of ['engaged', 'waiting', 'quiet', 'nurture', 'closed'] as const)
      expect(play({ state, told })).toBeNull();
  });
  it('answers first while they wait for us', () => {
    const s = situation({ state: 'our-turn', told: [theirs('2026-03-04 10:00')], asked: 'Could you send the letter?' });
    expect(choosePlay(s, weighReasons(s))).toMatchObject({
      code: 'answer-them',
      because: 'we-owe-a-reply',
      body: expect.stringContaining('Could you send the letter'),
    });
  });
  it('holds with care for an absence or a change of their company, and does nothing for a snooze or "call me in April"', () => {
    const held = (because: 'out-of-office' | 'assistant-note' | 'company-change' | 'snooze' | 'asked-to-wait') =>
      play({ state: 'held', hold: { until: '2026-04-01', because, source: null }, told });
    expect(held('out-of-office')).toBe('hold-with-care');
    expect(held('assistant-note')).toBe('hold-with-care');
    expect(held('company-change')).toBe('hold-with-care');
    expect(held('snooze')).toBeNull();
    expect(held('asked-to-wait')).toBeNull();
  });
  it('asks when nobody knows why', () => expect(play({ told: [...told] })).toBe('check-in'));
  it('takes the play of the leading reason', () => {
    expect(play({ told: [theirs('2026-02-18 10:00', { words: ['budget-gone'] }), ours('2026-02-19 10:00')] })).toBe(
      'nurture',
    );
    expect(play({ told: [theirs('2026-02-18 10:00', { words: ['competitor'] }), ours('2026-02-19 10:00')] })).toBe(
      'breakup',
    );
    expect(
      play({ told: [theirs('2026-02-18 10:00'), machine('2026-02-19 10:01', { reading: { kind: 'left-company' } })] }),
    ).toBe('restart-with-successor');
  });
  it('asks again once an absence is over, and holds while somebody says it lasts', () => {
    const over: RankedReason = {
      code: 'contact-away',
      strength: 0.4,
      certainty: 'possible',
      for: [{ signal: 'away-notice', says: 'They were away.', source: null, weight: 1.2 }],
      against: [],
      missing: [],
    };
    expect(choosePlay(situation({ told }), [over])?.code).toBe('check-in');
    const lasts: RankedReason = { ...over, for: [{ ...over.for[0]!, signal: 'says-away' }] };
    expect(choosePlay(situation({ told }), [lasts])?.code).toBe('hold-with-care');
  });
  it('waits where two guesses read the same words, and asks where each has its own', () => {
    const reason = (code: RankedReason['code'], strength: number, id: string): RankedReason => ({
      code,
      strength,
      certainty: 'possible',
      for: [{ signal: `of-${code}`, says: 'They said so.', source: { type: 'emails', id }, weight: 4 }],
      against: [],
      missing: [],
    });
    const chosen = (id: string) =>
      choosePlay(situation({ told }), [reason('sponsor-left', 0.45, '1'), reason('contact-left', 0.4, id)])?.code;
    expect(chosen('1')).toBe('wait-it-out');
    expect(chosen('2')).toBe('check-in');
  });
  it('changes the channel after two unanswered mails', () =>
    expect(play({ told: [...told, ours('2026-03-03 10:00')] })).toBe('call-instead'));
  it('does not count a courtesy as a chase', () =>
    expect(play({ told: [...told, ours('2026-02-19 12:00', { courtesy: true })] })).toBe('check-in'));
  it('does not count mails from before the promised day', () =>
    expect(
      play({
        state: 'missed',
        steps: [step({ due: '2026-03-05' })],
        told: [theirs('2026-03-01 10:00'), ours('2026-03-02 10:00'), ours('2026-03-09 10:00')],
      }),
    ).toBe('check-in'));
  it('goes where they have been met when the phone never worked', () =>
    expect(
      play({
        told: [
          meeting('2026-01-14 10:00', { inPerson: true }),
          meeting('2026-01-28 10:00', { inPerson: true }),
          theirs('2026-02-02 10:00'),
          theirs('2026-02-03 10:00'),
          theirs('2026-02-18 10:00'),
          ours('2026-02-19 10:00'),
          ours('2026-03-03 10:00'),
        ],
      }),
    ).toBe('meet-in-person'));
  it('leaves other plays alone after two mails', () =>
    expect(
      play({
        told: [
          theirs('2026-02-18 10:00', { words: ['budget-gone'] }),
          ours('2026-02-19 10:00'),
          ours('2026-03-03 10:00'),
        ],
      }),
    ).toBe('nurture'));
  it('stops after too many, and says goodbye once room was given', () => {
    const chased = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'].map((d) => ours(`${d} 10:00`));
    expect(
      play({ told: [theirs('2026-02-18 10:00'), ...chased, call('2026-03-06 10:00', { connected: false })] }),
    ).toBe('wait-it-out');
    const early = ['2026-02-24', '2026-02-25', '2026-02-26'].map((d) => ours(`${d} 13:00`));
    expect(play({ told: [theirs('2026-02-18 10:00', { words: ['objects-to-chasing'] }), ...early] })).toBe('breakup');
  });
  it('takes a no for a no, and leaves in peace who asked for it', () => {
    expect(play({ told: [theirs('2026-03-02 10:00', { words: ['clear-no'] }), ours('2026-03-02 12:00')] })).toBe(
      'nurture',
    );
    expect(
      play({ told: [theirs('2026-03-02 10:00', { words: ['objects-to-chasing'] }), ours('2026-03-02 12:00')] }),
    ).toBe('wait-it-out');
  });
  it('waits for an approval that is clear, and asks when it is one of two guesses', () => {
    const steps = [step({ due: '2026-03-05' })];
    expect(
      play({
        state: 'missed',
        steps,
        told: [theirs('2026-02-26 10:00', { words: ['approval-under-way'] }), ours('2026-02-26 15:00')],
      }),
    ).toBe('wait-it-out');
    const s = situation({ state: 'missed', steps, told: [theirs('2026-02-26 10:00')] });
    const tied = [
      {
        code: 'internal-approval' as const,
        strength: 0.4,
        certainty: 'possible' as const,
        for: [],
        against: [],
        missing: [],
      },
      {
        code: 'no-decision-maker' as const,
        strength: 0.35,
        certainty: 'possible' as const,
        for: [],
        against: [],
        missing: [],
      },
    ];
    expect(choosePlay(s, tied)?.code).toBe('check-in');
  });
});
