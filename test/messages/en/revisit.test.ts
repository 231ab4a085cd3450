import { describe, expect, it } from '@jest/globals';
import { read } from '../reading.ts';

describe('being asked to come back later', () => {
  it.each([
    ['Please call me in April, I will have my head free then.', '2027-04-01'],
    ['Ring me the week of April 12 and you have my attention.', '2027-04-12'],
    ['Reach out again after Thanksgiving.', '2026-11-27'],
    ['Can you follow up in January?', '2027-01-01'],
    ["Let's reconnect in March.", '2027-03-01'],
    ['Could you get back to me in two weeks?', '2026-12-02'],
    ["Let's pick this back up in Q1.", '2027-01-01'],
    ['Nothing will happen before March.', '2027-03-01'],
    ['Too much on now. Give me a shout in early May.', '2027-05-01'],
    ['Give us a ring in June.', '2027-06-01'],
    ['Drop me a line in February.', '2027-02-01'],
  ])('%s', (text, from) => {
    expect(read('buyer', text).revisit).toMatchObject({ from });
  });
  it.each([
    'Call me tomorrow.',
    'Give me a shout tomorrow.',
    'Please call me on Friday.',
    "I'll call you in January.",
    'I need until Monday the 30th.',
    'We signed in January.',
    'The lease ends in 2028.',
    'Please send a proposal in January.',
    'Talk soon.',
  ])('not: %s', (text) => {
    expect(read('buyer', text).revisit).toBeNull();
  });
  it('is read from notes too', () => {
    expect(read('note', 'Asked me to call back in March.').revisit).toMatchObject({ from: '2027-03-01' });
  });
});
