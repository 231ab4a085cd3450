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
      'Of 143 silences this long in Proposal, 44 were answered within 10 working days (31\u00A0%, 25–38\u00A0%)',
    );
  });

  it('tells the chance alone where the counts would give another, and what it is drawn from', () => {
    expect(sayChance({ ...CHANCE, n: 28, answered: 9, share: 0.5, low: 0.33, high: 0.7 }, NAMES)).toBe(
      'Chance of an answer within 10 working days: 50\u00A0% (33–70\u00A0%), from 28 silences this long in Proposal',
    );
    const lost = { ...CHANCE, of: 'pipeline' as const, n: 20, answered: 2, share: 0.04, low: 0.01, high: 0.14 };
    expect(sayChance(lost, NAMES)).toBe(
      'Chance of an answer within 10 working days: 4\u00A0% (1–14\u00A0%), from 20 silences this long in New business. Probably lost.',
    );
  });

  it('does not spare the reader a lost deal', () => {
    expect(sayChance({ ...CHANCE, of: 'account', answered: 5, share: 0.035, low: 0.02, high: 0.08 }, NAMES)).toBe(
      'Of 143 silences this long in this account, 5 were answered within 10 working days (4\u00A0%, 2–8\u00A0%). Probably lost.',
    );
  });
});
