import { describe, expect, it } from '@jest/globals';
import { endingOf, type Ended } from '../../src/backtest/endings.ts';
import type { Change } from '../../src/deal/facts.ts';
import { timelineOf } from '../../src/deal/timeline.ts';
import { factsOf } from '../chances/records.ts';
import { at, CALENDAR, ours, STAGES, theirs, type Story } from '../situations.ts';

const FLAGGED = at('2026-02-12 09:00');
const LOST = { id: 'lost', label: 'Lost', order: 4, closed: true, probability: 0 };

function ended(told: Story['told'], closed?: [when: string, stage: string]): Ended {
  const history: Record<string, Change[]> = closed
    ? {
        dealstage: [
          { at: at('2026-01-05 09:00'), value: 'fit' },
          { at: at(closed[0]), value: closed[1] },
        ],
      }
    : {};
  const facts = factsOf({
    told: [theirs('2026-02-02 10:00'), ours('2026-02-03 09:00'), ...(told ?? [])],
    deal: { stageId: closed?.[1] ?? 'fit', history },
  });
  const pipelines = [{ id: 'default', label: 'Sales', order: 0, stages: [...STAGES, LOST] }];
  return endingOf(
    FLAGGED,
    timelineOf({ ...facts, portal: { ...facts.portal, pipelines } }, at('2026-04-01 12:00')),
    CALENDAR,
  );
}

describe('how it ended after a flag', () => {
  it('they came back alone within three working days: a false alarm', () => {
    expect(ended([theirs('2026-02-16 11:00')])).toMatchObject({
      ending: 'came-back-alone',
      falseAlarm: true,
      at: at('2026-02-16 11:00'),
    });
  });

  it('they came back alone later: no false alarm', () => {
    expect(ended([theirs('2026-02-20 11:00')])).toMatchObject({ ending: 'came-back-alone', falseAlarm: false });
  });

  it('they came back after we had tried again, however soon', () => {
    expect(ended([ours('2026-02-12 10:00'), theirs('2026-02-13 11:00')])).toMatchObject({
      ending: 'came-back-after-us',
      falseAlarm: false,
    });
    // A mail that never arrived, or a thank-you, is no trying.
    expect(
      ended([
        ours('2026-02-12 10:00', { bounce: 'no such user' }),
        ours('2026-02-12 11:00', { courtesy: true }),
        theirs('2026-02-13 11:00'),
      ]),
    ).toMatchObject({ ending: 'came-back-alone', falseAlarm: true });
  });

  it('not a word since, whatever we sent and machines answered', () => {
    expect(
      ended([ours('2026-02-20 10:00'), theirs('2026-02-20 10:01', { machine: true, reading: { kind: 'auto-reply' } })]),
    ).toEqual({
      ending: 'lost-or-silent',
      falseAlarm: false,
      at: null,
      lost: false,
      leadDays: null,
    });
  });

  it('lost, with the working days we had been ahead', () => {
    expect(ended([], ['2026-02-26 09:00', 'lost'])).toMatchObject({
      ending: 'lost-or-silent',
      lost: true,
      leadDays: 10,
    });
    expect(ended([theirs('2026-02-25 09:00', { words: ['clear-no'] })], ['2026-02-26 09:00', 'lost'])).toMatchObject({
      ending: 'lost-or-silent',
      lost: true,
    });
  });

  it('a win is a coming back', () => {
    expect(ended([], ['2026-02-13 09:00', 'won'])).toMatchObject({ ending: 'came-back-alone', falseAlarm: true });
    expect(ended([ours('2026-02-16 09:00')], ['2026-02-26 09:00', 'won'])).toMatchObject({
      ending: 'came-back-after-us',
    });
  });

  it('what came after the deal had closed belongs to another story', () => {
    expect(ended([theirs('2026-03-10 09:00')], ['2026-02-26 09:00', 'lost'])).toMatchObject({ lost: true });
  });
});
