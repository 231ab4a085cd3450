import { describe, expect, it } from '@jest/globals';
import { leftNotice as S } from '../../src/signals/left-notice.ts';
import { contact, machine, ours, SECOND, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('left-notice', () => {
  it('is seen with the successor it names', () => {
    const reply = machine('2026-02-20 10:01', {
      reading: { kind: 'left-company', contactInstead: 'sandra@quarry.example' },
    });
    expect(look(S, { told: [ours('2026-02-20 10:00'), reply] })).toMatchObject({
      source: reply.source,
      args: { name: 'sandra@quarry.example' },
    });
  });
  describe('of somebody else', () => {
    const left = machine('2025-11-10 10:01', { reading: { kind: 'left-company', contactInstead: SECOND } });
    const toDana = ours('2025-11-10 10:00');
    const sam = theirs('2026-02-10 10:00', { from: SECOND });
    const toSam = ours('2026-02-20 10:00', { from: SECOND });
    it('is over once the successor answered and is whom we talk with', () =>
      expect(look(S, { contacts: [contact({ buyingRoles: [] })], told: [toDana, left, sam, toSam] })).toBeNull());
    it('stands while nobody of theirs was heard since, whomever we write to', () =>
      expect(look(S, { told: [toDana, left, toSam] })).toMatchObject({ strength: 1 }));
    it('stands while we still write to the one who left', () =>
      expect(look(S, { told: [toDana, left, sam, ours('2026-02-20 10:00')] })).toMatchObject({ strength: 1 }));
    it('is over once they wrote themselves: they are there', () =>
      expect(look(S, { told: [toDana, left, theirs('2026-02-10 10:00'), ours('2026-02-20 10:00')] })).toBeNull());
    it('tells half when it is the one who decides, while another answers', () => {
      const decider = contact({ buyingRoles: ['DECISION_MAKER'] });
      expect(look(S, { contacts: [decider], told: [toDana, left, sam, toSam] })).toMatchObject({ strength: 0.5 });
    });
  });
  it('is a no for an absence', () =>
    expect(look(S, { told: [machine('2026-02-20 10:01', { reading: { kind: 'auto-reply' } })] })).toBeNull());
});
