/** Whatever is sent, the simulator answers as HubSpot would: a refusal, never a failure of its own. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { simulators } from './caller.ts';

const start = simulators();

const paths = fc.constantFrom(
  'POST /crm/v3/objects/deals',
  'POST /crm/v3/objects/deals/search',
  'POST /crm/v3/objects/tasks/batch/create',
  'POST /crm/v3/objects/deals/batch/read',
  'POST /crm/v3/objects/deals/batch/update',
  'POST /crm/v3/objects/contacts/batch/upsert',
  'POST /crm/v3/objects/contacts/merge',
  'PATCH /crm/v3/objects/deals/501',
  'PATCH /crm/v3/objects/meetings/9201',
  'POST /crm/v4/associations/deals/contacts/batch/read',
  'POST /crm/v4/associations/deals/contacts/batch/create',
  'PUT /crm/v4/objects/deals/501/associations/contacts/77',
  'POST /crm/v3/properties/deals',
  'POST /crm/v3/properties/deals/batch/create',
  'PATCH /crm/v3/properties/deals/business_pain',
  'POST /crm/v3/lists',
  'POST /crm/v3/lists/search',
  'PUT /crm/v3/lists/1/memberships/add',
  'POST /automation/v4/sequences/enrollments?userId=9071',
  'POST /automation/v4/actions/callbacks/complete',
  'POST /oauth/2026-03/token',
  'POST /_sim/events',
  'POST /_sim/clock',
  'POST /_sim/deliver',
);
const id = fc.constantFrom('501', '77', '9401', 501, '', '0', 'x');
const text = fc.oneof(
  fc.string(),
  fc.constantFrom('2026-03-11T09:00:00Z', '1773226800000', 'true', 'NaN', 'P1D', 'deals', '0-1', '{"from":1}'),
);
const values = fc.dictionary(
  fc.constantFrom(
    'amount',
    'hs_timestamp',
    'hs_email_headers',
    'dealstage',
    'pipeline',
    'closedate',
    'hubspot_owner_id',
    'hs_task_status',
    'nonsense',
    'email',
    '__proto__',
  ),
  fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null)),
);
const filter = fc.record({
  propertyName: fc.constantFrom('amount', 'closedate', 'dealname', 'associations.contact', 'hs_object_id'),
  operator: fc.constantFrom('EQ', 'NEQ', 'LT', 'BETWEEN', 'IN', 'CONTAINS_TOKEN', 'HAS_PROPERTY'),
  value: fc.option(text, { nil: undefined }),
  highValue: fc.option(text, { nil: undefined }),
  values: fc.option(fc.array(text), { nil: undefined }),
});
const body = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.record({ properties: values, associations: fc.constant([]) }, { requiredKeys: ['properties'] }),
  fc.record({
    inputs: fc.array(
      fc.record({
        id,
        properties: values,
        idProperty: fc.constantFrom('email', undefined),
        from: fc.record({ id }),
        to: fc.record({ id }),
      }),
      { maxLength: 3 },
    ),
  }),
  fc.record(
    {
      filterGroups: fc.array(fc.record({ filters: fc.array(filter, { maxLength: 2 }) }), { maxLength: 2 }),
      sorts: fc.array(text, { maxLength: 1 }),
      limit: fc.integer(),
    },
    { requiredKeys: [] },
  ),
  fc.record({ primaryObjectId: id, objectIdToMerge: id }),
  fc.array(id),
  fc.record({
    create: fc.array(fc.record({ type: fc.constantFrom('deals', 'emails', 'x'), properties: values }), {
      maxLength: 2,
    }),
  }),
);

describe('anything', () => {
  it('is answered without a failure', async () => {
    const { call, requests, url } = await start({ limits: null });
    await fc.assert(
      fc.asyncProperty(paths, body, async (path, sent) => {
        const [method, where] = path.split(' ') as [string, string];
        const { status } = await call(method, where, sent);
        expect([path, status]).toEqual([path, expect.any(Number)]);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 250 },
    );
    expect(requests().filter((r) => r.error)).toEqual([]);
    expect((await fetch(`${url}/_sim/state`)).status).toBe(200);
  });
});
