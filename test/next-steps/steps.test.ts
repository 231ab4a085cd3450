import { describe, expect, it } from '@jest/globals';
import { withSettled } from '../../src/card/settled.ts';
import type { DealFacts, Instant } from '../../src/deal/facts.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings/declared.ts';
import { situate } from '../../src/situate.ts';
import { call, dealTold, meeting, note, ny, ours, theirs, type Deal, type Told } from '../telling.ts';

function standing(facts: DealFacts, settings: Settings, at: Instant) {
  return situate(facts, settings, at).situation;
}

function stepAt(when: string, records: Told[], deal: Deal = {}, settings: Partial<Settings> = {}) {
  const step = standing(dealTold(records, deal), { ...DEFAULT_SETTINGS, ...settings }, ny(when)).nextStep;
  return step && [step.owedBy, step.due, step.status, step.source.type];
}

describe('a promise of theirs', () => {
  const promise = theirs('2026-02-02 10:00', "Rita, I'll send you the floor plan by Thursday.");
  const thanks = ours('2026-02-02 11:00', 'Thank you Helen.');

  it('is agreed until its day and the grace are over, then missed', () => {
    expect(stepAt('2026-02-05 16:00', [promise, thanks])).toEqual(['buyer', '2026-02-05', 'agreed', 'emails']);
    expect(stepAt('2026-02-06 16:00', [promise, thanks])).toEqual(['buyer', '2026-02-05', 'agreed', 'emails']);
    expect(stepAt('2026-02-09 09:00', [promise, thanks])).toEqual(['buyer', '2026-02-05', 'missed', 'emails']);
  });

  it('is kept by a word of theirs within the grace, late after it, and not by a bare thank-you', () => {
    expect(
      stepAt('2026-02-12 10:00', [
        promise,
        thanks,
        theirs('2026-02-06 10:00', 'Here is the plan, page two has the mezzanine.'),
      ]),
    ).toEqual(['buyer', '2026-02-05', 'kept', 'emails']);
    expect(
      stepAt('2026-02-12 10:00', [
        promise,
        thanks,
        theirs('2026-02-10 10:00', 'Here is the plan, it fought back.'),
      ])?.[2],
    ).toBe('late');
    expect(stepAt('2026-02-12 10:00', [promise, thanks, theirs('2026-02-03 10:00', 'Thanks!')])?.[2]).toBe('missed');
    expect(stepAt('2026-02-12 10:00', [promise, thanks, call('2026-02-04 10:00')])?.[2]).toBe('kept');
  });

  it('is moved by a word that names another day', () => {
    const records = [promise, thanks, theirs('2026-02-05 10:00', 'Not done yet, I need until Tuesday the 10th.')];
    expect(stepAt('2026-02-09 10:00', records)).toEqual(['buyer', '2026-02-10', 'agreed', 'emails']);
    const moved = standing(dealTold(records), DEFAULT_SETTINGS, ny('2026-02-09 10:00')).nextStep;
    expect(moved?.movedFrom).toBe('2026-02-05');
  });

  it('said again for the same day is not shown as moved', () => {
    const again = [promise, thanks, theirs('2026-02-03 10:00', 'I need until Thursday the 5th, as I said.')];
    const step = standing(dealTold(again), DEFAULT_SETTINGS, ny('2026-02-04 10:00')).nextStep;
    expect(step?.due).toBe('2026-02-05');
    expect(step && 'movedFrom' in step).toBe(false);
  });

  it('proposed by us is accepted by a person, not by a machine', () => {
    const offer = ours('2026-02-02 10:00', 'How about a call on Thursday at 10?');
    const yes = theirs('2026-02-03 10:00', 'Thursday at 10 works for me.');
    expect(stepAt('2026-02-04 10:00', [offer, yes])).toEqual(['both', '2026-02-05', 'agreed', 'emails']);
    const receipt = theirs('2026-02-03 10:00', 'Automatic reply: I am out of the office. That works for me.', {
      hs_email_subject: 'Automatic reply: Our talk',
    });
    expect(stepAt('2026-02-04 10:00', [offer, receipt])?.[2]).not.toBe('agreed');
  });

  it('keeps what it was about when only another day is named, and is withdrawn when they take it back', () => {
    const moved = [promise, thanks, theirs('2026-02-05 10:00', 'Not done yet, I need until Tuesday the 10th.')];
    expect(standing(dealTold(moved), DEFAULT_SETTINGS, ny('2026-02-09 10:00')).nextStep?.what).toMatch(/floor plan/);
    const back = [promise, thanks, theirs('2026-02-04 10:00', "I won't be able to send the floor plan after all.")];
    expect(stepAt('2026-02-12 10:00', back)?.[2]).toBe('withdrawn');
  });

  it('is kept by a rep’s word, and silence goes on from its day', () => {
    const facts = dealTold([promise, thanks]);
    const source = { type: 'emails' as const, id: promise.object.id };
    const settled = withSettled(facts, [{ at: ny('2026-02-10 09:00'), source, says: 'happened' }]);
    const { nextStep, silence, state } = standing(settled, DEFAULT_SETTINGS, ny('2026-02-10 10:00'));
    expect([nextStep?.status, state, Math.round((silence?.workingDays ?? 0) * 10) / 10]).toEqual([
      'kept',
      'waiting',
      2.1,
    ]);
  });

  it('is put down once, though a note and a mail tell of it: the more trusted record stays', () => {
    expect(
      stepAt('2026-02-04 10:00', [promise, note('2026-02-02 12:00', 'Helen to send the floor plan by 2/5')]),
    ).toEqual(['buyer', '2026-02-05', 'agreed', 'emails']);
  });

  it('without a day stays proposed', () => {
    expect(
      stepAt('2026-02-20 10:00', [theirs('2026-02-02 10:00', "I'll send you the floor plan.")])?.[2] ?? 'proposed',
    ).toBe('proposed');
  });

  it('counts only as a proposal where the admin wants a click, and not at all where reading is off', () => {
    expect(stepAt('2026-02-12 10:00', [promise, thanks], {}, { readPromises: 'confirm' })?.[2]).toBe('proposed');
    expect(stepAt('2026-02-12 10:00', [promise, thanks], {}, { readPromises: 'off' })).toBeNull();
  });
});

describe('a step of ours', () => {
  it('is overdue when its day is over, and kept by anything of substance from us', () => {
    const records = [
      theirs('2026-02-02 10:00', 'We need the three-year total.'),
      ours('2026-02-02 11:00', "I'll send you the three-year total by Wednesday."),
    ];
    expect(stepAt('2026-02-05 10:00', records)).toEqual(['rep', '2026-02-04', 'missed', 'emails']);
    expect(
      stepAt('2026-02-05 10:00', [...records, ours('2026-02-04 10:00', 'The total is attached: $9,400.')])?.[2],
    ).toBe('kept');
  });

  it('announced into a silence is no agreement', () => {
    const records = [
      theirs('2026-02-02 10:00', 'Good talk.'),
      ours('2026-02-02 11:00', 'The offer is attached.'),
      ours('2026-02-06 11:00', "I'll call you on Monday."),
    ];
    expect(stepAt('2026-02-12 10:00', records)?.[2]).toBe('proposed');
  });
});

describe('a proposal', () => {
  const intro = meeting('2026-01-12 10:00', '2026-01-15 10:00', 'COMPLETED');
  const undated = theirs('2026-02-02 10:00', "I'll show him your slides.");

  it('shows though a meeting of long ago was agreed, and never again once something else was', () => {
    const offer = ours('2026-02-02 11:00', 'How about a call on Thursday at 10?');
    const answer = theirs('2026-02-02 10:00', 'The summary is right.');
    expect(stepAt('2026-02-04 10:00', [intro, answer, offer])?.[2]).toBe('proposed');
    const later = meeting('2026-02-03 10:00', '2026-02-03 15:00', 'COMPLETED');
    const after = theirs('2026-02-04 09:00', 'That was useful.');
    expect(stepAt('2026-02-04 10:00', [intro, answer, offer, later, after])).toBeNull();
  });

  it('without a day is over with their next word', () => {
    expect(stepAt('2026-02-03 10:00', [intro, undated])).toEqual(['buyer', null, 'proposed', 'emails']);
    const next = theirs('2026-02-04 10:00', 'The dock count is nine.');
    expect(stepAt('2026-02-05 10:00', [intro, undated, next])).toBeNull();
  });

  it('without a day is over when the silence after it has grown quiet, and not before', () => {
    const thanks = ours('2026-02-02 11:00', 'The slides are attached.');
    expect(stepAt('2026-02-03 10:00', [intro, undated, thanks])?.[2]).toBe('proposed');
    expect(stepAt('2026-02-05 12:00', [intro, undated, thanks])).toBeNull();
  });

  it('of ours without a day stays until something of ours goes out', () => {
    const word = theirs('2026-02-02 10:00', 'The safety report is what our board reads.');
    const offer = ours('2026-02-02 11:00', "I'll send the safety report.");
    expect(stepAt('2026-02-10 10:00', [intro, word, offer])).toEqual(['rep', null, 'proposed', 'emails']);
    const sent = ours('2026-02-03 11:00', 'Here is the report, page four has the numbers.');
    expect(stepAt('2026-02-10 10:00', [intro, word, offer, sent])).toBeNull();
  });

  it('is no day called out; one that was proposed is taken by it', () => {
    const word = theirs('2026-02-02 10:00', 'The summary is right.');
    expect(stepAt('2026-02-03 10:00', [word, ours('2026-02-02 11:00', 'Thursday!')])).toBeNull();
    const offer = ours('2026-02-02 11:00', 'Would Thursday at 10 or Friday at 2 work for a call?');
    const records = [word, offer, theirs('2026-02-03 10:00', 'Thursday!')];
    expect(stepAt('2026-02-03 12:00', records)).toEqual(['both', '2026-02-05', 'agreed', 'emails']);
  });

  it('of several days is taken for the one they name', () => {
    const offer = ours('2026-02-02 11:00', 'Would Thursday at 10 or Friday at 2 work for a call?');
    const facts = dealTold([offer, theirs('2026-02-03 10:00', 'Yes! Thursday.')]);
    const { steps } = standing(facts, DEFAULT_SETTINGS, ny('2026-02-03 12:00'));
    expect(steps.filter((s) => s.status === 'agreed').map((s) => s.due)).toEqual(['2026-02-05']);
  });

  it('whose day is over is known until their next word', () => {
    const word = theirs('2026-02-02 10:00', 'The summary is right.');
    const offer = ours('2026-02-02 11:00', 'How about a call on Thursday at 10?');
    expect(stepAt('2026-02-09 10:00', [word, offer])).toEqual(['both', '2026-02-05', 'proposed', 'emails']);
    const next = theirs('2026-02-06 10:00', 'The dock count is nine.');
    expect(stepAt('2026-02-09 10:00', [word, offer, next])).toBeNull();
  });
});

describe('a meeting', () => {
  it('lies ahead, is kept, unconfirmed, missed, or called off', () => {
    const of = (outcome: string) =>
      stepAt('2026-02-12 10:00', [meeting('2026-02-02 10:00', '2026-02-06 10:00', outcome)])?.[2];
    expect(stepAt('2026-02-05 10:00', [meeting('2026-02-02 10:00', '2026-02-06 10:00', 'SCHEDULED')])).toEqual([
      'both',
      '2026-02-06',
      'agreed',
      'meetings',
    ]);
    expect([of('COMPLETED'), of('SCHEDULED'), of('NO_SHOW'), of('CANCELED')]).toEqual([
      'kept',
      'unconfirmed',
      'missed',
      'missed',
    ]);
  });

  it('that took place is history once they were heard from again', () => {
    const records = [
      meeting('2026-02-02 10:00', '2026-02-06 10:00', 'COMPLETED'),
      theirs('2026-02-09 10:00', 'That was useful, the team liked it.'),
    ];
    expect(stepAt('2026-02-12 10:00', records)).toBeNull();
  });

  it('that is history brings no older step back', () => {
    const records = [
      theirs('2026-01-26 10:00', "I'll send you the floor plan by Thursday."),
      theirs('2026-01-28 10:00', 'Here is the plan.'),
      meeting('2026-02-02 10:00', '2026-02-06 10:00', 'COMPLETED'),
      theirs('2026-02-09 10:00', 'That was useful, the team liked it.'),
    ];
    expect(stepAt('2026-01-29 10:00', records)?.[2]).toBe('kept');
    expect(stepAt('2026-02-12 10:00', records)).toBeNull();
  });

  it('called off and booked anew is one step with another day', () => {
    const records = [
      meeting('2026-02-02 10:00', '2026-02-06 10:00', 'CANCELED'),
      meeting('2026-02-05 10:00', '2026-02-16 10:00', 'SCHEDULED'),
    ];
    const step = standing(dealTold(records), DEFAULT_SETTINGS, ny('2026-02-10 10:00')).nextStep;
    expect([step?.due, step?.movedFrom, step?.status]).toEqual(['2026-02-16', '2026-02-06', 'agreed']);
  });

  it('missed by them is late once they write again', () => {
    const records = [
      meeting('2026-02-02 10:00', '2026-02-06 10:00', 'NO_SHOW'),
      theirs('2026-02-06 15:00', 'So sorry, the line stood still all day.'),
    ];
    expect(stepAt('2026-02-12 10:00', records)?.[2]).toBe('late');
  });
});

describe('a step recorded on the card', () => {
  const recorded = {
    deal: {
      ghostlight_next_step: 'send the counts',
      ghostlight_next_step_due: '2026-02-09',
      ghostlight_next_step_owner: 'buyer',
    },
  };
  it('counts like any other, with the owner that was chosen', () => {
    expect(stepAt('2026-02-06 10:00', [theirs('2026-02-02 10:00', 'Good talk.')], recorded)).toEqual([
      'buyer',
      '2026-02-09',
      'agreed',
      'deals',
    ]);
    expect(stepAt('2026-02-12 10:00', [theirs('2026-02-02 10:00', 'Good talk.')], recorded)?.[2]).toBe('missed');
    expect(
      stepAt('2026-02-12 10:00', [theirs('2026-02-02 10:00', 'Good talk.')], {
        deal: { ...recorded.deal, ghostlight_next_step_owner: 'rep' },
      })?.[0],
    ).toBe('rep');
  });

  it('that was said yes to keeps the words it was read from', () => {
    const said = theirs('2026-02-02 10:00', "I'll show him your slides.");
    const yes = {
      deal: { ghostlight_next_step: 'show him your slides', ghostlight_next_step_due: '2026-02-09' },
    };
    const facts = dealTold([said], yes);
    const step = standing(facts, DEFAULT_SETTINGS, ny('2026-02-06 10:00')).nextStep;
    expect([step?.status, step?.due, step?.quote]).toEqual(['agreed', '2026-02-09', "I'll show him your slides."]);
  });

  it('was agreed when its field was filled, else when the deal last changed, else when they last spoke', () => {
    const agreedAt = (deal: Deal) => {
      const facts = dealTold([theirs('2026-02-02 10:00', 'Good talk.')], deal);
      return standing(facts, DEFAULT_SETTINGS, ny('2026-02-06 10:00')).nextStep?.agreedAt;
    };
    const filled = { value: 'send the counts', timestamp: new Date(ny('2026-02-04 11:00')).toISOString() };
    expect(agreedAt({ ...recorded, history: { ghostlight_next_step: [filled] } })).toBe(ny('2026-02-04 11:00'));
    const changed = (when: string) => ({
      deal: { ...recorded.deal, hs_lastmodifieddate: new Date(ny(when)).toISOString() },
    });
    expect(agreedAt(changed('2026-02-05 09:00'))).toBe(ny('2026-02-05 09:00'));
    // A change before they had spoken at all says nothing of what was agreed.
    expect(agreedAt(changed('2026-02-01 09:00'))).toBe(ny('2026-02-02 10:00'));
  });
});
