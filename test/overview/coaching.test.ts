import { describe, expect, it } from '@jest/globals';
import type { CoachingLens } from '../../src/account/coaching.ts';
import type { OwnerFact } from '../../src/deal/facts.ts';
import { coachingOf } from '../../src/overview/coaching.ts';

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
