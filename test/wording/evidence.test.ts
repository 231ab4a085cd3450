import { describe, expect, it } from '@jest/globals';
import { sayEvidence } from '../../src/wording/evidence.ts';

describe('evidence in a sentence', () => {
  it('says whose words they are', () => {
    expect(sayEvidence('says-busy', { quote: 'swamped this week', by: 'buyer' })).toBe(
      'They are swamped. They wrote: “swamped this week”',
    );
    expect(sayEvidence('says-busy', { quote: 'swamped', by: 'note' })).toContain('Noted: “swamped”');
  });
  it('cuts a long quote', () => expect(sayEvidence('says-busy', { quote: 'x'.repeat(400) }).length).toBeLessThan(200));
  it.each([
    ['pain-noted', 'Gate times are killing us.', 'Their pain is on file: “Gate times are killing us.”'],
    ['useful-sent', 'the permit list', 'We sent something useful lately: “the permit list”.'],
    ['bare-nudges', 'Any news?', 'Our last few messages only asked for news, such as “Any news?”'],
    ['deadline-noted', 'June 1.', 'A date on their side is on file: June 1.'],
    ['mail-bounced', '550 unknown.', 'several mails of ours came back and none arrived since (“550 unknown”).'],
  ] as const)('%s ends in one stop', (code, quote, says) => expect(sayEvidence(code, { quote })).toBe(says));
  it('counts in words', () => {
    expect(sayEvidence('close-date-pushed', { n: 2, day: '2026-02-24' })).toBe(
      'The close date was pushed twice, last on Tuesday, February 24.',
    );
    expect(sayEvidence('many-unanswered', { n: 5, days: 10 })).toBe(
      '5 messages of ours in 10 working days, none answered.',
    );
  });
  it('never tells why somebody is away', () =>
    expect(sayEvidence('says-away', { quote: 'she is in hospital', by: 'buyer' })).not.toContain('hospital'));
});
