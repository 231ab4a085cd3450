/** Lessons by hand: what a deal teaches, without the deal. */
import type { Lesson, TaughtSpell } from '../../src/account/lesson.ts';
import { at } from '../situations.ts';

let serial = 0;

export function lesson(over: Partial<Lesson> = {}): Lesson {
  serial += 1;
  return {
    dealId: `d${serial}`,
    at: at('2026-03-10 12:00'),
    closed: null,
    ownerId: '71',
    stepAhead: false,
    effort: { ours: 0, answers: 0 },
    origin: null,
    industry: null,
    employees: null,
    buyer: [],
    spells: [],
    reviews: [],
    touches: [],
    ...over,
  };
}

export function spell(ownerId: string, days: number, over: Partial<TaughtSpell> = {}): TaughtSpell {
  return {
    dealId: 'd',
    pipelineId: 'default',
    stageId: 'proposal',
    startedAt: at('2026-01-05 09:00'),
    endedAt: at('2026-01-05 09:00'),
    duration: days,
    answered: days < 7,
    open: false,
    ownerId,
    group: 'late',
    darkAfter: 7,
    ...over,
  };
}
