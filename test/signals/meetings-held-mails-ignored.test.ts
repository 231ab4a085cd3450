import { describe, expect, it } from '@jest/globals';
import { meetingsHeldMailsIgnored as S } from '../../src/signals/meetings-held-mails-ignored.ts';
import { meeting, ours, SECOND, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('meetings-held-mails-ignored', () => {
  const mails = [
    ours('2026-01-05 10:00'),
    ours('2026-01-15 10:00'),
    ours('2026-01-25 10:00'),
    ours('2026-02-12 10:00'),
  ];
  const visits = [meeting('2026-01-14 14:00', { inPerson: true }), meeting('2026-02-11 14:00', { inPerson: true })];
  it('is seen', () =>
    expect(look(S, { told: [...mails, ...visits] })).toMatchObject({ strength: 1, args: { n: 2, of: 4 } }));
  it('is fainter for video calls', () =>
    expect(look(S, { told: [...mails, meeting('2026-01-14 14:00'), meeting('2026-02-11 14:00')] })).toMatchObject({
      strength: 0.8,
    }));
  it('counts the meetings the one we write to sat in', () => {
    const visit = (day: string, ...guests: string[]) => meeting(`${day} 14:00`, { inPerson: true, guests });
    const last = ours('2026-03-02 10:00');
    const toms = [visit('2026-01-14', SECOND), visit('2026-02-11', SECOND)];
    expect(look(S, { told: [...mails, ...toms, last] })).toBeNull();
    const both = [visit('2026-01-14', SECOND, 'helen@quarry.example'), visit('2026-02-11', 'helen@quarry.example')];
    expect(look(S, { told: [...mails, ...both, last] })).toMatchObject({ args: { n: 2 } });
  });
  it('is a no when they answer mail', () =>
    expect(look(S, { told: [...mails, ...visits, theirs('2026-02-12 12:00')] })).toBeNull());
});
