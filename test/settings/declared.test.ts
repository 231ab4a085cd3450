import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DEFAULT_SETTINGS,
  parseSettings,
  SETTING_GROUPS,
  SETTINGS,
  type Declared,
} from '../../src/settings/declared.ts';

const ROOT = join(import.meta.dirname, '../..');
const all = Object.entries(SETTINGS) as [string, Declared<unknown>][];

describe('the list of settings', () => {
  it('says of each what it is called and what it does', () => {
    for (const [key, { label, help }] of all) {
      expect([key, label]).toEqual([key, expect.stringMatching(/^\p{Lu}/u)]);
      expect([key, help]).toEqual([key, expect.stringMatching(/^\p{Lu}.*\.$/u)]);
    }
  });

  it('gives each a group, and a default that it would accept itself', () => {
    for (const [key, { group, schema, default: standard, min, max }] of all) {
      expect(SETTING_GROUPS).toContain(group);
      expect([key, schema.safeParse(standard).success]).toEqual([key, true]);
      for (const beyond of [min === undefined ? null : min - 1, max === undefined ? null : max + 1])
        if (beyond !== null) expect([key, schema.safeParse(beyond).success]).toEqual([key, false]);
    }
  });

  it('has none that nobody reads', () => {
    const readers = globSync('{src,webhooks}/**/*.ts', { cwd: ROOT })
      .filter((file) => file !== join('src', 'settings', 'declared.ts'))
      .map((file) => readFileSync(join(ROOT, file), 'utf8'))
      .join('\n');
    const unread = all.map(([key]) => key).filter((key) => !new RegExp(`\\b${key}\\b`).test(readers));
    expect(unread).toEqual([]);
  });
});

describe('settings from outside', () => {
  it('take what is given and leave the rest as it was', () => {
    const parsed = parseSettings({ darkAfter: 12, scopes: [{ stage: 'contractsent', quietAfter: 0 }] });
    expect(parsed).toEqual({
      ok: true,
      settings: { ...DEFAULT_SETTINGS, darkAfter: 12, scopes: [{ stage: 'contractsent', quietAfter: 0 }] },
    });
  });

  it('are refused in one line that says where', () => {
    for (const [given, where] of [
      [{ darkAfter: 251 }, /^darkAfter: /],
      [{ scopes: [{ graceDays: -1 }] }, /^scopes\.0\.graceDays: /],
      [{ plays: { 'check-in': { subject: 7 } } }, /^plays\.check-in\.subject: /],
      [{ noSuchThing: 1 }, /noSuchThing/],
      [{ dayStart: '18:00' }, /^dayEnd: /],
      ['settings', /^settings: /],
    ] as const) {
      const parsed = parseSettings(given);
      expect(parsed).toMatchObject({ ok: false, error: expect.stringMatching(where) });
      if (!parsed.ok) expect(parsed.error).not.toContain('\n');
    }
  });

  it.each([
    [{ dayStart: '9am' }, 'dayStart', 'write it as HH:MM, such as 09:00'],
    [{ ownHolidays: ['Dec 24'] }, 'ownHolidays', 'write a day as YYYY-MM-DD'],
    [{ darkAfter: 251 }, 'darkAfter', 'write a number from 0 to 250'],
    [{ darkAfter: 'seven' }, 'darkAfter', 'write a number from 0 to 250'],
    [{ scopes: [{ graceDays: 31 }] }, 'scopes', 'write a number from 0 to 30'],
    [{ competitors: [''] }, 'competitors', 'leave no line empty'],
    [{ plays: { breakup: { body: 'x'.repeat(4001) } } }, 'plays', 'write at most 4,000 characters'],
    [{ workingDays: [] }, 'workingDays', 'choose at least one day'],
    [{ dayStart: '18:00' }, 'dayEnd', 'the working day must end after it starts'],
  ])('%j is refused with what to write instead', (given, key, says) => {
    expect(parseSettings(given)).toMatchObject({ ok: false, key, says });
  });

  it('are refused in words of ours wherever a value is wrong', () => {
    for (const [key, { kind }] of all) {
      const wrong = {
        number: 1e9,
        toggle: 'yes',
        choice: 'x',
        choices: 1,
        text: 7,
        texts: 7,
        days: 7,
        scopes: 7,
        plays: 7,
      };
      const parsed = parseSettings({ [key]: wrong[kind] });
      expect(parsed).toMatchObject({ ok: false, key });
      if (!parsed.ok) expect(parsed.says).not.toMatch(/expected|invalid|must match/i);
    }
  });
});
