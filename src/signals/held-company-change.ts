import { defineSignal } from './signal.ts';

/** A hold is on because their company is being sold, merged or rebuilt. */
export const heldCompanyChange = defineSignal({
  code: 'held-company-change',
  needs: ['situation'],
  gather: ({ situation: { hold } }) =>
    hold?.because === 'company-change' ? { strength: 1, source: hold.source, args: { day: hold.until } } : null,
});
