import { describe, expect, it } from '@jest/globals';
import { breakup } from '../../src/plays/breakup.ts';
import { writePlay } from '../../src/plays/write.ts';
import { ours, situation, theirs } from '../situations.ts';

const s = situation({ told: [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00')] });
const { body } = writePlay(s, 'breakup', null);

describe('breakup', () => {
  it('is of its kind', () => expect(breakup).toMatchObject({ kind: 'close', words: 'message' }));
  it('says what it is for', () => expect(body).toContain('either is fine'));
  it('hands the ball over and asks for nothing more', () =>
    expect(body).toMatch(/I will not write again|wait for your word/));
});
