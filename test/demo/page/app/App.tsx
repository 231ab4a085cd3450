import React from 'react';
import type { DemoAccount, DemoEvent } from '../contract.ts';
import { api, listen } from './api.ts';
import { DealList } from './DealList.tsx';
import { DealPage } from './DealPage.tsx';
import { OverviewPage, SettingsPage } from './FullPages.tsx';
import { useRoute } from './route.ts';
import { World } from './World.tsx';

const KEPT = 60;
const FLUSH_MS = 200;

/** The newest of each, a task only as it is now. */
function kept(events: DemoEvent[]): DemoEvent[] {
  const seen = new Set<string>();
  const tasks = events.filter((e) => e.kind === 'task' && !seen.has(e.id) && seen.add(e.id)).slice(0, KEPT);
  return [...tasks, ...events.filter((e) => e.kind !== 'task').slice(0, KEPT)];
}

/** The whole page: the simulated world on the left, what HubSpot would show on the right. */
export function App() {
  const [account, setAccount] = React.useState<DemoAccount | null>(null);
  const [failure, setFailure] = React.useState<string | null>(null);
  const [as, setAs] = React.useState<number | null>(null);
  const [events, setEvents] = React.useState<DemoEvent[]>([]);
  const [count, setCount] = React.useState(0);
  const [connected, setConnected] = React.useState(false);
  const [toast, setToast] = React.useState<string | null>(null);
  const [route] = useRoute();

  React.useEffect(() => {
    api.account().then(setAccount, (error: Error) => setFailure(error.message));
    // A week's step judges many deals at once: what came in is drawn together, a few times a second.
    let waiting: DemoEvent[] = [];
    let timer: ReturnType<typeof setTimeout> | null = null;
    const flush = () => {
      timer = null;
      const fresh = waiting.filter((event) => event.kind !== 'clock').reverse();
      const clock = waiting.findLast((event) => event.kind === 'clock');
      if (clock?.kind === 'clock') setAccount((was) => (was ? { ...was, now: clock.now } : was));
      if (fresh.length > 0) setEvents((was) => kept([...fresh, ...was]));
      if (waiting.some((event) => event.kind !== 'request')) setCount((n) => n + 1);
      waiting = [];
    };
    const stop = listen((event) => {
      waiting.push(event);
      timer ??= setTimeout(flush, FLUSH_MS);
    }, setConnected);
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, []);

  React.useEffect(() => {
    if (toast === null) return;
    const timer = setTimeout(() => setToast(null), 6_000);
    return () => clearTimeout(timer);
  }, [toast]);

  if (failure !== null) return <p className="page-failure">The demo server cannot be reached: {failure}</p>;
  if (account === null) return <p className="page-failure">Loading the simulated account…</p>;
  const user = account.users.find((u) => u.userId === as) ?? account.users[0];
  if (user === undefined) return <p className="page-failure">The simulated account has no users.</p>;
  const shared = { account, user, say: setToast, changes: count };

  return (
    <div className="page">
      <header className="page-top">
        <strong className="page-brand">Ghostlight</strong>
        <nav aria-label="Pages">
          <a href="#/deals" aria-current={route.name === 'deals' || route.name === 'deal' ? 'page' : undefined}>
            Deals
          </a>
          <a href="#/overview" aria-current={route.name === 'overview' ? 'page' : undefined}>
            Overview
          </a>
          <a href="#/settings" aria-current={route.name === 'settings' ? 'page' : undefined}>
            Settings
          </a>
        </nav>
        <p className="page-banner">
          <b>HubSpot is simulated.</b> The cards are the bundles HubSpot would run, on a made-up account.
        </p>
        <label className="page-role">
          Acting as
          <select value={user.userId} onChange={(event) => setAs(Number(event.target.value))}>
            {account.users.map((u) => (
              <option key={u.userId} value={u.userId}>
                {u.name} ({u.role})
              </option>
            ))}
          </select>
        </label>
      </header>
      <World
        account={account}
        events={events}
        connected={connected}
        dealId={route.name === 'deal' ? route.id : null}
        say={setToast}
      />
      <main className="page-main" id="main">
        {route.name === 'deals' && <DealList account={account} changes={count} />}
        {route.name === 'deal' && (
          <DealPage key={`${route.id}-${user.userId}`} id={route.id} tab={route.tab} {...shared} />
        )}
        {route.name === 'overview' && <OverviewPage key={user.userId} {...shared} />}
        {route.name === 'settings' && <SettingsPage key={user.userId} {...shared} />}
      </main>
      <div className="page-toast" role="status" aria-live="polite">
        {toast}
      </div>
    </div>
  );
}
