import { describe, expect, it } from '@jest/globals';
import { stageGroup } from '../../src/reasons/stage-group.ts';
import { situation } from '../situations.ts';

const group = (stage: string) => stageGroup(situation({ stage }).facts);

describe('stage groups', () => {
  it('go by probability', () =>
    expect(['discovery', 'fit', 'proposal'].map(group)).toEqual(['early', 'middle', 'late']));
  it('go by place where an account has no probabilities', () => {
    const { facts } = situation({ stage: 'proposal' });
    const bare = {
      ...facts,
      portal: {
        ...facts.portal,
        pipelines: facts.portal.pipelines.map((p) => ({
          ...p,
          stages: p.stages.map((s) => ({ ...s, probability: null })),
        })),
      },
    };
    expect(stageGroup(bare)).toBe('late');
  });
  it('call a stage nobody knows middle', () => expect(group('gone')).toBe('middle'));
});
