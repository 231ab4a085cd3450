import { describe, expect, it } from '@jest/globals';
import { findDates } from '../../../../src/messages/en/dates/find.ts';
import { TODAY } from './reading.ts';

const SIZE = 60_000;
const fill = (part: string, size: number): string => part.repeat(Math.ceil(size / part.length)).slice(0, size);

function spent(text: string): number {
  let best = Infinity;
  for (let round = 0; round < 3; round += 1) {
    const begun = process.cpuUsage();
    findDates(text, { today: TODAY, country: 'US' });
    best = Math.min(best, process.cpuUsage(begun).user);
  }
  return best;
}

/** Twice the text must take about twice the time, whatever the text: judged by ratio, so that a slow machine is no fault. */
describe('Texts made to hurt', () => {
  it.each([
    ['by Friday over and over', 'by Friday '],
    ['one long word', 'a'],
    ['one long number', '7'],
    ['numbers and slashes', '1/2/'],
    ['numbers and dashes without a space', '1-2-'],
    ['weekdays without a space', 'monday-'],
    ['the beginning of a rule that never ends', 'end of the '],
    ['ordinals', 'last first second '],
    ['lists of days without a month', '5, 6 and '],
    ['amounts without an end', '2 weeks and '],
    ['ranges of ranges', 'Nov 3 - Nov 5 - '],
    ['weeks of weeks', 'week of the week of '],
    ['business days by the thousand', 'within 2000 business days '],
    ['mail addresses', 'a@b.'],
    ['marks', '!'],
  ])('%s', (_, part) => {
    spent(fill(part, SIZE / 4));
    // The best of a few: a collector's pause in one of them says nothing about the text.
    const ratios = [1, 2, 3].map(() => spent(fill(part, 2 * SIZE)) / Math.max(spent(fill(part, SIZE)), 5000));
    expect(Math.min(...ratios)).toBeLessThan(3.5);
  });
});
