import { describe, expect, it } from '@jest/globals';
import { read } from './reading.ts';

/** Read on Wednesday 18 November 2026. */
describe('Weeks, months, quarters, years', () => {
  it.each([
    ['next week', '2026-11-23..2026-11-29'],
    ['this week', '2026-11-16..2026-11-22'],
    ['the week after next', '2026-11-30..2026-12-06'],
    ['next month', '2026-12-01..2026-12-31'],
    ['this quarter', '2026-10-01..2026-12-31'],
    ['next quarter', '2027-01-01..2027-03-31'],
    ['next year', '2027-01-01..2027-12-31'],
    ['this weekend', '2026-11-21..2026-11-22'],
    ['the weekend', '2026-11-21..2026-11-22'],
    ['next weekend', '2026-11-28..2026-11-29'],
    ['in Q1', '2027-01-01..2027-03-31'],
    ['Q4', '2026-10-01..2026-12-31'],
    ['Q3 2027', '2027-07-01..2027-09-30'],
    ['2027 q1', '2027-01-01..2027-03-31'],
    ['1Q27', '2027-01-01..2027-03-31'],
    ['Q1 FY27', '2027-01-01..2027-03-31'],
    ['H1 2027', '2027-01-01..2027-06-30'],
    ['FY27', '2027-01-01..2027-12-31'],
    ['cy27', '2027-01-01..2027-12-31'],
    ['third quarter of 2027', '2027-07-01..2027-09-30'],
    ['the first quarter', '2027-01-01..2027-03-31'],
    ["next year's first quarter", '2027-01-01..2027-03-31'],
    ['2019-H2', '2019-07-01..2019-12-31'],
    ['in 2027', '2027-01-01..2027-12-31'],
    ['since 2019', '2019-01-01..'],
    ['the year 2027', '2027-01-01..2027-12-31'],
    ['the 1990s', '1990-01-01..1999-12-31'],
    ['week 48', '2026-11-23..2026-11-29'],
    ['2026-W48', '2026-11-23..2026-11-29'],
    ['CW47', '2026-11-16..2026-11-22'],
    ['this summer', '2027-06-01..2027-08-31'],
    ['summer 2027', '2027-06-01..2027-08-31'],
    ['in the fall', '2026-09-01..2026-11-30'],
    ['this May', '2027-05-01..2027-05-31'],
    ['next March', '2027-03-01..2027-03-31'],
    ['for the fiscal year 2027', '2027-01-01..2027-12-31'],
    ['over the week', '2026-11-16..2026-11-22'],
    ['in the coming weeks', '2026-11-19..2026-12-09'],
    ['last month', '2026-10-01..2026-10-31'],
    ['last 2 quarters', '2026-04-01..2026-09-30'],
  ])('%s → %s', (text, wanted) => {
    expect(read(text)).toBe(wanted);
  });

  it.each([
    'Q&A',
    'Q1: what is it?',
    'Nice day',
    'weeks of work',
    'monthly report',
    'in 2000 units',
    'deliver 2000 pieces',
    'room 2020',
    'ext. 2024',
    '2020 vision',
    'week 1: kickoff',
    'Have a great weekend!',
    'the first week',
    'spring into action',
    "I'll fall back",
    'There is no week 00',
    'the school year',
  ])('%s: no date', (text) => {
    expect(read(text)).toBe('');
  });
});
