import { describe, expect, it } from '@jest/globals';
import type { CoachingLens } from '../../src/account/coaching.ts';
import type { OwnerFact } from '../../src/deal/facts.ts';
import { coachingOf } from '../../src/overview/coaching.ts';
import { outcomesOf } from '../../src/overview/outcomes.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';
import { NOW, ours, situation, theirs } from '../situations.ts';

const share = (n: number, value: number) => ({ n, value, low: value, high: value });
const owner = (id: string): OwnerFact => ({
  id,
  userId: null,
  email: null,
  firstName: 'Owner',
  lastName: id,
  archived: false,
  teams: [],
});
const rep = (ownerId: string, value: number, apart: boolean): CoachingLens['reps'][number] => ({
  ownerId,
  dark: [{ group: 'middle', rep: share(20, value), peers: share(40, 0.2), apart }],
  touchesPerAnswer: null,
  withoutStep: share(0, 0),
});
const lens = (...reps: CoachingLens['reps']): CoachingLens => ({ reps, bySource: [], byFit: [] });
const owners = [owner('1'), owner('2')];

describe('the coaching lens', () => {
  it('tells whose deals go dark clearly more often, to whoever may see them', () => {
    const told = lens(rep('1', 0.85, true), rep('2', 0.2, false));
    expect(coachingOf(told, owners, null)).toEqual([
      {
        ownerId: '1',
        name: 'Owner 1',
        deals: 20,
        wentDark: 17,
        says: '85\u00A0% of the deals in middle stages went dark, against 20\u00A0% of the others’.',
      },
    ]);
    expect(coachingOf(told, owners, ['2'])).toEqual([]);
  });

  it('does not tell who is clearly better, and is silent where nobody can be compared', () => {
    expect(coachingOf(lens(rep('1', 0.01, true)), owners, null)).toEqual([]);
    expect(coachingOf(lens({ ...rep('1', 1, true), dark: [] }), owners, null)).toBeNull();
  });
});

describe('what plays led to', () => {
  it('is counted by play, and what is gone is left out', () => {
    const { facts } = situation({ told: [ours('2026-02-18 10:00'), theirs('2026-02-20 10:00')] });
    const loaded = { facts, settled: [], correction: null, account: null };
    const at = Date.parse('2026-02-19T10:00:00Z');
    const pressed = (dealId: string, play: 'check-in' | 'nurture') => ({ dealId, at, play, because: null });
    const rows = outcomesOf(
      [pressed('501', 'check-in'), pressed('gone', 'nurture')],
      new Map([['501', loaded]]),
      DEFAULT_SETTINGS,
      NOW,
    );
    expect(rows.map((r) => [r.play, r.label, r.pressed])).toEqual([['check-in', 'Check in', 1]]);
  });
});
