import { describe, expect, it } from '@jest/globals';
import { caller, simulators } from './caller.ts';

const start = simulators();
const GROUP = { name: 'ghostlight', label: 'Ghostlight' };
const text = (name: string, more: object = {}) => ({
  name,
  label: name,
  groupName: 'ghostlight',
  type: 'string',
  fieldType: 'text',
  ...more,
});

describe('pipelines', () => {
  it('lists stages with what tells won from lost', async () => {
    const { call } = await start();
    const { at, status } = await call('GET', '/crm/pipelines/2026-03/deals');
    expect(status).toBe(200);
    expect(at('results', 0)).toMatchObject({ id: 'default', label: 'Sales', archived: false });
    expect(at('results', 0, 'stages', 2)).toMatchObject({
      id: 'closedwon',
      metadata: { isClosed: 'true', probability: '1.0' },
      writePermissions: 'CRM_PERMISSIONS_ENFORCEMENT',
    });
    expect((await call('GET', '/crm/v3/pipelines/deals/nowhere')).status).toBe(404);
  });
});

describe('properties', () => {
  it('shows HubSpot’s own and the account’s', async () => {
    const { call } = await start();
    const names = (await call('GET', '/crm/v3/properties/deals'))
      .list('results')
      .map((p) => (p as { name: string }).name);
    expect(names).toEqual(expect.arrayContaining(['dealname', 'hs_next_step', 'business_pain']));
    expect((await call('GET', '/crm/v3/properties/deals/dealtype')).body).toMatchObject({
      type: 'enumeration',
      hubspotDefined: true,
      options: [{ value: 'newbusiness' }, { value: 'existingbusiness' }],
    });
  });

  it('makes a group and properties in it, once', async () => {
    const { call } = await start();
    expect((await call('POST', '/crm/v3/properties/deals/groups', GROUP)).status).toBe(201);
    expect((await call('POST', '/crm/v3/properties/deals/groups', GROUP)).status).toBe(409);
    const inputs = [text('ghostlight_state'), text('ghostlight_since', { type: 'datetime', fieldType: 'date' })];
    expect((await call('POST', '/crm/v3/properties/deals/batch/create', { inputs })).status).toBe(201);
    const again = await call('POST', '/crm/v3/properties/deals/batch/create', {
      inputs: [inputs[0], text('ghostlight_new')],
    });
    expect(again.status).toBe(207);
    expect(again.body).toMatchObject({ results: [{ name: 'ghostlight_new' }], errors: [{ category: 'CONFLICT' }] });
    const written = await call('PATCH', '/crm/v3/objects/deals/501', { properties: { ghostlight_state: 'dark' } });
    expect(written.status).toBe(200);
  });

  it.each([
    ['a type with a field of another', text('a', { type: 'number', fieldType: 'text' })],
    ['a name in capitals', text('Big')],
    ['a name of HubSpot’s', text('hs_mine')],
    ['a choice without choices', text('a', { type: 'enumeration', fieldType: 'select' })],
    ['a group that is not there', text('a', { groupName: 'none' })],
  ])('refuses %s', async (_, property) => {
    const { call } = await start();
    await call('POST', '/crm/v3/properties/deals/groups', GROUP);
    expect((await call('POST', '/crm/v3/properties/deals', property)).status).toBe(400);
  });

  it('keeps a deleted name taken', async () => {
    const { call } = await start();
    await call('POST', '/crm/v3/properties/deals/groups', GROUP);
    await call('POST', '/crm/v3/properties/deals', text('mine'));
    expect((await call('DELETE', '/crm/v3/properties/deals/mine')).status).toBe(204);
    expect((await call('GET', '/crm/v3/properties/deals/mine')).status).toBe(404);
    expect((await call('POST', '/crm/v3/properties/deals', text('mine'))).status).toBe(409);
    expect((await call('DELETE', '/crm/v3/properties/deals/amount')).status).toBe(400);
  });

  it('asks for the schema scope on writes', async () => {
    const { url, install } = await start();
    const call = caller(
      url,
      install({ scopes: ['oauth', 'crm.objects.deals.read', 'crm.objects.deals.write'] }).accessToken,
    );
    const refused = await call('POST', '/crm/v3/properties/deals/groups', GROUP);
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({
      category: 'MISSING_SCOPES',
      errors: [{ context: { requiredGranularScopes: ['crm.schemas.deals.write'] } }],
    });
    expect((await call('GET', '/crm/v3/properties/deals')).status).toBe(200);
  });
});

describe('owners', () => {
  it('pages them, finds them by address and by either id, and keeps the archived apart', async () => {
    const { call } = await start();
    const first = await call('GET', '/crm/owners/2026-03?limit=1');
    expect(first.at('results', 0)).toMatchObject({
      id: '71',
      userId: 9071,
      type: 'PERSON',
      teams: [{ name: 'East', primary: true }],
    });
    expect(first.at('paging', 'next', 'after')).toBe('1');
    expect((await call('GET', '/crm/v3/owners/?email=SAM@acme.example')).at('results', 0, 'id')).toBe('72');
    expect((await call('GET', '/crm/v3/owners/9072?idProperty=userId')).at('id')).toBe('72');
    expect((await call('GET', '/crm/v3/owners?archived=true')).at('results', 0)).toMatchObject({
      id: '79',
      userId: null,
      userIdIncludingInactive: 9079,
    });
    expect((await call('GET', '/crm/v3/owners/79')).status).toBe(404);
  });
});
