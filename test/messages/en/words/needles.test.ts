import { describe, expect, it } from '@jest/globals';
import { gramsOf, needlesOf, quickNo } from '../../../../src/messages/en/words/needles.ts';
import { RULES } from '../../../../src/messages/en/words/words.ts';

describe('literals every match must hold', () => {
  it.each<[RegExp, readonly string[] | null]>([
    [/\b(?:budget|funding) (?:is|was) gone/i, [' gone']],
    [/\bnot (?:cut|frozen)\b/i, ['not ']],
    [/(?:offers?|bids?)\b/i, ['offer', 'bid']],
    [/colou?r/i, ['colo']],
    [/(?:maybe )?later/i, ['later']],
    [/(?!sooner)later(?= on)/i, ['later']],
    [/[abc]+\d{2,}/i, null],
    [/(?:yes|\w+)/i, null],
    [/Price/, ['price']],
  ])('%s', (pattern, needles) => {
    expect(needlesOf(pattern)).toEqual(needles);
  });
});

describe('the quick no', () => {
  it('is said only to texts without the letters', () => {
    const no = quickNo(/\b(?:budget|funding) (?:is|was) gone/i);
    expect(no(gramsOf('the demo went well'))).toBe(true);
    expect(no(gramsOf('the budget is gone'))).toBe(false);
  });
  it('forgets the text before', () => {
    const no = quickNo(/gone/i);
    expect(no(gramsOf('gone'))).toBe(false);
    expect(no(gramsOf('here'))).toBe(true);
  });
  it('is never said to a text that a rule matches', () => {
    const texts = [
      'The budget is gone.',
      "I can't make it tomorrow.",
      'Legal is reviewing it, my boss has left and we are swamped.',
      'We got a cheaper quote from another vendor, please call me instead.',
      'Proposal attached.',
    ];
    const wrong = RULES.flatMap((r) => r.says).filter((p) =>
      texts.some((t) => p.test(t) && quickNo(p)(gramsOf(t.toLowerCase()))),
    );
    expect(wrong).toEqual([]);
  });
});
