import { describe, expect, it } from '@jest/globals';
import { tokensOf } from '../../src/plays/tokens.ts';
import { contact, machine, ours, situation, step, theirs } from '../situations.ts';

describe('tokens', () => {
  it('are what the records show', () => {
    const s = situation({ told: [theirs('2026-03-02 10:00')], steps: [step()] });
    expect(tokensOf(s)).toMatchObject({
      first: 'Helen',
      rep: 'Rita',
      company: 'Quarry Lane Foods',
      agreed: 'send the signed form',
      agreed_when: 'Friday, March 6',
    });
  });
  it('leave out what was kept', () =>
    expect(
      tokensOf(situation({ told: [theirs('2026-03-02 10:00')], steps: [step({ status: 'kept' })] })).agreed,
    ).toBeUndefined());
  it('greet whoever spoke last', () => {
    const s = situation({
      contacts: [contact(), contact({ id: '78', emails: ['tom@quarry.example'], firstName: 'Tom' })],
      told: [theirs('2026-03-02 10:00', { from: 'tom@quarry.example' })],
    });
    expect(tokensOf(s).first).toBe('Tom');
  });
  it('greet whom the message goes to: who was written to last, or who asked', () => {
    const contacts = [contact(), contact({ id: '78', emails: ['tom@quarry.example'], firstName: 'Tom' })];
    const told = [theirs('2026-03-02 10:00'), ours('2026-03-03 10:00', { from: 'tom@quarry.example' })];
    expect(tokensOf(situation({ contacts, told })).first).toBe('Tom');
    expect(tokensOf(situation({ contacts, told, state: 'our-turn', asked: 'When?' })).first).toBe('Helen');
  });
  it('name what we owe only where we owe it', () => {
    const owed = (owedBy: 'rep' | 'buyer') => tokensOf(situation({ steps: [step({ owedBy })] })).owed;
    expect(owed('rep')).toBe('send the signed form');
    expect(owed('buyer')).toBeUndefined();
  });
  it('are simply missing when not known', () =>
    expect(tokensOf(situation({ contacts: [], companies: [], deal: { ownerId: 'gone' } }))).toEqual({}));
  it('name the successor when the address is a name', () => {
    const named = (address: string) =>
      tokensOf(
        situation({
          told: [machine('2026-02-20 10:00', { reading: { kind: 'left-company', contactInstead: address } })],
        }),
      ).successor;
    expect(named('sandra.ojeda@quarry.example')).toBe('Sandra Ojeda');
    expect(named('sojeda@quarry.example')).toBe('');
  });
});
