import { describe, expect, it } from '@jest/globals';
import { at, contact, machine, ours, theirs } from '../situations.ts';
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
  it('is not drawn from a filter that rejects us', () =>
    expect(
      strength(
        { told: [theirs('2026-02-12 10:00'), ours('2026-03-03 10:00', { bounce: '550 5.7.1 rejected by policy' })] },
        'contact-left',
      ),
    ).toBe(0));
});
