import { describe, expect, it } from '@jest/globals';
import { offerPlays } from '../../src/plays/offer.ts';
import { weighReasons } from '../../src/reasons/weigh.ts';
import { COLLEAGUE, contact, ours, situation, theirs, type Story } from '../situations.ts';

const offers = (story: Story, viewer?: 'rep' | 'manager') => {
  const s = situation(story);
  return offerPlays(s, weighReasons(s), viewer);
};
const told = [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00')];

describe('offering plays', () => {
  it('always offers the three, and one primary at most', () => {
    for (const state of ['engaged', 'waiting', 'quiet', 'missed', 'dark', 'our-turn', 'nurture'] as const) {
      const codes = offers({ state, told }).map((o) => o.code);
      expect(codes).toEqual(expect.arrayContaining(['check-in', 'breakup', 'nurture']));
      expect(offers({ state, told }).filter((o) => o.primary).length).toBeLessThanOrEqual(1);
    }
  });
  it('offers nothing on a closed deal', () => expect(offers({ state: 'closed', told })).toEqual([]));
  it('puts the recommended one first', () =>
    expect(
      offers({ told: [theirs('2026-02-18 10:00', { words: ['budget-gone'] }), ours('2026-02-19 10:00')] })[0],
    ).toMatchObject({ code: 'nurture', primary: true, allowed: true }));
  it('has words in every offer', () => {
    for (const o of offers({ told, contacts: [contact({ phone: '555' })] })) {
      expect(o.body).toMatch(/\S/);
      expect(o.subject).toMatch(/\S/);
    }
  });
  it('says why a play is blocked and offers what is allowed', () => {
    const chased = [
      theirs('2026-02-18 10:00'),
      ours('2026-03-03 10:00'),
      ours('2026-03-05 10:00'),
      ours('2026-03-06 10:00'),
    ];
    const list = offers({ told: chased });
    const checkIn = list.find((o) => o.code === 'check-in');
    expect(checkIn).toMatchObject({ allowed: false, offersInstead: ['call-instead', 'wait-it-out'] });
    expect(checkIn?.blockedBecause).toContain('3 messages');
    expect(list.find((o) => o.code === 'wait-it-out')?.allowed).toBe(true);
    expect(list.find((o) => o.code === 'breakup')?.allowed).toBe(true);
  });
  it('lets nobody chase while they wait for us', () =>
    expect(
      offers({ state: 'our-turn', told: [theirs('2026-03-04 10:00')], asked: 'When?' }).find(
        (o) => o.code === 'check-in',
      ),
    ).toMatchObject({ allowed: false, offersInstead: ['answer-them'] }));
  it('keeps a manager’s matters from the rep', () => {
    const friction = [
      ...['2026-01-22', '2026-01-29', '2026-02-09'].map((d) => ours(`${d} 10:00`)),
      ours('2026-02-12 10:00', { owner: COLLEAGUE, thread: 'g' }),
      theirs('2026-02-12 15:00', { thread: 'g', words: ['asks-for-someone-else'] }),
      ours('2026-02-17 10:00'),
    ];
    expect(offers({ told: friction }, 'manager')[0]?.code).toBe('manager-review');
    const rep = offers({ told: friction });
    expect(rep.map((o) => o.code)).not.toContain('manager-review');
    expect(rep.some((o) => o.primary)).toBe(true);
  });
  it('uses an admin’s own words, and ours where they contain a trick', () => {
    const own = { 'check-in': { subject: 'Quick question', body: 'Hello[ {first}], still on your list?' } };
    expect(offers({ told, settings: { plays: own } }).find((o) => o.code === 'check-in')).toMatchObject({
      subject: 'Quick question',
      body: 'Hello Helen, still on your list?',
    });
    const tricky = { 'check-in': { subject: 'Re: our call', body: 'Hello' } };
    expect(offers({ told, settings: { plays: tricky } }).find((o) => o.code === 'check-in')?.subject).not.toMatch(
      /^Re:/,
    );
  });
});
