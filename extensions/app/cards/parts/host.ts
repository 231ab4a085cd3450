import type { Fetcher, Reader } from '@ghostlight/shared';

/** As much of HubSpot's context and actions as the cards use, so that tests and the local page can give the same. */
export interface CardProps {
  context: {
    user: { locale?: string };
    portal: { timezone: string };
    crm: { objectId: number };
  };
  actions: {
    copyTextToClipboard: (text: string) => Promise<void>;
    onCrmPropertiesUpdate: (properties: string[] | '*', changed: () => void) => void;
  };
  fetch: Fetcher;
  /** Off in tests: no timers. */
  refresh?: boolean;
}

/** What every part of a card needs to draw itself. */
export interface Host {
  reader: Reader;
  dealId: string;
  copy: (text: string) => Promise<void>;
}

/** Deal properties whose change in HubSpot's own page means that the judgement may have changed. */
export const WATCHED = [
  'dealstage',
  'hubspot_owner_id',
  'hs_next_step',
  'notes_last_updated',
  'ghostlight_state',
  'ghostlight_hold_until',
  'ghostlight_next_step_due',
];
