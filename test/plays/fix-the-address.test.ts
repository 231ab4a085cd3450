import { describe, expect, it } from '@jest/globals';
import { fixTheAddress } from '../../src/plays/fix-the-address.ts';
import { writePlay } from '../../src/plays/write.ts';
import { ours, situation, theirs } from '../situations.ts';

const s = situation({ told: [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00')] });
const { body } = writePlay(s, 'fix-the-address', null);

describe('fix-the-address', () => {
  it('is of its kind', () => expect(fixTheAddress).toMatchObject({ kind: 'internal', words: 'note' }));
  it('says what it is for', () => expect(body).toContain('working address'));
});
