import { describe, expect, it } from '@jest/globals';
import { remarksOn } from './http/described.ts';
import { simulators } from './caller.ts';

const start = simulators();

describe('remarks on what the descriptions would not accept', () => {
  it.each([
    ['a create without associations', 'POST', '/objects/tasks', { properties: { a: '1' } }, ['associations']],
    ['a number for a value', 'PATCH', '/objects/deals/501', { properties: { amount: 5 } }, ['properties.amount']],
    ['null for a value', 'PATCH', '/objects/deals/501', { properties: { amount: null } }, ['properties.amount']],
    [
      'a read without history names',
      'POST',
      '/objects/deals/batch/read',
      { inputs: [{ id: '1' }], properties: [] },
      ['propertiesWithHistory'],
    ],
    ['a bare search', 'POST', '/objects/deals/search', { limit: 5 }, ['filterGroups', 'sorts', 'properties', 'after']],
    ['an id as a number', 'POST', '/associations/deals/contacts/batch/read', { inputs: [{ id: 1 }] }, ['inputs.0.id']],
    ['a list body of numbers', 'PUT', '/lists/1/memberships/add', [77], ['0']],
    ['a callback without typedOutputs', 'POST', '/action-callbacks/x/complete', { outputFields: {} }, ['typedOutputs']],
  ])('%s', (_, method, path, body, where) => {
    expect(remarksOn(method, path, body).map((r) => r.split(':')[0])).toEqual(where);
  });

  it.each([
    ['POST', '/objects/tasks', { properties: { a: '1' }, associations: [] }],
    ['POST', '/objects/deals/search', { filterGroups: [], sorts: ['amount'], properties: [], limit: 10, after: '0' }],
    ['PUT', '/objects/notes/1/associations/default/deals/2', undefined],
    ['GET', '/objects/deals', undefined],
  ])('nothing on a proper %s %s', (method, path, body) => {
    expect(remarksOn(method, path, body)).toEqual([]);
  });

  it('stand in the request log, and the call goes through', async () => {
    const { call, requests } = await start();
    expect((await call('PATCH', '/crm/v3/objects/deals/501', { properties: { amount: 5 } })).status).toBe(200);
    await call('PATCH', '/crm/v3/objects/deals/501', { properties: { amount: '6' } });
    expect(requests().map((r) => r.remarks?.length ?? 0)).toEqual([1, 0]);
  });
});
