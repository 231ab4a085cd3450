/** What is missing on this deal and what it costs, one plain sentence each. */
import type { Situation } from '../situation.ts';
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
  return [
    ...(scopes !== null && !scopes.includes('sales-email-read') ? [w.noMail] : []),
    ...(facts.contacts.length === 0 ? [w.noContact] : []),
    ...(facts.deal.ownerId === null ? [w.noOwner] : []),
    ...(facts.portal.pipelines.some((p) => p.id === facts.deal.pipelineId) ? [] : [w.noPipeline]),
    ...(settings.dryRun ? [w.dryRun] : []),
    ...(noTask === null ? [] : [w[noTask]]),
    ...[...new Set(failed)].map(w.failed),
  ];
}
