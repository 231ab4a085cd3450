import { describe, expect, it } from '@jest/globals';
import { sameThing } from '../../src/next-steps/same-thing.ts';

const older = { what: 'send the signed form', quote: "I'll send the signed form by Tuesday" };

describe('do two promises speak of the same thing', () => {
  it.each([
    ['send the form', 'The form comes on Friday', true],
    ['send it', "You'll have it by Friday", true],
    ['confirm the budget', "I'll confirm the budget on Friday", false],
    ['send the floor plan', 'The floor plan follows on Tuesday', false],
  ])('%s: %s', (what, quote, same) => {
    expect(sameThing(older, { what, quote })).toBe(same);
  });
});
