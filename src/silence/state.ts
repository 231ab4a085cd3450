/** Which state a deal is in, and which wins when several fit (DOMAIN 2). */
import type { DealFact, Instant, PortalFacts, StageFact } from '../deal/facts.ts';
import type { Touch } from '../deal/touch.ts';
import type { WorkingCalendar } from '../deal/working-time.ts';
import type { Hold, NextStep, Silence, State } from '../judgement.ts';
import { liesAhead } from '../next-steps/current.ts';
import { graceEnd } from '../next-steps/due.ts';
import type { Settings } from '../settings/declared.ts';
import type { Thresholds } from '../settings/thresholds.ts';
import type { Turn } from './turn.ts';

export interface Standing {
  deal: DealFact;
  portal: PortalFacts;
  settings: Settings;
  thresholds: Thresholds;
  calendar: WorkingCalendar;
  at: Instant;
  hold: Hold | null;
  turn: Turn;
  silence: Silence | null;
  step: NextStep | null;
  lastTheirs: Touch | null;
  /** Their last touch that is more than a courtesy. */
  lastWord: Touch | null;
}

/** Closed, nurture, held, our-turn, dark, missed, quiet, waiting for a step, engaged, else waiting. */
export function stateOf(standing: Standing): State {
  const { deal, portal, settings, thresholds, calendar, at, hold, turn, silence, step, lastTheirs, lastWord } =
    standing;
  if (isClosed(deal, portal)) return 'closed';
  if (isNurture(deal, portal, settings, lastWord)) return 'nurture';
  if (hold) return 'held';
  const ahead = step !== null && liesAhead(step, at, calendar);
  if (turn.turn === 'rep' && turn.because !== 'step-ahead') return 'our-turn';
  if (silence && thresholds.darkAfter > 0 && reached(silence.workingDays, thresholds.darkAfter)) return 'dark';
  if (!ahead && isMissed(step, at, calendar, thresholds.graceDays)) return 'missed';
  if (silence && thresholds.quietAfter > 0 && reached(silence.workingDays, thresholds.quietAfter)) return 'quiet';
  if (ahead) return 'waiting';
  if (lastTheirs && recently(lastTheirs, at, calendar, thresholds.quietAfter)) return 'engaged';
  return 'waiting';
}

/** Sums of fractions come out a hair short; a threshold is reached at its very moment. */
const HAIR = 1e-9;
export function reached(days: number, threshold: number): boolean {
  return days + HAIR >= threshold;
}

export function isMissed(step: NextStep | null, at: Instant, calendar: WorkingCalendar, graceDays: number): boolean {
  return (
    step !== null &&
    step.status === 'missed' &&
    step.owedBy !== 'rep' &&
    step.due !== null &&
    at >= graceEnd(step.due, graceDays, calendar)
  );
}

function recently(touch: Touch, at: Instant, calendar: WorkingCalendar, quietAfter: number): boolean {
  return quietAfter > 0 && !reached(calendar.between(touch.at, at), quietAfter);
}

/** Won or lost: by the stage, else by HubSpot's own word for a pipeline that is gone. */
export function isClosed(deal: DealFact, portal: PortalFacts): boolean {
  const stage = portal.pipelines.find((p) => p.id === deal.pipelineId)?.stages.find((s) => s.id === deal.stageId);
  return stage ? stage.closed : deal.properties['hs_is_closed'] === 'true';
}

/**
 * Handed over to nurture on the card, until they say more than thank you; or parked in a stage that means nurture: one the admin
 * chose, else any open stage whose name says so.
 */
export function isNurture(deal: DealFact, portal: PortalFacts, settings: Settings, lastWord: Touch | null): boolean {
  if (deal.ours.state === 'nurture') {
    const since = deal.history['ghostlight_state']?.findLast((c) => c.value === 'nurture')?.at;
    if (since === undefined || lastWord === null || lastWord.at <= since) return true;
  }
  const stage = portal.pipelines.find((p) => p.id === deal.pipelineId)?.stages.find((s) => s.id === deal.stageId);
  return meansNurture(stage ?? { id: deal.stageId, label: '', closed: false }, settings);
}

/** A stage an admin chose for it; where none was chosen, an open one whose name says so. */
export function meansNurture(stage: Pick<StageFact, 'id' | 'label' | 'closed'>, settings: Settings): boolean {
  if (settings.nurtureStages.length > 0) return settings.nurtureStages.includes(stage.id);
  return !stage.closed && /nurtur/i.test(stage.label);
}
