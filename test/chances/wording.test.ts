import { describe, expect, it } from '@jest/globals';
import type { Chance } from '../../src/chances/chance.ts';
import { sayChance } from '../../src/wording/chances.ts';

const NAMES = { stage: 'Proposal', pipeline: 'New business' };
const CHANCE: Chance = {
  of: 'stage',
  silentFor: 7,
  withinDays: 10,
  n: 143,
  answered: 44,
  share: 0.308,
  low: 0.247,
  high: 0.376,
};

describe('a chance in words', () => {
  it('gives the counts first, then the share with its interval', () => {
    expect(sayChance(CHANCE, NAMES)).toBe(
      'Of 143 silences this long in Proposal, 44 were answered within 10 working days (31 %, 25–38 %)',
    );
  });

  it('says where the percentage comes from when the counts alone would give another', () => {
    expect(
      sayChance({ ...CHANCE, of: 'pipeline', n: 20, answered: 1, share: 0.15, low: 0.05, high: 0.34 }, NAMES),
    ).toBe(
      'Of 20 silences this long in New business, 1 was answered within 10 working days; ' +
        'with those still open and similar deals counted in, a chance of 15 %, 5–34 %',
    );
  });

  it('does not spare the reader a lost deal', () => {
    expect(sayChance({ ...CHANCE, of: 'account', answered: 5, share: 0.035, low: 0.02, high: 0.08 }, NAMES)).toBe(
      'Of 143 silences this long in this account, 5 were answered within 10 working days (4 %, 2–8 %). Probably lost.',
    );
  });
});
