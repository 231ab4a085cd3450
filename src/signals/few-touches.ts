import { defineSignal } from './signal.ts';

/** Fewer than this in their densest stretch were no flood either. */
const FLOOD = 3;

/** We have hardly written since: one message or none in the last working days, and no flood before. */
export const fewTouches = defineSignal({
  code: 'few-touches',
  needs: ['unanswered', 'situation'],
  gather: ({ unanswered, situation }) =>
    unanswered.lately.length <= 1 && unanswered.densest.length < FLOOD
      ? {
          strength: 1,
          source: unanswered.lately[0]?.source ?? null,
          args: { n: unanswered.lately.length, days: situation.settings.touchesWithin },
        }
      : null,
});
