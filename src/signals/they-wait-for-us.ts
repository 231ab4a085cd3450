import { defineSignal } from './signal.ts';

/** The move is ours: they asked and we did not answer, a step of ours is overdue, or nobody has written yet. */
export const theyWaitForUs = defineSignal({
  code: 'they-wait-for-us',
  needs: ['situation'],
  gather: ({ situation }) => {
    if (situation.state !== 'our-turn') return null;
    const { openAsk, nextStep, lastTheirs, touches } = situation;
    if (openAsk)
      return {
        strength: 1,
        source: openAsk.touch.source,
        at: openAsk.touch.at,
        args: { quote: openAsk.quote, by: 'buyer' },
      };
    if (nextStep && nextStep.owedBy !== 'buyer' && nextStep.status === 'missed') {
      // A step of ours may have been named by them: "Please call me on Monday."
      const said = touches.find((t) => t.source.type === nextStep.source?.type && t.source.id === nextStep.source.id);
      return {
        strength: 1,
        source: nextStep.source,
        args: {
          quote: nextStep.quote,
          by: said?.direction === 'theirs' ? 'buyer' : 'rep',
          ...(nextStep.due === null ? {} : { day: nextStep.due }),
        },
      };
    }
    if (!lastTheirs) return { strength: 1, source: null, args: { n: 0 } };
    return { strength: 1, source: lastTheirs.source, args: {} };
  },
});
