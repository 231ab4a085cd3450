import type { HoldCause, RankedReason } from '../../judgement.ts';
import type { Situation } from '../../situation.ts';
import type { Guard } from './guard.ts';

const CARE: ReadonlySet<HoldCause> = new Set<HoldCause>(['out-of-office', 'assistant-note', 'company-change']);

/** True while somebody is away or their company changes: nothing may be asked of them. */
export function careIsDue(situation: Situation, reasons: readonly RankedReason[]): boolean {
  if (situation.hold) return CARE.has(situation.hold.because);
  const lead = reasons[0];
  if (lead === undefined || lead.strength < 0.3) return false;
  return lead.code === 'company-change' || (lead.code === 'contact-away' && isStillAway(lead));
}

/**
 * An absence with a notice holds the deal; where no hold is on any more the notice is over, and only somebody's word of
 * an absence that still lasts is left.
 */
export function isStillAway(reason: RankedReason): boolean {
  return reason.for.some(({ signal }) => signal === 'says-away' || signal === 'held-away');
}

/** Nobody is put into a sequence while care is due, or while they asked to be left alone. */
export function mayEnrol(situation: Situation, reasons: readonly RankedReason[]): boolean {
  return situation.hold === null && !careIsDue(situation, reasons);
}

/** Blocks chases and goodbyes while care is due. */
export const holdWithCareGuard: Guard = (situation, reasons, play) => {
  if (!careIsDue(situation, reasons) || (play.kind !== 'chase' && play.kind !== 'close')) return null;
  return {
    code: 'hold-with-care',
    offersInstead: ['hold-with-care'],
    ...(situation.hold ? { day: situation.hold.until } : {}),
  };
};
