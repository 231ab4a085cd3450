/** Base rates differ between the beginning, the middle and the end of a sale. */
import type { DealFacts } from '../deal/facts.ts';

export const STAGE_GROUPS = ['early', 'middle', 'late'] as const;
export type StageGroup = (typeof STAGE_GROUPS)[number];

/**
 * By the probability HubSpot holds for the stage (below 0.3 early, from 0.55 late); without one, by the stage's place
 * among the open stages of its pipeline. A stage nobody knows counts as middle.
 */
export function stageGroup(facts: DealFacts): StageGroup {
  const pipeline = facts.portal.pipelines.find((p) => p.id === facts.deal.pipelineId);
  const stage = pipeline?.stages.find((s) => s.id === facts.deal.stageId);
  if (!pipeline || !stage) return 'middle';
  if (stage.probability !== null)
    return stage.probability < 0.3 ? 'early' : stage.probability < 0.55 ? 'middle' : 'late';
  const open = pipeline.stages.filter((s) => !s.closed).sort((a, b) => a.order - b.order);
  const place = open.length < 2 ? 0.5 : open.findIndex((s) => s.id === stage.id) / (open.length - 1);
  return place < 0.25 ? 'early' : place < 0.6 ? 'middle' : 'late';
}
