import { describe, expect, it } from '@jest/globals';
import { caller, simulators } from './caller.ts';

const start = simulators();

describe('links between records', () => {
  it('lists them with ids as numbers and their labels', async () => {
    const { call } = await start();
    const { body } = await call('GET', '/crm/v4/objects/deals/501/associations/contacts');
    expect(body).toMatchObject({
      results: [
        {
          toObjectId: 77,
          associationTypes: [
            { category: 'USER_DEFINED', label: 'Decision maker' },
            { category: 'HUBSPOT_DEFINED', typeId: 3, label: null },
          ],
        },
        { toObjectId: 78, associationTypes: [{ typeId: 3 }] },
        { toObjectId: 79 },
      ],
    });
  });

  it('reads many at once; a record without any is an error of its own', async () => {
    const { call } = await start();
    const body = { inputs: [{ id: '501' }, { id: '502' }] };
    const answer = await call('POST', '/crm/associations/2026-03/deals/contacts/batch/read', body);
    expect(answer.status).toBe(207);
    expect(answer.at('results', 0, 'from', 'id')).toBe('501');
    expect(answer.body).toMatchObject({ errors: [{ subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND' }] });
  });

  it('takes a thousand at most', async () => {
    const { call } = await start();
    const inputs = Array.from({ length: 1001 }, (_, i) => ({ id: String(i) }));
    expect((await call('POST', '/crm/v4/associations/deals/contacts/batch/read', { inputs })).status).toBe(400);
  });

  it('links plainly, by label, and back', async () => {
    const { call } = await start();
    expect((await call('PUT', '/crm/v4/objects/notes/9301/associations/default/contacts/77')).status).toBe(200);
    const labels = await call('GET', '/crm/v4/associations/contacts/deals/labels');
    const label = labels.list('results').find((l) => (l as { label: string }).label === 'Decision maker');
    const { category, typeId } = label as { category: string; typeId: number };
    const spec = [{ associationCategory: category, associationTypeId: typeId }];
    const made = await call('PUT', '/crm/v4/objects/contacts/78/associations/deals/502', spec);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ fromObjectId: 78, toObjectId: 502, labels: ['Decision maker'] });
    const back = await call('GET', '/crm/v4/objects/deals/502/associations/contacts');
    expect(back.at('results', 0, 'associationTypes', 0, 'label')).toBe('Decision maker');
  });

  it('refuses a type id of another pair', async () => {
    const { call } = await start();
    const spec = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 204 }];
    expect((await call('PUT', '/crm/v4/objects/notes/9301/associations/contacts/77', spec)).status).toBe(400);
  });

  it('makes many, takes labels off, and takes links away', async () => {
    const { call } = await start();
    const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 202 }];
    const inputs = [
      { from: { id: '9301' }, to: { id: '77' }, types },
      { from: { id: '9301' }, to: { id: '777' }, types },
    ];
    const made = await call('POST', '/crm/v4/associations/notes/contacts/batch/create', { inputs });
    expect(made.status).toBe(207);
    expect(made.list('results')).toHaveLength(1);
    const gone = { inputs: [{ from: { id: '9301' }, to: [{ id: '77' }] }] };
    expect((await call('POST', '/crm/v4/associations/notes/contacts/batch/archive', gone)).status).toBe(204);
    expect((await call('GET', '/crm/v4/objects/notes/9301/associations/contacts')).list('results')).toHaveLength(0);
  });

  it('needs a scope of one side', async () => {
    const { url, install } = await start();
    const call = caller(url, install({ scopes: ['oauth', 'crm.objects.owners.read'] }).accessToken);
    expect((await call('GET', '/crm/v4/objects/deals/501/associations/contacts')).status).toBe(403);
  });
});
