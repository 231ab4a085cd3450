/** What to do with an effect that did not work: try again later, look it up first, or give it up in plain words. */
import { CrmError } from '../ports/crm.ts';
import { EFFECT_WORDS } from './effects.ts';
import type { EffectKind } from './effects.ts';
import { Impossible } from './perform.ts';

/** Real time between tries, in milliseconds: seconds at first, then up to six hours, for about two days in all. */
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;
/**
 * A call that got no answer may still be at work in HubSpot: looked up too early it is not there yet, and would be made
 * twice. Longer than any deadline of ours, and than HubSpot is known to work on one call.
 */
const SILENCE_MS = 30_000;
export const MOST_TRIES = 20;

export type Verdict =
  | { then: 'again'; waitMs: number; mayHaveHappened: boolean; because: string }
  | { then: 'dead'; because: string }
  /** The account is not connected: the effect waits for a reconnect without counting tries. */
  | { then: 'parked'; because: string };

/** `tries`: how often it has been tried, this one included. `random` in [0, 1): jitter, so that many do not come back at once. */
export function afterFailure(error: unknown, kind: EffectKind, tries: number, random: number): Verdict {
  const what = EFFECT_WORDS[kind];
  if (error instanceof Impossible) return { then: 'dead', because: `${what}: ${error.message}` };
  if (!(error instanceof CrmError)) return again(tries, random, false, 'an unexpected fault of ours', what);
  switch (error.kind) {
    case 'disconnected':
      return { then: 'parked', because: `${what}: the account is not connected` };
    case 'refused':
    case 'missing-scope':
    case 'not-found':
      return { then: 'dead', because: `${what}: ${error.message}` };
    case 'unknown-outcome': {
      const verdict = again(tries, random, true, error.message, what);
      if (verdict.then === 'again' && error.status === null)
        verdict.waitMs = Math.max(verdict.waitMs, Math.round(SILENCE_MS * (1 + random)));
      return verdict;
    }
    case 'rate-limited':
    case 'try-later': {
      const verdict = again(tries, random, false, error.message, what);
      if (verdict.then === 'again' && error.retryAfterMs !== null)
        verdict.waitMs = Math.max(verdict.waitMs, error.retryAfterMs);
      return verdict;
    }
  }
}

function again(tries: number, random: number, mayHaveHappened: boolean, because: string, what: string): Verdict {
  if (tries >= MOST_TRIES) return { then: 'dead', because: `${what}: tried ${tries} times; last: ${because}` };
  const full = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1));
  return { then: 'again', waitMs: Math.round(full / 2 + (full / 2) * random), mayHaveHappened, because };
}

/** Closing a task that somebody deleted is no failure: there is nothing left to close. */
export function isGoneAnyway(error: unknown, kind: EffectKind): boolean {
  return (
    error instanceof CrmError &&
    error.kind === 'not-found' &&
    (kind === 'task-complete' || kind === 'task-update' || kind === 'note-remove' || kind === 'list-remove')
  );
}
