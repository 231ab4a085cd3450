import { describe, expect, it } from '@jest/globals';
import { meetInPerson } from '../../src/plays/meet-in-person.ts';
import { writePlay } from '../../src/plays/write.ts';
import { ours, situation, theirs } from '../situations.ts';

const s = situation({ told: [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00')] });
const { body } = writePlay(s, 'meet-in-person', null);

describe('meet-in-person', () => {
  it('is of its kind', () => expect(meetInPerson).toMatchObject({ kind: 'chase', words: 'script' }));
  it('says what it is for', () => expect(body).toContain('May I stop by'));
});
