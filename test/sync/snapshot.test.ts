import { describe, expect, it } from '@jest/globals';
import { parsePortalFile } from '../../src/deal/portal-file.ts';
import { snapshot } from '../../src/sync/snapshot.ts';
import { hubspotWorld } from '../hubspot/world.ts';
import { bigAccount } from './account.ts';

describe('a snapshot', () => {
  it('is a portal file of the whole account, that can be read again', async () => {
    const file = bigAccount({ deals: 120, activities: 3, strangers: 2 });
    const world = await hubspotWorld({ file, limits: null });
    const asOf = Date.parse('2026-03-10T15:00:00Z');
    const taken = await snapshot(world.crm, { asOf, country: 'US', own: ['business_pain'] });
    const read = parsePortalFile(JSON.parse(JSON.stringify(taken)));
    expect(read).toMatchObject({ ok: true });
    expect(taken).toMatchObject({ asOf: '2026-03-10T15:00:00.000Z', portal: { ...file.portal, country: 'US' } });
    for (const type of ['deals', 'contacts', 'companies', 'emails'] as const) {
      expect(taken.objects[type].map((o) => o.id).sort()).toEqual(file.objects[type].map((o) => o.id).sort());
    }
    const pair = ({ from, to }: (typeof file.associations)[number]) => `${from.type}/${from.id} ${to.type}/${to.id}`;
    expect(taken.associations.map(pair).sort()).toEqual(file.associations.map(pair).sort());
    await world.close();
  });

  it('says what a scope is missing for', async () => {
    const scopes = ['oauth', 'crm.objects.deals.read', 'crm.objects.contacts.read', 'crm.objects.owners.read'];
    const world = await hubspotWorld({ scopes });
    const remarks: string[] = [];
    const taken = await snapshot(world.crm, { asOf: 0, onRemark: (line) => remarks.push(line) });
    expect(remarks).toEqual(['companies are left out: the account did not grant crm.objects.companies.read']);
    expect(taken.objects.companies).toEqual([]);
    expect(taken.objects.deals).toHaveLength(2);
    await world.close();
  });
});
