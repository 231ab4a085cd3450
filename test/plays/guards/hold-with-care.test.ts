import { describe, expect, it } from '@jest/globals';
import { careIsDue, holdWithCareGuard, mayEnrol } from '../../../src/plays/guards/hold-with-care.ts';
import { PLAYS } from '../../../src/plays/list.ts';
import { weighReasons } from '../../../src/reasons/weigh.ts';
import { ours, situation, theirs } from '../../situations.ts';

const away = situation({
  state: 'held',
  hold: { until: '2026-03-16', because: 'out-of-office', source: null },
  told: [theirs('2026-02-26 10:00')],
});
const sold = situation({ told: [theirs('2026-02-20 10:00', { words: ['company-change'] }), ours('2026-02-23 10:00')] });
const plain = situation({ told: [theirs('2026-02-20 10:00'), ours('2026-02-23 10:00')] });

describe('holding with care', () => {
  it('blocks chases, goodbyes and enrolments while they are away', () => {
    expect(holdWithCareGuard(away, [], PLAYS['check-in'])).toMatchObject({ code: 'hold-with-care', day: '2026-03-16' });
    expect(holdWithCareGuard(away, [], PLAYS.breakup)).not.toBeNull();
    expect(mayEnrol(away, [])).toBe(false);
  });
  it('lets a kind word and waiting pass', () => {
    expect(holdWithCareGuard(away, [], PLAYS['hold-with-care'])).toBeNull();
    expect(holdWithCareGuard(away, [], PLAYS['wait-it-out'])).toBeNull();
  });
  it('holds while their company changes, hold or not', () => {
    expect(careIsDue(sold, weighReasons(sold))).toBe(true);
    expect(mayEnrol(sold, weighReasons(sold))).toBe(false);
  });
  it('is not due otherwise', () => {
    expect(careIsDue(plain, weighReasons(plain))).toBe(false);
    expect(mayEnrol(plain, weighReasons(plain))).toBe(true);
  });
  it('keeps them out of sequences during a snooze without calling it care', () => {
    const snoozed = situation({ state: 'held', hold: { until: '2026-03-16', because: 'snooze', source: null } });
    expect(mayEnrol(snoozed, [])).toBe(false);
    expect(careIsDue(snoozed, [])).toBe(false);
  });
});
