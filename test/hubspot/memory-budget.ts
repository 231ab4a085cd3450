/** The budget kept in memory, exact within one process: for tests of what stands on it. */
import type { Budget, Lane, Window } from '../../src/ports/budget.ts';

export class MemoryBudget implements Budget {
  readonly #taken = new Map<string, number[]>();
  readonly #pausedUntil = new Map<string, number>();
  readonly #known = new Map<string, Window>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  async take(
    portalId: number,
    lane: Lane,
    ask: { window: Window; reserve: number; flightMs?: number },
  ): Promise<{ waitMs: number; place?: number }> {
    const key = `${portalId} ${lane}`;
    const now = this.#now();
    const paused = (this.#pausedUntil.get(key) ?? 0) - now;
    if (paused > 0) return { waitMs: paused };
    const known = this.#known.get(key);
    const window = known && known.max < ask.window.max ? known : ask.window;
    const taken = (this.#taken.get(key) ?? []).filter((at) => at > now - window.windowMs).sort((a, b) => a - b);
    this.#taken.set(key, taken);
    const room = Math.max(1, window.max - ask.reserve);
    if (taken.length < room) {
      const place = now + (ask.flightMs ?? 0);
      taken.push(place);
      return { waitMs: 0, place };
    }
    const free = (taken[taken.length - room] ?? now) + window.windowMs - now;
    return { waitMs: Math.min(window.windowMs, Math.max(1, free)) };
  }

  async arrived(portalId: number, lane: Lane, place: number): Promise<void> {
    const taken = this.#taken.get(`${portalId} ${lane}`);
    const at = taken?.indexOf(place) ?? -1;
    if (taken && at >= 0) taken[at] = this.#now();
  }

  async pause(portalId: number, lane: Lane, forMs: number): Promise<void> {
    const key = `${portalId} ${lane}`;
    this.#pausedUntil.set(key, Math.max(this.#pausedUntil.get(key) ?? 0, this.#now() + forMs));
  }

  async learn(portalId: number, lane: Lane, window: Window): Promise<void> {
    this.#known.set(`${portalId} ${lane}`, window);
  }
}
