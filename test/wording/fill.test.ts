import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PLAY_CODES, REASON_CODES } from '../../src/judgement.ts';
import { fill, saysNothing, TOKENS, unknownTokens, type Tokens } from '../../src/wording/fill.ts';
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
  it('takes a bracket in a bracket, and one that is never closed, for what they are', () => {
    expect(fill('[a[ {first}] b] c', {})).toBe('a b c');
    expect(fill('[a[ {first}] b] c', { first: 'Dana' })).toBe('a Dana b c');
    expect(fill('[a[ {first}] {rep} b] c', { first: 'Dana' })).toBe('c');
    expect(fill('one [two {rep}. Three] four]', { rep: 'Rita' })).toBe('one two Rita. Three four');
  });
  it.each([
    ['Hi {first}, how are you?', 'Hi, how are you?'],
    ['Hi {first}!\n\nOk.', 'Hi!\n\nOk.'],
    ['Good morning Mr. {first},', 'Good morning,'],
    ['Dear Mr. {first}, we met. Dr. {first} said.', 'Hello, we met.'],
    ['Hi there {first}, how are you?', 'Hi there, how are you?'],
    ['Hello {successor} and {first}, one. Two.', 'Two.'],
  ])('greets without a name where none is known: %j', (text, filled) => expect(fill(text, {})).toBe(filled));
  it('greets by name', () =>
    expect(fill('Dear Mr. {first}, we met.', { first: 'Dana' })).toBe('Dear Mr. Dana, we met.'));
  it.each([
    ['You agreed {agreed} e.g. on {agreed_when}. Bye.', 'Bye.'],
    ['You agreed {agreed}, i.e. more. Bye.', 'Bye.'],
    ['Ask for Mrs. {assistant} at desk no. 7 there. Bye.', 'Bye.'],
    ['Item No. {agreed} is here. Bye.', 'Bye.'],
    ['The answer may be no. You said {asked}. Bye.', 'The answer may be no. Bye.'],
    ['See https://x.example/{company}?a=1.b. Bye.', 'Bye.'],
    ['“You said {asked}?” Yes. “So {asked}!” Bye.', 'Yes. Bye.'],
    ['Version 3.5 of {company} is out... Bye.', 'Bye.'],
  ])('leaves out a sentence as a whole: %j', (text, filled) => expect(fill(text, {})).toBe(filled));
  it.each([
    ['', true],
    ['Hi,', true],
    ['Dear Mr. Dana,\n\nRita', true],
    ['Hi how are you?', false],
    ['Hidden.', false],
    ['Hi Dana,\n\nok', false],
  ])('tells a greeting from a message: %j', (text, nothing) =>
    expect(saysNothing(text, { first: 'Dana', rep: 'Rita' })).toBe(nothing),
  );
  it('knows names in braces that stand for nothing, however they are written', () => {
    expect(unknownTokens('Hi {first}, {First}, {first name}, {} and {nothing} {nothing}')).toEqual([
      'First',
      'first name',
      '',
      'nothing',
    ]);
    expect(fill('Hi. I am {first name}. Bye.', { first: 'Dana' })).toBe('Hi. Bye.');
  });
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
