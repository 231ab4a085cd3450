import { defineSignal } from './signal.ts';

/** They asked to be left alone until a day ("call me in September"). */
export const askedToWait = defineSignal({
  code: 'asked-to-wait',
  needs: ['situation'],
  gather: ({ situation: { hold } }) =>
    hold?.because === 'asked-to-wait' ? { strength: 1, source: hold.source, args: { day: hold.until } } : null,
});
