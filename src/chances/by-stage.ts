/** What the curve speaks for in each open stage, beside what holds there now. */
import type { PortalFacts } from '../deal/facts.ts';
import type { Settings } from '../settings/declared.ts';
import { thresholdsFor } from '../settings/thresholds.ts';
import { meansNurture } from '../silence/state.ts';
import type { ChanceBook } from './book.ts';
import { proposeThresholds } from './propose.ts';
import type { Proposal } from './propose.ts';

export interface StageProposal {
  pipelineId: string;
  stageId: string;
  /** What they are called. */
  pipeline: string;
  stage: string;
  now: { quietAfter: number; darkAfter: number };
  /** Null where the account has seen too little. */
  proposal: Proposal | null;
}

/** In the order of the pipelines. `book`: null while the account was never looked back on. */
export function proposalsByStage(
  book: ChanceBook | null,
  pipelines: PortalFacts['pipelines'],
  settings: Settings,
): StageProposal[] {
  return pipelines.flatMap((pipeline) =>
    pipeline.stages
      .filter((stage) => !stage.closed && !meansNurture(stage, settings))
      .map((stage) => {
        const where = { pipelineId: pipeline.id, stageId: stage.id };
        const { quietAfter, darkAfter } = thresholdsFor(settings, { ...where, amount: null });
        return {
          ...where,
          pipeline: pipeline.label,
          stage: stage.label,
          now: { quietAfter, darkAfter },
          proposal: book && proposeThresholds(book, where),
        };
      }),
  );
}
