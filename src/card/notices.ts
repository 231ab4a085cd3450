/** What is missing on this deal and what it costs, one plain sentence each. */
import type { Situation } from '../situation.ts';
import { taskOwner } from '../tasks/task.ts';
import { cardWords } from './words.ts';

export interface Circumstances {
  /** What HubSpot granted; null when it is not known. */
  scopes: readonly string[] | null;
  /** Why no task was created although one is due. */
  noTask: 'backlog' | 'budget' | 'firstDay' | null;
  /** What HubSpot refused for good, in words ("the note"). */
  failed: readonly string[];
}

export function noticesOf(situation: Situation, { scopes, noTask, failed }: Circumstances): string[] {
  const { facts, settings } = situation;
  const w = cardWords.notices;
  if (situation.state === 'closed') return [];
  const pipeline = facts.portal.pipelines.find((p) => p.id === facts.deal.pipelineId);
  return [
    ...(scopes !== null && !scopes.includes('sales-email-read') ? [w.noMail] : []),
    ...(facts.contacts.length === 0 ? [w.noContact] : []),
    ...(facts.contacts.length > 0 && facts.contacts.every((c) => c.emails.length === 0) ? [w.noAddress] : []),
    ...(taskOwner(facts) === null ? [facts.deal.ownerId === null ? w.noOwner : w.unknownOwner] : []),
    ...(pipeline === undefined
      ? [w.noPipeline]
      : pipeline.stages.some((s) => s.id === facts.deal.stageId)
        ? []
        : [w.noStage]),
    ...(settings.dryRun ? [w.dryRun] : []),
    ...(noTask === null ? [] : [w[noTask]]),
    ...[...new Set(failed)].map(w.failed),
  ];
}
