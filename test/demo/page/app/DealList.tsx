import React from 'react';
import { StatusTag } from '../look/words.tsx';
import type { DemoAccount, DemoDeal } from '../contract.ts';
import { api } from './api.ts';
import { money, STATE_LABEL, STATE_TONE } from './show.ts';
import { useFresh } from './use-fresh.ts';

const ORDER = ['dark', 'missed', 'our-turn', 'quiet', 'held', 'waiting', 'engaged', 'nurture', 'closed'];

/** Like HubSpot's list of deals, the ones that need somebody first. */
export function DealList({ account, changes }: { account: DemoAccount; changes: number }) {
  const { value: deals, failure } = useFresh(() => api.deals(), changes);
  const [find, setFind] = React.useState('');
  const [state, setState] = React.useState('');
  const rows = (deals ?? [])
    .filter((d) => state === '' || d.state === state)
    .filter((d) => `${d.name} ${d.owner ?? ''} ${d.reason ?? ''}`.toLowerCase().includes(find.toLowerCase()))
    .sort(urgency);
  const counts = new Map<string, number>();
  for (const deal of deals ?? []) counts.set(deal.state ?? '', (counts.get(deal.state ?? '') ?? 0) + 1);
  return (
    <section className="crm-list" aria-labelledby="deals-title">
      <div className="crm-listhead">
        <h1 id="deals-title">Deals</h1>
        <input
          type="search"
          aria-label="Find a deal"
          placeholder="Find a deal"
          value={find}
          onChange={(e) => setFind(e.target.value)}
        />
      </div>
      <div className="crm-filters" role="group" aria-label="State">
        <button type="button" aria-pressed={state === ''} onClick={() => setState('')}>
          All {deals?.length ?? ''}
        </button>
        {ORDER.filter((s) => counts.get(s)).map((s) => (
          <button key={s} type="button" aria-pressed={state === s} onClick={() => setState(state === s ? '' : s)}>
            {STATE_LABEL[s]} {counts.get(s)}
          </button>
        ))}
      </div>
      {failure !== null && <p className="page-failure">{failure}</p>}
      {deals === null && failure === null && <p className="page-failure">Loading deals…</p>}
      {deals !== null && rows.length === 0 && <p className="page-failure">No deal fits.</p>}
      {rows.length > 0 && (
        <table className="crm-table">
          <thead>
            <tr>
              <th scope="col">Deal</th>
              <th scope="col">State</th>
              <th scope="col" className="is-number">
                How long
              </th>
              <th scope="col">Likely reason</th>
              <th scope="col">Stage</th>
              <th scope="col" className="is-number">
                Amount
              </th>
              <th scope="col">Owner</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((deal) => (
              <tr key={deal.id} data-deal={deal.id}>
                <td>
                  <a href={`#/deals/${deal.id}`}>{deal.name}</a>
                </td>
                <td>
                  {deal.state && (
                    <StatusTag variant={STATE_TONE[deal.state] ?? 'default'}>
                      {STATE_LABEL[deal.state] ?? deal.state}
                    </StatusTag>
                  )}
                </td>
                <td className="is-number">{deal.silence === null ? '' : `${Math.round(deal.silence * 10) / 10} d`}</td>
                <td>{deal.reason}</td>
                <td>{deal.stage}</td>
                <td className="is-number">{money(deal.amount, account)}</td>
                <td>{deal.owner ?? 'Nobody'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function urgency(a: DemoDeal, b: DemoDeal): number {
  const rank = (d: DemoDeal) => (ORDER.indexOf(d.state ?? '') + ORDER.length + 1) % (ORDER.length + 1);
  return rank(a) - rank(b) || (b.amount ?? 0) - (a.amount ?? 0) || a.name.localeCompare(b.name);
}
