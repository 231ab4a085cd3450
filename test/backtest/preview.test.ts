import { describe, expect, it } from '@jest/globals';
import { previewQuarter } from '../../src/backtest/preview.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';
import { at, ours, theirs } from '../situations.ts';
import { deal } from './account.ts';

const OPEN: [string, string][] = [['2026-02-01 09:00', 'fit']];
const began = [theirs('2026-02-02 10:00'), ours('2026-02-03 09:00')];
const account = [
  deal('alone', OPEN, [...began, theirs('2026-02-13 15:00'), ours('2026-03-09 09:00')]),
  deal('silent', OPEN, began),
];
const NOW = at('2026-03-10 12:00');

describe('the last quarter under other thresholds', () => {
  it('is told beside the present ones, week by week', () => {
    const preview = previewQuarter(account, DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, darkAfter: 12 }, NOW);
    expect(preview).toMatchObject({ now: { flagged: 2, cameBackAlone: 1 }, then: { flagged: 1, cameBackAlone: 0 } });
    expect(preview?.byWeek.filter((w) => w.now + w.then > 0)).toEqual([
      { week: '2026-02-09', now: 2, then: 0 },
      { week: '2026-02-16', now: 0, then: 1 },
    ]);
    expect(preview?.byWeek).toHaveLength(14);
  });

  it('is the same where only tasks and people change, and none without deals', () => {
    const preview = previewQuarter(account, DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, tasksPerRepPerDay: 1 }, NOW);
    expect(preview?.then).toEqual(preview?.now);
    expect(previewQuarter([], DEFAULT_SETTINGS, DEFAULT_SETTINGS, NOW)).toBeNull();
  });
});
