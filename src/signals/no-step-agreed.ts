import { cannotRead } from './inputs/spoken.ts';
import { defineSignal } from './signal.ts';

/** We talked, and since the last talk nothing was ever agreed. */
export const noStepAgreed = defineSignal({
  code: 'no-step-agreed',
  needs: ['situation'],
  gather: ({ situation }) => {
    const held = situation.meetings
      .filter((m) => m.withBuyer && (m.outcome === 'held' || m.outcome === 'unknown'))
      .at(-1);
    const since = held?.start ?? 0;
    if (situation.steps.some((s) => s.status !== 'proposed' && s.agreedAt >= since && s.meeting?.start !== held?.start))
      return null;
    if (!held && situation.steps.some((s) => s.status !== 'proposed')) return null;
    if (cannotRead(situation)) return { lacking: 'spoken' };
    return {
      strength: 1,
      source: held ? { type: 'meetings', id: held.id } : { type: 'deals', id: situation.facts.deal.id },
      args: {},
    };
  },
});
