import React from 'react';
import { ask, overviewAnswer } from '@ghostlight/shared';
import type { Fetcher, OverviewAnswer, Problem } from '@ghostlight/shared';

export type OverviewState =
  | { status: 'loading' }
  | { status: 'error'; problem: Problem }
  | { status: 'success'; answer: OverviewAnswer; stale: boolean };

const EVERY_MS = 60_000;

/** Loads now and every minute; a failed refresh keeps what was there and says so. */
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
  React.useEffect(() => {
    void load();
    if (!refresh) return;
    const timer = setInterval(() => void load(), EVERY_MS);
    return () => clearInterval(timer);
  }, [load, refresh]);
  return { state, load: () => void load() };
}
