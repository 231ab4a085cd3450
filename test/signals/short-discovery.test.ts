import { describe, expect, it } from '@jest/globals';
import { shortDiscovery as S } from '../../src/signals/short-discovery.ts';
import { call, meeting } from '../situations.ts';
import { look } from './looking.ts';

describe('short-discovery', () => {
  it('is clear when we never talked', () => expect(look(S, { told: [] })).toMatchObject({ strength: 1 }));
  it('is seen for half an hour', () =>
    expect(look(S, { told: [meeting('2026-02-10 10:00', { minutes: 30 })] })).toMatchObject({ args: { n: 30 } }));
  it('is a no after an hour', () =>
    expect(look(S, { told: [meeting('2026-02-10 10:00', { minutes: 60 })] })).toBeNull());
  it('does not guess when a talk’s length was not recorded', () =>
    expect(look(S, { told: [call('2026-02-10 10:00', { minutes: null })] })).toBeNull());
  it('does not count a voicemail as a talk', () =>
    expect(look(S, { told: [call('2026-02-10 10:00', { connected: false })] })).toMatchObject({ strength: 1 }));
});
