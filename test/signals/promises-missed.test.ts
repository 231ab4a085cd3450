import { describe, expect, it } from '@jest/globals';
import { promisesMissed as S } from '../../src/signals/promises-missed.ts';
import { step } from '../situations.ts';
import { look } from './looking.ts';

describe('promises-missed', () => {
  it('is seen from the second broken day on', () =>
    expect(
      look(S, { steps: [step({ due: '2026-02-13', status: 'late' }), step({ due: '2026-02-23' })] }),
    ).toMatchObject({ args: { n: 2, day: '2026-02-23' } }));
  it('is a no for one', () => expect(look(S, { steps: [step()] })).toBeNull());
  it('does not count ours', () =>
    expect(look(S, { steps: [step({ owedBy: 'rep' }), step({ owedBy: 'rep' })] })).toBeNull());
});
