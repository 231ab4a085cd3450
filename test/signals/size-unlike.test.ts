import { describe, expect, it } from '@jest/globals';
import { sizeUnlike as S } from '../../src/signals/size-unlike.ts';
import { company } from '../situations.ts';
import { look } from './looking.ts';

describe('size-unlike', () => {
  const sized = (employees: number | null) => ({
    companies: [company({ employees })],
    account: { wins: { n: 40, byIndustry: new Map(), bySource: new Map(), employees: { low: 130, high: 900, n: 40 } } },
  });
  it('is clear for nine against a hundred and thirty', () => expect(look(S, sized(9))).toMatchObject({ strength: 1 }));
  it('is faint just outside', () => expect(look(S, sized(95))).toMatchObject({ strength: 0.4 }));
  it('is a no inside, and unknown when the size is not known', () => {
    expect(look(S, sized(320))).toBeNull();
    expect(look(S, sized(null))).toBe('unknown');
  });
});
