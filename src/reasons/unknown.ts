import type { Reason } from './reason.ts';

/** Not enough to say: the measure all others are weighed against. Ask, before coming to a conclusion. */
export const unknown: Reason<'unknown'> = {
  code: 'unknown',
  play: 'check-in',
  weights: {},
};
