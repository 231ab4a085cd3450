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

  async take(portalId: number, lane: Lane, ask: { window: Window; reserve: number }): Promise<{ waitMs: number }> {
    const key = `${portalId} ${lane}`;
    const now = this.#now();
    const paused = (this.#pausedUntil.get(key) ?? 0) - now;
    if (paused > 0) return { waitMs: paused };
    const known = this.#known.get(key);
    const window = known && known.max < ask.window.max ? known : ask.window;
    const taken = (this.#taken.get(key) ?? []).filter((at) => at > now - window.windowMs);
    this.#taken.set(key, taken);
    const room = Math.max(1, window.max - ask.reserve);
    if (taken.length < room) {
      taken.push(now);
      return { waitMs: 0 };
    }
    return { waitMs: Math.max(1, (taken[taken.length - room] ?? now) + window.windowMs - now) };
  }

  async pause(portalId: number, lane: Lane, forMs: number): Promise<void> {
    const key = `${portalId} ${lane}`;
    this.#pausedUntil.set(key, Math.max(this.#pausedUntil.get(key) ?? 0, this.#now() + forMs));
  }

  async learn(portalId: number, lane: Lane, window: Window): Promise<void> {
    this.#known.set(`${portalId} ${lane}`, window);
  }
}
