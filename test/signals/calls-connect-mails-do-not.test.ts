import { describe, expect, it } from '@jest/globals';
import { callsConnectMailsDoNot as S } from '../../src/signals/calls-connect-mails-do-not.ts';
import { call, ours, SECOND, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('calls-connect-mails-do-not', () => {
  const mails = [ours('2026-01-05 10:00'), ours('2026-01-15 10:00'), ours('2026-01-25 10:00')];
  const calls = [call('2025-12-09 10:00'), call('2026-01-13 10:00'), call('2026-02-13 10:00')];
  it('is seen', () =>
    expect(look(S, { told: [...mails, ...calls] })).toMatchObject({ strength: 1, args: { n: 3, of: 3 } }));
  it('is a no when they answer mail', () =>
    expect(look(S, { told: [...mails, ...calls, theirs('2026-02-12 12:00')] })).toBeNull());
  it('does not take calls with one person for the way of another', () => {
    const withTom = calls.map((c) => ({ ...c, buyers: [SECOND] }));
    expect(look(S, { told: [...mails, ...withTom] })).toBeNull();
    const nobodyNamed = calls.map((c) => ({ ...c, buyers: [] }));
    expect(look(S, { told: [...mails, ...nobodyNamed] })).not.toBeNull();
  });
  it('is seen though somebody else of theirs answers mail', () => {
    const others = ['2026-01-06', '2026-01-07', '2026-01-08'].map((day) => theirs(`${day} 10:00`, { from: SECOND }));
    expect(look(S, { told: [...mails, ...calls, ...others, ours('2026-03-02 10:00')] })).toMatchObject({
      args: { n: 3, of: 4 },
    });
  });
  it('does not count calls nobody took', () =>
    expect(
      look(S, {
        told: [
          ...mails,
          call('2026-01-13 10:00', { connected: false }),
          call('2026-02-13 10:00', { connected: false }),
        ],
      }),
    ).toBeNull());
});
