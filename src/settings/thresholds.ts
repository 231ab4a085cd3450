import type { Settings, ThresholdScope } from './declared.ts';

export interface Thresholds {
  /** Working days; 0 is off. */
  quietAfter: number;
  darkAfter: number;
  graceDays: number;
}

/** How closely a scope describes a deal: a stage says more than a pipeline, a pipeline more than an amount; a higher amount more than a lower. */
function specificity(scope: ThresholdScope): number {
  return (scope.stage ? 4 : 0) + (scope.pipeline ? 2 : 0) + (scope.amountAtLeast !== undefined ? 1 : 0);
}

/**
 * The thresholds that hold for a deal, in working days. Each value is taken from the most specific scope
 * that names it (DOMAIN: portal, pipeline, stage, amount); 0 switches the rule off for that scope.
 */
export function thresholdsFor(
  settings: Settings,
  deal: { pipelineId: string; stageId: string; amount: number | null },
): Thresholds {
  const fitting = settings.scopes
    .filter(
      (s) =>
        (s.pipeline === undefined || s.pipeline === deal.pipelineId) &&
        (s.stage === undefined || s.stage === deal.stageId) &&
        (s.amountAtLeast === undefined || (deal.amount !== null && deal.amount >= s.amountAtLeast)),
    )
    .sort((a, b) => specificity(b) - specificity(a) || (b.amountAtLeast ?? 0) - (a.amountAtLeast ?? 0));
  const pick = (key: keyof Thresholds): number => fitting.find((s) => s[key] !== undefined)?.[key] ?? settings[key];
  return { quietAfter: pick('quietAfter'), darkAfter: pick('darkAfter'), graceDays: pick('graceDays') };
}
