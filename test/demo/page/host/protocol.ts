/** What the page and the worker say to each other. Only plain values and functions cross. */
import type { RemoteChannel } from '@remote-ui/core';

/** Where an extension is shown; the same names HubSpot uses. */
export type Location = 'crm.record.sidebar' | 'crm.record.tab' | 'settings' | 'pages';

export interface Boot {
  location: Location;
  /** The bundle, as HubSpot's own build made it. */
  bundle: string;
  context: Record<string, unknown>;
}

/** In the worker, called by the page. */
export interface WorkerApi {
  run: (boot: Boot, channel: RemoteChannel) => Promise<void>;
  /** HubSpot's page saw the record change. */
  dealChanged: () => Promise<void>;
}

/** In the page, called by the worker. */
export interface PageApi {
  fetch: (url: string, method: string, body: unknown) => Promise<{ status: number; body: string }>;
  addAlert: (alert: { type?: string; title?: string; message: string }) => Promise<void>;
  copy: (text: string) => Promise<void>;
  openPage: (to: string) => Promise<void>;
  closeOverlay: (id: string) => Promise<void>;
  failed: (message: string) => Promise<void>;
}
