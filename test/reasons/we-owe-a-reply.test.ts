import { describe, expect, it } from '@jest/globals';
import { theirs } from '../situations.ts';
import { rank, strength } from './ranking.ts';

describe('we-owe-a-reply', () => {
  const story = {
    state: 'our-turn' as const,
    asked: 'Could you send the letter?',
    told: [theirs('2026-03-04 10:00', { words: ['busy'] })],
  };
  it('leads while they wait for us, whatever else may be', () => {
    expect(rank(story)[0]).toMatchObject({ code: 'we-owe-a-reply', certainty: 'likely' });
    expect(rank(story)[0]?.for[0]?.says).toContain('Could you send the letter?');
  });
  it('is no explanation once the move is theirs', () =>
    expect(strength({ ...story, state: 'dark' }, 'we-owe-a-reply')).toBe(0));
  it('leaves room for the others behind it', () => expect(rank(story).length).toBeGreaterThanOrEqual(1));
});
