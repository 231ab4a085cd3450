import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { REASON_CODES } from '../../src/judgement.ts';
import { BASE_RATES } from '../../src/reasons/base-rates.ts';
import { REASONS } from '../../src/reasons/list.ts';
import { STAGE_GROUPS } from '../../src/reasons/stage-group.ts';
import { REASON_WORDS } from '../../src/wording/reasons.ts';

const inFolder = (path: string, end: string) =>
  readdirSync(new URL(path, import.meta.url))
    .filter((f) => f.endsWith(end))
    .map((f) => f.slice(0, -end.length));

describe('the list of reasons', () => {
  it('has a file, a test and words for each code, under the same name', () => {
    expect(inFolder('../../src/reasons', '.ts')).toEqual(expect.arrayContaining([...REASON_CODES]));
    expect(inFolder('.', '.test.ts')).toEqual(expect.arrayContaining([...REASON_CODES]));
    for (const code of REASON_CODES) {
      expect(REASONS[code].code).toBe(code);
      expect(REASON_WORDS[code].title).not.toBe('');
    }
  });
  it('starts from base rates that sum to about a hundred, unknown apart from it being the largest', () => {
    for (const group of STAGE_GROUPS) {
      const rates = Object.values(BASE_RATES).map((r) => r[group]);
      expect(rates.reduce((a, b) => a + b, 0)).toBeGreaterThan(90);
      expect(rates.reduce((a, b) => a + b, 0)).toBeLessThan(125);
      expect(Math.max(...rates)).toBe(BASE_RATES.unknown[group]);
    }
  });
  it('keeps every weight within the documented scale', () => {
    for (const reason of Object.values(REASONS))
      for (const weight of Object.values(reason.weights)) {
        expect(Math.abs(weight)).toBeLessThanOrEqual(6);
        expect(weight).not.toBe(0);
      }
  });
});
