/** The deal's way through the pipeline, as positions among its open stages. */
import type { Instant } from '../../deal/facts.ts';
import type { Situation } from '../../situation.ts';

export interface StageMove {
  at: Instant;
  stageId: string;
  /** Position among the open stages of the pipeline, 0 first; null for a stage of another pipeline or a closed one. */
  position: number | null;
}

export interface Stages {
  moves: readonly StageMove[];
  openStages: number;
}

/** Null when the account keeps no stage history for this deal. */
export function stagesOf(situation: Situation): Stages | null {
  const { facts } = situation;
  const history = facts.deal.history['dealstage'];
  const pipeline = facts.portal.pipelines.find((p) => p.id === facts.deal.pipelineId);
  if (!history || !pipeline) return null;
  const open = pipeline.stages.filter((s) => !s.closed).sort((a, b) => a.order - b.order);
  const position = new Map(open.map((s, i) => [s.id, i]));
  return {
    moves: history
      .filter((c) => c.value !== null && c.at <= situation.at)
      .map((c) => ({ at: c.at, stageId: c.value as string, position: position.get(c.value as string) ?? null })),
    openStages: open.length,
  };
}
