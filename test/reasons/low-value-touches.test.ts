import { describe, expect, it } from '@jest/globals';
import { meeting, ours, theirs } from '../situations.ts';
import { leads, signalsFor } from './ranking.ts';

describe('low-value-touches', () => {
  const nudge = (when: string) => ours(when, { words: ['bare-nudge'] });
  const story = {
    told: [
      meeting('2026-01-10 10:00', { minutes: 60 }),
      theirs('2026-01-30 10:00'),
      nudge('2026-02-05 10:00'),
      nudge('2026-02-19 10:00'),
      nudge('2026-03-04 10:00'),
    ],
  };
  it('leads for three bare nudges in a month', () => {
    expect(leads(story)).toBe('low-value-touches');
    expect(signalsFor(story, 'low-value-touches')).toEqual(['bare-nudges']);
  });
  it('is nothing once something useful went out', () =>
    expect(leads({ told: [...story.told, ours('2026-03-05 10:00', { words: ['offers-something-useful'] })] })).not.toBe(
      'low-value-touches',
    ));
  it('gives way to the volume when they come in a week', () =>
    expect(
      leads({
        told: [
          theirs('2026-01-30 10:00'),
          nudge('2026-03-03 10:00'),
          nudge('2026-03-04 10:00'),
          nudge('2026-03-05 10:00'),
          nudge('2026-03-06 10:00'),
        ],
      }),
    ).toBe('over-followed-up'));
});
