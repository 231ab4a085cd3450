import { describe, expect, it } from '@jest/globals';
import { noStepAgreed as S } from '../../src/signals/no-step-agreed.ts';
import { at, meeting, step } from '../situations.ts';
import { look } from './looking.ts';

describe('no-step-agreed', () => {
  it('is seen when the talk led to nothing', () =>
    expect(look(S, { told: [meeting('2026-02-10 10:00')] })).not.toBeNull());
  it('is a no when a step was agreed there', () =>
    expect(
      look(S, { told: [meeting('2026-02-10 10:00')], steps: [step({ agreedAt: at('2026-02-10 10:30') })] }),
    ).toBeNull());
  it('does not take a proposal for an agreement', () =>
    expect(
      look(S, {
        told: [meeting('2026-02-10 10:00')],
        steps: [step({ agreedAt: at('2026-02-11 10:30'), status: 'proposed' })],
      }),
    ).not.toBeNull());
});
