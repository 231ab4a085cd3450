import { describe, expect, it } from '@jest/globals';
import { holdWithCare } from '../../src/plays/hold-with-care.ts';
import { writePlay } from '../../src/plays/write.ts';
import { ours, situation, theirs } from '../situations.ts';

const s = situation({ told: [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00')] });
const { body } = writePlay(s, 'hold-with-care', null);

describe('hold-with-care', () => {
  it('is of its kind', () => expect(holdWithCare).toMatchObject({ kind: 'care', words: 'message' }));
  it('says what it is for', () => expect(body).toContain('nothing you need to do for me'));
  it('asks nothing and sells nothing', () => expect(body).not.toMatch(/\?|offer|price|demo|meeting/i));
});
