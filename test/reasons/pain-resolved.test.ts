import { describe, expect, it } from '@jest/globals';
import { at, ours, theirs } from '../situations.ts';
import { leads, signalsFor, strength } from './ranking.ts';

describe('pain-resolved', () => {
  const cut = {
    history: {
      amount: [
        { at: at('2026-01-20 10:00'), value: '62000' },
        { at: at('2026-02-18 10:00'), value: '18500' },
      ],
    },
  };
  const story = { told: [theirs('2026-02-12 10:00', { words: ['solved'] }), ours('2026-02-18 10:00')], deal: cut };
  it('leads when they say it is solved and the scope was cut', () => {
    expect(leads(story)).toBe('pain-resolved');
    expect(signalsFor(story, 'pain-resolved')).toEqual(['says-solved', 'amount-cut']);
  });
  it('is weaker when they ask for something new', () =>
    expect(
      strength(
        {
          told: [
            theirs('2026-02-12 10:00', {
              words: ['less-essential'],
              reading: { asks: { quote: 'Can you send the sheet?' } },
            }),
            ours('2026-02-18 10:00'),
          ],
        },
        'pain-resolved',
      ),
    ).toBeLessThan(
      strength(
        { told: [theirs('2026-02-12 10:00', { words: ['less-essential'] }), ours('2026-02-18 10:00')] },
        'pain-resolved',
      ),
    ));
  it('leaves a cut that the budget explains to the budget', () =>
    expect(
      leads({ told: [theirs('2026-02-12 10:00', { words: ['budget-gone'] }), ours('2026-02-18 10:00')], deal: cut }),
    ).toBe('lost-budget'));
});
