/** Names of lists and sequences, as far as they are known. Asking never waits for HubSpot: what is not known yet comes next time. */
import type { Names } from '../src/card/plays.ts';
import { NO_NAMES } from '../src/card/plays.ts';
import type { Clock } from '../src/ports/clock.ts';
import { CrmError } from '../src/ports/crm.ts';
import type { CrmOf } from '../src/ports/crm.ts';
import type { Settings } from '../src/settings/declared.ts';

const FRESH_MS = 10 * 60_000;
const MOST_PORTALS = 500;

export class KnownNames {
  readonly #crmOf: CrmOf;
  readonly #clock: Clock;
  readonly #known = new Map<number, { names: Names; readAt: number }>();

  constructor(crmOf: CrmOf, clock: Clock) {
    this.#crmOf = crmOf;
    this.#clock = clock;
  }

  of(portalId: number): Names {
    return this.#known.get(portalId)?.names ?? NO_NAMES;
  }

  /** Reads them when the settings use any and they are old. Resolves when done; never rejects for HubSpot's sake. */
  async refresh(portalId: number, settings: Settings, userId: string | null): Promise<void> {
    const plays = Object.values(settings.plays);
    const wants = {
      lists: plays.some((p) => p?.listId),
      sequences: plays.some((p) => p?.sequenceId) && userId !== null,
    };
    if (!wants.lists && !wants.sequences) return;
    const known = this.#known.get(portalId);
    if (known && this.#clock.wall() - known.readAt < FRESH_MS) return;
    if (this.#known.size >= MOST_PORTALS) this.#known.clear();
    this.#known.set(portalId, { names: known?.names ?? NO_NAMES, readAt: this.#clock.wall() });
    try {
      const crm = await this.#crmOf(portalId);
      const lists = wants.lists ? await crm.lists('live') : [];
      const sequences = wants.sequences && userId !== null ? await crm.sequences(userId, 'live') : [];
      const names = {
        lists: new Map(lists.map((l) => [l.id, l.name])),
        sequences: new Map(sequences.map((s) => [s.id, s.name])),
      };
      this.#known.set(portalId, { names, readAt: this.#clock.wall() });
    } catch (error) {
      if (!(error instanceof CrmError)) throw error;
    }
  }
}
