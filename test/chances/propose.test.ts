import { describe, expect, it } from '@jest/globals';
import { chanceBook } from '../../src/chances/book.ts';
import { proposeThresholds } from '../../src/chances/propose.ts';
import type { Spell } from '../../src/chances/spell.ts';
import { sayProposal } from '../../src/wording/chances.ts';
import { exponentialSpells, seeded } from './random.ts';

const WHERE = { pipelineId: 'p', stageId: 's' };

function silences(...groups: [n: number, days: number, answered: boolean][]): Spell[] {
  return groups.flatMap(([n, duration, answered]) =>
    Array.from({ length: n }, () => ({ dealId: '1', ...WHERE, startedAt: 0, endedAt: 0, duration, answered })),
  );
}

describe('a threshold proposed from the curve', () => {
  it('is where half of those who answer have, and where four in five have and hardly anybody comes back', () => {
    // Answers come on days 1 to 6, forty a day; ten more late; ninety never.
    const book = chanceBook(
      silences(
        ...[1, 2, 3, 4, 5, 6].map((day): [number, number, boolean] => [40, day, true]),
        [10, 15, true],
        [90, 45, false],
      ),
    );
    const proposal = proposeThresholds(book, WHERE);
    expect(proposal).toMatchObject({
      quietAfter: 4,
      fourInFive: 5,
      darkAfter: 5,
      comesBack: { n: 140, answered: 40, withinDays: 3 },
    });
    expect(proposal && sayProposal(proposal, { stage: 'Proposal', pipeline: 'Sales' })).toBe(
      'In Proposal half of the answers come within 4 working days, four in five within 5 working days. ' +
        'Of 140 silences longer than 5 working days, 29 % (23–35 %) ended by themselves within 3 more.',
    );
  });

  it('waits longer where a flag would mostly tell what waiting would have told', () => {
    // Four in five have answered by day 8, but of the silences left most end on day 10.
    const book = chanceBook(silences([80, 2, true], [80, 8, true], [40, 10, true], [10, 45, false]));
    expect(proposeThresholds(book, WHERE)).toMatchObject({ fourInFive: 8, darkAfter: 10, comesBack: { n: 10 } });
  });

  it('comes later where buyers take longer', () => {
    const at = (answersPerDay: number): number | undefined => {
      const quick = exponentialSpells(seeded(1), 300, { answersPerDay, endsPerDay: 0 }, WHERE);
      const never = silences([120, 60, false]);
      return proposeThresholds(chanceBook([...quick, ...never]), WHERE)?.darkAfter;
    };
    expect(at(0.6)).toBeLessThan(at(0.2) ?? 0);
  });

  it('is none where too little was seen', () => {
    expect(proposeThresholds(chanceBook(silences([19, 2, true], [50, 30, false])), WHERE)).toBeNull();
    expect(proposeThresholds(chanceBook(silences([60, 1, true], [5, 30, false])), WHERE)).toBeNull();
  });
});
