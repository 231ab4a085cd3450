import { describe, expect, it } from '@jest/globals';
import { addressee, recipient, recipientFor } from '../../src/plays/recipient.ts';
import { BUYER, contact, machine, meeting, ours, SECOND, situation, theirs } from '../situations.ts';

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

describe('whom a fresh start goes to', () => {
  const left = (contactInstead: string | null) =>
    machine('2026-03-03 10:01', { reading: { kind: 'left-company', contactInstead } });
  const told = (instead: string | null) => [theirs('2026-02-20 10:00'), ours('2026-03-03 10:00'), left(instead)];
  const to = (instead: string | null, people = contacts) =>
    recipientFor(situation({ contacts: people, told: told(instead) }), 'restart-with-successor');

  it('is whoever the notice names', () => expect(to(SECOND.toUpperCase())?.id).toBe('78'));
  it('is nobody yet while the one it names is not on the deal', () => expect(to('new@quarry.example')).toBeNull());
  it('is somebody else on the deal where it names nobody, never the one who left', () => {
    expect(to(null)?.id).toBe('78');
    expect(to(null, [contact()])).toBeNull();
  });
  it('is whoever told us, where a colleague did', () => {
    const story = { contacts, told: [theirs('2026-03-03 10:00', { from: SECOND, words: ['contact-left'] })] };
    expect(recipientFor(situation(story), 'restart-with-successor')?.id).toBe('78');
  });
});
