import { defineSignal } from './signal.ts';

const LATELY_MS = 90 * 86_400_000;

/** The close date was moved to a later day within the last three months. */
export const closeDatePushed = defineSignal({
  code: 'close-date-pushed',
  needs: ['closeDates', 'situation'],
  gather: ({ closeDates, situation }) => {
    let pushes = 0;
    let lastAt: number | null = null;
    for (let i = 1; i < closeDates.length; i += 1) {
      const before = Date.parse(closeDates[i - 1]?.value ?? '');
      const after = Date.parse(closeDates[i]?.value ?? '');
      const at = closeDates[i]?.at ?? 0;
      if (at <= situation.at && at >= situation.at - LATELY_MS && after - before > 86_400_000) {
        pushes += 1;
        lastAt = at;
      }
    }
    if (lastAt === null) return null;
    return {
      strength: pushes > 1 ? 1 : 0.6,
      source: { type: 'deals', id: situation.facts.deal.id },
      at: lastAt,
      args: { n: pushes, day: situation.calendar.dayOf(lastAt) },
    };
  },
});
