import { describe, expect, it } from '@jest/globals';
import { callInstead } from '../../src/plays/call-instead.ts';
import { writePlay } from '../../src/plays/write.ts';
import { ours, situation, theirs } from '../situations.ts';

const s = situation({ told: [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00')] });
const { body } = writePlay(s, 'call-instead', null);

describe('call-instead', () => {
  it('is of its kind', () => expect(callInstead).toMatchObject({ kind: 'chase', words: 'script' }));
  it('says what it is for', () => expect(body).toContain('do you prefer the phone'));
  it('asks which way they like', () => expect(body).toContain('phone, a text or mail'));
});
