import type { Reason } from './reason.ts';

/** Not ready, or it does not hurt enough yet. */
export const badTiming: Reason<'bad-timing'> = {
  code: 'bad-timing',
  play: 'nurture',
  weights: {
    'asked-to-wait': 6,
    'says-bad-timing': 3.2,
    'says-no-pressure': 2.8,
    'no-deadline': 0.4,
    // against
    'compelling-date': -1.5,
    'deadline-noted': -0.5,
  },
};
