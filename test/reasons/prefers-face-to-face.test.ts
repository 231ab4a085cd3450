import { describe, expect, it } from '@jest/globals';
import { call, meeting, ours, theirs } from '../situations.ts';
import { leads, signalsFor } from './ranking.ts';

describe('prefers-face-to-face', () => {
  const mails = [
    ours('2025-11-20 10:00'),
    ours('2025-12-04 10:00'),
    ours('2026-01-15 10:00'),
    ours('2026-01-29 10:00'),
    ours('2026-02-12 10:00'),
    ours('2026-02-20 10:00'),
  ];
  const visit = (when: string) => meeting(when, { inPerson: true, minutes: 90 });
  const story = { told: [...mails, visit('2025-11-19 19:00'), visit('2026-01-14 18:00'), visit('2026-02-11 15:00')] };
  it('leads when meetings happen and mails do not', () => {
    expect(leads(story)).toBe('prefers-face-to-face');
    expect(signalsFor(story, 'prefers-face-to-face')).toEqual(['meetings-held-mails-ignored']);
  });
  it('falls when they answer mail', () =>
    expect(
      leads({
        told: [...story.told, theirs('2026-01-15 12:00'), theirs('2026-01-30 12:00'), theirs('2026-02-12 12:00')],
      }),
    ).not.toBe('prefers-face-to-face'));
  it('is ahead of the phone where one call stands against three visits', () =>
    expect(leads({ told: [...story.told, call('2025-11-12 13:40')] })).toBe('prefers-face-to-face'));
});
