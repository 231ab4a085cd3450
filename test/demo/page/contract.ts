/** What the local page asks of the demo server, beside the app's own routes. All under `/demo/` and `/_sim/`. */

/** `GET /demo/account` */
export interface DemoAccount {
  portalId: number;
  timeZone: string;
  currency: string | null;
  /** The simulated moment, ISO. */
  now: string;
  /** Whom one can act as. */
  users: { userId: number; name: string; email: string; role: 'rep' | 'admin' | 'manager' }[];
  /** Base of the URLs the bundles call, e.g. `https://ghostlight.example`; `/demo/fetch` puts them to the service. */
  serviceUrl: string;
}

/** `GET /demo/deals` → `{deals}` */
export interface DemoDeal {
  id: string;
  name: string;
  stage: string;
  owner: string | null;
  amount: number | null;
  state: string | null;
  /** Working days of silence. */
  silence: number | null;
  /** Leading reason in words. */
  reason: string | null;
}

/** `GET /demo/deals/:id`: what HubSpot's own record page would show beside the card. */
export interface DemoDealPage {
  id: string;
  name: string;
  properties: { label: string; value: string }[];
  contacts: { id: string; name: string; title: string | null; email: string | null; labels: string[] }[];
  /** Newest first. */
  activities: { type: string; id: string; at: string; title: string; body: string | null; who: string | null }[];
}

/** `POST /demo/fetch`: what HubSpot does with `hubspot.fetch`: adds userId, portalId, userEmail and appId, signs v3, forwards. */
export interface DemoFetch {
  url: string;
  method: string;
  body: unknown;
  as: number;
}
/** The service's answer as it came; `body` is text. */
export interface DemoFetched {
  status: number;
  body: string;
}

/** `POST /demo/buyer` `{dealId, does}`: one thing the buyer does now, made as real records in the simulator. */
export const BUYER_DOES = [
  { value: 'replies', label: 'The buyer replies' },
  { value: 'promises', label: 'The buyer promises something by a day' },
  { value: 'books', label: 'The buyer books a meeting' },
  { value: 'out-of-office', label: 'An out-of-office comes back' },
  { value: 'bounces', label: 'Our mail bounces' },
  { value: 'left', label: 'Our contact has left the company' },
] as const;
export type BuyerDoes = (typeof BUYER_DOES)[number]['value'];

/** `POST /demo/compose`: the rep sends a mail from the simulated composer; it becomes an outgoing email on the deal. */
export interface DemoCompose {
  dealId: string;
  contactId: string;
  subject: string;
  body: string;
  as: number;
}

/** Both of the last two answer `{says}`, one sentence for the reader, or an error status with `{message}`. */

/** `GET /demo/stream`: server-sent events; `event:` is `kind`, `data:` the rest as JSON. */
export type DemoEvent =
  | {
      kind: 'task';
      at: string;
      dealId: string | null;
      says: string;
      status: string;
      priority: string | null;
      id: string;
    }
  | { kind: 'webhook'; at: string; says: string; count: number; status: number }
  | { kind: 'judgement'; at: string; dealId: string; state: string; says: string }
  | { kind: 'clock'; now: string }
  | { kind: 'request'; at: string; method: string; path: string; status: number };
