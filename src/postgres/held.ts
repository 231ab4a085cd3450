/**
 * Leases of effects under work in this process, made longer while it lives: a call to HubSpot may wait its turn for
 * minutes, and a second process must not begin the same one meanwhile. When this process dies they run out by themselves.
 */
import type { Pool } from 'pg';
import { LEASE_SECONDS } from './claim.ts';

const BEAT_MS = (LEASE_SECONDS * 1000) / 4;
/** Whoever forgot to finish holds on no longer than this. */
const MOST_MS = 20 * 60_000;

interface HeldEffect {
  portalId: number;
  key: string;
  gen: number;
  since: number;
}

const EXTEND = `
update effects e set leased_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds'
from unnest($1::bigint[], $2::text[], $3::bigint[]) h (portal_id, key, gen)
where e.portal_id = h.portal_id and e.key = h.key and e.gen = h.gen and e.status = 'pending'`;

export class HeldEffects {
  readonly #pool: Pool;
  readonly #held = new Map<string, HeldEffect>();
  #timer: NodeJS.Timeout | null = null;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  hold(portalId: number, effects: readonly { key: string; gen: number }[]): void {
    const since = performance.now();
    for (const { key, gen } of effects) this.#held.set(`${portalId} ${key}`, { portalId, key, gen, since });
    if (this.#held.size > 0) this.#timer ??= setInterval(() => void this.#beat(), BEAT_MS).unref();
  }

  letGo(portalId: number, key: string): void {
    this.#held.delete(`${portalId} ${key}`);
    if (this.#held.size === 0) this.close();
  }

  close(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  async #beat(): Promise<void> {
    const old = performance.now() - MOST_MS;
    for (const [name, { since }] of this.#held) if (since < old) this.#held.delete(name);
    const held = [...this.#held.values()].sort((a, b) => a.portalId - b.portalId || (a.key < b.key ? -1 : 1));
    if (held.length === 0) return this.close();
    // A beat that is missed is made up for by the next one.
    await this.#pool
      .query(EXTEND, [held.map((h) => h.portalId), held.map((h) => h.key), held.map((h) => h.gen)])
      .catch(() => undefined);
  }
}
