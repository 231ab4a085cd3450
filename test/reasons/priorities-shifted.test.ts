import { describe, expect, it } from '@jest/globals';
import { at, contact, meeting, ours, theirs } from '../situations.ts';
import { leads, rank, signalsFor, strength, topThree } from './ranking.ts';

describe('priorities-shifted', () => {
  const off = meeting('2026-02-20 15:00', { outcome: 'called-off', outcomeAt: '2026-02-19 17:00' });
  const story = {
    told: [
      meeting('2026-01-12 10:00'),
      theirs('2026-02-19 16:00', { words: ['priorities-shifted', 'busy'] }),
      off,
      ours('2026-02-20 10:00'),
    ],
  };
  it('leads when they call off and say why', () => {
    expect(leads(story)).toBe('priorities-shifted');
    expect(signalsFor(story, 'priorities-shifted')).toEqual(
      expect.arrayContaining(['says-priorities-shifted', 'meeting-called-off']),
    );
  });
  it('is weaker when they still look at our pages', () =>
    expect(
      strength({ ...story, contacts: [contact({ lastVisitAt: at('2026-03-09 10:00') })] }, 'priorities-shifted'),
    ).toBeLessThan(strength(story, 'priorities-shifted')));
  it('competes with reading when both are said', () => {
    const both = {
      told: [
        theirs('2026-03-02 10:00', { words: ['priorities-shifted', 'still-reviewing'] }),
        ours('2026-03-03 10:00', { words: ['sends-offer'], opens: 9 }),
      ],
    };
    expect(topThree(both)).toEqual(expect.arrayContaining(['priorities-shifted', 'still-reviewing']));
    expect(rank(both)[0]?.certainty).toBe('possible');
  });
});
