import { defineSignal } from './signal.ts';

/** Through two stages within this long is a form filled in, not a sale that went on. */
const RUSH_MS = 3_600_000;

/** Stages were skipped, or passed within the hour. */
export const stagesSkipped = defineSignal({
  code: 'stages-skipped',
  needs: ['stages', 'situation'],
  gather: ({ stages, situation }) => {
    for (let i = 1; i < stages.moves.length; i += 1) {
      const now = stages.moves[i];
      const before = stages.moves[i - 1];
      if (!now || !before || now.position === null || before.position === null) continue;
      const jump = now.position - before.position;
      const rushed = jump >= 1 && now.at - before.at < RUSH_MS && now.position >= 2;
      if (jump >= 2 || rushed)
        return {
          strength: jump >= 2 && now.at - before.at < RUSH_MS ? 1 : 0.7,
          source: { type: 'deals', id: situation.facts.deal.id },
          at: now.at,
          args: { n: Math.max(1, jump - 1), day: situation.calendar.dayOf(now.at) },
        };
    }
    return null;
  },
});
