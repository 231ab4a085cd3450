import { describe, expect, it } from '@jest/globals';
import { jobChanged as S } from '../../src/signals/job-changed.ts';
import { at, contact } from '../situations.ts';
import { look } from './looking.ts';

describe('job-changed', () => {
  it('is seen', () =>
    expect(look(S, { contacts: [contact({ jobChangeAt: at('2026-02-18 00:00') })] })).toMatchObject({
      args: { day: '2026-02-18', name: 'Helen' },
    }));
  it('is a no when it lies ahead of now or years back', () => {
    expect(look(S, { contacts: [contact({ jobChangeAt: at('2026-04-18 00:00') })] })).toBeNull();
    expect(look(S, { contacts: [contact({ jobChangeAt: at('2024-02-18 00:00') })] })).toBeNull();
  });
});
