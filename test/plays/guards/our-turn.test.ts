import { describe, expect, it } from '@jest/globals';
import { ourTurnGuard } from '../../../src/plays/guards/our-turn.ts';
import { PLAYS } from '../../../src/plays/list.ts';
import { situation } from '../../situations.ts';

describe('answering first', () => {
  it('blocks a chase while they wait for us', () =>
    expect(ourTurnGuard(situation({ state: 'our-turn' }), [], PLAYS['check-in'])).toMatchObject({
      offersInstead: ['answer-them'],
    }));
  it('blocks nothing otherwise', () =>
    expect(ourTurnGuard(situation({ state: 'dark' }), [], PLAYS['check-in'])).toBeNull());
  it('never blocks the answer', () =>
    expect(ourTurnGuard(situation({ state: 'our-turn' }), [], PLAYS['answer-them'])).toBeNull());
});
