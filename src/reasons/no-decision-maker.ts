import type { Reason } from './reason.ts';

/** Our contact cannot decide, and nobody who can has been in the room. */
export const noDecisionMaker: Reason<'no-decision-maker'> = {
  code: 'no-decision-maker',
  play: 'widen-the-room',
  weights: {
    'says-needs-boss': 2.6,
    'no-decider': 1.7,
    'single-contact': 0.8,
    'decider-absent': 1.1,
    // against
    'decider-met': -2,
    // That nobody decides is then what they told us, and they have to find out first.
    'says-sponsor-left': -1.5,
  },
};
