import { wordSignal } from './word-signal.ts';

/** They tell of a sale, a merger or a reorganisation. */
export const saysCompanyChange = wordSignal({ code: 'says-company-change', words: ['company-change'], lasts: 'news' });
