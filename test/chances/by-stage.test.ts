import { describe, expect, it } from '@jest/globals';
import { chanceBook } from '../../src/chances/book.ts';
import { proposalsByStage } from '../../src/chances/by-stage.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';
import { exponentialSpells, seeded } from './random.ts';

const stage = (id: string, label = id, closed = false) => ({ id, label, closed, order: 0, probability: 0.5 });
const pipelines = [
  {
    id: 'p',
    label: 'Sales',
    order: 0,
    stages: [stage('s', 'Proposal'), stage('n', 'Nurture'), stage('won', 'Won', true)],
  },
  { id: 'q', label: 'Renewals', order: 1, stages: [stage('t', 'Quote')] },
];
const settings = { ...DEFAULT_SETTINGS, scopes: [{ stage: 't', darkAfter: 12 }] };

describe('proposed thresholds by stage', () => {
  it('are of stages somebody works in, beside what holds there now', () => {
    expect(proposalsByStage(null, pipelines, settings)).toEqual([
      {
        pipelineId: 'p',
        stageId: 's',
        pipeline: 'Sales',
        stage: 'Proposal',
        now: { quietAfter: 3, darkAfter: 7 },
        proposal: null,
      },
      {
        pipelineId: 'q',
        stageId: 't',
        pipeline: 'Renewals',
        stage: 'Quote',
        now: { quietAfter: 3, darkAfter: 12 },
        proposal: null,
      },
    ]);
  });

  it('say where their curve is from: the stage itself, else what is around it', () => {
    const own = exponentialSpells(
      seeded(1),
      300,
      { answersPerDay: 0.3, endsPerDay: 0.1 },
      { pipelineId: 'p', stageId: 's' },
    );
    const found = proposalsByStage(chanceBook(own), pipelines, settings);
    expect(found.map(({ proposal }) => proposal?.of)).toEqual(['stage', 'account']);
  });
});
