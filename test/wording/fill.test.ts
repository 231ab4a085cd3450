import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PLAY_CODES, REASON_CODES } from '../../src/judgement.ts';
import { fill, TOKENS, type Tokens } from '../../src/wording/fill.ts';
import { wordsFor } from '../../src/wording/messages/list.ts';

describe('filling words', () => {
  it('puts tokens in', () =>
    expect(fill('Hi[ {first}],\n\nyou asked: {asked}.', { first: 'Dana', asked: 'when' })).toBe(
      'Hi Dana,\n\nyou asked: when.',
    ));
  it('leaves out a bracket whose token is not known', () => expect(fill('Hi[ {first}],', {})).toBe('Hi,'));
  it('leaves out the sentence around a lone token', () =>
    expect(fill('All fine. You asked {asked} last week. Bye.', {})).toBe('All fine. Bye.'));
  it('knows nothing of tokens it does not know', () =>
    expect(fill('One. Two {no_such_token} three. Four.', {})).toBe('One. Four.'));
  it('does not let a value bring its own tokens or brackets', () =>
    expect(fill('[You said “{asked}”.]', { asked: 'see {first}' })).not.toContain('{'));

  it('never leaves a hole in any of our texts, whatever is known', () => {
    const tokens: fc.Arbitrary<Tokens> = fc
      .subarray([...TOKENS])
      .map((known) => Object.fromEntries(known.map((t) => [t, 'Xenia'])) as Tokens);
    fc.assert(
      fc.property(
        fc.constantFrom(...PLAY_CODES),
        fc.constantFrom(null, ...REASON_CODES),
        tokens,
        (play, because, known) => {
          const words = wordsFor(play, because);
          for (const text of [fill(words.subject, known), fill(words.body, known)]) {
            expect(text).not.toMatch(/[{}[\]]|undefined| {2}|“”| [,.;?!]|\bof \.|with,/);
            expect(text.length).toBeGreaterThan(3);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
