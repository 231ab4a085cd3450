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
  it('is the first day after which hardly anybody comes back by himself', () => {
    // Answers come on days 1 to 6, forty a day; after that only a few, late.
    const book = chanceBook(
      silences(
        ...[1, 2, 3, 4, 5, 6].map((day): [number, number, boolean] => [40, day, true]),
        [10, 15, true],
        [90, 40, false],
      ),
    );
    const proposal = proposeThresholds(book, WHERE);
    expect(proposal).toMatchObject({ quietAfter: 3, darkAfter: 6, comesBack: { n: 100, answered: 0, withinDays: 3 } });
    expect(sayProposal(proposal!, { stage: 'Proposal', pipeline: 'Sales' })).toBe(
      '71 % of silences in Proposal are answered within 6 working days, half of those within 3. ' +
        'Of 100 that lasted longer, 0 % (0–3 %) came back by themselves within 3 more.',
    );
  });

  it('comes later where buyers take longer', () => {
    const at = (answersPerDay: number): number | undefined => {
      const quick = exponentialSpells(seeded(1), 300, { answersPerDay, endsPerDay: 0 }, WHERE);
      const never = silences([120, 60, false]);
      return proposeThresholds(chanceBook([...quick, ...never]), WHERE)?.darkAfter;
    };
    expect(at(0.6)).toBeLessThan(at(0.2) ?? 0);
  });

  it('is none where silences of a month still end, and none where too little was seen', () => {
    const steady = exponentialSpells(seeded(2), 4000, { answersPerDay: 0.1, endsPerDay: 0.01 }, WHERE);
    expect(proposeThresholds(chanceBook(steady), WHERE)).toBeNull();
    expect(proposeThresholds(chanceBook(silences([19, 2, true], [50, 30, false])), WHERE)).toBeNull();
  });
});
