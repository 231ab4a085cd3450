/** A rep's own reading of why they are quiet goes before ours, until the buyer speaks again. */
import type { Judgement, RankedReason, ReasonCode } from '../judgement.ts';
import { choosePlay } from '../plays/choose.ts';
import type { Correction } from '../ports/desk.ts';
import { reasonsForRep } from '../reasons/for-rep.ts';
import type { Situation } from '../situation.ts';
import { wantedTask } from '../tasks/task.ts';

/** As strong as their own plain words would be. */
const SAID_SO = 0.9;

export function withCorrection(judgement: Judgement, situation: Situation, correction: Correction | null): Judgement {
  if (!correction || judgement.reasons.length === 0) return judgement;
  if ((situation.lastTheirs?.at ?? 0) > correction.at) return judgement;
  const reasons = reordered(judgement.reasons, correction);
  const play = choosePlay(situation, reasonsForRep(reasons));
  return { ...judgement, reasons, play, task: wantedTask(situation, reasons, play) };
}

function reordered(reasons: readonly RankedReason[], correction: Correction): RankedReason[] {
  const { not, instead } = correction;
  const rest = reasons.filter((r) => r.code !== not && r.code !== instead);
  const lead = instead === null ? [] : [named(reasons, instead, correction.by)];
  return lead.length + rest.length > 0 ? [...lead, ...rest] : [named(reasons, 'unknown', null)];
}

function named(reasons: readonly RankedReason[], code: ReasonCode, by: string | null): RankedReason {
  const known = reasons.find((r) => r.code === code);
  const base: RankedReason = known ?? { code, strength: 0, certainty: 'possible', for: [], against: [], missing: [] };
  if (code === 'unknown') return base;
  return {
    ...base,
    strength: Math.max(base.strength, SAID_SO),
    certainty: 'likely',
    for: [{ signal: 'rep-says', says: `${by ?? 'The rep'} says so.`, source: null, weight: 3 }, ...base.for],
  };
}
