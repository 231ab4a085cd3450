import { describe, expect, it } from '@jest/globals';
import { tokensOf } from '../../src/plays/tokens.ts';
import { contact, machine, situation, step, theirs } from '../situations.ts';

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
