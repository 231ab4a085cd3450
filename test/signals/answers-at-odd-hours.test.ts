import { describe, expect, it } from '@jest/globals';
import { answersAtOddHours as S } from '../../src/signals/answers-at-odd-hours.ts';
import { inputsOf } from '../../src/signals/inputs.ts';
import { sameHours } from '../../src/signals/inputs/hours.ts';
import { company, contact, ours, situation, theirs, type Story } from '../situations.ts';
import { look } from './looking.ts';

describe('answers-at-odd-hours', () => {
  it('is seen for nights and Sundays', () =>
    expect(
      look(S, {
        told: [
          ours('2026-01-05 10:00'),
          theirs('2026-01-11 12:00'),
          ours('2026-01-13 10:00'),
          theirs('2026-01-14 23:00'),
          ours('2026-01-23 10:00'),
          theirs('2026-01-26 03:00'),
        ],
      }),
    ).toMatchObject({ args: { n: 100 } }));
  it('is unknown for a buyer abroad, and for one whose country nobody can read', () => {
    const place = (story: Story, country: string | null) => {
      const s = situation(story);
      s.facts.portal.country = country;
      return sameHours(s, inputsOf(s).persons);
    };
    expect(place({ contacts: [contact({ country: 'Australia' })] }, 'US')).toBeNull();
    expect(place({ contacts: [contact({ country: 'Elbonia' })] }, 'US')).toBeNull();
    expect(place({ contacts: [contact({ country: 'Australia' })] }, null)).toBeNull();
    expect(place({ companies: [company({ country: 'Australia' })] }, 'US')).toBeNull();
    expect(place({ contacts: [contact({ country: 'USA' })] }, 'US')).toBe(true);
    expect(place({}, 'US')).toBe(true);
    const told = ['2026-01-05', '2026-01-13', '2026-01-23'].flatMap((day) => [
      ours(`${day} 10:00`),
      theirs(`${day} 23:00`),
    ]);
    expect(look(S, { told, contacts: [contact({ country: 'Australia' })] })).toBe('unknown');
  });
  it('is a no in working hours', () =>
    expect(
      look(S, {
        told: [
          ours('2026-01-05 10:00'),
          theirs('2026-01-05 12:00'),
          ours('2026-01-13 10:00'),
          theirs('2026-01-13 12:00'),
          ours('2026-01-23 10:00'),
          theirs('2026-01-23 12:00'),
        ],
      }),
    ).toBeNull());
});
