import { describe, expect, it } from '@jest/globals';
import { coachingLens, type CoachingLens } from '../../src/account/coaching.ts';
import { darkCountsOf } from '../../src/account/dark-rates.ts';
import { lessonOf, type Lesson } from '../../src/account/lesson.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';
import { factsOf } from '../chances/records.ts';
import { at, call, CALENDAR, ours, theirs } from '../situations.ts';
import { lesson, spell } from './lessons.ts';

const NOW = at('2026-03-10 12:00');

function lens(lessons: Lesson[]): CoachingLens {
  return coachingLens(
    lessons,
    new Map(lessons.map((l) => [l.dealId, darkCountsOf(l, NOW, (from, to) => CALENDAR.between(from, to))])),
  );
}

const deals = (ownerId: string, dark: number, fine: number, over: Partial<Lesson> = {}): Lesson[] =>
  Array.from({ length: dark + fine }, (_, i) =>
    lesson({ ownerId, spells: [spell(ownerId, i < dark ? 9 : 2)], effort: { ours: 4, answers: 2 }, ...over }),
  );

describe('the coaching lens', () => {
  it('sets a rep beside the peers in the same stages, and says whether the intervals part', () => {
    const { reps } = lens([...deals('71', 7, 1), ...deals('72', 2, 10), ...deals('73', 2, 10)]);
    const [rita] = reps;
    expect(rita?.dark).toMatchObject([{ group: 'late', rep: { n: 8, value: 0.875 }, peers: { n: 24 }, apart: true }]);
    expect(reps[1]?.dark[0]?.apart).toBe(false);
  });

  it('compares nobody with too few deals of the rep or of the peers', () => {
    expect(lens([...deals('71', 4, 0), ...deals('72', 1, 20)]).reps[0]?.dark).toEqual([]);
    expect(lens([...deals('71', 6, 0), ...deals('72', 1, 8)]).reps[0]?.dark).toEqual([]);
  });

  it('counts touches per answer, and open deals without a next step', () => {
    const [rita, glenn] = lens([
      lesson({ ownerId: '71', effort: { ours: 9, answers: 3 }, stepAhead: true }),
      lesson({ ownerId: '71', effort: { ours: 3, answers: 1 } }),
      lesson({ ownerId: '71', effort: { ours: 4, answers: 0 }, closed: { outcome: 'lost', at: NOW } }),
      lesson({ ownerId: '72', effort: { ours: 5, answers: 0 } }),
    ]).reps;
    expect(rita).toMatchObject({
      touchesPerAnswer: { rep: 4, peers: null, answers: 4 },
      withoutStep: { n: 2, value: 0.5 },
    });
    expect(glenn).toMatchObject({ touchesPerAnswer: null, withoutStep: { n: 1, value: 1 } });
  });

  it('tells where deals that went dark came from, and how they fit what is won', () => {
    const won = Array.from({ length: 12 }, () =>
      lesson({ closed: { outcome: 'won', at: NOW }, industry: 'FOOD', employees: 200, origin: 'REFERRALS' }),
    );
    const { bySource, byFit } = lens([
      ...won,
      ...deals('71', 3, 1, { origin: 'PAID_SEARCH', industry: 'STEEL', employees: 9 }),
      ...deals('71', 0, 2, { origin: 'REFERRALS', industry: 'FOOD', employees: 200 }),
    ]);
    expect(bySource).toMatchObject([
      { value: 'PAID_SEARCH', dark: { n: 4, value: 0.75 }, won: 0, lost: 0 },
      { value: 'REFERRALS', dark: { n: 2, value: 0 }, won: 12 },
    ]);
    expect(byFit).toMatchObject([
      { value: 'unlike', dark: { n: 4, value: 0.75 } },
      { value: 'like', dark: { n: 2, value: 0 }, won: 12 },
    ]);
  });

  it('takes several of theirs in a row for one answer, and a talk for one', () => {
    const told = [
      theirs('2026-02-02 09:00'),
      ours('2026-02-02 10:00'),
      ours('2026-02-04 10:00'),
      theirs('2026-02-05 09:00'),
      theirs('2026-02-05 09:30'),
      call('2026-02-09 09:00'),
      ours('2026-02-10 09:00', { courtesy: true }),
    ];
    expect(lessonOf(factsOf({ told }), DEFAULT_SETTINGS, NOW).effort).toEqual({ ours: 3, answers: 2 });
  });
});
