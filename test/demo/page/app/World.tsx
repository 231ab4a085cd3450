import React from 'react';
import { BUYER_DOES } from '../contract.ts';
import type { DemoAccount, DemoEvent } from '../contract.ts';
import { api } from './api.ts';
import { moment } from './show.ts';

interface Props {
  account: DemoAccount;
  events: DemoEvent[];
  connected: boolean;
  dealId: string | null;
  say: (words: string) => void;
}

/** The machinery behind the stage: the clock, the buyer, and everything that goes by. */
export function World({ account, events, connected, dealId, say }: Props) {
  const [busy, setBusy] = React.useState<string | null>(null);
  const [day, setDay] = React.useState('');
  const act = (name: string, what: () => Promise<{ says?: string }>) => {
    setBusy(name);
    what()
      .then(({ says }) => says && say(says))
      .catch((error: Error) => say(error.message))
      .finally(() => setBusy(null));
  };
  const tasks = events.filter((e) => e.kind === 'task');
  const rest = events.filter((e) => e.kind !== 'task');
  return (
    <aside className="world" aria-label="Simulated world">
      <div className="world-inside">
        <h2>Simulated world</h2>
        <p className="world-clock" data-testid="clock">
          <span>It is</span> <time dateTime={account.now}>{moment(account.now, account, true)}</time>
          <small>{account.timeZone}</small>
        </p>
        <div className="world-buttons">
          <button
            type="button"
            disabled={busy !== null}
            onClick={() => act('day', () => api.advance('P1D').then(() => ({})))}
          >
            A day later
          </button>
          <button
            type="button"
            disabled={busy !== null}
            onClick={() => act('week', () => api.advance('P7D').then(() => ({})))}
          >
            A week later
          </button>
        </div>
        <form
          className="world-date"
          onSubmit={(event) => {
            event.preventDefault();
            if (day) act('date', () => api.moveTo(`${day}T15:00:00Z`).then(() => ({})));
          }}
        >
          <label htmlFor="world-day">Go to</label>
          <input
            id="world-day"
            type="date"
            min={account.now.slice(0, 10)}
            value={day}
            onChange={(e) => setDay(e.target.value)}
          />
          <button type="submit" disabled={busy !== null || day === ''}>
            Go
          </button>
        </form>
        <h3>The buyer</h3>
        {dealId === null ? (
          <p className="world-hint">Open a deal to let its buyer do something.</p>
        ) : (
          <div className="world-buyer">
            {BUYER_DOES.map(({ value, label }) => (
              <button
                key={value}
                type="button"
                disabled={busy !== null}
                onClick={() => act(value, () => api.buyer(dealId, value))}
              >
                {label}
              </button>
            ))}
          </div>
        )}
        <h3>Tasks in HubSpot</h3>
        <Feed empty="None yet in this session." items={tasks} account={account} testId="tasks" />
        <h3>
          Going by{' '}
          <span className={connected ? 'world-live is-on' : 'world-live'}>{connected ? 'live' : 'connecting'}</span>
        </h3>
        <Feed empty="Nothing yet." items={rest} account={account} testId="feed" />
      </div>
    </aside>
  );
}

function Feed({
  items,
  empty,
  account,
  testId,
}: {
  items: DemoEvent[];
  empty: string;
  account: DemoAccount;
  testId: string;
}) {
  if (items.length === 0) return <p className="world-hint">{empty}</p>;
  return (
    <ol className="world-feed" data-testid={testId} aria-live="polite" aria-relevant="additions">
      {items.slice(0, 25).map((event, i) => (
        <li key={`${items.length - i}`} className={`is-${event.kind}`}>
          <Line event={event} account={account} />
        </li>
      ))}
    </ol>
  );
}

function Line({ event, account }: { event: DemoEvent; account: DemoAccount }) {
  switch (event.kind) {
    case 'task':
      return (
        <>
          <b>{event.dealId ? <a href={`#/deals/${event.dealId}`}>{event.says}</a> : event.says}</b>
          <small>
            {[event.status.toLowerCase().replace('_', ' '), event.priority?.toLowerCase()].filter(Boolean).join(', ')},{' '}
            {moment(event.at, account)}
          </small>
        </>
      );
    case 'webhook':
      return (
        <>
          <span>
            <i>webhook</i> {event.says}
          </span>
          <small>
            {event.count} {event.count === 1 ? 'event' : 'events'}, answered {event.status}
          </small>
        </>
      );
    case 'judgement':
      return (
        <>
          <span>
            <i>judged</i> <a href={`#/deals/${event.dealId}`}>{event.says}</a>
          </span>
          <small>{event.state}</small>
        </>
      );
    case 'request':
      return (
        <span>
          <i>call</i> {event.method} {event.path} <small>{event.status}</small>
        </span>
      );
    case 'clock':
      return null;
  }
}
