import { defineSignal } from './signal.ts';

/** The move is ours: they asked and we did not answer, or a step of ours is overdue. */
export const theyWaitForUs = defineSignal({
  code: 'they-wait-for-us',
  needs: ['situation'],
  gather: ({ situation }) => {
    if (situation.state !== 'our-turn') return null;
    const { openAsk, nextStep, lastTheirs } = situation;
    if (openAsk)
      return {
        strength: 1,
        source: openAsk.touch.source,
        at: openAsk.touch.at,
        args: { quote: openAsk.quote, by: 'buyer' },
      };
    if (nextStep && nextStep.owedBy !== 'buyer' && nextStep.status === 'missed')
      return {
        strength: 1,
        source: nextStep.source,
        args: { quote: nextStep.quote, by: 'rep', ...(nextStep.due === null ? {} : { day: nextStep.due }) },
      };
    return { strength: 1, source: lastTheirs?.source ?? null, args: {} };
  },
});
