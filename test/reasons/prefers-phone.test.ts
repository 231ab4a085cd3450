import { describe, expect, it } from '@jest/globals';
import { call, meeting, ours, theirs } from '../situations.ts';
import { leads, signalsFor } from './ranking.ts';

describe('prefers-phone', () => {
  const mails = [
    ours('2025-12-01 16:00'),
    ours('2025-12-17 19:00'),
    ours('2026-01-08 14:30'),
    ours('2026-01-27 15:00'),
    ours('2026-02-17 14:00'),
    ours('2026-02-24 14:00'),
  ];
  const calls = [
    call('2025-12-09 12:45'),
    call('2026-01-13 12:50', { words: ['prefers-phone'] }),
    call('2026-02-13 12:40'),
  ];
  it('leads when calls connect and mails do not', () => {
    expect(leads({ told: [...mails, ...calls] })).toBe('prefers-phone');
    expect(signalsFor({ told: [...mails, ...calls] }, 'prefers-phone')).toEqual(
      expect.arrayContaining(['calls-connect-mails-do-not', 'says-prefers-phone']),
    );
  });
  it('falls when they answer mail', () =>
    expect(
      leads({
        told: [
          ...mails,
          ...calls.slice(0, 1),
          theirs('2025-12-02 10:00'),
          theirs('2026-01-08 18:00'),
          theirs('2026-01-28 10:00'),
        ],
      }),
    ).not.toBe('prefers-phone'));
  it('stands beside meetings when both happen', () => {
    const mixed = { told: [...mails, ...calls, meeting('2025-12-17 16:00'), meeting('2026-01-20 16:00')] };
    expect(leads(mixed)).toBe('prefers-phone');
  });
});
