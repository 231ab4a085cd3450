import { describe, expect, it } from '@jest/globals';
import { jobChanged as S } from '../../src/signals/job-changed.ts';
import { at, contact, ours, SECOND, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('job-changed', () => {
  it('is seen', () =>
    expect(look(S, { contacts: [contact({ jobChangeAt: at('2026-02-18 00:00') })] })).toMatchObject({
      args: { day: '2026-02-18', name: 'Helen' },
    }));
  it('is a no for a side contact while somebody else answers, and a yes for whom we write to', () => {
    const ann = contact({ id: '78', emails: [SECOND], firstName: 'Ann', buyingRoles: [] });
    const contacts = [contact(), { ...ann, jobChangeAt: at('2025-12-01 00:00') }];
    const heard = theirs('2026-02-10 10:00');
    expect(look(S, { contacts, told: [heard, ours('2026-02-20 10:00')] })).toBeNull();
    expect(look(S, { contacts, told: [heard, ours('2026-02-20 10:00', { from: SECOND })] })).toMatchObject({
      strength: 1,
      args: { name: 'Ann' },
    });
  });
  it('is a no when it lies ahead of now or years back', () => {
    expect(look(S, { contacts: [contact({ jobChangeAt: at('2026-04-18 00:00') })] })).toBeNull();
    expect(look(S, { contacts: [contact({ jobChangeAt: at('2024-02-18 00:00') })] })).toBeNull();
  });
});
