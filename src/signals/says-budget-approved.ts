import { wordSignal } from './word-signal.ts';

/** They say the money is there. */
export const saysBudgetApproved = wordSignal({
  code: 'says-budget-approved',
  words: ['budget-approved'],
  lasts: 'news',
});
