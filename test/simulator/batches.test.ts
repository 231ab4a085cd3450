import { describe, expect, it } from '@jest/globals';
import { simulators } from './caller.ts';

const start = simulators();
const TASK = { hs_timestamp: '2026-03-11T09:00:00Z', hs_task_subject: 'x' };
const ids = (n: number) => Array.from({ length: n }, (_, i) => ({ id: String(i + 1) }));

describe('batch read', () => {
  it('answers what is there and reports the rest with 207', async () => {
    const { call } = await start();
    const body = { inputs: [{ id: '501' }, { id: '999' }, { id: '998' }], properties: ['dealname'] };
    const answer = await call('POST', '/crm/v3/objects/deals/batch/read', body);
    expect(answer.status).toBe(207);
    expect(answer.body).toMatchObject({
      status: 'COMPLETE',
      results: [{ id: '501' }],
      numErrors: 1,
      errors: [{ category: 'OBJECT_NOT_FOUND', context: { ids: ['999', '998'] } }],
    });
  });

  it('takes a hundred at most, fifty with history', async () => {
    const { call } = await start();
    const read = (inputs: unknown[], more: object = {}) =>
      call('POST', '/crm/objects/2026-09/deals/batch/read', { inputs, properties: [], ...more });
    expect((await read(ids(101))).status).toBe(400);
    expect((await read(ids(51), { propertiesWithHistory: ['dealstage'] })).status).toBe(400);
    expect((await read(ids(100))).status).toBe(207);
  });

  it('gives a merged record once for both of its ids', async () => {
    const { call, happen } = await start();
    happen({ merge: [{ type: 'contacts', into: '77', ids: ['78'] }] });
    const answer = await call('POST', '/crm/v3/objects/contacts/batch/read', { inputs: [{ id: '77' }, { id: '78' }] });
    expect(answer.status).toBe(200);
    expect(answer.list('results')).toHaveLength(1);
  });
});

describe('batch writes', () => {
  it('one bad input spoils a batch without trace ids', async () => {
    const { call, world } = await start();
    const before = world.records.all('tasks').length;
    const inputs = [{ properties: TASK }, { properties: { ...TASK, hs_task_status: 'DREAMT' } }];
    expect((await call('POST', '/crm/v3/objects/tasks/batch/create', { inputs })).status).toBe(400);
    expect(world.records.all('tasks')).toHaveLength(before);
  });

  it('with trace ids the good ones go through and each bad one is named', async () => {
    const { call } = await start();
    const inputs = [
      { properties: TASK, objectWriteTraceId: 'a' },
      { properties: { ...TASK, hs_task_status: 'DREAMT' }, objectWriteTraceId: 'b' },
    ];
    const answer = await call('POST', '/crm/v3/objects/tasks/batch/create', { inputs });
    expect(answer.status).toBe(207);
    expect(answer.body).toMatchObject({
      results: [{ objectWriteTraceId: 'a' }],
      errors: [{ category: 'VALIDATION_ERROR', context: { objectWriteTraceId: ['b'] } }],
    });
  });

  it('updates many, and reports the missing', async () => {
    const { call, world } = await start();
    const inputs = [
      { id: '501', properties: { hs_next_step: 'Call' } },
      { id: '999', properties: { hs_next_step: 'Call' } },
    ];
    const answer = await call('POST', '/crm/v3/objects/deals/batch/update', { inputs });
    expect(answer.status).toBe(207);
    expect(answer.body).toMatchObject({ errors: [{ context: { ids: ['999'] } }] });
    expect(world.records.get('deals', '501')?.properties.hs_next_step).toBe('Call');
  });

  it('refuses one id twice in a batch', async () => {
    const { call } = await start();
    const inputs = [1, 2].map(() => ({ id: '501', properties: { hs_next_step: 'Call' } }));
    expect((await call('POST', '/crm/v3/objects/deals/batch/update', { inputs })).at('message')).toMatch(/Duplicate/);
  });

  it('upserts contacts by address', async () => {
    const { call } = await start();
    const input = (id: string) => ({ id, idProperty: 'email', properties: { firstname: 'New' } });
    const inputs = [input('dana@buyer.example'), input('nina@buyer.example')];
    const answer = await call('POST', '/crm/v3/objects/contacts/batch/upsert', { inputs });
    expect(answer.list('results').map((r) => (r as { new: boolean }).new)).toEqual([false, true]);
  });

  it('archives many', async () => {
    const { call, world } = await start();
    expect((await call('POST', '/crm/v3/objects/notes/batch/archive', { inputs: [{ id: '9301' }] })).status).toBe(204);
    expect(world.records.live('notes', '9301')).toBeNull();
  });
});
