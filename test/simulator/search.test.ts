import { describe, expect, it } from '@jest/globals';
import { simulators } from './caller.ts';
import { smallPortal } from './small-portal.ts';

const start = simulators();
const filter = (propertyName: string, operator: string, more: object = {}) => ({ propertyName, operator, ...more });
const by = (...filters: object[]) => ({ filterGroups: [{ filters }] });
const idsOf = (results: unknown[]) => results.map((r) => (r as { id: string }).id);

describe('search', () => {
  it.each([
    ['a number', 'deals', by(filter('amount', 'GT', { value: '11999.5' })), ['501']],
    ['nothing there', 'deals', by(filter('amount', 'NOT_HAS_PROPERTY')), ['502']],
    ['one of several', 'deals', by(filter('dealstage', 'IN', { values: ['contractsent', 'x'] })), ['501']],
    ['a choice in its exact spelling', 'emails', by(filter('hs_email_status', 'EQ', { value: 'sent' })), []],
    ['a token', 'contacts', by(filter('email', 'CONTAINS_TOKEN', { value: '*@buyer.example' })), ['77', '78', '79']],
    ['text without regard to case', 'contacts', by(filter('firstname', 'EQ', { value: 'DANA' })), ['77']],
    ['lists of texts in lower case only', 'contacts', by(filter('firstname', 'IN', { values: ['Dana'] })), []],
    [
      'two groups',
      'deals',
      {
        filterGroups: [
          ...by(filter('hs_object_id', 'EQ', { value: '501' })).filterGroups,
          ...by(filter('hs_object_id', 'EQ', { value: 502 })).filterGroups,
        ],
      },
      ['501', '502'],
    ],
    ['a link', 'emails', by(filter('associations.deal', 'EQ', { value: '501' })), ['9001']],
    [
      'a span of time',
      'emails',
      by(filter('hs_timestamp', 'BETWEEN', { value: '1772400000000', highValue: '1772500000000' })),
      ['9001'],
    ],
    ['words anywhere', 'deals', { query: 'lonely' }, ['502']],
    ['everything', 'deals', {}, ['501', '502']],
  ])('finds by %s', async (_, type, body, found) => {
    const { call } = await start();
    const answer = await call('POST', `/crm/v3/objects/${type}/search`, body);
    expect(answer.status).toBe(200);
    expect(idsOf(answer.list('results'))).toEqual(found);
    expect(answer.at('total')).toBe(found.length);
  });

  it('sorts and pages', async () => {
    const { call } = await start();
    const body = { sorts: [{ propertyName: 'hs_object_id', direction: 'DESCENDING' }], limit: 2 };
    const first = await call('POST', '/crm/v3/objects/contacts/search', body);
    expect(idsOf(first.list('results'))).toEqual(['79', '78']);
    expect(first.at('paging', 'next', 'after')).toBe('2');
    const second = await call('POST', '/crm/v3/objects/contacts/search', { ...body, after: '2' });
    expect(idsOf(second.list('results'))).toEqual(['77']);
  });

  const one = filter('amount', 'HAS_PROPERTY');
  it.each([
    ['a page of 201', { limit: 201 }],
    ['results beyond 10,000', { limit: 200, after: '9900' }],
    ['six groups', { filterGroups: Array.from({ length: 6 }, () => ({ filters: [one] })) }],
    ['seven filters in a group', { filterGroups: [{ filters: Array.from({ length: 7 }, () => one) }] }],
    [
      'nineteen filters in all',
      { filterGroups: [6, 6, 6, 1].map((n) => ({ filters: Array.from({ length: n }, () => one) })) },
    ],
    ['two sorts', { sorts: ['amount', 'dealname'] }],
    ['a body over 3,000 characters', { query: 'x'.repeat(3001) }],
    ['an unknown property', by(filter('nonsense', 'HAS_PROPERTY'))],
    ['a text the index does not hold', by(filter('hs_body_preview_html', 'HAS_PROPERTY'))],
    ['an unknown operator', by(filter('amount', 'LIKE', { value: '1' }))],
    ['a BETWEEN without its end', by(filter('amount', 'BETWEEN', { value: '1' }))],
  ])('refuses %s', async (_, body) => {
    const { call } = await start();
    const answer = await call('POST', '/crm/v3/objects/deals/search', body);
    expect(answer.status).toBe(400);
    expect(answer.at('category')).toBe('VALIDATION_ERROR');
  });

  it('never finds the archived', async () => {
    const { call } = await start();
    await call('DELETE', '/crm/v3/objects/deals/502');
    expect((await call('POST', '/crm/v3/objects/deals/search', {})).at('total')).toBe(1);
  });

  it('lags: the index knows records as they were a moment ago', async () => {
    const { call, advance } = await start({ file: smallPortal(), searchLagMs: 5000 });
    advance(60_000);
    await call('PATCH', '/crm/v3/objects/deals/501', { properties: { amount: '500' } });
    await call('POST', '/crm/v3/objects/deals', {
      properties: { dealname: 'New', dealstage: 'contractsent', pipeline: 'default' },
    });
    const dear = by(filter('amount', 'EQ', { value: '12000' }));
    const since = by(filter('hs_lastmodifieddate', 'GTE', { value: '2026-03-10T15:00:00Z' }));
    expect((await call('POST', '/crm/v3/objects/deals/search', dear)).at('total')).toBe(1);
    expect((await call('POST', '/crm/v3/objects/deals/search', since)).at('total')).toBe(0);
    advance(5001);
    expect((await call('POST', '/crm/v3/objects/deals/search', dear)).at('total')).toBe(0);
    expect((await call('POST', '/crm/v3/objects/deals/search', since)).at('total')).toBe(2);
  });
});
