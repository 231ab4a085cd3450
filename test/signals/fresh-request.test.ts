import { describe, expect, it } from '@jest/globals';
import { freshRequest as S } from '../../src/signals/fresh-request.ts';
import { theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('fresh-request', () => {
  it('is seen', () =>
    expect(
      look(S, { told: [theirs('2026-02-18 10:00', { reading: { asks: { quote: 'Can you send it?' } } })] }),
    ).toMatchObject({ args: { quote: 'Can you send it?' } }));
  it('is a no otherwise', () => expect(look(S, { told: [theirs('2026-02-18 10:00')] })).toBeNull());
});
