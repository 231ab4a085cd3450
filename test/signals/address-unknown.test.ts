import { describe, expect, it } from '@jest/globals';
import { addressUnknown as S } from '../../src/signals/address-unknown.ts';
import { contact, ours, SECOND, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('address-unknown', () => {
  it('is seen for an address nobody has', () =>
    expect(
      look(S, {
        told: [
          theirs('2026-02-12 10:00'),
          ours('2026-03-03 10:00', { bounce: '550 5.1.1 The email account does not exist' }),
        ],
      }),
    ).not.toBeNull());
  it('is a no for a filter', () =>
    expect(look(S, { told: [ours('2026-03-03 10:00', { bounce: '550 5.7.1 rejected by policy' })] })).toBeNull());
  it('is over when somebody else answered and is whom we write to', () =>
    expect(
      look(S, {
        contacts: [contact({ buyingRoles: [] })],
        told: [
          ours('2026-02-03 10:00', { bounce: '550 5.1.1 unknown user' }),
          theirs('2026-02-14 10:00', { from: SECOND }),
          ours('2026-02-20 10:00', { from: SECOND }),
        ],
      }),
    ).toBeNull());
  it('is over when they write again', () =>
    expect(
      look(S, { told: [ours('2026-03-03 10:00', { bounce: '550 5.1.1 unknown user' }), theirs('2026-03-04 10:00')] }),
    ).toBeNull());
});
