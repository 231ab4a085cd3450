import { describe, expect, it } from '@jest/globals';
import { fullName, ownerName, userName } from '../../src/wording/names.ts';

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
  it('of a user who owns nothing is the address, else the number', () =>
    expect([userName(1, 'ada@acme.example'), userName(1)]).toEqual(['ada@acme.example', 'user 1']));
  it('are empty when nothing is known', () => expect(fullName({ firstName: null, lastName: null })).toBe(''));
});
