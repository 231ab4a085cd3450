import { describe, expect, it } from '@jest/globals';
import { domainChanged as S } from '../../src/signals/domain-changed.ts';
import { BUYER, contact, machine, ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

const AT_NEW = 'helen@newparent.example';
const contacts = [contact({ emails: [BUYER, AT_NEW, 'helen@gmail.com'] })];
const before = theirs('2026-02-02 10:00');

describe('domain-changed', () => {
  it('is seen when the same person writes from another company’s domain', () => {
    const mail = theirs('2026-02-18 10:00', { from: AT_NEW });
    expect(look(S, { contacts, told: [before, mail, ours('2026-02-19 10:00')] })).toMatchObject({
      strength: 1,
      source: mail.source,
      args: { name: 'newparent.example' },
    });
  });
  it('tells less with each mail from there, and nothing in the end', () => {
    const from = (n: number) => Array.from({ length: n }, (_, i) => theirs(`2026-02-1${i} 10:00`, { from: AT_NEW }));
    expect(look(S, { contacts, told: [before, ...from(2)] })).toMatchObject({ strength: 0.5 });
    expect(look(S, { contacts, told: [before, ...from(6)] })).toBeNull();
  });
  it('is not seen in a private mailbox, in somebody else’s address, or where the mailbox told of the move', () => {
    expect(look(S, { contacts, told: [before, theirs('2026-02-18 10:00', { from: 'helen@gmail.com' })] })).toBeNull();
    expect(look(S, { told: [before, theirs('2026-02-18 10:00', { from: 'tom@other.example' })] })).toBeNull();
    const moved = machine('2026-02-17 10:00', { reading: { kind: 'moved-address', contactInstead: AT_NEW } });
    expect(look(S, { contacts, told: [before, moved, theirs('2026-02-18 10:00', { from: AT_NEW })] })).toBeNull();
  });
  it('is not seen where nothing changed', () => expect(look(S, { contacts, told: [before] })).toBeNull());
});
