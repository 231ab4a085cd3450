/**
 * HubSpot's limits, kept for all our processes together: whoever wants to call takes a place first.
 * Kept in the database, one row per portal and lane, and in real time of the database's own clock
 * (HubSpot counts in real time, whatever a simulated clock says).
 */

/** Calls are counted apart: ordinary ones, searches (per second, shared by all apps of the account), association batches. */
export const LANES = ['calls', 'search', 'associations'] as const;
export type Lane = (typeof LANES)[number];

/** A rolling window: at most `max` calls within any `windowMs`. */
export interface Window {
  max: number;
  windowMs: number;
}

export interface Budget {
  /**
   * Takes one place in the lane, or says how long to wait before asking again; never both.
   * A place is free when fewer than `window.max - reserve` were taken within the last `windowMs`, where `reserve`
   * places are kept for those who come first, and the lane is not paused. Exact however many processes ask at once.
   *
   * HubSpot counts a call when it arrives, which may be well after its place was taken. With `flightMs` the place
   * counts as taken that much later, or from the moment `arrived` is told with the `place` answered here.
   */
  take(
    portalId: number,
    lane: Lane,
    ask: { window: Window; reserve: number; flightMs?: number },
  ): Promise<{ waitMs: number; place?: number }>;

  /** The call of this place was answered, so it was counted before now. Does nothing when the place is gone. */
  arrived(portalId: number, lane: Lane, place: number): Promise<void>;

  /** HubSpot said stop: nobody takes a place in the lane for so long. A shorter pause never shortens a longer one. */
  pause(portalId: number, lane: Lane, forMs: number): Promise<void>;

  /** Tells what HubSpot's headers say of the lane's size; later `take`s use the smaller of this and what they ask. */
  learn(portalId: number, lane: Lane, window: Window): Promise<void>;
}
