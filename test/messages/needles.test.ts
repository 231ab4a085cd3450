import { describe, expect, it } from '@jest/globals';
import { needlesOf, placesAmong } from '../../src/messages/needles.ts';

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

describe('where patterns may match', () => {
  const gone = /\b(?:budget|funding) (?:is|was) gone/i;
  const anything = /\w+/;

  it('is only where the letters stand', () => {
    const may = placesAmong([gone, anything])(['the demo went well', 'the budget is gone', '']);
    expect([0, 1, 2].map((part) => may(gone, part))).toEqual([false, true, false]);
    expect([0, 1, 2].map((part) => may(anything, part))).toEqual([true, true, true]);
  });
  it('finds a literal at the very beginning, at the end, and of two letters', () => {
    const [start, end, short] = [/gone/i, /(?:alone|bone)$/i, /ok/i];
    const may = placesAmong([start, end, short])(['gone is the bone', 'ok']);
    expect([start, end, short].map((pattern) => may(pattern, 0))).toEqual([true, true, false]);
    expect([start, end, short].map((pattern) => may(pattern, 1))).toEqual([false, false, true]);
  });
  it('forgets the text before', () => {
    const where = placesAmong([gone]);
    expect(where(['the budget is gone'])(gone, 0)).toBe(true);
    expect(where(['here'])(gone, 0)).toBe(false);
  });
  it('tells apart the parts of a long text, and lets everything through beyond', () => {
    const parts = Array.from({ length: 120 }, (_, i) => (i === 70 ? 'the budget is gone' : 'here'));
    const may = placesAmong([gone])(parts);
    expect(parts.map((_, i) => may(gone, i)).flatMap((is, i) => (is && i < 96 ? [i] : []))).toEqual([70]);
    expect(may(gone, 100)).toBe(true);
  });
  it('is everywhere for a pattern nobody named', () => {
    expect(placesAmong([])(['here'])(gone, 0)).toBe(true);
  });
});
