import { defineSignal } from './signal.ts';

/** We have hardly written since: one message or none in the last working days. */
export const fewTouches = defineSignal({
  code: 'few-touches',
  needs: ['unanswered', 'situation'],
  gather: ({ unanswered, situation }) =>
    unanswered.lately.length <= 1
      ? {
          strength: 1,
          source: unanswered.lately[0]?.source ?? null,
          args: { n: unanswered.lately.length, days: situation.settings.touchesWithin },
        }
      : null,
});
