import { describe, expect, it } from '@jest/globals';
import { addressee, recipient } from '../../src/plays/recipient.ts';
import { BUYER, contact, meeting, ours, SECOND, situation, theirs } from '../situations.ts';

const contacts = [contact(), contact({ id: '78', emails: [SECOND], firstName: 'Tom' })];

describe('whom the next message goes to', () => {
  it('is whoever was written to last', () => {
    const told = [theirs('2026-03-02 10:00'), ours('2026-03-03 10:00', { from: SECOND })];
    expect(addressee(situation({ contacts, told }))).toBe(SECOND);
  });
  it('or wrote to us last', () => {
    const told = [ours('2026-03-02 10:00', { from: SECOND }), theirs('2026-03-03 10:00')];
    expect(addressee(situation({ contacts, told }))).toBe(BUYER);
  });
  it('is whoever waits for our answer, whomever we wrote to meanwhile', () => {
    const told = [theirs('2026-03-02 10:00'), ours('2026-03-03 10:00', { from: SECOND })];
    const s = situation({ contacts, told, state: 'our-turn', asked: 'Does it work offline?' });
    expect(addressee(s)).toBe(BUYER);
    expect(recipient(s)?.firstName).toBe('Helen');
  });
  it('is the first contact where nobody has written, or the writer is none of them', () => {
    expect(recipient(situation({ contacts, told: [] }))?.id).toBe(contacts[0]?.id);
    const told = [theirs('2026-03-03 10:00', { from: 'assistant@quarry.example' })];
    expect(recipient(situation({ contacts, told }))?.id).toBe(contacts[0]?.id);
  });
  it('is nobody without contacts', () => {
    expect(addressee(situation({ contacts: [], told: [] }))).toBeNull();
    expect(recipient(situation({ contacts: [], told: [] }))).toBeNull();
  });
  it('is not drawn from a meeting while there are messages', () => {
    const told = [ours('2026-03-02 10:00', { from: SECOND }), meeting('2026-03-03 10:00')];
    expect(addressee(situation({ contacts, told }))).toBe(SECOND);
  });
});
