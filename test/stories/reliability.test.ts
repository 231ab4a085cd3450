import { describe, expect, it } from '@jest/globals';
import { reliabilityOf } from './reliability.ts';
import { evaluationSet } from './story.ts';

/**
 * Guards against strengths that say more than they know. The bounds are wide on purpose: stories are told so that a careful
 * reader knows the answer, so nobody may tune weights to this table. docs/reasons.md shows it.
 */
describe('the reliability of strengths, on stories', () => {
  const { n, brier, bands } = reliabilityOf(evaluationSet());
  it('has enough stories to say anything', () => expect(n).toBeGreaterThan(60));
  it('is no worse than a coin that knows nothing', () => expect(brier).toBeLessThan(0.15));
  it('is never overconfident where there are enough stories to tell', () => {
    for (const band of bands.filter((b) => b.n >= 10)) expect(band.right).toBeGreaterThan(band.meanStrength - 0.1);
  });
  it('gets what it calls strong right', () => expect(bands.at(-1)?.right).toBeGreaterThan(0.9));
});
