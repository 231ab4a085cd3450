import { describe, expect, it } from '@jest/globals';
import { heardSinceLeaving as S } from '../../src/signals/heard-since-leaving.ts';
import { contact, machine, meeting, ours, SECOND, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('heard-since-leaving', () => {
  const left = machine('2025-11-10 10:01', { reading: { kind: 'left-company', contactInstead: SECOND } });
  const sam = (when: string) => theirs(when, { from: SECOND });
  it('grows with every answer since the news', () => {
    const told = [left, sam('2025-11-20 10:00')];
    expect(look(S, { told })).toMatchObject({ strength: 0.3, args: { n: 1 } });
    expect(look(S, { told: [...told, meeting('2025-12-01 10:00', { guests: [SECOND] })] })).toMatchObject({
      strength: 0.7,
    });
    const last = sam('2026-02-10 10:00');
    expect(look(S, { told: [...told, sam('2025-12-20 10:00'), sam('2026-01-10 10:00'), last] })).toMatchObject({
      strength: 1,
      source: last.source,
      args: { n: 4, day: '2026-02-10' },
    });
  });
  it('does not count the mail that tells the news, nor a bare thank-you', () => {
    const tells = theirs('2026-02-10 10:00', { from: SECOND, words: ['contact-left'] });
    expect(look(S, { told: [tells, theirs('2026-02-11 10:00', { from: SECOND, courtesy: true })] })).toBeNull();
  });
  it('is a no when nobody answered since, and when nobody left', () => {
    expect(look(S, { told: [theirs('2025-11-01 10:00'), ours('2025-11-10 10:00'), left] })).toBeNull();
    expect(look(S, { told: [theirs('2025-11-01 10:00'), theirs('2025-11-10 10:00')] })).toBeNull();
  });
  it('knows a new job for news, too', () =>
    expect(
      look(S, {
        contacts: [contact({ jobChangeAt: Date.parse('2025-12-01') })],
        told: [sam('2025-12-20 10:00'), sam('2026-01-10 10:00')],
      }),
    ).toMatchObject({ args: { n: 2 } }));
  it('is unknown when there is nothing to read', () => expect(look(S, { told: [] })).toBe('unknown'));
});
