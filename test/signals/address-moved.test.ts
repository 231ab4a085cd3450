import { describe, expect, it } from '@jest/globals';
import { addressMoved as S } from '../../src/signals/address-moved.ts';
import { machine } from '../situations.ts';
import { look } from './looking.ts';

describe('address-moved', () => {
  it('is seen with the new address', () =>
    expect(
      look(S, {
        told: [
          machine('2026-02-17 10:01', { reading: { kind: 'moved-address', contactInstead: 'helen@group.example' } }),
        ],
      }),
    ).toMatchObject({ args: { name: 'helen@group.example' } }));
  it('is a no otherwise', () => expect(look(S, { told: [] })).toBeNull());
});
