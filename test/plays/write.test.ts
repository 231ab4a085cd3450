import { describe, expect, it } from '@jest/globals';
import { writePlay } from '../../src/plays/write.ts';
import { situation, step, theirs } from '../situations.ts';

const s = situation({ told: [theirs('2026-03-02 10:00')], steps: [step()] });

describe('writing a play', () => {
  it('fits the words to the reason', () => {
    expect(writePlay(s, 'check-in', 'priorities-shifted').body).toContain('still on your list');
    expect(writePlay(s, 'check-in', 'found-cheaper').body).toContain('line by line');
    expect(writePlay(s, 'breakup', 'cannot-say-no').body).toContain('“send the signed form”');
  });
  it('greets and signs by first name', () => {
    const { body } = writePlay(s, 'breakup', null);
    expect(body.startsWith('Hi Helen,')).toBe(true);
    expect(body.endsWith('Rita')).toBe(true);
  });
  it('reads well with nothing known', () => {
    const { body } = writePlay(situation({ contacts: [], companies: [], deal: { ownerId: null } }), 'check-in', null);
    expect(body.startsWith('Hi,')).toBe(true);
    expect(body).not.toMatch(/[{}[\]“”]/);
  });
});
