/** Expectations that many stories share. */
import type { Expect } from './build.ts';

/** Dark, their move, one of these reasons leading; a play that acts has the one urgent task, waiting and holding have none. */
export function dark(reasons: string[], play: string[], more: Expect = {}): Expect {
  const still = play.every((code) => code === 'wait-it-out' || code === 'hold-with-care');
  const mixed = !still && play.some((code) => code === 'wait-it-out' || code === 'hold-with-care');
  return {
    state: 'dark',
    turn: 'buyer',
    reasonsTop: reasons,
    play: play.length === 1 ? play[0] : play,
    ...(still ? { task: null } : mixed ? {} : { task: { priority: 'HIGH' } }),
    ...more,
  };
}

/** A near miss: dark, but not for this reason. */
export function notFor(reasons: string[], more: Expect = {}): Expect {
  return { state: 'dark', turn: 'buyer', reasonsNotTop: reasons, ...more };
}
