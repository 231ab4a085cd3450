import { describe, expect, it } from '@jest/globals';
import { WELL_KEPT, ours, theirs } from '../situations.ts';
import { leads, signalsFor, strength } from './ranking.ts';

describe('bad-timing', () => {
  const story = {
    told: [theirs('2026-02-10 10:00', { words: ['no-pressure'] }), ours('2026-02-11 10:00'), ours('2026-02-26 10:00')],
    deal: { properties: { ...WELL_KEPT, target_go_live: null } },
  };
  it('leads when nothing presses them', () => {
    expect(leads(story)).toBe('bad-timing');
    expect(signalsFor(story, 'bad-timing')).toEqual(['says-no-pressure', 'no-deadline']);
  });
  it('is weaker with a date that presses', () =>
    expect(
      strength(
        { told: [theirs('2026-02-10 10:00', { words: ['no-pressure', 'compelling-date'] }), ours('2026-02-11 10:00')] },
        'bad-timing',
      ),
    ).toBeLessThan(strength(story, 'bad-timing') / 2));
  it('leads while they asked to be left alone', () =>
    expect(
      leads({
        state: 'held',
        hold: { until: '2026-04-13', because: 'asked-to-wait', source: null },
        told: [theirs('2026-02-19 10:00', { words: ['busy'] }), ours('2026-02-19 12:00')],
      }),
    ).toBe('bad-timing'));
});
