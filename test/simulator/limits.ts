/** HubSpot's budgets per account: calls in a rolling ten seconds, searches per second, association calls apart. */
import { rateLimited } from './errors.ts';

export interface LimitSettings {
  /** Calls per ten seconds: 110 for a marketplace app, 100 or 190 for a private one. */
  tenSecondly: number;
  /** Searches per second, shared by all apps of the account. */
  searchSecondly: number;
  /** Association calls per ten seconds. */
  associations: number;
}

export const USUAL_LIMITS: LimitSettings = { tenSecondly: 110, searchSecondly: 5, associations: 150 };

class Window {
  readonly lengthMs: number;
  #at: number[] = [];

  constructor(lengthMs: number) {
    this.lengthMs = lengthMs;
  }

  /** Null when it fits, else the milliseconds until there is room again. */
  take(now: number, most: number): number | null {
    while (this.#at.length > 0 && this.#at[0]! <= now - this.lengthMs) this.#at.shift();
    if (this.#at.length >= most)
      return most === 0 ? this.lengthMs : this.#at[this.#at.length - most]! + this.lengthMs - now;
    this.#at.push(now);
    return null;
  }

  get used(): number {
    return this.#at.length;
  }
}

export type Budget = 'general' | 'search' | 'associations' | 'free';

/** Which budget a canonical path draws on. */
export function budgetOf(path: string): Budget {
  if (/^\/objects\/[^/]+\/search$/.test(path)) return 'search';
  if (path.startsWith('/associations/') || /^\/objects\/[^/]+\/[^/]+\/associations\//.test(path)) return 'associations';
  if (path.startsWith('/oauth/') || path.startsWith('/journal/')) return 'free';
  return 'general';
}

/** One account's budgets. `null` settings switch them off. */
export class Budgets {
  settings: LimitSettings | null;
  #general = new Window(10_000);
  #search = new Window(1000);
  #associations = new Window(10_000);

  constructor(settings: LimitSettings | null) {
    this.settings = settings;
  }

  /** Counts one call at `now` (wall time) and gives the headers of its answer; throws the 429 when there is no room. */
  take(budget: Budget, now: number): Record<string, string> {
    const settings = this.settings;
    if (settings === null || budget === 'free') return {};
    if (budget === 'search') {
      const wait = this.#search.take(now, settings.searchSecondly);
      if (wait !== null) throw rateLimited('SECONDLY', { 'Retry-After': '1' });
      return {};
    }
    const [window, most] =
      budget === 'associations' ? [this.#associations, settings.associations] : [this.#general, settings.tenSecondly];
    const wait = window.take(now, most);
    const headers = {
      'X-HubSpot-RateLimit-Max': String(most),
      'X-HubSpot-RateLimit-Remaining': String(Math.max(0, most - window.used)),
      'X-HubSpot-RateLimit-Interval-Milliseconds': String(window.lengthMs),
    };
    if (wait !== null) {
      throw rateLimited('TEN_SECONDLY_ROLLING', {
        ...headers,
        'Retry-After': String(Math.max(1, Math.ceil(wait / 1000))),
      });
    }
    return headers;
  }
}
