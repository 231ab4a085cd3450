import { describe, expect, it } from '@jest/globals';
import { deciderMet as S } from '../../src/signals/decider-met.ts';
import { contact, meeting } from '../situations.ts';
import { look } from './looking.ts';

describe('decider-met', () => {
  it('is seen after a meeting with them', () =>
    expect(look(S, { told: [meeting('2026-02-20 10:00')] })).toMatchObject({ strength: 1 }));
  it('takes a senior title for less than a role', () =>
    expect(look(S, { told: [meeting('2026-02-20 10:00')], contacts: [contact({ buyingRoles: [] })] })).toMatchObject({
      strength: 0.7,
    }));
  it('is a no when only the clerk was met', () =>
    expect(
      look(S, { told: [meeting('2026-02-20 10:00')], contacts: [contact({ jobTitle: 'Clerk', buyingRoles: [] })] }),
    ).toBeNull());
});
