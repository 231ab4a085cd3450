import { describe, expect, it } from '@jest/globals';
import { seniorTitle as S } from '../../src/signals/senior-title.ts';
import { contact } from '../situations.ts';
import { look } from './looking.ts';

describe('senior-title', () => {
  it('is seen', () => expect(look(S, {})).toMatchObject({ args: { name: 'VP Operations' } }));
  it('is a no for a manager', () =>
    expect(look(S, { contacts: [contact({ jobTitle: 'Warehouse Manager' })] })).toBeNull());
});
