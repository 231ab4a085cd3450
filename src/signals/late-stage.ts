import { defineSignal } from './signal.ts';

/** The deal stands late in its pipeline. */
export const lateStage = defineSignal({
  code: 'late-stage',
  needs: ['stage', 'situation'],
  gather: ({ stage, situation: { facts } }) =>
    stage === 'late' ? { strength: 1, source: { type: 'deals', id: facts.deal.id }, args: {} } : null,
});
