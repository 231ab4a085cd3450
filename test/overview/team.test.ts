import { describe, expect, it } from '@jest/globals';
import type { CoachingLens, RepLens } from '../../src/account/coaching.ts';
import type { OwnerFact } from '../../src/deal/facts.ts';
import { teamOf } from '../../src/overview/team.ts';

const share = (n: number, value = 0.5) => ({ n, value, low: value - 0.1, high: value + 0.1 });
const owner = (id: string, over: Partial<OwnerFact> = {}): OwnerFact => ({
  id,
  userId: null,
  email: null,
  firstName: 'Owner',
  lastName: id,
  archived: false,
  teams: [],
  ...over,
});
const rep = (ownerId: string, over: Partial<RepLens> = {}): RepLens => ({
  ownerId,
  dark: [{ group: 'middle', rep: share(20, 0.2), peers: share(40, 0.6), apart: true }],
  touchesPerAnswer: { rep: 3, peers: 2, answers: 8 },
  withoutStep: share(6),
  ...over,
});
const lens = (...reps: RepLens[]): CoachingLens => ({ reps, bySource: [], byFit: [] });
const OWNERS = [owner('1', { firstName: 'Zoe' }), owner('2', { firstName: 'Ann' }), owner('3', { archived: true })];

describe('the team', () => {
  it('stands side by side by name, whoever is ahead, with counts and intervals', () => {
    const team = teamOf(lens(rep('1'), rep('2'), rep('3'), rep('4')), OWNERS, null);
    expect(team?.reps.map((r) => r.name)).toEqual(['Ann 2', 'Zoe 1']);
    expect(team?.reps[0]).toEqual({
      ownerId: '2',
      name: 'Ann 2',
      dark: [{ group: 'middle', rep: share(20, 0.2), peers: share(40, 0.6), apart: true }],
      touchesPerAnswer: { rep: 3, peers: 2 },
      withoutStep: share(6),
    });
  });

  it('shows whom the manager may see', () => {
    expect(teamOf(lens(rep('1'), rep('2')), OWNERS, ['1'])?.reps.map((r) => r.ownerId)).toEqual(['1']);
    expect(teamOf(lens(rep('1')), OWNERS, [])).toBeNull();
  });

  it('gives no number that too few deals stand behind', () => {
    const few = rep('1', {
      dark: [],
      touchesPerAnswer: { rep: 9, peers: 1, answers: 4 },
      withoutStep: share(4),
    });
    expect(teamOf(lens(few), OWNERS, null)?.reps[0]).toMatchObject({
      dark: [],
      touchesPerAnswer: null,
      withoutStep: null,
    });
  });

  it('tells where deals that went dark came from, in words', () => {
    const cause = (value: string, n: number) => ({ value, dark: share(n), won: 2, lost: 3 });
    const team = teamOf(
      { reps: [], bySource: [cause('PAID_SEARCH', 10), cause('NEW_KIND', 9)], byFit: [cause('unlike', 12)] },
      OWNERS,
      null,
    );
    expect(team?.bySource).toEqual([
      { label: 'Paid search', dark: share(10), won: 2, lost: 3 },
      { label: 'New kind', dark: null, won: 2, lost: 3 },
    ]);
    expect(team?.byFit[0]?.label).toBe('Unlike the companies we win');
  });
});
