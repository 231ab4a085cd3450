/** What the doctor finds, and what it may ask. */
import type { OAuthServer, PortalConnections } from '../../src/ports/connections.ts';
import type { Crm } from '../../src/ports/crm.ts';
import type { SettingsStore } from '../../src/ports/desk.ts';
import type { CareStore } from '../../src/ports/store.ts';

export interface Finding {
  /** The check that found it. */
  about: string;
  /** `hint`: it works, with less. `fault`: something will not work. */
  is: 'fine' | 'hint' | 'fault';
  says: string;
  /** What to do about it. */
  mend?: string;
}

export interface DoctorNeeds {
  portalId: number;
  publicUrl: string;
  /** The app's client secret. */
  secret: string;
  apiUrl: string;
  connections: Pick<PortalConnections, 'status'>;
  store: Pick<SettingsStore, 'desk'> & Pick<CareStore, 'portals'>;
  crm: Crm;
  token: () => Promise<string>;
  oauth: Pick<OAuthServer, 'introspect'>;
  /** The HubSpot project's app folder, as it was uploaded. */
  project: string;
  /** Real time. */
  wall: () => number;
  /** Mend what can be mended from here; without it nothing is changed. */
  fix: boolean;
}

export type Check = (needs: DoctorNeeds) => Promise<Finding[]>;

/** The findings of one check are all about the same. */
export function about(name: string) {
  return {
    fine: (says: string): Finding => ({ about: name, is: 'fine', says }),
    hint: (says: string, mend?: string): Finding => ({ about: name, is: 'hint', says, ...(mend ? { mend } : {}) }),
    fault: (says: string, mend?: string): Finding => ({ about: name, is: 'fault', says, ...(mend ? { mend } : {}) }),
  };
}

/** `one deal`, `3 deals`. */
export function count(n: number, one: string, more = `${one}s`): string {
  return n === 1 ? `one ${one}` : `${n} ${more}`;
}

/** The first few of many, for a line a person reads. */
export function few(names: readonly string[], most = 6): string {
  const rest = names.length - most;
  return rest > 0 ? `${names.slice(0, most).join(', ')} and ${rest} more` : names.join(', ');
}
