import { describe, expect, it } from '@jest/globals';
import { addressMoved as S } from '../../src/signals/address-moved.ts';
import { machine, theirs } from '../situations.ts';
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
  it('gets old with what they answer from there', () => {
    const moved = machine('2025-11-01 10:01', {
      reading: { kind: 'moved-address', contactInstead: 'Helen@group.example' },
    });
    const answers = ['2025-12-01', '2025-12-20', '2026-01-10', '2026-02-01', '2026-02-20'].map((day) =>
      theirs(`${day} 10:00`, { from: 'helen@group.example' }),
    );
    expect(look(S, { told: [moved, ...answers.slice(0, 1)] })).toMatchObject({ strength: 0.5 });
    expect(look(S, { told: [moved, ...answers] })).toBeNull();
  });
  it('is a no otherwise', () => expect(look(S, { told: [] })).toBeNull());
});
