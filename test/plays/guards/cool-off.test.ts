import { describe, expect, it } from '@jest/globals';
import { coolOffGuard } from '../../../src/plays/guards/cool-off.ts';
import { PLAYS } from '../../../src/plays/list.ts';
import { situation, theirs, type Story } from '../../situations.ts';

const block = (story: Story, play: 'check-in' | 'breakup' = 'check-in') =>
  coolOffGuard(situation(story), [], PLAYS[play]);

describe('cooling off', () => {
  it('gives them two weeks after "too much"', () =>
    expect(block({ told: [theirs('2026-03-04 10:00', { words: ['objects-to-chasing'] })] })).toMatchObject({
      code: 'cool-off',
      day: '2026-03-18',
    }));
  it('gives them two weeks after a no', () =>
    expect(block({ told: [theirs('2026-03-04 10:00', { words: ['clear-no'] })] })).not.toBeNull());
  it('ends by itself', () =>
    expect(block({ told: [theirs('2026-02-04 10:00', { words: ['objects-to-chasing'] })] })).toBeNull());
  it('does not forbid a goodbye', () =>
    expect(block({ told: [theirs('2026-03-04 10:00', { words: ['objects-to-chasing'] })] }, 'breakup')).toBeNull());
});
