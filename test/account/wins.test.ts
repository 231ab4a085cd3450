import { describe, expect, it } from '@jest/globals';
import { winsOf } from '../../src/account/wins.ts';
import { at } from '../situations.ts';
import { lesson } from './lessons.ts';

const closed = (outcome: 'won' | 'lost', when: string) => ({ closed: { outcome, at: at(when) } });

describe('what won deals look like', () => {
  const lessons = [
    lesson({ ...closed('won', '2026-01-10 09:00'), industry: 'FOOD', origin: 'REFERRALS', employees: 100 }),
    lesson({ ...closed('won', '2026-02-10 09:00'), industry: 'FOOD', origin: 'OFFLINE', employees: 300 }),
    lesson({ ...closed('lost', '2026-02-11 09:00'), industry: 'FOOD', origin: 'OFFLINE', employees: 9000 }),
    lesson({ ...closed('won', '2026-04-01 09:00'), industry: 'STEEL', employees: 5 }),
    lesson({ industry: 'STEEL', origin: 'OFFLINE' }),
  ];

  it('counts what was closed by then, and nothing later', () => {
    expect(winsOf(lessons, at('2026-03-10 12:00'))).toEqual({
      n: 2,
      byIndustry: { FOOD: { won: 2, lost: 1 } },
      bySource: { REFERRALS: { won: 1, lost: 0 }, OFFLINE: { won: 1, lost: 1 } },
      employees: { low: 120, high: 280, n: 2 },
    });
    expect(winsOf(lessons, at('2026-04-02 12:00')).byIndustry['STEEL']).toEqual({ won: 1, lost: 0 });
    expect(winsOf([], 0).employees).toBeNull();
  });
});
