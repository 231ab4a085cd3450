import { defineSignal } from './signal.ts';

/** A hold is on because somebody is away; the day only, never the cause. */
export const heldAway = defineSignal({
  code: 'held-away',
  needs: ['situation'],
  gather: ({ situation: { hold } }) =>
    hold && (hold.because === 'out-of-office' || hold.because === 'assistant-note')
      ? { strength: 1, source: hold.source, args: { day: hold.until } }
      : null,
});
