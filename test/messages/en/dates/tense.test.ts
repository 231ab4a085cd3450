import { describe, expect, it } from '@jest/globals';
import { findDates } from '../../../../src/messages/en/dates/find.ts';
import { read, TODAY } from './reading.ts';

describe('Which way the verbs look', () => {
  it.each([
    ['We met on Friday', '2026-11-13'],
    ['I sent it Friday', '2026-11-13'],
    ['On Monday I spoke with Dana', '2026-11-16'],
    ['We talked in March', '2026-03-01..2026-03-31'],
    ['Budget was approved in Q1', '2026-01-01..2026-03-31'],
    ['I was out Nov 2 - 6', '2026-11-02..2026-11-06'],
    ['July has ended', '2026-07-01..2026-07-31'],
    ['your mail from Monday', '2026-11-16'],
    ["I haven't heard from them since Thursday", '2026-11-12..'],
    ['The deck you sent on the 3rd', '2026-11-03'],
    ['Thanksgiving was quiet', '2025-11-27'],
    ['It has been open since late July', '2026-07-21..'],
    ['IT has finished the migration on Monday', '2026-11-16'],
    ['three weeks ago', '2026-10-28'],
  ])('%s → back: %s', (text, wanted) => {
    expect(read(text)).toBe(wanted);
    expect(findDates(text, { today: TODAY }).every((found) => found.past)).toBe(true);
  });

  it.each([
    ["I'll send it Friday", '2026-11-20'],
    ['We spoke and the deck is good to go for Thursday', '2026-11-19'],
    ['They asked us to send the offer on Friday', '2026-11-20'],
    ['The call was moved to Monday', '2026-11-23'],
    ['He said he will decide in March', '2027-03-01..2027-03-31'],
    ['Can we meet on the 3rd?', '2026-12-03'],
    ['once IT has finished the migration, mid January', '2027-01-10..2027-01-20'],
    ["as soon as we've signed on Friday", '2026-11-20'],
    ["I'm busy, so I'll send the signed form on Monday", '2026-11-23'],
    ['available from Monday', '2026-11-23..'],
    ['Are you free Thursday?', '2026-11-19'],
  ])('%s → ahead: %s', (text, wanted) => {
    expect(read(text)).toBe(wanted);
    expect(findDates(text, { today: TODAY }).some((found) => found.past)).toBe(false);
  });
});
