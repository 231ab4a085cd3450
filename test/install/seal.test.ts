import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { resealAll } from '../../src/install/reseal.ts';
import { aboutAccess, aboutRefresh, keysOf, tokenKey } from '../../src/install/seal.ts';
import { MemoryGrants } from './memory-grants.ts';

const [first, second] = [randomBytes(32), randomBytes(32)];

describe('a sealed token', () => {
  it('opens with its key, about its own portal and purpose only', () => {
    const keys = keysOf(first);
    const sealed = keys.seal('secret', aboutAccess(1));
    expect(keys.open(sealed, aboutAccess(1))).toBe('secret');
    expect(() => keys.open(sealed, aboutAccess(2))).toThrow();
    expect(() => keys.open(sealed, aboutRefresh(1))).toThrow();
    expect(() => keysOf(second).open(sealed, aboutAccess(1))).toThrow('TOKEN_KEY');
  });

  it('is never the same twice, and does not open when touched', () => {
    const keys = keysOf(first);
    const sealed = keys.seal('secret', 'a');
    expect(keys.seal('secret', 'a')).not.toBe(sealed);
    const parts = sealed.split('.');
    for (const at of [2, 3, 4]) {
      const bytes = Buffer.from(parts[at]!, 'base64url');
      bytes[0]! ^= 1;
      const touched = parts.with(at, bytes.toString('base64url')).join('.');
      expect(() => keys.open(touched, 'a')).toThrow();
    }
    const short = parts.with(4, parts[4]!.slice(0, 6)).join('.');
    expect(() => keys.open(short, 'a')).toThrow('not readable');
    expect(() => keys.open('plain', 'a')).toThrow('not readable');
  });

  it('keeps its key in shape', () => {
    expect(tokenKey.parse(first.toString('base64'))).toEqual(first);
    expect(tokenKey.safeParse('short').success).toBe(false);
  });
});

describe('a change of the key', () => {
  it('opens what the one before sealed, and seals all anew', async () => {
    const grants = new MemoryGrants();
    const old = keysOf(first);
    for (let portalId = 1; portalId <= 230; portalId += 1) {
      await grants.put({
        portalId,
        access: old.seal(`access ${portalId}`, aboutAccess(portalId)),
        accessEndsAt: null,
        refresh: portalId % 2 ? old.seal(`refresh ${portalId}`, aboutRefresh(portalId)) : null,
        scopes: [],
        installedBy: null,
      });
    }
    const both = keysOf(second, [first]);
    expect(both.open(grants.rows.get(7)!.access, aboutAccess(7))).toBe('access 7');
    expect(await resealAll(grants, both)).toBe(230);
    expect(await resealAll(grants, both)).toBe(0);
    const alone = keysOf(second);
    expect(alone.open(grants.rows.get(7)!.access, aboutAccess(7))).toBe('access 7');
    expect(alone.open(grants.rows.get(7)!.refresh!, aboutRefresh(7))).toBe('refresh 7');
  });
});
