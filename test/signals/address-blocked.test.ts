import { describe, expect, it } from '@jest/globals';
import { addressBlocked as S } from '../../src/signals/address-blocked.ts';
import { contact } from '../situations.ts';
import { look } from './looking.ts';

describe('address-blocked', () => {
  it('is seen', () =>
    expect(look(S, { contacts: [contact({ undeliverable: 'quarantined' })] })).toMatchObject({
      args: { quote: 'quarantined' },
    }));
  it('is a no otherwise', () => expect(look(S, {})).toBeNull());
});
