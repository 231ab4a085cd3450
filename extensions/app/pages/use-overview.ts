import React from 'react';
import { ask, overviewAnswer } from '@ghostlight/shared';
import type { Fetcher, OverviewAnswer, Problem } from '@ghostlight/shared';

export type OverviewState =
  | { status: 'loading' }
  | { status: 'error'; problem: Problem }
  | { status: 'success'; answer: OverviewAnswer; stale: boolean };

const EVERY_MS = 60_000;
/** While the account is read for the first time somebody may be watching how it goes on. */
const READING_MS = 10_000;

/** Loads now and every minute, more often during the first reading; a failed refresh keeps what was there and says so. */
export function useOverview(fetch: Fetcher, refresh = true): { state: OverviewState; load: () => void } {
  const [state, setState] = React.useState<OverviewState>({ status: 'loading' });
  const load = React.useCallback(async () => {
    const outcome = await ask(fetch, '/overview', overviewAnswer);
    setState((was) => {
      if (outcome.ok) return { status: 'success', answer: outcome.value, stale: false };
      if (was.status === 'success' && outcome.problem.kind !== 'no-access') return { ...was, stale: true };
      return { status: 'error', problem: outcome.problem };
    });
  }, [fetch]);
  React.useEffect(() => void load(), [load]);
  const everyMs = state.status === 'success' && state.answer.sync ? READING_MS : EVERY_MS;
  React.useEffect(() => {
    if (!refresh) return;
    const timer = setInterval(() => void load(), everyMs);
    return () => clearInterval(timer);
  }, [load, refresh, everyMs]);
  return { state, load: () => void load() };
}
