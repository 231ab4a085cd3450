import { describe, expect, it } from '@jest/globals';
import { noDecider as S } from '../../src/signals/no-decider.ts';
import { contact } from '../situations.ts';
import { look } from './looking.ts';

describe('no-decider', () => {
  const clerk = contact({ jobTitle: 'Inventory Coordinator', buyingRoles: [] });
  it('is seen when neither role, label nor title decides', () =>
    expect(look(S, { contacts: [clerk] })).toMatchObject({ args: { name: 'Inventory Coordinator' } }));
  it('is a no by role', () => expect(look(S, { contacts: [{ ...clerk, buyingRoles: ['BUDGET_HOLDER'] }] })).toBeNull());
  it('is a no by label', () => expect(look(S, { contacts: [{ ...clerk, labels: ['Economic buyer'] }] })).toBeNull());
  it('is a no by title', () => expect(look(S, { contacts: [{ ...clerk, jobTitle: 'Managing Director' }] })).toBeNull());
  it('takes an assistant to the president for an assistant', () =>
    expect(look(S, { contacts: [{ ...clerk, jobTitle: 'Assistant to the President' }] })).not.toBeNull());
  it('is unknown when nothing is known about them', () =>
    expect(look(S, { contacts: [contact({ jobTitle: null, buyingRoles: [] })] })).toBe('unknown'));
});
