import { describe, expect, it } from '@jest/globals';
import { checkIn } from '../../src/plays/check-in.ts';
import { writePlay } from '../../src/plays/write.ts';
import { ours, situation, theirs } from '../situations.ts';

const s = situation({ told: [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00')] });
const { body } = writePlay(s, 'check-in', null);

describe('check-in', () => {
  it('is of its kind', () => expect(checkIn).toMatchObject({ kind: 'chase', words: 'message' }));
  it('says what it is for', () => expect(body).toContain('still on your list'));
  it('never just asks for news', () =>
    expect(body).not.toMatch(/any (news|update)|checking in|following up|touching base/i));
});
