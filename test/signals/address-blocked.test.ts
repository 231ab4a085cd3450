import { describe, expect, it } from '@jest/globals';
import { addressBlocked as S } from '../../src/signals/address-blocked.ts';
import { contact, ours, SECOND, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('address-blocked', () => {
  it('is seen', () =>
    expect(look(S, { contacts: [contact({ undeliverable: 'quarantined' })] })).toMatchObject({
      args: { quote: 'quarantined' },
    }));
  it('is a no for a side contact, once anybody was heard', () => {
    const contacts = [contact(), contact({ id: '78', emails: [SECOND], undeliverable: 'quarantined' })];
    expect(look(S, { contacts, told: [theirs('2026-02-10 10:00'), ours('2026-02-20 10:00')] })).toBeNull();
    expect(look(S, { contacts, told: [ours('2026-02-20 10:00')] })).not.toBeNull();
  });
  it('is a no otherwise', () => expect(look(S, {})).toBeNull());
});
