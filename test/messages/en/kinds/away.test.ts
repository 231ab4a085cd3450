import { describe, expect, it } from '@jest/globals';
import { read } from '../../reading.ts';

const AUTO = { subject: 'Automatic reply: Offer' };

describe('until when a machine says they are away', () => {
  it.each([
    ['I am out of the office and will be back on the 30th.', '2026-11-30'],
    ['I will be back in the office on Monday, March 16.', '2027-03-16'],
    ["I'm on vacation and return on Wednesday.", '2026-11-25'],
    ['Away at our annual sales meeting, back at my desk Thursday.', '2026-11-19'],
    // "Until" names the last day away: they are back the working day after it.
    ['I am away until 4 Dec.', '2026-12-07'],
    ['I am on leave through December 1.', '2026-12-02'],
    ['I am out of the office from November 19 to December 1.', '2026-12-02'],
    ['I am on leave until Thanksgiving.', '2026-11-27'],
    ['I am out of the office from November 19 to December 1 and will be back on December 3.', '2026-12-03'],
    ['I am currently out of the office with no return date.', null],
    ['Thank you for your mail. I am on parental leave.', null],
  ])('%s', (text, until) => {
    expect(read('buyer', text, AUTO).away).toMatchObject({ until });
  });
});

describe('people who are away', () => {
  it.each([
    ["I'm on vacation until Monday the 30th, will answer then.", '2026-12-01'],
    ['I am away from November 19 to December 1, but the offer looks good.', '2026-12-02'],
    ['Hi Maren, I look after his mail. He is out for family reasons and I do not know when he will be back.', null],
    ["I'm OOO the whole week until Friday but will look at it Monday.", '2026-11-23'],
    ['Omar is out until December 4, he asked me to tell you.', '2026-12-07'],
  ])('%s', (text, until) => {
    const reading = read('buyer', text);
    expect(reading.kind).toBe('human');
    expect(reading.away).toMatchObject({ until });
  });
  it.each([
    'Sorry, I was out of the office last week.',
    'I am back from vacation.',
    'The project is off until March.',
    "I'm out of office today but yes, please send the contract.",
    'Are you out next week?',
    "I'll be on vacation from Dec 20 to Jan 4.",
    'We are not going away.',
    'Your price is way out of our range.',
    'I will get back to you on Monday.',
  ])('not: %s', (text) => {
    expect(read('buyer', text).away).toBeNull();
  });

  it('"in the holidays until …" are somebody’s own', () => {
    const { away, dates } = read('buyer', 'Omar is in the holidays until 30.11., after this he signs.');
    expect(away?.until).toBe('2026-12-01');
    expect(dates).toEqual([{ text: '30.11', from: null, to: '2026-11-30' }]);
  });
});

describe('away, as a rep notes it', () => {
  it.each([
    ['Dana OOO til Mon 11/30', '2026-12-01'],
    ['Dana on PTO until December 4', '2026-12-07'],
  ])('%s', (text, until) => {
    expect(read('note', text).away).toMatchObject({ until });
  });
  it.each(['Dana away game tickets', 'Dana out to lunch', 'Dana on board from next week'])('not: %s', (text) => {
    expect(read('note', text).away).toBeNull();
  });
});

describe('the cause of an absence', () => {
  it.each([
    'I am on sick leave until 4 Dec.',
    'He is out for surgery until 4 Dec.',
    'I am away for a family funeral until 4 Dec.',
  ])('is never kept: %s', (text) => {
    const reading = read('buyer', text, AUTO);
    expect(reading.away?.until).toBe('2026-12-07');
    expect(JSON.stringify([reading.away, reading.words])).not.toMatch(/sick|surgery|funeral|family/);
  });
});

describe('what is said beside the cause of an absence', () => {
  it.each([
    ["My son is ill, so I'll send the signed form on Monday.", "I'll send the signed form on Monday."],
    ["I'm on parental leave from Friday, can you send the contract to Omar?", 'can you send the contract to Omar?'],
    ["I was in hospital last week but I'll sign on Monday.", "I'll sign on Monday."],
  ])('is kept without it: %s', (text, kept) => {
    const reading = read('buyer', text);
    expect([reading.promises[0]?.quote, reading.asks?.quote]).toContain(kept);
    expect(JSON.stringify({ ...reading, dates: [] })).not.toMatch(/\bson\b|ill\b(?<!will)|parental|hospital/);
  });
  it.each(["We'll roll it out to the family clinics by Friday.", 'The medical team will sign on Monday.'])(
    'business is no cause: %s',
    (text) => {
      expect(read('buyer', text).promises[0]?.quote).toBe(text);
    },
  );
});

describe('whom a machine names instead', () => {
  it.each([
    ['I am out until Monday. For urgent matters contact sam@buyer.example.', 'sam@buyer.example'],
    ['I am out until Monday. For anything that cannot wait, please write to Cy Barlow.', 'Cy Barlow'],
    ['I am away until Monday. In pressing matters please reach out to Theo Brandt (theo@x.example).', 'theo@x.example'],
    ['I am out until Monday. My colleague Ann Hill will be happy to help.', 'Ann Hill'],
    ['I am out until Monday. For anything urgent please call the shipping office.', null],
    ['I am out until Monday.', null],
  ])('%s', (text, name) => {
    expect(read('buyer', text, AUTO).contactInstead).toBe(name);
  });
  it('is nobody in the mail of a person', () => {
    expect(read('buyer', 'Please contact sam@buyer.example about the invoice, thanks.').contactInstead).toBeNull();
  });
});
