import { describe, expect, it } from '@jest/globals';
import { factsAsOf } from '../../src/deal/as-of.ts';
import { dealTold, ny } from '../telling.ts';

const entry = (value: string, when: string) => ({ value, timestamp: new Date(ny(when)).toISOString() });

describe('facts as of a moment', () => {
  const facts = dealTold([], {
    deal: {
      dealstage: 'won',
      amount: '9000',
      hs_next_step: 'Helen to sign by 3/12',
      hs_next_step_updated_at: new Date(ny('2026-03-05 10:00')).toISOString(),
    },
    history: {
      dealstage: [entry('won', '2026-03-09 10:00'), entry('fit', '2026-01-05 10:00')],
      amount: [entry('9000', '2026-03-08 10:00'), entry('18000', '2026-01-05 10:00')],
    },
    contact: { hs_job_change_detected_date: new Date(ny('2026-03-06 10:00')).toISOString() },
  });

  it('takes each value from its history', () => {
    const then = factsAsOf(facts, ny('2026-03-01 10:00'));
    expect([then.deal.stageId, then.deal.amount, then.deal.nextStep, then.contacts[0]?.jobChangeAt]).toEqual([
      'fit',
      18000,
      null,
      null,
    ]);
    expect(then.deal.properties['dealstage']).toBe('fit');
    const now = factsAsOf(facts, ny('2026-03-10 10:00'));
    expect([now.deal.stageId, now.deal.amount, now.deal.nextStep?.text]).toEqual([
      'won',
      9000,
      'Helen to sign by 3/12',
    ]);
    expect(now.contacts[0]?.jobChangeAt).not.toBeNull();
  });

  it('forgets of a contact what came later, and nothing else', () => {
    const contact = {
      hs_job_change_detected_date: new Date(ny('2026-03-06 10:00')).toISOString(),
      hs_analytics_last_visit_timestamp: new Date(ny('2026-02-20 10:00')).toISOString(),
    };
    const then = factsAsOf(dealTold([], { contact }), ny('2026-03-01 10:00')).contacts[0];
    expect([then?.jobChangeAt, then?.lastVisitAt]).toEqual([null, ny('2026-02-20 10:00')]);
  });

  it('gives a deal its first stage for the time before anything was written down', () => {
    expect(factsAsOf(facts, ny('2025-12-20 10:00')).deal.stageId).toBe('fit');
    expect(factsAsOf(facts, ny('2025-12-20 10:00')).deal.amount).toBeNull();
  });

  it('gives back a Next step field that was emptied or written anew later', () => {
    const told = (now: string | null, entries: ReturnType<typeof entry>[]) =>
      dealTold([], { deal: { hs_next_step: now }, history: { hs_next_step: entries } });
    const emptied = told(null, [entry('', '2026-03-05 10:00'), entry('Call Helen on 3/12', '2026-03-02 10:00')]);
    expect(factsAsOf(emptied, ny('2026-03-03 10:00')).deal.nextStep?.text).toBe('Call Helen on 3/12');
    expect(factsAsOf(emptied, ny('2026-03-06 10:00')).deal.nextStep).toBeNull();
    expect(factsAsOf(emptied, ny('2026-03-01 10:00')).deal.nextStep).toBeNull();
    const anew = told('Helen to sign', [
      entry('Helen to sign', '2026-03-09 10:00'),
      entry('', '2026-03-05 10:00'),
      entry('Call Helen on 3/12', '2026-03-02 10:00'),
    ]);
    const texts = ['2026-03-03 10:00', '2026-03-06 10:00', '2026-03-10 10:00'].map(
      (when) => factsAsOf(anew, ny(when)).deal.nextStep?.text ?? null,
    );
    expect(texts).toEqual(['Call Helen on 3/12', null, 'Helen to sign']);
  });
});
