import { describe, expect, it } from '@jest/globals';
import { ADVERSARIAL } from '../../bench/adversarial.ts';
import { readMessage } from '../../src/messages/read.ts';

const read = (text: string): number => {
  const start = performance.now();
  readMessage({ at: Date.UTC(2026, 10, 18), from: 'buyer', text, timeZone: 'UTC', competitors: ['YardPilot'] });
  return performance.now() - start;
};
/** The least of a few runs: what the text costs, not what else the machine does. */
const cost = (text: string): number => Math.min(...Array.from({ length: 3 }, () => read(text)));

/** Four times the text may cost four times the time, and a little more for noise and small texts. */
const LONGER = 4;
const SLACK = 3;
const FLOOR_MS = 8;

describe('a text made to be slow', () => {
  it.each(Object.entries(ADVERSARIAL))('costs no more than in proportion to its length: %s', (_, make) => {
    read(make(2000));
    const short = Math.max(cost(make(50_000)), FLOOR_MS);
    expect(cost(make(50_000 * LONGER))).toBeLessThan(short * LONGER * SLACK);
  });
  it.each(Object.entries(ADVERSARIAL))('is read: %s', (_, make) => {
    const reading = readMessage({ at: Date.UTC(2026, 10, 18), from: 'note', text: make(30_000), timeZone: 'UTC' });
    expect(reading.promises.length).toBeLessThanOrEqual(60);
    for (const p of reading.promises) expect(p.quote.length).toBeLessThanOrEqual(300);
  });
});
