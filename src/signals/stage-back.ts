import { defineSignal } from './signal.ts';

const LATELY_MS = 60 * 86_400_000;

/** The deal was moved back a stage within the last two months. */
export const stageBack = defineSignal({
  code: 'stage-back',
  needs: ['stages', 'situation'],
  gather: ({ stages, situation }) => {
    for (let i = stages.moves.length - 1; i > 0; i -= 1) {
      const now = stages.moves[i];
      const before = stages.moves[i - 1];
      if (!now || !before || now.at < situation.at - LATELY_MS) return null;
      if (now.position !== null && before.position !== null && now.position < before.position)
        return {
          strength: 1,
          source: { type: 'deals', id: situation.facts.deal.id },
          at: now.at,
          args: { day: situation.calendar.dayOf(now.at) },
        };
    }
    return null;
  },
});
