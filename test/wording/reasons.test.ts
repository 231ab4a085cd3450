import { describe, expect, it } from '@jest/globals';
import type { RankedReason, ReasonCode } from '../../src/judgement.ts';
import { sayClose, sayReasons } from '../../src/wording/reasons.ts';

const ranked = (
  code: ReasonCode,
  strength: number,
  certainty: RankedReason['certainty'] = 'possible',
): RankedReason => ({ code, strength, certainty, for: [], against: [], missing: [] });

describe('reasons in a sentence', () => {
  it('says likely', () =>
    expect(sayReasons([ranked('lost-budget', 0.8, 'likely')])).toBe('Likely: The money may be gone.'));
  it('says when two are too close to call', () =>
    expect(sayReasons([ranked('lost-budget', 0.4), ranked('company-change', 0.35)])).toContain('Too close to call'));
  it('is honest when nothing stands out', () => {
    expect(sayReasons([ranked('unknown', 0.9), ranked('no-time', 0.1)])).toContain('No sign tells why');
    expect(sayReasons([])).toContain('No sign tells why');
    expect(sayReasons([ranked('unknown', 0.3), ranked('no-time', 0.25)])).toContain('The signs are faint: possibly');
  });
  it('says alone that none stands out, and nothing where one does', () => {
    const close = sayClose([ranked('lost-budget', 0.4), ranked('no-time', 0.3)]);
    expect(close).toMatch(/^Too close to call: The money may be gone, or [a-z]/);
    expect(sayClose([ranked('lost-budget', 0.4), ranked('no-time', 0.1)])).toBeNull();
    expect(sayClose([ranked('lost-budget', 0.6, 'likely'), ranked('no-time', 0.4)])).toBeNull();
    expect(sayClose([ranked('lost-budget', 0.6)])).toBeNull();
  });
});
