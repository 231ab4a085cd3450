import { describe, expect, it } from '@jest/globals';
import { callsOff } from '../../../../src/messages/en/words/called-off.ts';
import { promised, read } from '../../reading.ts';

describe('a meeting called off in everyday words', () => {
  it('is one by its name or by its day', () => {
    expect(callsOff("Let's scrap our call.")).toBe(true);
    expect(callsOff('I have to give Thursday a miss.')).toBe(true);
    expect(callsOff('We scrap forty parts on Thursday.')).toBe(false);
  });
  it('is not promised, though the sentence says "I will"', () => {
    expect(promised('buyer', 'I will give tomorrow’s session a miss.')).toEqual([]);
  });
  it('leaves the new day standing', () => {
    const { words, promises } = read('buyer', "Let's scrap Thursday and talk on Friday instead.");
    expect(promises.map((p) => p.to)).toContain('2026-11-20');
    expect(words.map((w) => w.code)).not.toContain('cancels-meeting');
  });
  it('asks nothing of us', () => {
    expect(read('buyer', 'Please take me off the Thursday invite.').asks).toBeNull();
    expect(read('buyer', "Please scrap Thursday's call and send me new dates.").asks).not.toBeNull();
  });
  it('goes on when somebody stands in', () => {
    expect(callsOff('Please take me off the invite, Omar will join.')).toBe(false);
  });
});
