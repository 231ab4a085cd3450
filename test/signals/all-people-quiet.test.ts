import { describe, expect, it } from '@jest/globals';
import { allPeopleQuiet as S } from '../../src/signals/all-people-quiet.ts';
import { SECOND, contact, ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('all-people-quiet', () => {
  const two = [contact(), contact({ id: '78', emails: [SECOND] })];
  it('needs two who used to talk', () =>
    expect(
      look(S, {
        contacts: two,
        told: [theirs('2026-02-02 10:00'), theirs('2026-02-03 10:00', { from: SECOND }), ours('2026-02-20 10:00')],
      }),
    ).toMatchObject({ args: { n: 2 } }));
  it('is a no when only one ever talked', () =>
    expect(look(S, { contacts: two, told: [theirs('2026-02-02 10:00'), ours('2026-02-20 10:00')] })).toBeNull());
  it('is unknown without contacts', () =>
    expect(look(S, { contacts: [], told: [ours('2026-02-20 10:00')] })).toBe('unknown'));
});
