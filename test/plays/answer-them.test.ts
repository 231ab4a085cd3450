import { describe, expect, it } from '@jest/globals';
import { answerThem } from '../../src/plays/answer-them.ts';
import { writePlay } from '../../src/plays/write.ts';
import { ours, situation, theirs } from '../situations.ts';

const s = situation({ told: [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00')] });
const { body } = writePlay(s, 'answer-them', null);
const asked = writePlay(
  situation({ state: 'our-turn', told: [theirs('2026-03-04 10:00')], asked: 'Could you send the letter?' }),
  'answer-them',
  null,
).body;

describe('answer-them', () => {
  it('is of its kind', () => expect(answerThem).toMatchObject({ kind: 'answer', words: 'message' }));
  it('says what it is for', () => expect(body).toContain('Here it is'));
  it('repeats what they asked', () => expect(asked).toContain('“Could you send the letter?”'));
});
