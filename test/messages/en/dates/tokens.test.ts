import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tokenize } from '../../../../src/messages/tokens.ts';

const shown = (text: string): string =>
  tokenize(text)
    .map((token) => token.t)
    .join(' ');

describe('Words, numbers and marks', () => {
  it.each([
    ["I'll send it by Fri., 3pm", "i'll send it by fri . , 3 pm"],
    ['Nov-20/2026', 'nov - 20 / 2026'],
    ['Today’s call', "today's call"],
    ["two weeks' time", "two weeks ' time"],
    ['Zoë isst 📅 Äpfel', 'zoë isst 📅 äpfel'],
    ['\u00a0a\u2028b\ufeff', 'a b'],
    ['', ''],
  ])('%j', (text, wanted) => {
    expect(shown(text)).toBe(wanted);
  });

  it('know what touches, what is capital, and the word without its possessive', () => {
    const [today, call, day] = tokenize("Today's call 3rd");
    expect([today!.base, today!.capital, today!.joined]).toEqual(['today', true, false]);
    expect([call!.capital, call!.joined, day!.kind]).toEqual([false, false, 'number']);
    expect(tokenize('3rd')[1]!.joined).toBe(true);
  });

  it('cover every character but spaces, once and in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let at = 0;
        let left = '';
        for (const token of tokenize(text)) {
          left += text.slice(at, token.start);
          expect(token.end).toBeGreaterThan(token.start);
          at = token.end;
        }
        left += text.slice(at);
        expect(left.trim()).toBe('');
      }),
    );
  });
});
