import { describe, expect, it } from '@jest/globals';
import { goThroughAssistant } from '../../src/plays/go-through-assistant.ts';
import { writePlay } from '../../src/plays/write.ts';
import { ours, situation, theirs } from '../situations.ts';

const s = situation({ told: [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00')] });
const { body } = writePlay(s, 'go-through-assistant', null);

describe('go-through-assistant', () => {
  it('is of its kind', () => expect(goThroughAssistant).toMatchObject({ kind: 'chase', words: 'message' }));
  it('says what it is for', () => expect(body).toContain('best way to get a decision'));
});
