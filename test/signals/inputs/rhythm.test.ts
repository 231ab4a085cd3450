import { describe, expect, it } from '@jest/globals';
import { rhythmOf } from '../../../src/signals/inputs/rhythm.ts';
import { contact, meeting, ours, SECOND, situation, theirs } from '../../situations.ts';

describe('how they answer', () => {
  it('is counted per thread: a new question weeks later is no late answer', () => {
    const told = ['a', 'b', 'c'].flatMap((thread, i) => [
      ours(`2026-01-0${5 + i} 10:00`, { thread }),
      theirs(`2026-01-0${5 + i} 12:00`, { thread }),
      ours(`2026-01-0${5 + i} 14:00`, { thread }),
    ]);
    const later = theirs('2026-02-02 10:00', { thread: 'new' });
    expect(rhythmOf(situation({ told: [...told, later] }))).toMatchObject({ total: 3, median: 0.25 });
  });
  it('takes a meeting for the end of a wait, not for an answer in writing', () => {
    const told = [ours('2026-01-05 10:00'), meeting('2026-01-12 10:00'), theirs('2026-01-13 10:00')];
    expect(rhythmOf(situation({ told }))).toBeNull();
  });
  describe('of two people', () => {
    const slow = [
      ['2025-12-01', '2025-12-09'],
      ['2025-12-15', '2025-12-23'],
      ['2026-01-05', '2026-01-13'],
    ].flatMap(([asked, answered], i) => [
      ours(`${asked} 10:00`, { thread: `slow${i}` }),
      theirs(`${answered} 10:00`, { thread: `slow${i}` }),
    ]);
    const quick = ['2026-01-20', '2026-01-21', '2026-01-22', '2026-01-23'].flatMap((day, i) => [
      ours(`${day} 10:00`, { from: SECOND, thread: `quick${i}` }),
      theirs(`${day} 12:00`, { from: SECOND, thread: `quick${i}` }),
    ]);
    it('is that of the one we talk with now', () => {
      expect(rhythmOf(situation({ told: [...slow, ...quick, ours('2026-03-02 10:00')] }))).toMatchObject({
        total: 3,
        median: 6,
        person: '77',
      });
      expect(
        rhythmOf(situation({ told: [...slow, ...quick, ours('2026-03-02 10:00', { from: SECOND })] })),
      ).toMatchObject({ total: 4, median: 0.25, person: SECOND });
    });
    it('is everybody’s while that one gave too few answers', () => {
      const told = [...slow.slice(0, 4), ...quick, ours('2026-03-02 10:00')];
      expect(rhythmOf(situation({ told }))).toMatchObject({ total: 6, person: null });
    });
    it('takes two addresses of one contact for one person', () => {
      const contacts = [contact({ emails: ['helen@quarry.example', SECOND] })];
      expect(rhythmOf(situation({ contacts, told: [...slow, ...quick] }))).toMatchObject({ total: 7 });
    });
  });
  it('says nothing before the third answer', () => {
    const pair = (d: string) => [ours(`${d} 10:00`), theirs(`${d} 11:00`)];
    expect(rhythmOf(situation({ told: [...pair('2026-01-05'), ...pair('2026-01-06')] }))).toBeNull();
    expect(
      rhythmOf(situation({ told: [...pair('2026-01-05'), ...pair('2026-01-06'), ...pair('2026-01-07')] }))?.answers
        .length,
    ).toBe(3);
  });
});
