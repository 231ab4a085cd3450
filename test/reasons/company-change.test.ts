import { describe, expect, it } from '@jest/globals';
import { machine, meeting, ours, theirs } from '../situations.ts';
import { leads, rank, signalsFor, strength, topThree } from './ranking.ts';

describe('company-change', () => {
  const story = { told: [theirs('2026-02-20 10:00', { words: ['company-change'] }), ours('2026-02-23 10:00')] };
  it('leads when they tell of a sale', () => {
    expect(rank(story)[0]).toMatchObject({ code: 'company-change', certainty: 'likely' });
    expect(signalsFor(story, 'company-change')).toEqual(['says-company-change']);
  });
  it('is supported by a new address', () =>
    expect(
      strength(
        { told: [machine('2026-02-17 10:01', { reading: { kind: 'moved-address' } }), ...story.told] },
        'company-change',
      ),
    ).toBeGreaterThan(strength(story, 'company-change')));
  it('is ahead, but not alone, when job cuts and a full week come with it', () => {
    const mixed = {
      told: [
        theirs('2026-03-03 10:00', { words: ['company-change', 'layoffs', 'busy'] }),
        meeting('2026-03-04 10:00', { outcome: 'called-off' }),
        ours('2026-03-04 10:00'),
      ],
    };
    expect(leads(mixed)).toBe('company-change');
    expect(topThree(mixed)).toContain('priorities-shifted');
  });
});
