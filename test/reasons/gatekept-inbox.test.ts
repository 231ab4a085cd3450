import { describe, expect, it } from '@jest/globals';
import { ours, theirs } from '../situations.ts';
import { leads, signalsFor } from './ranking.ts';

describe('gatekept-inbox', () => {
  const lorraine = (when: string, ...words: ('on-behalf-of' | 'away')[]) =>
    theirs(when, { from: 'lorraine@quarry.example', words });
  const story = {
    told: [
      ours('2025-12-10 10:00'),
      lorraine('2025-12-12 10:00', 'on-behalf-of'),
      ours('2026-01-15 10:00'),
      lorraine('2026-01-20 10:00'),
      ours('2026-01-30 10:00'),
      lorraine('2026-02-17 19:00', 'on-behalf-of'),
      ours('2026-02-27 10:00'),
    ],
  };
  it('leads when somebody else answers for them', () => {
    expect(leads(story)).toBe('gatekept-inbox');
    expect(signalsFor(story, 'gatekept-inbox')).toEqual(['others-answer', 'says-on-behalf-of']);
  });
  it('falls when they answer themselves', () =>
    expect(
      leads({
        told: [
          ours('2025-12-10 10:00'),
          theirs('2025-12-12 10:00'),
          theirs('2026-01-12 10:00'),
          lorraine('2026-02-17 19:00'),
          ours('2026-02-27 10:00'),
        ],
      }),
    ).not.toBe('gatekept-inbox'));
  it('gives way while the note is about an absence', () =>
    expect(
      leads({
        state: 'held',
        hold: { until: '2026-03-16', because: 'assistant-note', source: null },
        told: story.told,
      }),
    ).toBe('contact-away'));
});
