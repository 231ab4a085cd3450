import React from 'react';
import { Extension } from '../host/Extension.tsx';
import type { DemoAccount } from '../contract.ts';
import { api } from './api.ts';
import { contextFor } from './context.ts';
import type { DemoUser } from './context.ts';
import { useHost } from './use-host.tsx';

interface Props {
  account: DemoAccount;
  user: DemoUser;
  say: (words: string) => void;
  changes: number;
}

export function OverviewPage(props: Props) {
  return <FullPage {...props} location="pages" bundle="bundles/Overview.js" title="Ghostlight" />;
}

export function SettingsPage(props: Props) {
  return (
    <FullPage
      {...props}
      location="settings"
      bundle="bundles/Settings.js"
      title="Connected apps › Ghostlight › Settings"
    />
  );
}

function FullPage({
  account,
  user,
  say,
  changes,
  location,
  bundle,
  title,
}: Props & { location: 'pages' | 'settings'; bundle: string; title: string }) {
  const { host, composer } = useHost({ dealId: null, user, say });
  return (
    <section className="crm-full" aria-label={title}>
      <h1 className="crm-crumbs">{title}</h1>
      <div className="crm-paper">
        <Extension
          location={location}
          bundle={bundle}
          context={contextFor(account, user)}
          fetch={api.fetchAs(user.userId)}
          host={host}
          changes={changes}
        />
      </div>
      {composer}
    </section>
  );
}
