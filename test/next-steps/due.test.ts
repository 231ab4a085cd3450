import { describe, expect, it } from '@jest/globals';
import { dueDay, dueMoment, graceEnd } from '../../src/next-steps/due.ts';
import { CALENDAR } from '../situations.ts';

describe('when a step is due', () => {
  it.each([
    ['a day is itself', '2026-03-06', '2026-03-06', '2026-03-06'],
    ['“by Friday” has no beginning', null, '2026-03-06', '2026-03-06'],
    ['a week is due on its last working day', '2026-03-09', '2026-03-15', '2026-03-13'],
    ['a Saturday that was named stays', '2026-03-07', '2026-03-07', '2026-03-07'],
    ['“after the 15th” gives a working week', '2026-03-16', null, '2026-03-23'],
    ['no day is no day', null, null, null],
  ])('%s', (_name, from, to, due) => {
    expect(dueDay(from, to, CALENDAR)).toBe(due);
  });

  it('ends with the working day, and a day off passes it on', () => {
    expect(dueMoment('2026-03-06', CALENDAR)).toBe(Date.parse('2026-03-06T17:00:00Z'));
    expect(dueMoment('2026-03-07', CALENDAR)).toBe(Date.parse('2026-03-09T17:00:00Z'));
    expect(graceEnd('2026-03-06', 1, CALENDAR)).toBe(Date.parse('2026-03-09T17:00:00Z'));
    expect(graceEnd('2026-03-06', 0, CALENDAR)).toBe(Date.parse('2026-03-06T17:00:00Z'));
  });
});
