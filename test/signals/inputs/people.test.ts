import { describe, expect, it } from '@jest/globals';
import { isSeniorTitle, peopleOf } from '../../../src/signals/inputs/people.ts';
import { contact, meeting, SECOND, situation, theirs } from '../../situations.ts';

describe('the people on the deal', () => {
  it.each([
    'CEO',
    'VP Operations',
    'Vice President',
    'Director of Logistics',
    'General Manager',
    'Owner',
    'Head of IT',
    'SVP Operations',
    'Chief Operating Officer',
    'President',
    'Managing Partner',
  ])('takes %s for senior', (title) => expect(isSeniorTitle(title)).toBe(true));
  it.each([
    'Warehouse Manager',
    'Inventory Coordinator',
    'Executive Assistant to the CEO',
    'Buyer',
    'Product Owner',
    null,
  ])('does not take %s for senior', (title) => expect(isSeniorTitle(title)).toBe(false));
  it('knows who wrote and who was met', () => {
    const people = peopleOf(
      situation({
        contacts: [contact(), contact({ id: '78', emails: [SECOND] })],
        told: [theirs('2026-02-02 10:00'), meeting('2026-02-05 10:00', { guests: [SECOND] })],
      }),
    );
    expect(people?.map((p) => [p.wroteAt !== null, p.metAt !== null])).toEqual([
      [true, true],
      [false, true],
    ]);
  });
  it('says neither yes nor no without role or label', () =>
    expect(peopleOf(situation({ contacts: [contact({ buyingRoles: [], labels: [] })] }))?.[0]?.decides).toBeNull());
  it('copes with a contact without an address', () =>
    expect(peopleOf(situation({ contacts: [contact({ emails: [] })] }))?.[0]?.metAt).toBeNull());
});
