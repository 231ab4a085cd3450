import { describe, expect, it } from '@jest/globals';
import { nurture } from '../../src/plays/nurture.ts';
import { writePlay } from '../../src/plays/write.ts';
import { ours, situation, theirs } from '../situations.ts';

const s = situation({ told: [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00')] });
const { body } = writePlay(s, 'nurture', null);

describe('nurture', () => {
  it('is of its kind', () => expect(nurture).toMatchObject({ kind: 'close', words: 'message' }));
  it('says what it is for', () => expect(body).toContain('take it off your desk'));
  it('closes nothing for good', () => expect(body).toMatch(/one line is enough/));
});
