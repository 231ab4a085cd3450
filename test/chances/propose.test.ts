import { describe, expect, it } from '@jest/globals';
import { chanceBook } from '../../src/chances/book.ts';
import { proposeThresholds, type Proposal } from '../../src/chances/propose.ts';
import type { Spell } from '../../src/chances/spell.ts';
import { sayProposal } from '../../src/wording/chances.ts';
import { exponentialSpells, seeded } from './random.ts';

const WHERE = { pipelineId: 'p', stageId: 's' };

/** With plain spaces, as a test is written. */
const said = (proposal: Proposal | null): string =>
  proposal ? sayProposal(proposal, { stage: 'Proposal', pipeline: 'Sales' }).replaceAll('\u00A0', ' ') : '';

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
      still: { n: 140, answered: 40, withinDays: 3 },
    });
    expect(proposal?.tooMany).toBeNull();
    expect(said(proposal)).toBe(
      'In Proposal half of the answers come within 4 working days, four in five within 5 working days. ' +
        'Of 140 silences longer than 5 working days, 29 % (23–35 %) were answered within 3 more.',
    );
  });

  it('waits longer where a flag would mostly tell what waiting would have told', () => {
    // Four in five have answered by day 8, but of the silences left most end on day 10.
    const book = chanceBook(silences([80, 2, true], [80, 8, true], [40, 10, true], [10, 45, false]));
    const proposal = proposeThresholds(book, WHERE);
    expect(proposal).toMatchObject({
      fourInFive: 8,
      darkAfter: 10,
      still: { n: 10 },
      tooMany: { n: 50, answered: 40 },
    });
    // It says why not on the day after quiet.
    expect(said(proposal)).toMatch(
      /four in five within 8 working days\. Of 10 silences longer than 10 working days, \d+ % \([^)]*\) were answered within 3 more; of those longer than 9 working days 80 %; dark is from where on at most 30 % are\.$/,
    );
  });

  it('says so where too few lasted longer, and where nobody would look any more', () => {
    const few = proposeThresholds(
      chanceBook(silences([60, 2, true], [20, 6, true], [10, 8, true], [3, 45, false])),
      WHERE,
    );
    expect(said(few)).toContain('; too few lasted longer to tell from where on at most 30 % are.');
    const quick = proposeThresholds(chanceBook(silences([100, 0.5, true], [20, 45, false])), WHERE);
    expect(said(quick)).toMatch(/; sooner than 3 working days nobody should be chased\.$/);
    const slow = Array.from({ length: 30 }, (_, i): [number, number, boolean] => [
      Math.ceil(400 * 0.8 ** i),
      i + 1,
      true,
    ]);
    const late = proposeThresholds(chanceBook(silences(...slow, [10, 45, false])), WHERE);
    expect(late?.darkAfter).toBe(20);
    expect(said(late)).toContain('; more than 30 %, but nobody would look later than that.');
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
