/**
 * HubSpot's Webhooks Journal: the same news as the pushes, to be pulled in order, kept by HubSpot for three days.
 *
 * A boundary, not a part in use: pushes and the nightly sweep are the core. The journal would add three things: news of
 * outages of up to three days in their order, uninstalls (nothing else tells of them), and no public address for pushes.
 * It costs polling, a subscription per portal to keep up, and a token of the app itself (`client_credentials`, scope
 * `developer.webhooks_journal.read`). To use it: read pages from the last offset kept, hand `events` to the inbox as if
 * they had been pushed, and keep `offset` in the same transaction; duplicates are harmless there.
 */

/** News in the shape of the pushes, so that intake need not know where it came from. */
export interface JournalPage {
  /** To be given back as `after`; counts on in HubSpot's own terms. */
  offset: string;
  /** Raw events, as `receiveEvent` (`src/intake/event.ts`) takes them. */
  events: unknown[];
  /** Portals whose admins installed or uninstalled the app. */
  lifecycle: { portalId: number; what: 'installed' | 'uninstalled' }[];
}

export interface Journal {
  /** The page after this offset (null: the earliest that is kept); null when there is nothing new. Throws `CrmError`. */
  next(after: string | null): Promise<JournalPage | null>;
}
