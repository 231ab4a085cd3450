import { describe, expect, it } from '@jest/globals';
import { firstSyncSpent, morningSpent } from './spent.ts';

/** A fifth of a thousand, for the time it takes; `npm run bench -- --only calls` does the thousand. */
const DEALS = 200;

describe('calls spent', () => {
  it('on a first sync of deals with thirty activities each', async () => {
    const { of, calls, least, forRecords } = await firstSyncSpent(DEALS);
    expect(of).toBeGreaterThan(DEALS * 32);
    expect(calls / least).toBeLessThanOrEqual(1.5);
    // Against the records alone, as if links were free.
    expect(calls / forRecords).toBeLessThanOrEqual(1.5);
  });

  it('on a thousand events of a busy morning', async () => {
    const { of, calls, least } = await morningSpent();
    expect(of).toBe(1000);
    expect(calls / least).toBeLessThanOrEqual(1.5);
  });
});
