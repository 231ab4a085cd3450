import { describe, expect, it } from '@jest/globals';
import { deciderAbsent as S } from '../../src/signals/decider-absent.ts';
import { SECOND, contact, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('decider-absent', () => {
  const people = [
    contact({ jobTitle: 'Analyst', buyingRoles: [] }),
    contact({ id: '78', firstName: 'Tom', emails: [SECOND] }),
  ];
  it('is seen when the decider never took part', () =>
    expect(look(S, { contacts: people, told: [theirs('2026-02-20 10:00')] })).toMatchObject({
      args: { name: 'Tom' },
      source: { id: '78' },
    }));
  it('is a no once they wrote', () =>
    expect(look(S, { contacts: people, told: [theirs('2026-02-20 10:00', { from: SECOND })] })).toBeNull());
});
