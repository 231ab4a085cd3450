import { describe, expect, it } from '@jest/globals';
import { read } from './reading.ts';

/** Read on Wednesday 18 November 2026. */
describe('Counted from today or another day', () => {
  it.each([
    ['in two weeks', '2026-12-02'],
    ['in 10 days', '2026-11-28'],
    ['in a fortnight', '2026-12-02'],
    ['in a week or two', '2026-11-25..2026-12-02'],
    ['in 2-3 weeks', '2026-12-02..2026-12-09'],
    ['in a couple of weeks', '2026-12-02'],
    ['in a few days', '2026-11-21'],
    ['in six months', '2027-05-18'],
    ['in half a year', '2027-05-18'],
    ['in 48 hours', '2026-11-20'],
    ["in 10 days' time", '2026-11-28'],
    ['two weeks from tomorrow', '2026-12-03'],
    ['a week from Tuesday', '2026-12-01'],
    ['a week on Friday', '2026-11-27'],
    ['3 days from Tuesday', '2026-11-27'],
    ['4 months from tomorrow', '2027-03-19'],
    ['two months after next Friday', '2027-01-27'],
    ['2 weeks before Christmas', '2026-12-11'],
    ['the day after tomorrow', '2026-11-20'],
    ['the day before Thanksgiving', '2026-11-25'],
    ['the week after Thanksgiving', '2026-11-30..2026-12-06'],
    ['the Friday before Christmas', '2026-12-18'],
    ['third Tuesday after Christmas', '2027-01-12'],
    ['the week of the 7th', '2026-12-07..2026-12-13'],
    ['w/c Dec 7', '2026-12-07..2026-12-13'],
    ['week ending Dec 4', '2026-11-30..2026-12-04'],
    ['in 10 business days', '2026-12-02'],
    ['within 10 business days', '2026-11-18..2026-12-02'],
    ['within two weeks', '2026-11-18..2026-12-02'],
    ['within 24 hours', '2026-11-18..2026-11-19'],
    ['in the next 3 days', '2026-11-19..2026-11-21'],
    ['over the next couple of weeks', '2026-11-19..2026-12-02'],
    ['the next 4 business days', '2026-11-19..2026-11-24'],
    ['next business day', '2026-11-19'],
    ['3 days starting next Monday', '2026-11-23..2026-11-25'],
    ['for ten days from 18 Dec', '2026-12-18..2026-12-27'],
    ['from 18 Dec for 10 days', '2026-12-18..2026-12-27'],
    ['7 days hence', '2026-11-25'],
    ['2 weeks ago', '2026-11-04'],
    ['over the past three months', '2026-08-18..2026-11-17'],
    ['5 upcoming years', '2026-11-19..2031-11-18'],
    ['one year after Christmas', '2027-12-25'],
    ['in 3 days on Friday', '2026-11-20'],
  ])('%s → %s', (text, wanted) => {
    expect(read(text)).toBe(wanted);
  });

  it.each([
    'in 5 minutes',
    'for 3 weeks',
    'a two-week trial',
    '30-day trial',
    'net 30 days',
    "in a day's work",
    'within two weeks of signing',
    'We did it in two weeks',
    'three weeks later it was approved',
    'the course will last three weekends',
    'once a month',
    '2 days of work',
    'day 3 of the trial',
    'every two weeks',
  ])('%s: no date', (text) => {
    expect(read(text)).toBe('');
  });
});

describe('The day after one just named', () => {
  it.each([
    ['They meet on December 1 and I call you the day after.', '2026-12-01 | 2026-12-02'],
    ['The board meets December 1. I call you the next day.', '2026-12-01 | 2026-12-02'],
    ['We sit on Tuesday; the following day I write.', '2026-11-24 | 2026-11-25'],
    ['We sit on Tuesday, and the day after that I write.', '2026-11-24 | 2026-11-25'],
    // Two sentences on, nobody counts from it any more.
    ['It is on December 1. All is well. We eat. I call you the next day.', '2026-12-01 | 2026-11-19'],
    ['On December 1 and the day after Thanksgiving.', '2026-12-01 | 2026-11-27'],
    ['On December 1, and the day after the meeting.', '2026-12-01'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('Time asked for, and what comes then', () => {
  it.each([
    ["Give us ten days and you'll have it.", '2026-11-28'],
    ['Give me two weeks, and I will write.', '2026-12-02'],
    ['You give us ten days of trial.', ''],
    ['Give us ten days and nights of peace.', ''],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
