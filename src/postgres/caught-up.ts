/** How long a portal that came back waits for its sweep, which may fail as often as HubSpot does: six hours. */
const WAITS_MS = 6 * 3_600_000;

/**
 * True of a portal `p` whose records are not older than its connection: while it was disconnected nobody told us
 * anything, and a buyer who answered meanwhile looks silent. So after a reconnect nothing is concluded and nothing leaves
 * before the sweep has read what was missed, or a first sync that began before has been swept after. `moment` names the
 * parameter that holds the present moment.
 */
export const caughtUp = (moment: string) => `
(coalesce(p.swept_until, (p.sync ->> 'beganAt')::bigint, p.status_since) >= p.status_since
  or p.status_since <= ${moment}::bigint - ${WAITS_MS})`;

export const CAUGHT_UP = caughtUp('$2');
