import { describe, expect, it } from '@jest/globals';
import { accountOfFile } from '../../src/deal/account-of-file.ts';
import { parsePortalFile } from '../../src/deal/portal-file.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';

describe('a file with merged records', () => {
  const record = (id: string, properties: Record<string, string>) => ({ id, properties });
  const file = (merged: Record<string, string>, archived = true) =>
    parsePortalFile({
      format: 'ghostlight-portal/1',
      portal: { portalId: 1, timeZone: 'America/New_York', currency: 'USD', country: 'US' },
      owners: [],
      pipelines: [{ id: 'default', label: 'Sales', stages: [{ id: 'a', label: 'Discovery', metadata: {} }] }],
      objects: {
        deals: [
          record('2', { dealname: 'Deal', pipeline: 'default', dealstage: 'a', ...merged }),
          { ...record('1', { dealname: 'Old', pipeline: 'default', dealstage: 'a' }), archived },
        ],
        contacts: [record('9', { email: 'dana@quarry.example', hs_merged_object_ids: '7;8' })],
        notes: [record('50', { hs_timestamp: '2026-01-05T10:00:00Z', hs_note_body: 'Call on Monday.' })],
      },
      associations: [
        { from: { type: 'notes', id: '50' }, to: { type: 'deals', id: '1' } },
        { from: { type: 'deals', id: '1' }, to: { type: 'contacts', id: '7' } },
      ],
    });
  const facts = (...told: Parameters<typeof file>) => {
    const parsed = file(...told);
    if (!parsed.ok) throw new Error(parsed.error);
    return accountOfFile(parsed.file, DEFAULT_SETTINGS).dealFacts('2');
  };
  it('gives the links of the old ids to the one that is left', () => {
    const deal = facts({ hs_merged_object_ids: '1' });
    expect(deal?.activities.map((a) => a.id)).toEqual(['50']);
    expect(deal?.contacts.map((c) => c.id)).toEqual(['9']);
  });
  it('leaves the links of a record that still stands, and those of nobody', () => {
    expect(facts({ hs_merged_object_ids: '1' }, false)?.activities).toEqual([]);
    expect(facts({})?.activities).toEqual([]);
  });
});
