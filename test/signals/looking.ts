/** Helpers for signal tests: look at a story with one signal. */
import { describe, expect, it } from '@jest/globals';
import { inputsOf } from '../../src/signals/inputs.ts';
import type { Lasts } from '../../src/signals/word-signal.ts';
import type { Hit, Signal } from '../../src/signals/signal.ts';
import type { WordSignalCode } from '../../src/messages/reading.ts';
import { note, ours, situation, theirs, type Story } from '../situations.ts';

/** The hit, null for a "no", or `unknown`. */
export function look(signal: Signal, story: Story): Hit | null | 'unknown' {
  const finding = signal.look(inputsOf(situation(story)));
  return finding.known ? finding.hit : 'unknown';
}

/** Everything a signal in words has to keep. */
export function itReadsWords(signal: Signal, lasts: Lasts, ...codes: WordSignalCode[]): void {
  describe(`${signal.code}, in words`, () => {
    for (const code of codes) {
      it(`is seen in their own mail (${code}), with the record and the quote`, () => {
        const mail = theirs('2026-02-18 10:00', { words: [code] });
        expect(look(signal, { told: [mail] })).toMatchObject({
          strength: 1,
          source: mail.source,
          args: { quote: `words of ${code}`, by: 'buyer' },
        });
      });
      it(`is not seen when only we said it (${code})`, () => {
        expect(
          look(signal, { told: [theirs('2026-02-17 10:00'), ours('2026-02-18 10:00', { words: [code] })] }),
        ).toBeNull();
      });
      it(`counts less in a note of ours (${code})`, () => {
        const hit = look(signal, { told: [theirs('2026-02-17 10:00'), note('2026-02-18 10:00', code)] });
        expect(hit).toMatchObject({ args: { by: 'note' } });
        expect((hit as Hit).strength).toBeLessThan(1);
      });
      it(`${lasts === 'mood' ? 'fades with' : 'outlasts'} what they write later (${code})`, () => {
        const told = [
          theirs('2026-02-10 10:00', { words: [code] }),
          theirs('2026-02-12 10:00'),
          theirs('2026-02-16 10:00'),
        ];
        const hit = look(signal, { told }) as Hit;
        if (lasts === 'mood') expect(hit.strength).toBeLessThan(0.5);
        else expect(hit.strength).toBeGreaterThan(0.9);
      });
    }
    it('is unknown, not absent, when there is nothing to read', () => {
      expect(look(signal, { told: [] })).toBe('unknown');
    });
  });
}
