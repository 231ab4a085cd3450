import { stageGroup } from '../reasons/stage-group.ts';
import { defineSignal } from './signal.ts';

/** The deal stands late in its pipeline. */
export const lateStage = defineSignal({
  code: 'late-stage',
  needs: ['situation'],
  gather: ({ situation: { facts } }) =>
    stageGroup(facts) === 'late' ? { strength: 1, source: { type: 'deals', id: facts.deal.id }, args: {} } : null,
});
