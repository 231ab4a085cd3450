import { describe, expect, it } from '@jest/globals';
import { STATES } from '../../src/judgement.ts';
import { headline } from '../../src/wording/states.ts';
import { step } from '../situations.ts';

const silence = (workingDays: number) => ({ since: 0, workingDays, quietAfter: 3, darkAfter: 7 });
const bare = { at: Date.parse('2026-11-10T12:00:00Z'), silence: null, nextStep: null, hold: null };

describe('the headline', () => {
  it('counts whole working days', () => {
    expect(headline({ ...bare, state: 'quiet', silence: silence(5.9) })).toBe('Quiet for 5 working days');
    expect(headline({ ...bare, state: 'dark', silence: silence(9.2) })).toBe('Dark for 9 working days');
  });
  it('names the missed step and its day', () =>
    expect(headline({ ...bare, state: 'missed', nextStep: step({ what: 'confirm budget', due: '2026-09-25' }) })).toBe(
      'Missed: confirm budget, due Friday, September 25',
    ));
  it('says they are away, never why', () =>
    expect(
      headline({ ...bare, state: 'held', hold: { until: '2026-12-04', because: 'assistant-note', source: null } }),
    ).toBe('Away until Friday, December 4'));
  it('says the year of a day that is far off', () => {
    const hold = { until: '2031-01-01', because: 'snooze' as const, source: null };
    expect(headline({ ...bare, state: 'held', hold })).toBe('Snoozed until Wednesday, January 1, 2031');
  });
  it('has a line for every state, with nothing known', () => {
    for (const state of STATES) expect(headline({ ...bare, state })).toMatch(/^\S.*\S$/);
  });
});
