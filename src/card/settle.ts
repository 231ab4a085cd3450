/** Putting a step right: recorded, confirmed, moved, not agreed, it did happen. A recorded step is written to the deal as well. */
import type { DealFact, Source } from '../deal/facts.ts';
import type { NextStep } from '../judgement.ts';
import type { CardAction } from '../ports/desk.ts';
import { isPassed } from '../next-steps/current.ts';
import type { Situation } from '../situation.ts';
import { deedOf, refusal } from './acting.ts';
import type { Decide, Deed } from './acting.ts';
import { asProperties } from './ours.ts';
import type { AnswerPost, NextStepPost } from './posts.ts';
import { elsewhere } from './same-agreement.ts';
import type { Settled } from './settled.ts';
import { cardWords } from './words.ts';

type Ours = Partial<DealFact['ours']>;
type Did = Extract<CardAction['history'][number], { kind: 'step' }>['did'];

export function putStep(post: NextStepPost): Decide {
  return ({ seen }, by) => {
    const { situation } = seen;
    const step = seen.judgement.nextStep;
    const w = cardWords.happened;
    if (seen.judgement.state === 'closed') return refusal('blocked', cardWords.refused.closed);
    if (post.action === 'record') {
      const ours = { nextStep: post.what, nextStepDue: post.due, nextStepOwner: post.owedBy };
      return written(situation, post.key, 'record', { what: post.what, due: post.due }, ours, by, w.recorded);
    }
    if (!step || isPassed(step, situation.at, situation.calendar))
      return refusal('not-found', cardWords.refused.noStep);
    switch (post.action) {
      case 'confirm': {
        // Without a day nobody could be late with it: it would stay a proposal, whatever the click said.
        if (step.due === null) return refusal('bad-request', cardWords.refused.needsDay);
        const ours = { nextStep: step.what, nextStepDue: step.due, nextStepOwner: step.owedBy };
        return written(situation, post.key, 'confirm', step, ours, by, w.confirmed);
      }
      case 'move': {
        const ours = { nextStep: step.what, nextStepDue: post.due, nextStepOwner: step.owedBy };
        const moved = { what: step.what, due: post.due };
        // A first day is what was missing from a yes.
        return step.due === null
          ? written(situation, post.key, 'confirm', moved, ours, by, w.confirmed)
          : written(situation, post.key, 'move', moved, ours, by, w.moved(post.due, situation.at));
      }
      case 'withdraw':
        return settled(situation, post.key, 'withdraw', step, 'withdrawn', by, w.withdrawn);
    }
  };
}

/** "It did happen", "it did not": about the step that shows, or the record that was named. */
export function answerStep(post: Extract<AnswerPost, { action: 'step' }>): Decide {
  return ({ seen }, by) => {
    const step = stepMeant(seen.judgement.nextStep, seen.situation, post.source);
    if (!step) return refusal('not-found', cardWords.refused.noStep);
    const w = cardWords.happened;
    return post.happened
      ? settled(seen.situation, post.key, 'happened', step, 'happened', by, w.didHappen)
      : settled(seen.situation, post.key, 'not-happened', step, 'not-happened', by, w.didNotHappen);
  };
}

/** A source from outside counts only when it is a step of this very deal. */
function stepMeant(shown: NextStep | null, situation: Situation, source: Source | null): NextStep | null {
  const is = (step: NextStep) => step.source.type === source?.type && step.source.id === source.id;
  if (source === null || (shown && is(shown))) return shown;
  return situation.steps.findLast(is) ?? null;
}

function written(
  situation: Situation,
  key: string,
  did: Did,
  step: { what: string; due: string | null },
  ours: Ours,
  by: string | null,
  happened: string,
): Deed {
  const before = fieldsNow(situation, ours);
  return {
    action: deedOf({
      ours,
      effects: [{ key: `${key}:deal`, payload: { kind: 'deal-properties', values: asProperties(ours) } }],
      history: [{ kind: 'step', key, did, what: step.what, due: step.due, by, source: null, before }],
    }),
    happened,
    needed: [`${key}:deal`],
    composer: null,
    undo: true,
  };
}

/** A step from our own field is taken out of the field; one from other records is settled beside them, wherever it stands. */
function settled(
  situation: Situation,
  key: string,
  did: Did,
  step: NextStep,
  says: Settled['says'],
  by: string | null,
  happened: string,
): Deed {
  const recorded = step.source.type === 'deals' && situation.facts.deal.ours.nextStep === step.what;
  const ours: Ours | null =
    recorded && says !== 'not-happened' ? { nextStep: null, nextStepDue: null, nextStepOwner: null } : null;
  const { what, due, source } = step;
  const sources = [...(recorded ? [] : [source]), ...elsewhere(step, situation.steps, recorded)];
  return {
    action: deedOf({
      ours,
      effects: ours ? [{ key: `${key}:deal`, payload: { kind: 'deal-properties', values: asProperties(ours) } }] : [],
      settled: sources.map((one) => ({ at: situation.at, source: one, says })),
      history: [{ kind: 'step', key, did, what, due, by, source, before: ours ? fieldsNow(situation, ours) : {} }],
    }),
    happened,
    needed: ours ? [`${key}:deal`] : [],
    composer: null,
    undo: true,
  };
}

/** What these fields hold now, so that an undo can put them back. */
export function fieldsNow({ facts }: Situation, ours: Ours): Record<string, string> {
  const names = Object.keys(ours) as (keyof Ours)[];
  return asProperties(Object.fromEntries(names.map((name) => [name, facts.deal.ours[name]])));
}
