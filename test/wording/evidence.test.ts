import { describe, expect, it } from '@jest/globals';
import { sayEvidence } from '../../src/wording/evidence.ts';

describe('evidence in a sentence', () => {
  it('says whose words they are', () => {
    expect(sayEvidence('says-busy', { quote: 'swamped this week', by: 'buyer' })).toBe(
      'They are swamped. They wrote: “swamped this week”.',
    );
    expect(sayEvidence('says-busy', { quote: 'swamped', by: 'note' })).toContain('Noted: “swamped”');
  });
  it('cuts a long quote', () => expect(sayEvidence('says-busy', { quote: 'x'.repeat(400) }).length).toBeLessThan(200));
  it.each([
    ['pain-noted', 'Gate times are killing us.', 'Their pain is on file: “Gate times are killing us.”'],
    ['useful-sent', 'the permit list', 'We sent something useful lately: “the permit list”.'],
    ['bare-nudges', 'Any news?', 'Our last few messages only asked for news, such as “Any news?”'],
    ['deadline-noted', 'June 1.', 'A date on their side is on file: June 1.'],
    ['mail-bounced', '550 unknown.', 'Several mails of ours came back and none arrived since (“550 unknown”).'],
  ] as const)('%s ends in one stop', (code, quote, says) => expect(sayEvidence(code, { quote })).toBe(says));
  it('counts in words', () => {
    expect(sayEvidence('close-date-pushed', { n: 2, day: '2026-02-24' })).toBe(
      'The close date was pushed twice, last on Tuesday, February 24.',
    );
    expect(sayEvidence('many-unanswered', { n: 5, days: 10 })).toBe(
      '5 messages and calls of ours within 10 working days, none answered.',
    );
  });
  it.each([
    ['close-date-pushed', { n: 1, day: '2026-02-24' }, 'The close date was pushed on Tuesday, February 24.'],
    ['cancels-same-day', { n: 1 }, 'They called a meeting off on the very day.'],
    ['answers-quickly', { n: 4, days: 0.3 }, 'They used to answer quickly: 4 answers, half of them within a day.'],
    [
      'answers-quickly',
      { n: 1, days: 1 },
      'They used to answer quickly: one answer, half of them within one working day.',
    ],
    [
      'beyond-review-time',
      { n: 9, days: 1 },
      'The offer is out for 9 working days; a review usually takes one working day.',
    ],
    [
      'within-review-time',
      { n: 0, days: 4, of: 7 },
      'The offer is out for less than a working day; such a review usually takes 4 working days.',
    ],
    ['few-touches', { n: 1, days: 1 }, 'We hardly wrote: one message in the last working day.'],
    ['many-unanswered', { n: 3, days: 1 }, '3 messages and calls of ours within one working day, none answered.'],
    ['others-answer', { n: 1, of: 1 }, 'Somebody else answers in their place (one mail).'],
    ['others-answer', { n: 3, of: 4 }, 'Somebody else answers in their place (3 of 4 mails).'],
    ['short-discovery', { n: 1 }, 'We have talked for one minute in all.'],
    ['size-unlike', { n: 1, days: 200, of: 4500 }, 'They have one employee; the deals we win have 200 to 4,500.'],
    ['size-unlike', { n: 58_400, days: 20, of: 300 }, 'They have 58,400 employees; the deals we win have 20 to 300.'],
    ['source-rarely-wins', { n: 1, of: 24, name: 'PAID_SEARCH' }, '1 of 24 deals from paid search was won.'],
    ['source-rarely-wins', { n: 0, of: 24, name: 'OFFLINE' }, 'None of 24 deals from offline was won.'],
    ['industry-unlike', { n: 0, of: 31, name: 'COMPUTER_SOFTWARE' }, 'None of 31 won deals was in computer software.'],
    [
      'industry-unlike',
      { n: 1, of: 31, name: 'COMPUTER_SOFTWARE' },
      'One deal of 31 won deals was in computer software.',
    ],
    ['fits-target', { n: 3, name: 'Bakeries' }, 'Size and industry are like those we win (3 wins in Bakeries).'],
    [
      'address-blocked',
      { quote: 'UNKNOWN_USER' },
      'HubSpot knows that mail to our contact does not arrive (unknown user).',
    ],
    ['fields-empty', { n: 1, name: 'closedate' }, 'One field of a qualified deal is empty: close date.'],
    ['ignores-everyone', { n: 1 }, 'One message of colleagues got no answer either.'],
    [
      'decider-absent',
      { name: 'dana@quarry.example' },
      'dana@quarry.example decides, and we have never met or heard them.',
    ],
    ['they-wait-for-us', { quote: 'Could you send it' }, 'They asked: “Could you send it”.'],
    ['they-wait-for-us', { quote: 'Could you send it?' }, 'They asked: “Could you send it?”'],
    [
      'they-wait-for-us',
      { quote: 'I will send it', by: 'rep', day: '2026-03-06' },
      'We said: “I will send it” (due Friday, March 6).',
    ],
    [
      'quarter-end-burst',
      { n: 4, day: '2026-03-31' },
      '4 messages of ours in the last days of a quarter (Tuesday, March 31).',
    ],
  ] as const)('%s with %j', (code, args, says) => expect(sayEvidence(code, args)).toBe(says));
  it('names the year of a day long past', () =>
    expect(sayEvidence('close-date-past', { day: '2025-03-07' }, '2026-03-10')).toBe(
      'The close date Friday, March 7, 2025 has passed.',
    ));
  it('never tells why somebody is away', () =>
    expect(sayEvidence('says-away', { quote: 'she is in hospital', by: 'buyer' })).not.toContain('hospital'));
});
