import { describe, expect, it } from '@jest/globals';
import { tallyDark } from '../../src/account/dark-rates.ts';
import type { OwnerFact } from '../../src/deal/facts.ts';
import type { PlayCode, State } from '../../src/judgement.ts';
import { coachingOf } from '../../src/overview/coaching.ts';
import { outcomeOf, outcomesOf } from '../../src/overview/outcomes.ts';
import type { Pressed } from '../../src/ports/store.ts';

const pressed = (play: PlayCode, ...states: State[]): Pressed => ({
  dealId: '1',
  ownerId: '71',
  at: 0,
  play,
  because: null,
  then: states.map((to, i) => ({ at: i + 1, to })),
});

describe('what plays led to', () => {
  it.each<[State[], string]>([
    [[], 'silent'],
    [['dark'], 'silent'],
    [['engaged'], 'answered'],
    [['our-turn', 'engaged'], 'answered'],
    [['our-turn', 'waiting'], 'revived'],
    [['waiting'], 'revived'],
    [['our-turn', 'closed'], 'clearNo'],
    [['dark', 'closed'], 'lost'],
  ])('%j: %s', (states, outcome) => expect(outcomeOf(pressed('check-in', ...states))).toBe(outcome));

  it('are counted by play, in the order of the plays', () => {
    const rows = outcomesOf([pressed('nurture'), pressed('check-in', 'engaged'), pressed('check-in', 'dark')]);
    expect(rows.map((r) => [r.play, r.pressed, r.answered, r.silent])).toEqual([
      ['check-in', 2, 1, 1],
      ['nurture', 1, 0, 1],
    ]);
  });
});

describe('the coaching lens', () => {
  const owner = (id: string): OwnerFact => ({
    id,
    userId: null,
    email: `o${id}@acme.example`,
    firstName: 'Owner',
    lastName: id,
    archived: false,
    teams: [],
  });
  const owners = ['1', '2', '3'].map(owner);
  const counts = (ownerId: string, n: number, dark: number) =>
    Array.from({ length: n }, (_, i) => ({ ownerId, group: 'middle' as const, dark: i < dark }));

  it('tells whose deals go dark clearly more often than the others’', () => {
    const tally = tallyDark([...counts('1', 20, 17), ...counts('2', 20, 4), ...counts('3', 20, 4)]);
    expect(coachingOf(tally, owners, null)).toMatchObject([
      { ownerId: '1', name: 'Owner 1', deals: 20, wentDark: 17, says: expect.stringContaining('85 %') },
    ]);
    expect(coachingOf(tally, owners, ['2'])).toEqual([]);
  });

  it('says nothing of a few deals, and nothing where nobody stands out', () => {
    expect(coachingOf(tallyDark([...counts('1', 4, 4), ...counts('2', 9, 0)]), owners, null)).toBeNull();
    expect(coachingOf(tallyDark([...counts('1', 20, 8), ...counts('2', 20, 7)]), owners, null)).toEqual([]);
  });
});
