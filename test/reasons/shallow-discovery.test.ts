import { describe, expect, it } from '@jest/globals';
import { WELL_KEPT, meeting, ours, theirs } from '../situations.ts';
import { leads, signalsFor, strength } from './ranking.ts';

describe('shallow-discovery', () => {
  const story = {
    deal: { properties: { ...WELL_KEPT, business_pain: null } },
    told: [meeting('2026-02-10 18:00', { minutes: 30 }), theirs('2026-02-11 10:00'), ours('2026-02-23 10:00')],
  };
  it('leads when nobody knows why they would buy', () => {
    expect(leads(story)).toBe('shallow-discovery');
    expect(signalsFor(story, 'shallow-discovery')).toEqual(
      expect.arrayContaining(['no-pain-noted', 'short-discovery', 'no-step-agreed']),
    );
  });
  it('falls when the pain is on file', () =>
    expect(strength({ ...story, deal: {} }, 'shallow-discovery')).toBeLessThan(0.1));
  it('gives way to a plain sentence', () =>
    expect(
      leads({
        ...story,
        told: [
          meeting('2026-02-10 18:00', { minutes: 30 }),
          theirs('2026-02-11 10:00', { words: ['budget-gone'] }),
          ours('2026-02-23 10:00'),
        ],
      }),
    ).toBe('lost-budget'));
});
