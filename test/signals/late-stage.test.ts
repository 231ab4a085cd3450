import { describe, expect, it } from '@jest/globals';
import { lateStage as S } from '../../src/signals/late-stage.ts';
import { look } from './looking.ts';

describe('late-stage', () => {
  it('is seen', () => expect(look(S, { stage: 'proposal' })).not.toBeNull());
  it('is a no early on', () => expect(look(S, { stage: 'discovery' })).toBeNull());
});
