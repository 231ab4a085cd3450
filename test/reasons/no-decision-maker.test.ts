import { describe, expect, it } from '@jest/globals';
import { BUYER, SECOND, contact, meeting, ours, theirs } from '../situations.ts';
import { leads, signalsAgainst, signalsFor, topThree } from './ranking.ts';

describe('no-decision-maker', () => {
  const clerk = contact({ jobTitle: 'Inventory Coordinator', buyingRoles: [] });
  const story = {
    contacts: [clerk],
    told: [theirs('2026-02-04 10:00', { words: ['needs-boss'] }), ours('2026-02-05 10:00'), ours('2026-02-20 10:00')],
  };
  it('leads for a lone clerk who has to ask', () => {
    expect(leads(story)).toBe('no-decision-maker');
    expect(signalsFor(story, 'no-decision-maker')).toEqual(['says-needs-boss', 'no-decider', 'single-contact']);
  });
  it('falls when somebody who decides took part', () => {
    const met = {
      ...story,
      contacts: [clerk, contact({ id: '78', emails: [SECOND] })],
      told: [...story.told, meeting('2026-02-03 10:00', { guests: [BUYER, SECOND] })],
    };
    expect(signalsAgainst(met, 'no-decision-maker')).toContain('decider-met');
    expect(leads(met)).not.toBe('no-decision-maker');
  });
  it('falls when they told us that whoever decided has left', () => {
    const left = {
      ...story,
      told: [theirs('2026-02-04 10:00', { words: ['sponsor-left'] }), ours('2026-02-05 10:00')],
    };
    expect(signalsAgainst(left, 'no-decision-maker')).toContain('says-sponsor-left');
    expect(leads(left)).toBe('sponsor-left');
  });
  it('stands beside an approval that is under way', () => {
    const mixed = {
      ...story,
      told: [theirs('2026-02-04 10:00', { words: ['needs-boss', 'approval-under-way'] }), ours('2026-02-05 10:00')],
    };
    expect(topThree(mixed)).toEqual(expect.arrayContaining(['no-decision-maker', 'internal-approval']));
  });
});
