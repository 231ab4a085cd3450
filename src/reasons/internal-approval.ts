import type { Reason } from './reason.ts';

/** Approval or buy-in is under way inside. */
export const internalApproval: Reason<'internal-approval'> = {
  code: 'internal-approval',
  play: 'wait-it-out',
  weights: {
    'says-approval-under-way': 2.9,
    'new-people-copied': 1.3,
    'says-needs-boss': 0.9,
    'late-stage': 0.3,
    // against
    'clear-no': -2,
    'says-budget-gone': -1,
  },
};
