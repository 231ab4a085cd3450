import React from 'react';
import { CrmActionLink } from '@hubspot/ui-extensions/crm';
import { words } from '@ghostlight/shared';
import type { RecordLink as Link } from '@ghostlight/shared';
import type { Host } from './host.ts';

const OBJECT_TYPE_ID = { contacts: '0-1', companies: '0-2', deals: '0-3' } as const;
const DEAL = OBJECT_TYPE_ID.deals;

/** Opens the record that shows something: activities on the deal's own timeline, records in HubSpot's preview. */
export function RecordLink({ to, host }: { to: Link | null; host: Host }) {
  if (to === null || !/^\d+$/.test(to.id)) return null;
  // The reader is on it.
  if (to.type === 'deals' && to.id === host.dealId) return null;
  const label = words.card.open(words.record[to.type]);
  if (to.type === 'contacts' || to.type === 'companies' || to.type === 'deals') {
    return (
      <CrmActionLink
        actionType="PREVIEW_OBJECT"
        actionContext={{ objectTypeId: OBJECT_TYPE_ID[to.type], objectId: Number(to.id) }}
      >
        {label}
      </CrmActionLink>
    );
  }
  return (
    <CrmActionLink
      actionType="ENGAGEMENT_APP_LINK"
      actionContext={{ objectTypeId: DEAL, objectId: Number(host.dealId), engagementId: Number(to.id) }}
    >
      {label}
    </CrmActionLink>
  );
}
