import { describe, expect, it } from '@jest/globals';
import { caller, simulators } from './caller.ts';

const start = simulators();
const TASK = { properties: { hs_timestamp: '2026-03-11T09:00:00Z', hs_task_subject: 'x' } };
const TASKS = '/crm/v3/objects/tasks';

describe('faults', () => {
  it('answers with a status so many times, after so many calls, without acting', async () => {
    const { call, fault, world } = await start();
    const before = world.records.all('tasks').length;
    fault({ method: 'POST', path: TASKS, after: 1, times: 2, status: 503 });
    const statuses = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await call('POST', TASKS, TASK)).status);
    expect(statuses).toEqual([201, 503, 503, 201]);
    expect(world.records.all('tasks')).toHaveLength(before + 2);
  });

  it('knows a call by its path as called, by its canonical path, by pattern and by expression', async () => {
    const { call, fault, clearFaults } = await start();
    for (const path of [
      '/crm/v3/owners',
      '/owners',
      '/crm/*/owners',
      '/owners$/',
      'owners',
      'GET /crm/v3/owners',
      '/^\\/crm\\/(v3|objects)/',
    ]) {
      fault({ path, status: 502 });
      expect([path, (await call('GET', '/crm/v3/owners')).status]).toEqual([path, 502]);
      expect([path, (await call('GET', '/account-info/v3/details')).status]).toEqual([path, 200]);
      clearFaults();
    }
  });

  it('answers 429 as HubSpot does, and any body one likes', async () => {
    const { call, fault } = await start();
    fault({ status: 429, times: 1, headers: { 'Retry-After': '7' } });
    const limited = await call('GET', '/crm/v3/owners');
    expect(limited.at('policyName')).toBe('TEN_SECONDLY_ROLLING');
    expect(limited.headers.get('retry-after')).toBe('7');
    fault({ status: 502, times: 1, body: '<html>Bad gateway</html>' });
    expect((await call('GET', '/crm/v3/owners')).body).toBe('<html>Bad gateway</html>');
  });

  it('does the work and cuts the line, so that the caller cannot know', async () => {
    const { call, fault, world, requests } = await start();
    const before = world.records.all('tasks').length;
    fault({ method: 'POST', path: TASKS, times: 1, drop: 'after' });
    await expect(call('POST', TASKS, TASK)).rejects.toThrow('fetch failed');
    expect(world.records.all('tasks')).toHaveLength(before + 1);
    expect(requests().at(-1)).toMatchObject({ method: 'POST', path: TASKS, status: 0, fault: 'fault-1' });
  });

  it('cuts the line before any work', async () => {
    const { call, fault, world } = await start();
    const before = world.records.all('tasks').length;
    fault({ method: 'POST', drop: 'before', times: 1 });
    await expect(call('POST', TASKS, TASK)).rejects.toThrow('fetch failed');
    expect(world.records.all('tasks')).toHaveLength(before);
  });

  it('does the work and answers 504 all the same', async () => {
    const { call, fault, world } = await start();
    const before = world.records.all('tasks').length;
    fault({ method: 'POST', times: 1, status: 504, acted: true });
    const answer = await call('POST', TASKS, TASK);
    expect(answer.status).toBe(504);
    expect(answer.at('category')).toBe('INTERNAL_ERROR');
    expect(world.records.all('tasks')).toHaveLength(before + 1);
  });

  it('hangs until the caller gives up', async () => {
    const { url, install, fault } = await start();
    fault({ path: '/crm/v3/owners', hang: true });
    const asked = fetch(`${url}/crm/v3/owners`, {
      headers: { Authorization: `Bearer ${install().accessToken}` },
      signal: AbortSignal.timeout(30),
    });
    await expect(asked).rejects.toThrow(/timeout/i);
  });

  it('does the work and then hangs', async () => {
    const { url, install, fault, watch } = await start();
    fault({ method: 'POST', hang: true, acted: true });
    const giveUp = new AbortController();
    watch({ onTaskChanged: () => giveUp.abort() });
    const asked = fetch(`${url}${TASKS}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${install().accessToken}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(TASK),
      signal: giveUp.signal,
    });
    await expect(asked).rejects.toThrow(/aborted/i);
  });

  it('comes late', async () => {
    const waited: number[] = [];
    const { call, fault } = await start({ pause: async (ms) => void waited.push(ms) });
    fault({ path: '/crm/v3/owners', delay: 'PT2S', times: 1 });
    expect((await call('GET', '/crm/v3/owners')).status).toBe(200);
    expect((await call('GET', '/crm/v3/owners')).status).toBe(200);
    expect(waited).toEqual([2000]);
  });

  it('lets part of a batch fail with 207', async () => {
    const { call, fault, world } = await start();
    fault({ path: '/objects/deals/batch/update', partial: 1, times: 1 });
    const inputs = ['501', '502'].map((id) => ({ id, properties: { hs_next_step: 'Call' } }));
    const answer = await call('POST', '/crm/v3/objects/deals/batch/update', { inputs });
    expect(answer.status).toBe(207);
    expect(answer.body).toMatchObject({
      results: [{ id: '501' }],
      numErrors: 1,
      errors: [{ context: { ids: ['502'] } }],
    });
    expect(world.records.get('deals', '502')?.properties.hs_next_step ?? null).toBeNull();
  });

  it('strikes every n-th call, and one account only', async () => {
    const { call, fault } = await start();
    fault({ every: 3, status: 500, portalId: 4_100_201 });
    fault({ status: 418, portalId: 1 });
    const statuses = [];
    for (let i = 0; i < 6; i += 1) statuses.push((await call('GET', '/crm/v3/owners')).status);
    expect(statuses).toEqual([200, 200, 500, 200, 200, 500]);
  });

  it('is set, seen and cleared over HTTP, and says what it does not understand', async () => {
    const { url, call } = await start();
    const control = caller(url, null);
    const rules = [
      { path: '/owners', status: 500 },
      { path: '/tasks', hang: true },
    ];
    expect((await control('POST', '/_sim/faults', { rules })).list('faults')).toHaveLength(2);
    expect((await control('POST', '/_sim/faults', rules[0])).status).toBe(200);
    await call('GET', '/crm/v3/owners');
    expect((await control('GET', '/_sim/faults')).at('faults', 0)).toMatchObject({ seen: 1, struck: 1 });
    const wrong = await control('POST', '/_sim/faults', { path: '/x', staus: 500 });
    expect(wrong.status).toBe(400);
    expect(wrong.at('message')).toMatch(/staus/);
    expect((await control('DELETE', '/_sim/faults')).status).toBe(204);
    expect((await call('GET', '/crm/v3/owners')).status).toBe(200);
  });
});
