import { describe, expect, it } from '@jest/globals';
import { needlesOf, possibleAmong } from '../../../../src/messages/en/words/needles.ts';
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
  const gone = /\b(?:budget|funding) (?:is|was) gone/i;
  const anything = /\w+/;

  it('is said only to texts without the letters', () => {
    const possibleIn = possibleAmong([gone, anything]);
    expect(possibleIn('the demo went well')(gone)).toBe(false);
    expect(possibleIn('the budget is gone')(gone)).toBe(true);
    expect(possibleIn('')(anything)).toBe(true);
  });
  it('finds a literal at the very beginning, at the end, and of two letters', () => {
    const [start, end, short] = [/gone/i, /(?:alone|bone)$/i, /ok/i];
    const possible = possibleAmong([start, end, short])('gone is the bone');
    expect([start, end, short].map(possible)).toEqual([true, true, false]);
    expect(possibleAmong([short])('ok')(short)).toBe(true);
  });
  it('forgets the text before', () => {
    const possibleIn = possibleAmong([gone]);
    expect(possibleIn('the budget is gone')(gone)).toBe(true);
    expect(possibleIn('here')(gone)).toBe(false);
  });
  it('is never said to a text that a rule matches', () => {
    const patterns = RULES.flatMap((r) => r.says);
    const possibleIn = possibleAmong(patterns);
    const texts = [
      'The budget is gone.',
      "I can't make it tomorrow.",
      'Legal is reviewing it, my boss has left and we are swamped.',
      'We got a cheaper quote from another vendor, please call me instead.',
      'Proposal attached.',
    ];
    const wrong = texts.flatMap((text) => {
      const possible = possibleIn(text.toLowerCase());
      return patterns.filter((p) => p.test(text) && !possible(p));
    });
    expect(wrong).toEqual([]);
  });
});
