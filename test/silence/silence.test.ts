import { describe, expect, it } from '@jest/globals';
import { judge } from '../../src/judge.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings/declared.ts';
import { call, dealTold, mail, meeting, note, ny, ours, RITA, theirs, type Deal, type Told } from '../telling.ts';

function at(when: string, records: Told[], deal: Deal = {}, settings: Partial<Settings> = {}) {
  const j = judge(dealTold(records, deal), { ...DEFAULT_SETTINGS, ...settings }, ny(when));
  return { ...j, days: j.silence === null ? null : Math.round(j.silence.workingDays * 10) / 10 };
}

const talked = theirs('2026-02-02 10:00', 'Looks good to us.');
const offer = ours('2026-02-02 12:00', 'The offer is attached.');

describe('silence', () => {
  it('runs from the first of ours that is unanswered; chasing again does not restart it', () => {
    expect(at('2026-02-03 12:00', [talked, offer]).days).toBe(1);
    expect(
      at('2026-02-05 12:00', [
        talked,
        offer,
        ours('2026-02-04 12:00', 'Checking in.'),
        call('2026-02-05 10:00', { hs_call_disposition: null, hs_call_status: 'NO_ANSWER' }),
      ]).days,
    ).toBe(3);
  });

  it('is broken by a person of theirs only', () => {
    const robot = mail(
      '2026-02-04 10:00',
      'noreply@quarrylane.example',
      RITA,
      'ROAST OF THE MONTH\n\nFree shipping through the weekend.\n\nUnsubscribe',
      { hs_email_subject: 'Roast of the month' },
    );
    expect(at('2026-02-05 12:00', [talked, offer, robot]).days).toBe(3);
    expect(
      at('2026-02-05 12:00', [talked, offer, theirs('2026-02-05 10:00', 'We talked about it yesterday.')]).days,
    ).toBeNull();
  });

  it('is not started by mail that bounced, nor touched by our own paperwork', () => {
    expect(
      at('2026-02-05 12:00', [
        talked,
        {
          ...offer,
          object: { ...offer.object, properties: { ...offer.object.properties, hs_email_status: 'BOUNCED' } },
        },
      ]).days,
    ).toBeNull();
    expect(at('2026-02-05 12:00', [talked, offer, note('2026-02-04 12:00', 'Wrote to Helen.')]).days).toBe(3);
  });

  it('counts from the end of a talk when nothing of ours followed', () => {
    expect(at('2026-02-04 10:45', [meeting('2026-02-01 10:00', '2026-02-03 10:00', 'COMPLETED')]).days).toBe(1);
  });
});

describe('whose move it is', () => {
  it('is told with since when they wait for us, and nothing while we wait for them', () => {
    const asked = theirs('2026-02-04 10:00', 'Could you send us the insurance certificate?');
    const waits = (when: string, told: Told[]) => at(when, told).oursSince;
    expect(waits('2026-02-09 10:00', [talked, offer, asked])).toBe(ny('2026-02-04 10:00'));
    // They spoke last, and it was left lying.
    expect(waits('2026-02-12 10:00', [talked])).toBe(ny('2026-02-02 10:00'));
    const promise = ours('2026-02-03 10:00', "I'll send the plan by Thursday, February 5.");
    expect(waits('2026-02-10 10:00', [talked, promise])).toBe(ny('2026-02-05 17:00'));
    expect(waits('2026-02-12 10:00', [talked, offer])).toBeNull();
  });

  it('is ours when they asked, at once, until we answer', () => {
    const asked = theirs('2026-02-02 10:00', 'Could you send me the security letter?');
    expect(at('2026-02-02 12:00', [asked])).toMatchObject({ state: 'our-turn', turn: 'rep', silence: null });
    expect(at('2026-02-02 14:00', [asked, ours('2026-02-02 13:00', 'The letter is attached.')])).toMatchObject({
      state: 'engaged',
      turn: 'buyer',
    });
    expect(at('2026-02-12 14:00', [asked, note('2026-02-03 10:00', 'Must send the letter.')])).toMatchObject({
      state: 'our-turn',
    });
  });

  it('is ours when we let their word lie beyond the quiet threshold', () => {
    expect(at('2026-02-04 10:00', [offer, theirs('2026-02-03 10:00', 'We talked about it yesterday.')])).toMatchObject({
      state: 'engaged',
      turn: 'buyer',
    });
    expect(at('2026-02-06 10:00', [offer, theirs('2026-02-03 10:00', 'We talked about it yesterday.')])).toMatchObject({
      state: 'our-turn',
      turn: 'rep',
    });
  });

  it('is ours when nobody has spoken yet, theirs when we wrote', () => {
    expect(at('2026-02-12 10:00', [])).toMatchObject({ state: 'our-turn', turn: 'rep' });
    expect(at('2026-02-12 10:00', [offer])).toMatchObject({ state: 'dark', turn: 'buyer' });
  });
});

describe('states', () => {
  it('goes from waiting over quiet to dark, at the very moment', () => {
    const states = ['2026-02-05 11:59', '2026-02-05 12:00', '2026-02-11 11:59', '2026-02-11 12:00'].map(
      (when) => at(when, [talked, offer]).state,
    );
    // Their last word is older than the silence: the threshold of "engaged" is over before ours begins.
    expect(states).toEqual(['waiting', 'quiet', 'quiet', 'dark']);
  });

  it('waits while a step lies ahead', () => {
    expect(
      at('2026-02-17 12:00', [talked, offer, meeting('2026-02-16 10:00', '2026-02-24 10:00', 'SCHEDULED')]),
    ).toMatchObject({ state: 'waiting', silence: null, task: null });
  });

  it('a missed step turns dark in time, in the same episode', () => {
    const promise = theirs('2026-02-02 10:00', "I'll send the plan by Thursday.");
    const missed = at('2026-02-10 12:00', [promise]);
    const dark = at('2026-02-20 12:00', [promise]);
    expect([missed.state, missed.task?.priority, dark.state, dark.task?.priority]).toEqual([
      'missed',
      'MEDIUM',
      'dark',
      'HIGH',
    ]);
    expect(dark.episode?.anchor).toBe(missed.episode?.anchor);
    expect(dark.episode?.since).toBe(missed.episode?.since);
    expect(dark.nextStep?.status).toBe('missed');
  });

  it('follows the most specific thresholds, and 0 switches one off', () => {
    const scopes = [
      { stage: 'fit', darkAfter: 12 },
      { amountAtLeast: 10_000, darkAfter: 2 },
    ];
    expect(at('2026-02-12 12:00', [talked, offer], {}, { scopes }).state).toBe('quiet');
    expect(at('2026-03-12 12:00', [talked, offer], {}, { darkAfter: 0 }).state).toBe('quiet');
    expect(at('2026-02-10 12:00', [talked, offer], {}, { quietAfter: 0 }).state).toBe('waiting');
  });

  it('closed and nurture come before all', () => {
    expect(at('2026-03-12 12:00', [talked, offer], { deal: { dealstage: 'won' } })).toMatchObject({
      state: 'closed',
      play: null,
      task: null,
      lookAgainAt: null,
    });
    expect(at('2026-03-12 12:00', [talked, offer], { deal: { dealstage: 'parked' } }).state).toBe('nurture');
    expect(at('2026-03-12 12:00', [talked, offer], { deal: { ghostlight_state: 'nurture' } }).state).toBe('nurture');
  });

  it('nurture ends with a word of theirs, and a thank-you after it changes nothing', () => {
    const handedOver: Deal = {
      deal: { ghostlight_state: 'nurture' },
      history: { ghostlight_state: [{ value: 'nurture', timestamp: new Date(ny('2026-02-10 10:00')).toISOString() }] },
    };
    const thanks = theirs('2026-03-11 10:00', 'Thank you!');
    const word = theirs('2026-03-10 10:00', 'The budget is back, and the second plant joins in.');
    expect(at('2026-03-11 12:00', [talked, offer], handedOver).state).toBe('nurture');
    expect(at('2026-03-11 12:00', [talked, offer, thanks], handedOver).state).toBe('nurture');
    expect(at('2026-03-11 12:00', [talked, offer, word], handedOver).state).toBe('engaged');
    expect(at('2026-03-11 12:00', [talked, offer, word, thanks], handedOver).state).toBe('engaged');
  });

  it('judges a deal whose pipeline is gone, without contacts and without an owner', () => {
    expect(
      at('2026-03-12 12:00', [talked, offer], {
        deal: { pipeline: 'gone', dealstage: 'gone', hubspot_owner_id: null },
      }),
    ).toMatchObject({ state: 'dark', task: { ownerId: null } });
  });
});

describe('holds', () => {
  const away = theirs('2026-02-03 12:01', 'I am out of the office until Wednesday, February 11 and will answer then.', {
    hs_email_subject: 'Automatic reply: Shelf labels',
    hs_incoming_email_is_out_of_office: 'true',
  });
  it('stands still until they are back, and ages on from the working day after', () => {
    const records = [talked, ours('2026-02-03 12:00', 'The offer is attached.'), away];
    const held = at('2026-02-10 12:00', records);
    expect(held).toMatchObject({ state: 'held', task: null, hold: { because: 'out-of-office' } });
    expect(held.days).toBe(0);
    const until = held.hold?.until ?? '';
    const after = at('2026-02-20 12:00', records);
    expect(after.hold).toBeNull();
    expect(after.days).toBeLessThan(at('2026-02-20 12:00', records.slice(0, 2)).days ?? 0);
    expect(until >= '2026-02-11' && until <= '2026-02-12').toBe(true);
  });

  it('ends early when one of their people writes', () => {
    const back = mail(
      '2026-02-05 10:00',
      'mick@quarrylane.example',
      RITA,
      'Helen gave me your mails, this is mine now.',
    );
    expect(at('2026-02-06 10:00', [talked, offer, away, back])).toMatchObject({ state: 'engaged', hold: null });
  });

  it('a snooze holds without a play', () => {
    expect(at('2026-03-12 12:00', [talked, offer], { deal: { ghostlight_hold_until: '2026-03-20' } })).toMatchObject({
      state: 'held',
      play: null,
      hold: { because: 'snooze', until: '2026-03-20' },
    });
  });
});

describe('when to look again', () => {
  it('names the moment at which silence alone changes the judgement', () => {
    const records = [talked, offer];
    let when = ny('2026-02-02 13:00');
    const seen: string[] = [];
    for (let i = 0; i < 8 && when < ny('2026-02-12 17:00'); i += 1) {
      const j = judge(dealTold(records), DEFAULT_SETTINGS, when);
      const before = judge(dealTold(records), DEFAULT_SETTINGS, (j.lookAgainAt ?? when) - 2);
      expect(before.state).toBe(j.state);
      if (seen.at(-1) !== j.state) seen.push(j.state);
      if (j.lookAgainAt === null) break;
      expect(j.lookAgainAt).toBeGreaterThan(when);
      when = j.lookAgainAt;
    }
    expect(seen).toEqual(['engaged', 'waiting', 'quiet', 'dark']);
  });

  it('needs no look at a deal where only news can change anything', () => {
    expect(at('2026-03-12 12:00', [], { deal: { dealstage: 'won' } }).lookAgainAt).toBeNull();
  });
});
