import { describe, expect, it } from '@jest/globals';
import { ownerChanged as S } from '../../src/signals/owner-changed.ts';
import { COLLEAGUE, NOW, REP } from '../situations.ts';
import { look } from './looking.ts';

describe('owner-changed', () => {
  const owned = (ago: number) => ({
    deal: {
      history: {
        hubspot_owner_id: [
          { at: NOW - 200 * 86_400_000, value: COLLEAGUE },
          { at: NOW - ago * 86_400_000, value: REP },
        ],
      },
    },
  });
  it('is seen when recent', () => expect(look(S, owned(20))).toMatchObject({ strength: 1 }));
  it('is a no when long ago', () => expect(look(S, owned(90))).toBeNull());
  it('is unknown without the history', () => expect(look(S, {})).toBe('unknown'));
});
