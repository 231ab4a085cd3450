import { describe, expect, it } from '@jest/globals';
import { stageBack as S } from '../../src/signals/stage-back.ts';
import { NOW } from '../situations.ts';
import { look } from './looking.ts';

describe('stage-back', () => {
  const stages = (...ids: string[]) => ({
    deal: { history: { dealstage: ids.map((value, i) => ({ at: NOW - (20 - i) * 86_400_000, value })) } },
  });
  it('is seen', () => expect(look(S, stages('discovery', 'fit', 'proposal', 'fit'))).toMatchObject({ strength: 1 }));
  it('is a no on the way forward', () => expect(look(S, stages('discovery', 'fit', 'proposal'))).toBeNull());
  it('does not stumble over a stage nobody knows', () => expect(look(S, stages('proposal', 'gone-stage'))).toBeNull());
  it('is unknown without the history', () => expect(look(S, {})).toBe('unknown'));
});
