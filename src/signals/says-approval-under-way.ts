import { wordSignal } from './word-signal.ts';

/** They say it lies with legal, purchasing, a board or a committee. */
export const saysApprovalUnderWay = wordSignal({
  code: 'says-approval-under-way',
  words: ['approval-under-way'],
  lasts: 'mood',
});
