/** How long a portal that came back waits for its sweep, which may fail as often as HubSpot does: six hours. */
const WAITS_MS = 6 * 3_600_000;

/**
 * True of a portal `p` of which everything was read that happened while it was away: meanwhile nobody told us anything,
 * and a buyer who answered looks silent. So after a reconnect nothing is concluded and nothing leaves before a sweep that
 * began after it is through. `moment` names the parameter that holds the present moment.
 */
export const caughtUp = (moment: string) => `
(p.read_of >= p.connection or p.status_since <= ${moment}::bigint - ${WAITS_MS})`;

export const CAUGHT_UP = caughtUp('$2');
