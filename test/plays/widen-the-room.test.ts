import { describe, expect, it } from '@jest/globals';
import { widenTheRoom } from '../../src/plays/widen-the-room.ts';
import { writePlay } from '../../src/plays/write.ts';
import { ours, situation, theirs } from '../situations.ts';

const s = situation({ told: [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00')] });
const { body } = writePlay(s, 'widen-the-room', null);

describe('widen-the-room', () => {
  it('is of its kind', () => expect(widenTheRoom).toMatchObject({ kind: 'chase', words: 'message' }));
  it('says what it is for', () => expect(body).toContain('who else would want a say'));
});
