import { describe, expect, it } from '@jest/globals';
import { parseDatabaseEnv, parseEnv } from '../../webhooks/env.ts';

const GOOD = {
  PUBLIC_URL: 'https://ghostlight.example/',
  HUBSPOT_CLIENT_ID: 'id',
  HUBSPOT_CLIENT_SECRET: 'hush-hush',
  TOKEN_KEY: Buffer.alloc(32, 7).toString('base64'),
};

describe('the environment', () => {
  it('fills in what has a default', () => {
    const outcome = parseEnv({ ...GOOD, PORT: '', HOME: '/somewhere' });
    expect(outcome).toMatchObject({
      ok: true,
      env: { PORT: 3000, PUBLIC_URL: 'https://ghostlight.example', DATA_DIR: '.data', LOG_LEVEL: 'info' },
    });
  });

  it('says in one line per variable what is missing and what it is for', () => {
    const outcome = parseEnv({});
    expect(outcome.ok).toBe(false);
    const lines = outcome.ok ? [] : outcome.lines;
    expect(lines.map((l) => l.split(' ')[0])).toEqual([
      'PUBLIC_URL',
      'HUBSPOT_CLIENT_ID',
      'HUBSPOT_CLIENT_SECRET',
      'TOKEN_KEY',
    ]);
    for (const line of lines) expect(line).toMatch(/ is not set: .{20,}/);
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'ghostlight.example'],
    ['PUBLIC_URL', 'http://ghostlight.example'],
    ['DATABASE_URL', 'mysql://root@localhost'],
    ['HUBSPOT_API_URL', 'ftp://api.example'],
    ['TOKEN_KEY', 'too-short'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s without repeating it', (name, value) => {
    const outcome = parseEnv({ ...GOOD, [name]: value });
    const lines = outcome.ok ? [] : outcome.lines;
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^${name} `));
    if (name === 'TOKEN_KEY') expect(lines[0]).not.toContain(value);
  });

  it('takes older keys behind the current one, and plain HTTP on this machine alone', () => {
    const key = Buffer.alloc(32, 8).toString('base64');
    expect(parseEnv({ ...GOOD, TOKEN_KEY: `${GOOD.TOKEN_KEY},${key}` }).ok).toBe(true);
    expect(parseEnv({ ...GOOD, HUBSPOT_API_URL: 'http://127.0.0.1:4000' }).ok).toBe(true);
    expect(parseEnv({ ...GOOD, HUBSPOT_API_URL: 'http://127.0.0.1.evil.example' }).ok).toBe(false);
  });

  it('a migration needs the database alone', () => {
    expect(parseDatabaseEnv({})).toMatchObject({ ok: true, env: { DATA_DIR: '.data' } });
    expect(parseDatabaseEnv({ DATABASE_URL: 'nonsense' }).ok).toBe(false);
  });
});
