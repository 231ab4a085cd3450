import { describe, expect, it } from '@jest/globals';
import { machine, ours, theirs } from '../situations.ts';
import { rank, strength } from './ranking.ts';

describe('contact-away', () => {
  const held = {
    state: 'held' as const,
    hold: { until: '2026-03-16', because: 'out-of-office' as const, source: { type: 'emails' as const, id: '9' } },
    told: [theirs('2026-02-26 10:00'), ours('2026-03-02 10:00')],
  };
  it('leads while they are away, and shows the day only', () => {
    const [first] = rank(held);
    expect(first).toMatchObject({ code: 'contact-away', certainty: 'likely' });
    expect(first?.for[0]).toMatchObject({
      signal: 'held-away',
      says: 'They are away until Monday, March 16.',
      source: { id: '9' },
    });
  });
  it('never repeats the cause', () => {
    const ill = { ...held, told: [theirs('2026-02-26 10:00', { words: ['away'] }), ours('2026-03-02 10:00')] };
    expect(JSON.stringify(rank(ill).find((r) => r.code === 'contact-away'))).not.toContain('words of away');
  });
  it('is over when they are back and write', () =>
    expect(
      strength(
        {
          told: [
            machine('2026-02-02 10:00', {
              reading: { kind: 'auto-reply', away: { until: '2026-02-09', says: 'away' } },
            }),
            theirs('2026-02-12 10:00'),
            ours('2026-02-13 10:00'),
          ],
        },
        'contact-away',
      ),
    ).toBe(0));
});
