import { describe, expect, it } from '@jest/globals';
import { at, contact, machine, ours, SECOND, theirs } from '../situations.ts';
import { leads, rank, signalsFor, strength, topThree } from './ranking.ts';

describe('contact-left', () => {
  const gone = machine('2026-02-20 10:01', {
    reading: { kind: 'left-company', contactInstead: 'sandra@quarry.example' },
  });
  const story = {
    told: [
      theirs('2026-02-12 10:00'),
      ours('2026-02-20 10:00'),
      gone,
      ours('2026-03-03 10:00', { bounce: '550 5.1.1 the account does not exist' }),
    ],
  };
  it('leads over the bounce that comes with it', () => {
    expect(leads(story)).toBe('contact-left');
    expect(signalsFor(story, 'contact-left')).toEqual(['left-notice', 'address-unknown']);
    expect(rank(story)[0]?.for[0]?.source).toEqual(gone.source);
  });
  it('is drawn from a job change', () =>
    expect(
      topThree({
        contacts: [contact({ jobChangeAt: at('2026-02-18 00:00') })],
        told: [theirs('2026-02-12 10:00'), ours('2026-02-20 10:00')],
      }),
    ).toContain('contact-left'));
  it('gets old: months of answers from the successor outweigh it', () => {
    const notice = machine('2025-11-10 10:01', {
      reading: { kind: 'left-company', contactInstead: SECOND, words: [{ code: 'contact-left', quote: 'has left' }] },
    });
    const sam = ['2025-12-01', '2025-12-20', '2026-01-15', '2026-02-10'].flatMap((day) => [
      ours(`${day} 09:00`, { from: SECOND }),
      theirs(`${day} 15:00`, { from: SECOND }),
    ]);
    const told = [ours('2025-11-10 10:00'), notice, ...sam, ours('2026-02-20 10:00', { from: SECOND })];
    const contacts = [contact({ buyingRoles: [] })];
    expect(leads({ contacts, told })).not.toBe('contact-left');
    expect(strength({ contacts, told }, 'contact-left')).toBeLessThan(0.05);
  });
  it('is not drawn from a filter that rejects us', () =>
    expect(
      strength(
        { told: [theirs('2026-02-12 10:00'), ours('2026-03-03 10:00', { bounce: '550 5.7.1 rejected by policy' })] },
        'contact-left',
      ),
    ).toBe(0));
});
