import { describe, expect, it } from '@jest/globals';
import { othersAnswer as S } from '../../src/signals/others-answer.ts';
import { contact, machine, ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('others-answer', () => {
  const assistant = (when: string) => theirs(when, { from: 'lorraine@quarry.example' });
  it('is seen when an address that is not on the deal answers', () =>
    expect(
      look(S, {
        told: [
          ours('2025-12-10 10:00'),
          assistant('2025-12-12 10:00'),
          ours('2026-01-15 10:00'),
          assistant('2026-01-20 10:00'),
        ],
      }),
    ).toMatchObject({ strength: 1, args: { n: 2, of: 2, name: 'lorraine@quarry.example' } }));
  it('is a no when our contact does most of it', () =>
    expect(
      look(S, {
        told: [
          ours('2025-12-10 10:00'),
          theirs('2025-12-12 10:00'),
          theirs('2025-12-13 10:00'),
          assistant('2026-01-20 10:00'),
        ],
      }),
    ).toBeNull());
  it('knows an assistant among the contacts', () =>
    expect(
      look(S, {
        contacts: [
          contact(),
          contact({ id: '79', emails: ['lorraine@quarry.example'], jobTitle: 'Executive Assistant' }),
        ],
        told: [ours('2025-12-10 10:00'), assistant('2025-12-12 10:00')],
      }),
    ).not.toBeNull());
  it('takes the address our contact moved to for their own', () => {
    const moved = machine('2025-11-01 10:00', {
      reading: { kind: 'moved-address', contactInstead: 'Helen@group.example' },
    });
    const told = [ours('2025-12-10 10:00'), moved, theirs('2025-12-12 10:00', { from: 'helen@group.example' })];
    expect(look(S, { told })).toBeNull();
  });
  it('takes a successor for nobody’s assistant', () => {
    const left = machine('2025-11-01 10:00', {
      reading: { kind: 'left-company', contactInstead: 'lorraine@quarry.example' },
    });
    expect(
      look(S, { told: [ours('2025-12-10 10:00'), left, assistant('2025-12-12 10:00'), assistant('2026-01-20 10:00')] }),
    ).toBeNull();
  });
  it('says nothing when contacts have no address', () =>
    expect(
      look(S, { contacts: [contact({ emails: [] })], told: [ours('2025-12-10 10:00'), assistant('2025-12-12 10:00')] }),
    ).toBeNull());
});
