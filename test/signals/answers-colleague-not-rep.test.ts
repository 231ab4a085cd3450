import { describe, expect, it } from '@jest/globals';
import { answersColleagueNotRep as S } from '../../src/signals/answers-colleague-not-rep.ts';
import { COLLEAGUE, call, ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('answers-colleague-not-rep', () => {
  const chased = [ours('2026-01-22 10:00'), ours('2026-01-29 10:00'), ours('2026-02-09 10:00')];
  it('is seen when only the colleague was answered', () => {
    const answer = theirs('2026-02-12 15:00', { thread: 'g' });
    expect(
      look(S, {
        told: [
          ...chased,
          ours('2026-02-12 14:00', { owner: COLLEAGUE, thread: 'g' }),
          answer,
          ours('2026-02-17 10:00'),
        ],
      }),
    ).toMatchObject({ strength: 1, source: answer.source, args: { n: 1, of: 4 } });
  });
  it('goes by the thread, not by the last mail', () =>
    expect(
      look(S, {
        told: [
          ours('2026-01-10 10:00', { owner: COLLEAGUE, thread: 'g' }),
          ...chased,
          theirs('2026-02-12 15:00', { thread: 'g' }),
        ],
      }),
    ).toMatchObject({ strength: 1 }));
  it('is a no when the rep is answered too', () =>
    expect(
      look(S, {
        told: [
          ours('2026-01-05 10:00'),
          theirs('2026-01-06 10:00'),
          ours('2026-01-07 10:00'),
          theirs('2026-01-08 10:00'),
          ...chased,
          ours('2026-02-12 14:00', { owner: COLLEAGUE }),
          theirs('2026-02-12 15:00'),
        ],
      }),
    ).toBeNull());
  it('is a no when the rep hardly wrote', () =>
    expect(look(S, { told: [ours('2026-02-12 14:00', { owner: COLLEAGUE }), theirs('2026-02-12 15:00')] })).toBeNull());
  it('counts a talk on the phone as an answer', () =>
    expect(
      look(S, {
        told: [
          call('2026-01-05 10:00'),
          call('2026-01-06 10:00'),
          ...chased,
          ours('2026-02-12 14:00', { owner: COLLEAGUE }),
          theirs('2026-02-12 15:00'),
        ],
      }),
    ).toBeNull());
});

describe('answers-colleague-not-rep, per person', () => {
  it('is seen for the one who shuns the rep while another of theirs answers', () => {
    const told = [
      ...['2025-12-04', '2025-12-16', '2025-12-18', '2026-01-22'].map((d) =>
        ours(`${d} 10:00`, { cc: ['beth@quarry.example'], thread: d }),
      ),
      theirs('2025-12-18 16:00', { from: 'beth@quarry.example', thread: '2025-12-18' }),
      theirs('2026-01-23 16:00', { from: 'beth@quarry.example', thread: '2026-01-22' }),
      ours('2026-02-12 14:00', { owner: COLLEAGUE, thread: 'g' }),
      theirs('2026-02-12 15:00', { thread: 'g' }),
    ];
    expect(look(S, { told })).toMatchObject({ strength: 1, args: { n: 1, of: 4 } });
  });
});
