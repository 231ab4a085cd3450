/**
 * The tasks reps would have got: one per spell, on the first day its play asks for one, the most valuable deals first
 * where a rep's daily budget is full. What the account teaches is looked up anew every week, from the past only.
 */
import { knowledgeFor, standingOf, workingDaysOf } from '../account/knowledge.ts';
import { lessonOf, type Lesson } from '../account/lesson.ts';
import { touchesToPerson } from '../account/person-touches.ts';
import { teach } from '../account/teach.ts';
import type { DealFacts, Instant } from '../deal/facts.ts';
import { judgeSituation } from '../judge.ts';
import type { Settings } from '../settings/declared.ts';
import { situate } from '../situate.ts';
import type { AccountKnowledge } from '../situation.ts';
import { changesOf } from './looks.ts';

/** What may ask for a task while it lasts: a spell of missed or dark, or a turn of ours. */
export interface Asking {
  facts: DealFacts;
  spans: readonly [number, number][];
}

export interface TaskMade {
  dealId: string;
  at: Instant;
  ownerId: string | null;
}

const WEEK_MS = 7 * 86_400_000;

export function tasksOf(
  asking: readonly Asking[],
  deals: readonly DealFacts[],
  settings: Settings,
  looks: readonly Instant[],
): TaskMade[] {
  const starts = new Map<number, Asking[]>();
  for (const one of asking) {
    const first = one.spans[0]?.[0] ?? 0;
    starts.set(first, [...(starts.get(first) ?? []), one]);
  }
  const knows = weekly(deals, settings);
  const made: TaskMade[] = [];
  let waiting: Asking[] = [];
  looks.forEach((at, look) => {
    waiting = [...waiting, ...(starts.get(look) ?? [])].filter((one) => (one.spans.at(-1)?.[1] ?? 0) > look);
    const wanted = waiting
      .filter((one) => one.spans.some(([from, to]) => from <= look && look < to))
      .flatMap((one) => {
        const situated = situate(one.facts, settings, at, knows(one.facts, at));
        const { task } = judgeSituation(situated);
        return task ? [{ one, ownerId: task.ownerId, amount: situated.situation.facts.deal.amount ?? 0 }] : [];
      })
      .sort((a, b) => b.amount - a.amount);
    const today = new Map<string, number>();
    for (const { one, ownerId } of wanted) {
      const n = today.get(ownerId ?? '') ?? 0;
      if (n >= settings.tasksPerRepPerDay) continue;
      today.set(ownerId ?? '', n + 1);
      made.push({ dealId: one.facts.deal.id, at, ownerId });
      waiting = waiting.filter((w) => w !== one);
    }
  });
  return made;
}

/** Lessons are made again only for deals about which something new was known. */
function weekly(deals: readonly DealFacts[], settings: Settings): (facts: DealFacts, at: Instant) => AccountKnowledge {
  const changes = new Map(deals.map((facts) => [facts.deal.id, changesOf(facts)]));
  const lessons = new Map<string, Lesson>();
  const workingDays = workingDaysOf(deals, settings);
  let week = -Infinity;
  let taught = teach([], 0, workingDays);
  let touches = touchesToPerson([], 0);
  return (facts, at) => {
    if (at - week >= WEEK_MS) {
      week = at;
      for (const deal of deals) {
        const { id } = deal.deal;
        const known = changes.get(id) ?? [];
        if ((known[0] ?? Infinity) > at) continue;
        const before = lessons.get(id);
        if (before && !known.some((moment) => moment > before.at && moment <= at)) continue;
        lessons.set(id, lessonOf(deal, settings, at));
      }
      taught = teach([...lessons.values()], at, workingDays);
      touches = touchesToPerson(lessons.values(), at);
    }
    const { id } = facts.deal;
    return knowledgeFor(taught.portal, taught.deals.get(id) ?? null, standingOf(facts, at), { touches });
  };
}
