import { describe, expect, it } from '@jest/globals';
import { sendSomethingUseful } from '../../src/plays/send-something-useful.ts';
import { writePlay } from '../../src/plays/write.ts';
import { ours, situation, theirs } from '../situations.ts';

const s = situation({ told: [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00')] });
const { body } = writePlay(s, 'send-something-useful', null);

describe('send-something-useful', () => {
  it('is of its kind', () => expect(sendSomethingUseful).toMatchObject({ kind: 'care', words: 'message' }));
  it('says what it is for', () => expect(body).toContain('No answer needed'));
  it('asks nothing', () => expect(body).not.toContain('?'));
});
