import { describe, expect, it } from '@jest/globals';
import { requalify } from '../../src/plays/requalify.ts';
import { writePlay } from '../../src/plays/write.ts';
import { ours, situation, theirs } from '../situations.ts';

const s = situation({ told: [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00')] });
const { body } = writePlay(s, 'requalify', null);

describe('requalify', () => {
  it('is of its kind', () => expect(requalify).toMatchObject({ kind: 'chase', words: 'message' }));
  it('says what it is for', () => expect(body).toContain('who decides'));
});
