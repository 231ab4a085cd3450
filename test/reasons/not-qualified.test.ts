import { describe, expect, it } from '@jest/globals';
import { WELL_KEPT, at, ours, theirs } from '../situations.ts';
import { leads, signalsFor, strength, topThree } from './ranking.ts';

describe('not-qualified', () => {
  const bare = {
    ...WELL_KEPT,
    amount: null,
    dealtype: null,
    business_pain: null,
    budget_range: null,
    decision_process: null,
  };
  const rushed = {
    dealstage: [
      { at: at('2026-01-20 14:00'), value: 'discovery' },
      { at: at('2026-01-20 14:02'), value: 'proposal' },
    ],
  };
  const story = {
    stage: 'proposal',
    deal: { properties: bare, history: rushed, closeDate: at('2026-02-28 00:00') },
    told: [theirs('2026-01-21 10:00'), ours('2026-02-03 10:00'), ours('2026-02-24 10:00')],
  };
  it('leads for a badge scan made a proposal', () => {
    expect(leads(story)).toBe('not-qualified');
    expect(signalsFor(story, 'not-qualified')).toEqual(
      expect.arrayContaining(['fields-empty', 'stages-skipped', 'nothing-qualified', 'close-date-past']),
    );
  });
  it('falls when the fields are filled', () =>
    expect(strength({ ...story, deal: { history: rushed } }, 'not-qualified')).toBeLessThan(0.15));
  it('stands beside a discovery that never was', () => expect(topThree(story)).toContain('shallow-discovery'));
});
