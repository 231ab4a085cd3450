import { describe, expect, it } from '@jest/globals';
import { caller, simulators } from './caller.ts';

const start = simulators();
const LIST = { name: 'Ghostlight nurture', objectTypeId: '0-1', processingType: 'MANUAL' };

describe('lists', () => {
  it('are made once by name and found again', async () => {
    const { call } = await start();
    const made = await call('POST', '/crm/v3/lists', LIST);
    expect(made.status).toBe(200);
    expect(made.at('list')).toMatchObject({ ...LIST, processingStatus: 'COMPLETE', listVersion: 1 });
    expect((await call('POST', '/crm/v3/lists', LIST)).status).toBe(409);
    const found = await call('GET', '/crm/lists/2026-03/object-type-id/0-1/name/Ghostlight%20nurture');
    expect(found.at('list', 'listId')).toBe(made.at('list', 'listId'));
    expect((await call('GET', '/crm/v3/lists/object-type-id/0-1/name/none')).status).toBe(404);
    expect((await call('POST', '/crm/v3/lists/search', { query: 'nurture' })).at('total')).toBe(1);
  });

  it('take members without complaint, however often, and say whom they do not know', async () => {
    const { call } = await start();
    const id = String((await call('POST', '/crm/v3/lists', LIST)).at('list', 'listId'));
    const add = () => call('PUT', `/crm/v3/lists/${id}/memberships/add`, ['77', '999']);
    expect((await add()).body).toEqual({ recordsIdsAdded: ['77'], recordIdsRemoved: [], recordIdsMissing: ['999'] });
    expect((await add()).body).toEqual({ recordsIdsAdded: [], recordIdsRemoved: [], recordIdsMissing: ['999'] });
    expect((await call('GET', '/crm/v3/lists/records/0-1/77/memberships')).at('results', 0, 'listId')).toBe(id);
    expect((await call('GET', `/crm/v3/lists/${id}/memberships`)).at('results', 0, 'recordId')).toBe('77');
    expect((await call('PUT', `/crm/v3/lists/${id}/memberships/remove`, ['77'])).at('recordIdsRemoved')).toEqual([
      '77',
    ]);
    expect((await call('GET', `/crm/v3/lists/${id}`)).at('list', 'size')).toBe(0);
    expect((await call('DELETE', `/crm/v3/lists/${id}`)).status).toBe(204);
  });

  it('take no members by hand when they are dynamic', async () => {
    const { call } = await start();
    const list = { ...LIST, processingType: 'DYNAMIC', filterBranch: {} };
    const id = String((await call('POST', '/crm/v3/lists', list)).at('list', 'listId'));
    expect((await call('PUT', `/crm/v3/lists/${id}/memberships/add`, ['77'])).status).toBe(400);
  });

  it('need both scopes for a change', async () => {
    const { url, install } = await start();
    const call = caller(url, install({ scopes: ['oauth', 'crm.lists.write'] }).accessToken);
    const made = await call('POST', '/crm/v3/lists', LIST);
    expect(made.status).toBe(200);
    const refused = await call('PUT', `/crm/v3/lists/${String(made.at('list', 'listId'))}/memberships/add`, ['77']);
    expect(refused.body).toMatchObject({ errors: [{ context: { requiredGranularScopes: ['crm.lists.read'] } }] });
  });
});
