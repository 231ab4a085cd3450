import { describe, expect, it } from '@jest/globals';
import { singleContact as S } from '../../src/signals/single-contact.ts';
import { SECOND, contact, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('single-contact', () => {
  it('is seen', () =>
    expect(look(S, { told: [theirs('2026-02-20 10:00')] })).toMatchObject({ args: { name: 'Helen' } }));
  it('is a no when somebody else of theirs took part', () =>
    expect(look(S, { told: [theirs('2026-02-20 10:00', { cc: [SECOND] })] })).toBeNull());
  it('is a no with two contacts', () =>
    expect(look(S, { contacts: [contact(), contact({ id: '78', emails: [SECOND] })] })).toBeNull());
  it('is unknown with none', () => expect(look(S, { contacts: [] })).toBe('unknown'));
});
