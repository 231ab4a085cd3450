import { describe, expect, it } from '@jest/globals';
import { fullName, ownerName } from '../../src/wording/names.ts';

describe('names', () => {
  it.each([
    [{ firstName: 'Rita', lastName: 'Reed', email: 'rita@acme.example' }, 'Rita Reed'],
    [{ firstName: null, lastName: 'Reed', email: 'rita@acme.example' }, 'Reed'],
    [{ firstName: '', lastName: null, email: 'rita@acme.example' }, 'rita@acme.example'],
    [{ firstName: null, lastName: null, email: null }, null],
    [undefined, null],
    [null, null],
  ])('%j', (owner, name) => {
    expect(ownerName(owner)).toBe(name);
  });
  it('are empty when nothing is known', () => expect(fullName({ firstName: null, lastName: null })).toBe(''));
});
