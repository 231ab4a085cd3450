/** Moments are always arguments; these two functions are where they come from. */
import type { Instant } from '../deal/facts.ts';

export interface Clock {
  /** The service's own time: simulated in the demonstration. Deals are due in it, facts and history are dated by it. */
  now(): Instant;
  /** Real time: tokens end, HubSpot's back-off passes and effects are due by it, whatever a simulated clock says. */
  wall(): Instant;
}
