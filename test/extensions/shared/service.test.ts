import { describe, expect, it } from '@jest/globals';
import { object, text } from '../../../extensions/app/packages/shared/check.ts';
import { ask, newKey, SERVICE_URL } from '../../../extensions/app/packages/shared/service.ts';
import type { Fetcher } from '../../../extensions/app/packages/shared/service.ts';

const check = object({ word: text });
const answering =
  (status: number, body: unknown): Fetcher =>
  async () => ({
    ok: status < 400,
    status,
    json: async () => {
      if (body === undefined) throw new SyntaxError('not JSON');
      return body;
    },
  });

describe('asking the service', () => {
  it('goes to the one address, with what is sent', async () => {
    const seen: unknown[] = [];
    const fetch: Fetcher = async (...args) => {
      seen.push(args);
      return { ok: true, status: 200, json: async () => ({ word: 'yes' }) };
    };
    expect(await ask(fetch, '/card/1/hold', check, { method: 'POST', body: { key: 'k' } })).toEqual({
      ok: true,
      value: { word: 'yes' },
    });
    expect(seen).toEqual([[`${SERVICE_URL}/card/1/hold`, { method: 'POST', body: { key: 'k' }, timeout: 20_000 }]]);
  });

  it.each([
    [200, { ok: false, code: 'blocked', message: 'Not today.' }, 'refused', 'Not today.'],
    [200, { ok: false, code: 'not-found', message: 'No such deal.' }, 'not-found', 'No such deal.'],
    [200, { ok: false, code: 'no-access', message: 'Not yours.' }, 'no-access', 'Not yours.'],
    [500, { ok: false, code: 'internal', message: 'Something went wrong.' }, 'unreachable', 'Something went wrong.'],
    [403, 'nope', 'no-access', undefined],
    [502, {}, 'unreachable', undefined],
    [200, undefined, 'unreachable', undefined],
    [200, { word: 7 }, 'unreadable', undefined],
    [200, { ok: false, code: 'blocked' }, 'refused', undefined],
  ])('%i %j is %s', async (status, body, kind, message) => {
    const outcome = await ask(answering(status, body), '/x', check);
    expect(outcome).toMatchObject({ ok: false, problem: { kind } });
    if (!outcome.ok && message !== undefined) expect(outcome.problem.message).toBe(message);
    if (!outcome.ok) expect(outcome.problem.message.length).toBeGreaterThan(5);
  });

  it('a lost connection is a problem, not an exception', async () => {
    const outcome = await ask(() => Promise.reject(new Error('ECONNRESET')), '/x', check);
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'unreachable' } });
    expect(JSON.stringify(outcome)).not.toContain('ECONNRESET');
  });

  it('never makes the same key twice', () => {
    expect(new Set(Array.from({ length: 5000 }, newKey)).size).toBe(5000);
  });
});
