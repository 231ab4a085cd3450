/** What the look-alike components need of the page around them. */
import React from 'react';

export interface CrmAction {
  actionType: string;
  actionContext: Record<string, unknown>;
}

export interface HostActions {
  say: (alert: { type?: string; title?: string; message: string }) => void;
  copy: (text: string) => Promise<void>;
  openPage: (to: string) => void;
  /** HubSpot's own doors: its composer, its record previews, an activity on the timeline. */
  crm: (action: CrmAction) => void;
}

const nothing = () => undefined;

export const Host = React.createContext<HostActions>({
  say: nothing,
  copy: () => Promise.resolve(),
  openPage: nothing,
  crm: nothing,
});

/** Remote functions answer late or never; nothing here waits for them. */
export type Remote<A extends unknown[] = []> = ((...args: A) => unknown) | undefined;

/** What HubSpot hands a click handler, as plain values: an event and its reactions. */
export const press = { type: 'click', bubbles: true, timeStamp: 0, id: 'click' };

export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

const SHORT: Record<string, string> = {
  'extra-small': 'xs',
  small: 'sm',
  medium: 'md',
  large: 'lg',
  'extra-large': 'xl',
};

/** HubSpot takes sizes by two names each. */
export function size(of: string | undefined, standard: string): string {
  return of === undefined ? standard : (SHORT[of] ?? of);
}
