import { describe, expect, it } from '@jest/globals';
import { personTouches, touchesToPerson } from '../../src/account/person-touches.ts';
import { at, BUYER, call, ours, SECOND, situation, theirs } from '../situations.ts';

describe('who was written to', () => {
  it('counts ours that arrived to each, theirs to the writer, and no courtesy of ours', () => {
    const told = [
      ours('2026-03-02 09:00', { cc: [SECOND] }),
      ours('2026-03-03 09:00', { bounce: 'no such user' }),
      ours('2026-03-03 10:00', { courtesy: true }),
      theirs('2026-03-04 09:00', { from: SECOND, cc: [BUYER] }),
      call('2026-03-05 09:00'),
      ours('2025-10-01 09:00'),
    ];
    expect(personTouches(situation({ told })).map((t) => [t.email, t.at, t.ours])).toEqual([
      [BUYER, at('2026-03-02 09:00'), true],
      [SECOND, at('2026-03-02 09:00'), true],
      [SECOND, at('2026-03-04 09:00'), false],
      [BUYER, at('2026-03-05 09:00'), false],
    ]);
  });

  it('brings the deals together by address, in order, a mail on two deals once', () => {
    const mail = { email: BUYER, at: 5, ours: true, human: false };
    const known = touchesToPerson(
      [
        { dealId: '2', touches: [mail, { ...mail, at: 9 }] },
        { dealId: '1', touches: [{ ...mail, at: 3 }, mail, { ...mail, at: 20 }] },
      ],
      10,
    );
    expect(known.get(BUYER)?.map((t) => [t.at, t.dealId])).toEqual([
      [3, '1'],
      [5, '2'],
      [9, '2'],
    ]);
    expect(known.get(SECOND)).toBeUndefined();
  });
});
