import { describe, expect, it } from '@jest/globals';
import { ailing } from '../../../../src/messages/en/kinds/ailing.ts';
import { read } from '../../reading.ts';

const OPEN = [
  'Dana is in hospital, we do not know yet when she will be back.',
  'This is Ivy, Mr. Reyes’ assistant. Omar has been taken into hospital. It is unclear when he returns.',
  'Dana was taken to hospital on Monday.',
  'Dana has been hospitalised, there is no return date yet.',
  'She had an operation and is resting for now.',
  'Dana is unwell, I look after her mail.',
  'Dana was taken ill last night.',
  'Dana has been signed off sick.',
  'I have been signed off for some weeks.',
  'Dana has had a death in the family.',
  'There has been a death in the family and I am taking some time.',
  'Omar has become a father and is off for now.',
  'I have become a mother and am off for now.',
  'Dana has lost her father.',
  'I had surgery on Monday, no idea yet how long this takes.',
  'Omar fell ill over the weekend, he is out until further notice.',
];

describe('ill, bereaved or a new parent', () => {
  it.each(OPEN)('is an absence without an end: %s', (text) => {
    expect(read('buyer', text)).toMatchObject({ kind: 'human', away: { until: null, says: 'away' } });
  });
  it.each(OPEN)('stays with the reader: %s', (text) => {
    const { away, words, promises, asks } = read('buyer', `${text} I will write on Friday. Can you wait?`);
    expect(JSON.stringify([away, words, promises, asks])).not.toMatch(
      /hospital|operation|surgery|unwell|\bill\b|sick|signed off|death|father|mother/,
    );
  });
  it.each([
    ['Dana is signed off work until 4 December.', '2026-12-07'],
    ['Omar has become a father, he is back on December 8.', '2026-12-08'],
  ])('ends where it is said: %s', (text, until) => {
    expect(read('buyer', text).away).toMatchObject({ until });
  });
  it.each([
    'Dana in hospital, no return date.',
    'Called: Dana is ill, not clear for how long.',
    'Dana: signed off sick',
  ])('is noted: %s', (text) => {
    expect(read('note', text).away).toEqual({ until: null, says: 'away' });
  });
  it.each([
    'We supply beds to hospitals in Ohio.',
    'We are in hospital construction.',
    'Patients taken to hospital lose their papers.',
    'Two of our nurses are ill this week.',
    'I had surgery two years ago.',
    'The contract has been signed off by legal.',
    'Dana has signed off on the budget.',
    'Dana was signed off as an approver.',
    'Sorry, I was ill last week, here are the numbers.',
    'I was in hospital last month, but I am back now.',
    'My son is in hospital, I will send it Monday.',
    'Is Dana ill?',
    'If Dana is ill, call me.',
    'I am ill today, can we talk tomorrow?',
    'I am sick of the double bookings.',
    'We have an operation in Ohio.',
    'Omar became the father of the project.',
    'She is not ill.',
    'She had an accident report to file.',
    'Dayton had surgery equipment delivered.',
    'He is recovering the files.',
  ])('is not: %s', (text) => {
    expect(read('buyer', text).away).toBeNull();
  });
  it('of oneself counts while nobody knows for how long', () => {
    expect(ailing('I am ill.')).toBe('perhaps');
    expect(read('buyer', 'I am ill.').away).toBeNull();
    expect(read('buyer', 'I am ill and do not know for how long.').away).not.toBeNull();
  });
});
