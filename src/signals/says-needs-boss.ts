import { wordSignal } from './word-signal.ts';

/** They say somebody above them decides or has to be asked. */
export const saysNeedsBoss = wordSignal({ code: 'says-needs-boss', words: ['needs-boss'], lasts: 'news' });
