import { describe, expect, it } from '@jest/globals';
import { contact, machine, ours, theirs } from '../situations.ts';
import { leads, rank, signalsFor, strength } from './ranking.ts';

describe('undeliverable', () => {
  const story = {
    contacts: [contact({ undeliverable: 'quarantined' })],
    told: [
      theirs('2026-02-10 10:00'),
      ours('2026-02-19 10:00', { bounce: '550 5.7.1 rejected by policy' }),
      ours('2026-03-02 10:00', { bounce: '550 5.7.1 domain quarantined' }),
    ],
  };
  it('leads when our mails come back', () => {
    expect(rank(story)[0]).toMatchObject({ code: 'undeliverable', certainty: 'likely' });
    expect(signalsFor(story, 'undeliverable')).toEqual(['mail-bounced', 'address-blocked']);
  });
  it('is nothing once one arrived', () =>
    expect(strength({ told: [...story.told, ours('2026-03-04 10:00')] }, 'undeliverable')).toBeLessThan(0.1));
  it('gives way to a departure', () =>
    expect(leads({ told: [...story.told, machine('2026-03-02 10:01', { reading: { kind: 'left-company' } })] })).toBe(
      'contact-left',
    ));
});
