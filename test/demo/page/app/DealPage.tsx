import React from 'react';
import { Extension } from '../host/Extension.tsx';
import type { DemoAccount, DemoDealPage } from '../contract.ts';
import { api } from './api.ts';
import { contextFor } from './context.ts';
import type { DemoUser } from './context.ts';
import { moment } from './show.ts';
import { useFresh } from './use-fresh.ts';
import { useHost } from './use-host.tsx';

interface Props {
  id: string;
  tab: 'activity' | 'timeline';
  account: DemoAccount;
  user: DemoUser;
  say: (words: string) => void;
  changes: number;
}

/** HubSpot's three columns: about the deal, what happened, and the cards. */
export function DealPage({ id, tab, account, user, say, changes }: Props) {
  const { value: deal, failure } = useFresh(() => api.deal(id), changes);
  const fetch = React.useMemo(() => api.fetchAs(user.userId), [user.userId]);
  const context = React.useMemo(() => contextFor(account, user, id), [account.portalId, user, id]);
  const { host, composer } = useHost({
    dealId: id,
    user,
    say,
    nameOf: (c) => deal?.contacts.find((p) => p.id === c)?.name,
  });
  const extension = { context, fetch, host, changes };
  return (
    <div className="crm-record">
      <aside className="crm-about" aria-label="About this deal">
        <a className="crm-back" href="#/deals">
          ‹ Deals
        </a>
        <h1>{deal?.name ?? (failure ? 'Not found' : '…')}</h1>
        {failure !== null && <p className="page-failure">{failure}</p>}
        {deal && <About deal={deal} />}
      </aside>
      <section className="crm-middle" aria-label="What happened">
        <div className="crm-tabs" role="tablist">
          <a role="tab" aria-selected={tab === 'activity'} href={`#/deals/${id}`}>
            Activities
          </a>
          <a role="tab" aria-selected={tab === 'timeline'} href={`#/deals/${id}/timeline`}>
            Ghostlight timeline
          </a>
        </div>
        {tab === 'activity' ? (
          <Activities deal={deal} account={account} />
        ) : (
          <div className="crm-card">
            <Extension location="crm.record.tab" bundle="bundles/DealTab.js" {...extension} />
          </div>
        )}
      </section>
      <aside className="crm-side" aria-label="Cards">
        <div className="crm-card" data-testid="ghostlight-card">
          <h2>Ghostlight</h2>
          <Extension location="crm.record.sidebar" bundle="bundles/DealSidebar.js" {...extension} />
        </div>
      </aside>
      {composer}
    </div>
  );
}

function About({ deal }: { deal: DemoDealPage }) {
  return (
    <>
      <dl className="crm-properties">
        {deal.properties.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || '–'}</dd>
          </div>
        ))}
      </dl>
      <h2>Contacts ({deal.contacts.length})</h2>
      {deal.contacts.length === 0 && <p className="crm-none">No contacts on this deal.</p>}
      <ul className="crm-contacts">
        {deal.contacts.map((contact) => (
          <li key={contact.id} id={`contact-${contact.id}`}>
            <b>{contact.name}</b>
            {contact.title && <span>{contact.title}</span>}
            {contact.email && <span className="crm-mail">{contact.email}</span>}
            {contact.labels.length > 0 && <span className="crm-labels">{contact.labels.join(', ')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

const KIND: Record<string, string> = {
  emails: 'Email',
  calls: 'Call',
  meetings: 'Meeting',
  notes: 'Note',
  tasks: 'Task',
  communications: 'Message',
};

function Activities({ deal, account }: { deal: DemoDealPage | null; account: DemoAccount }) {
  if (deal === null) return <p className="crm-none">Loading…</p>;
  if (deal.activities.length === 0) return <p className="crm-none">Nothing has happened on this deal yet.</p>;
  return (
    <ol className="crm-activities">
      {deal.activities.map((a) => (
        <li key={`${a.type}-${a.id}`} id={`activity-${a.id}`} tabIndex={-1} className={`is-${a.type}`}>
          <div className="crm-activityhead">
            <b>{KIND[a.type] ?? a.type}</b> <span>{a.title}</span>
            <time dateTime={a.at}>{moment(a.at, account)}</time>
          </div>
          {a.who && <div className="crm-who">{a.who}</div>}
          {a.body && <p>{a.body}</p>}
        </li>
      ))}
    </ol>
  );
}
