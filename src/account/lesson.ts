/**
 * What one deal teaches about the others: a plain value, kept as JSON and made again when the deal changes.
 * Everything in it is dated, so that an account's knowledge of any later moment can be put together from such values.
 */
import { closedBy, ownerAt, type Outcome } from '../chances/deal-at.ts';
import { spellsOf, type ObservedSpell } from '../chances/spells.ts';
import type { DealFacts, Instant } from '../deal/facts.ts';
import type { Touch } from '../deal/touch.ts';
import { stageGroup, type StageGroup } from '../reasons/stage-group.ts';
import type { Settings } from '../settings/declared.ts';
import { thresholdsFor } from '../settings/thresholds.ts';
import { situate } from '../situate.ts';
import { reviewsOf, type Review } from './reviews.ts';
import { personTouches, type PersonTouch } from './person-touches.ts';

/** A spell with whose deal it was and what counted as dark there. */
export interface TaughtSpell extends ObservedSpell {
  ownerId: string | null;
  group: StageGroup;
  /** Working days; 0 is off. */
  darkAfter: number;
}

export interface Lesson {
  dealId: string;
  /** Up to when it was looked at. */
  at: Instant;
  closed: { outcome: Outcome; at: Instant } | null;
  ownerId: string | null;
  /** A next step is agreed and lies ahead; says nothing of a closed deal. */
  stepAhead: boolean;
  /** Ours that arrived and were no courtesies, and answers of theirs. */
  effort: { ours: number; answers: number };
  origin: string | null;
  industry: string | null;
  employees: number | null;
  /** Companies and addresses of the buyer: which other deals are with the same people. */
  buyer: string[];
  spells: TaughtSpell[];
  reviews: Review[];
  touches: PersonTouch[];
}

/** Linear in the deal's touches. Uses nothing from after `at`. */
export function lessonOf(facts: DealFacts, settings: Settings, at: Instant): Lesson {
  const { situation } = situate(facts, settings, at);
  const { deal, portal, companies, contacts } = situation.facts;
  return {
    dealId: deal.id,
    at,
    closed: closedBy(deal, portal, at),
    ownerId: deal.ownerId,
    stepAhead: situation.nextStep?.status === 'agreed',
    effort: effortOf(situation.touches),
    origin: deal.origin,
    industry: companies[0]?.industry ?? null,
    employees: companies[0]?.employees ?? null,
    buyer: [
      ...companies.map((c) => `company ${c.id}`),
      ...contacts.flatMap((c) => c.emails).map((email) => email.toLowerCase()),
    ],
    spells: spellsOf(facts, settings, at).map((spell) => {
      const place = { pipelineId: spell.pipelineId, stageId: spell.stageId };
      return {
        ...spell,
        ownerId: ownerAt(deal, spell.startedAt),
        group: stageGroup({ ...situation.facts, deal: { ...deal, ...place } }),
        darkAfter: thresholdsFor(settings, { ...place, amount: deal.amount }).darkAfter,
      };
    }),
    reviews: reviewsOf(situation),
    touches: personTouches(situation),
  };
}

/** Several of theirs in a row are one answer; a talk is one too. */
function effortOf(touches: readonly Touch[]): Lesson['effort'] {
  const effort = { ours: 0, answers: 0 };
  let asked = false;
  for (const t of touches) {
    if (t.channel === 'page') continue;
    if (t.direction !== 'theirs' && t.delivered && !t.courtesy) {
      effort.ours += 1;
      asked = true;
    }
    if (t.direction !== 'ours' && t.human && asked) {
      effort.answers += 1;
      asked = false;
    }
  }
  return effort;
}

/** A spell that still goes on has grown since it was looked at; held days since then are not known here. */
export function lasting(spell: ObservedSpell, workingDaysSince: (from: Instant) => number): number {
  return spell.open ? spell.duration + workingDaysSince(spell.endedAt) : spell.duration;
}
