import { wordSignal } from './word-signal.ts';

/** They say the money was cut, frozen or spent. */
export const saysBudgetGone = wordSignal({ code: 'says-budget-gone', words: ['budget-gone'], lasts: 'news' });
