import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PLAY_CODES, REASON_CODES, STATES } from '../../src/judgement.ts';
import { WORD_SIGNALS } from '../../src/messages/reading.ts';
import { choosePlay } from '../../src/plays/choose.ts';
import { offerPlays } from '../../src/plays/offer.ts';
import { weighReasons } from '../../src/reasons/weigh.ts';
import { wantedTask } from '../../src/tasks/task.ts';
import { call, contact, machine, meeting, note, ours, situation, theirs, type Story } from '../situations.ts';

const when = fc
  .integer({ min: Date.parse('2025-06-01'), max: Date.parse('2026-06-01') })
  .map((t) => new Date(t).toISOString().slice(0, 16).replace('T', ' '));
const words = fc.subarray([...WORD_SIGNALS], { maxLength: 4 });
const told = fc.array(
  fc.oneof(
    fc.tuple(when, words, fc.boolean()).map(([w, list, courtesy]) => theirs(w, { words: list, courtesy })),
    fc.tuple(when, words, fc.nat(12)).map(([w, list, opens]) => ours(w, { words: list, opens })),
    when.map((w) => ours(w, { bounce: '550 5.1.1 no such user' })),
    fc.tuple(when, fc.boolean()).map(([w, connected]) => call(w, { connected, minutes: null })),
    fc
      .tuple(when, fc.constantFrom('held', 'unknown', 'no-show', 'called-off', 'ahead'))
      .map(([w, outcome]) => meeting(w, { outcome: outcome as 'held' })),
    fc.tuple(when, words).map(([w, list]) => note(w, ...list)),
    when.map((w) => machine(w, { reading: { kind: 'auto-reply', away: { until: null, says: '' } } })),
  ),
  { maxLength: 25 },
);
const story: fc.Arbitrary<Story> = fc.record({
  told,
  state: fc.constantFrom(...STATES),
  stage: fc.constantFrom('discovery', 'fit', 'proposal', 'no-such-stage'),
  contacts: fc.constantFrom(
    [],
    [contact()],
    [contact({ emails: [] }), contact({ id: '78', jobTitle: null, firstName: null })],
  ),
  companies: fc.constantFrom([], undefined),
  deal: fc.constantFrom(
    {},
    { ownerId: null, properties: {}, closeDate: null, amount: null },
    { history: { closedate: [], amount: [{ at: 0, value: null }], dealstage: [{ at: 0, value: 'x' }] } },
  ),
});

describe('any situation at all', () => {
  it('is weighed, played and offered without falling over, within the bounds', () => {
    fc.assert(
      fc.property(story, (told) => {
        const s = situation(told);
        const reasons = weighReasons(s);
        let sum = 0;
        for (const r of reasons) {
          expect(REASON_CODES).toContain(r.code);
          sum += r.strength;
          for (const e of [...r.for, ...r.against]) expect(e.says).toMatch(/^\S[^{}]*[.”]$/);
        }
        expect(sum).toBeLessThanOrEqual(1.01);
        const play = choosePlay(s, reasons);
        if (play) expect(PLAY_CODES).toContain(play.code);
        const task = wantedTask(s, reasons, play);
        expect(task !== null).toBe(
          (s.state === 'missed' || s.state === 'dark') &&
            play?.code !== 'wait-it-out' &&
            play?.code !== 'hold-with-care',
        );
        for (const o of offerPlays(s, reasons)) {
          expect(o.code).not.toBe('manager-review');
          if (!o.allowed) expect(o.blockedBecause).toBeTruthy();
        }
      }),
      { numRuns: 150 },
    );
  });
});
