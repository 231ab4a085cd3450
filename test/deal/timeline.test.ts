import { describe, expect, it } from '@jest/globals';
import { timelineOf } from '../../src/deal/timeline.ts';
import { call, dealTold, HELEN, mail, meeting, note, ny, ours, RITA, sms, theirs } from '../telling.ts';

const NOW = ny('2026-03-10 11:00');
const directions = (facts: Parameters<typeof timelineOf>[0]) => timelineOf(facts, NOW).touches.map((t) => t.direction);

describe('touches', () => {
  it('tells ours from theirs by the addresses, whatever HubSpot calls the direction', () => {
    const facts = dealTold([
      mail('2026-03-02 10:00', HELEN, RITA, 'Here are the counts.', { hs_email_direction: 'FORWARDED_EMAIL' }),
      mail('2026-03-03 10:00', RITA, HELEN, 'Thank you.', { hs_email_direction: 'INCOMING_EMAIL' }),
    ]);
    expect(directions(facts)).toEqual(['theirs', 'ours']);
  });

  it('counts a colleague at their domain, and no stranger', () => {
    const facts = dealTold([
      mail('2026-03-02 10:00', 'mick@mail.quarrylane.example', RITA, 'The hulls are my job.'),
      mail('2026-03-03 10:00', 'someone@elsewhere.example', RITA, 'Shall we talk about your website?'),
      mail('2026-03-04 10:00', RITA, 'someone@elsewhere.example', 'No thanks.'),
      mail('2026-03-04 11:00', RITA, 'glenn@quayside.example', 'What do we do here?'),
    ]);
    expect(directions(facts)).toEqual(['theirs']);
  });

  it('follows them to the address their old mailbox names', () => {
    const facts = dealTold([
      ours('2026-03-02 10:00', 'I read about the sale. I hope you are all right.'),
      theirs(
        '2026-03-02 10:01',
        'Quarry Lane is now part of Bigstone. My new address is h.marsh@bigstone.example. Mail to this address will be forwarded.',
        {
          hs_email_subject: 'Automatic reply: Shelf labels',
        },
      ),
      mail('2026-03-04 10:00', 'h.marsh@bigstone.example', RITA, 'Kind of you to ask.'),
    ]);
    expect(directions(facts)).toEqual(['ours', 'theirs']);
  });

  it('hears a connected call from both sides, a missed call of theirs from them, a voicemail from us', () => {
    const facts = dealTold([
      call('2026-03-02 10:00'),
      call('2026-03-03 10:00', {
        hs_call_direction: 'INBOUND',
        hs_call_disposition: null,
        hs_call_status: 'NO_ANSWER',
      }),
      call('2026-03-04 10:00', { hs_call_disposition: 'b2cf5968-551e-4856-9783-52b3da59a7d0' }),
      call('2026-03-05 10:00', { hs_call_disposition: '0c2e7f1a-6b57-4a80-9d0e-3c7a51f0be21' }),
    ]);
    const { touches } = timelineOf(facts, NOW);
    expect(touches.map((t) => [t.direction, t.human])).toEqual([
      ['both', true],
      ['theirs', true],
      ['ours', false],
      ['ours', false],
    ]);
  });

  it('takes notes and messages of unknown direction for no touch', () => {
    const facts = dealTold([note('2026-03-02 10:00', 'Nice people.'), sms('2026-03-03 10:00', 'running late')]);
    expect(directions(facts)).toEqual([]);
  });

  it('keeps machine mail apart', () => {
    const facts = dealTold([
      ours('2026-03-02 10:00', 'Here is the offer.'),
      theirs('2026-03-02 10:01', 'I am out of the office until Monday, March 9.', {
        hs_email_subject: 'Automatic reply: Shelf labels',
        hs_incoming_email_is_out_of_office: 'true',
      }),
    ]);
    const timeline = timelineOf(facts, NOW);
    expect(timeline.touches.map((t) => t.direction)).toEqual(['ours']);
    expect(timeline.machines).toHaveLength(1);
  });

  it('knows mail that came back, by its status, its bounce text or the notice of it', () => {
    const facts = dealTold([
      ours('2026-03-02 10:00', 'One.', { hs_email_status: 'BOUNCED' }),
      ours('2026-03-03 10:00', 'Two.', { hs_email_bounce_error_detail_message: '550 5.1.1 User unknown' }),
      ours('2026-03-04 10:00', 'Three.'),
      mail(
        '2026-03-04 10:01',
        'mailer-daemon@quarrylane.example',
        RITA,
        'Delivery has failed to these recipients: 550 5.1.1 user unknown',
        {
          hs_email_subject: 'Undeliverable: Shelf labels',
        },
      ),
      ours('2026-03-05 10:00', 'Four.'),
    ]);
    expect(timelineOf(facts, NOW).touches.map((t) => t.delivered)).toEqual([false, false, false, true]);
  });

  it('uses nothing from later, nor what was logged later', () => {
    const facts = dealTold([
      theirs('2026-03-02 10:00', 'Yes.'),
      theirs('2026-03-11 10:00', 'Later.'),
      theirs('2026-03-05 10:00', 'Logged later.', { hs_createdate: new Date(ny('2026-03-12 10:00')).toISOString() }),
    ]);
    expect(directions(facts)).toEqual(['theirs']);
  });

  it('takes mail that only the contact carries for this deal when it can mean no other', () => {
    const loose = { ...theirs('2026-03-05 10:00', 'Yes.'), only: 'contact' as const };
    expect(directions(dealTold([loose]))).toEqual(['theirs']);
  });
});

describe('meetings', () => {
  const outcomes = (...records: Parameters<typeof dealTold>[0]) =>
    timelineOf(dealTold(records), NOW).meetings.map((m) => m.outcome);

  it('knows outcomes, and that a past meeting still scheduled is unknown', () => {
    expect(
      outcomes(
        meeting('2026-02-20 10:00', '2026-02-24 10:00', 'COMPLETED'),
        meeting('2026-02-20 10:00', '2026-02-25 10:00', 'NO_SHOW'),
        meeting('2026-02-20 10:00', '2026-02-26 10:00', 'CANCELED'),
        meeting('2026-02-20 10:00', '2026-02-27 10:00', 'SCHEDULED'),
        meeting('2026-02-20 10:00', '2026-03-12 10:00', 'SCHEDULED'),
      ),
    ).toEqual(['held', 'no-show', 'called-off', 'unknown', 'ahead']);
  });

  it('takes two copies of one meeting for one, with the outcome somebody kept', () => {
    expect(
      outcomes(
        meeting('2026-02-20 10:00', '2026-02-24 10:00', 'SCHEDULED'),
        meeting('2026-02-20 10:05', '2026-02-24 10:00', 'COMPLETED'),
      ),
    ).toEqual(['held']);
  });

  it('uses the outcome of the moment', () => {
    const late = meeting('2026-02-20 10:00', '2026-02-24 10:00', 'NO_SHOW');
    late.object.propertiesWithHistory = {
      hs_meeting_outcome: [
        { value: 'NO_SHOW', timestamp: '2026-03-11T10:00:00Z' },
        { value: 'SCHEDULED', timestamp: '2026-02-20T15:00:00Z' },
      ],
    };
    expect(outcomes(late)).toEqual(['unknown']);
  });

  describe('they write that they missed it', () => {
    const past = meeting('2026-02-20 10:00', '2026-02-24 10:00', 'SCHEDULED');
    const excuse = 'So sorry, I missed our call this morning. Two people called in sick.';

    it('was not held, though it is still marked as scheduled', () => {
      expect(outcomes(past, theirs('2026-02-24 16:00', excuse))).toEqual(['no-show']);
    });
    it('is the last one before those words', () => {
      const before = meeting('2026-02-18 10:00', '2026-02-23 10:00', 'SCHEDULED');
      expect(outcomes(before, past, theirs('2026-02-24 16:00', excuse))).toEqual(['unknown', 'no-show']);
    });
    it.each([
      ['our own words', ours('2026-02-24 16:00', excuse)],
      ['more than three days later', theirs('2026-02-28 10:01', excuse)],
      ['before it began', theirs('2026-02-24 08:00', excuse)],
      ['a phone call that was missed', theirs('2026-02-24 16:00', 'Sorry I missed your call.')],
    ])('not by %s', (_, words) => {
      expect(outcomes(past, words)).toEqual(['unknown']);
    });
    it('never against a kept outcome', () => {
      const held = meeting('2026-02-20 10:00', '2026-02-24 10:00', 'COMPLETED');
      expect(outcomes(held, theirs('2026-02-24 16:00', excuse))).toEqual(['held']);
    });
  });

  it('leaves meetings among ourselves out of the conversation', () => {
    const facts = dealTold([
      meeting('2026-02-20 10:00', '2026-02-24 10:00', 'COMPLETED', { hs_guest_emails: 'glenn@quayside.example' }),
    ]);
    expect(directions(facts)).toEqual([]);
  });
});
