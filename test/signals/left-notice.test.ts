import { describe, expect, it } from '@jest/globals';
import { leftNotice as S } from '../../src/signals/left-notice.ts';
import { machine, ours } from '../situations.ts';
import { look } from './looking.ts';

describe('left-notice', () => {
  it('is seen with the successor it names', () => {
    const reply = machine('2026-02-20 10:01', {
      reading: { kind: 'left-company', contactInstead: 'sandra@quarry.example' },
    });
    expect(look(S, { told: [ours('2026-02-20 10:00'), reply] })).toMatchObject({
      source: reply.source,
      args: { name: 'sandra@quarry.example' },
    });
  });
  it('is a no for an absence', () =>
    expect(look(S, { told: [machine('2026-02-20 10:01', { reading: { kind: 'auto-reply' } })] })).toBeNull());
});
