/** How far a first sync is, for the log, the overview and the settings page. */
import type { Instant } from '../deal/facts.ts';
import type { ConnectionStatus } from '../ports/connections.ts';
import type { SyncStep } from '../ports/records.ts';
import { FIRST } from './phase.ts';

export interface SyncProgress {
  phase: string;
  done: number;
  total: number;
  /** Records a minute, since the start. */
  perMinute: number;
  /** Null while it is too early to say, 0 when finished. */
  msLeft: number | null;
}

/** In these phases it is still found out what is to be read: a time told then would be far too short. */
const FINDING = /^(?:open|closed) deals$| linked to (?:open|closed) deals$/;

/** `wall` is real time. */
export function progressOf(step: SyncStep, wall: Instant): SyncProgress {
  const { phase, done, total, startedAt, finishedAt } = step;
  const minutes = Math.max(1, (finishedAt ?? wall) - startedAt) / 60_000;
  const perMinute = done / minutes;
  const tooEarly = done < 100 || minutes < 0.05 || FINDING.test(phase);
  const msLeft = finishedAt !== null ? 0 : tooEarly ? null : Math.round(((total - done) / perMinute) * 60_000);
  return { phase, done, total, perMinute: Math.round(perMinute), msLeft };
}

/** How far the first reading of a portal is; null when it is complete, or when the portal is not connected. */
export function firstReading(
  portal: { status: ConnectionStatus; syncedAt: Instant | null },
  step: SyncStep | null,
  wall: Instant,
): SyncProgress | null {
  if (portal.status !== 'connected' || portal.syncedAt !== null) return null;
  return step ? progressOf(step, wall) : { phase: FIRST, done: 0, total: 0, perMinute: 0, msLeft: null };
}
