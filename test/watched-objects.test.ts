/**
 * What we read of HubSpot, what we ask to hear of and what we may see are said in several files. Here they are held against
 * each other, so that a record type, a property or a scope cannot be added to one and forgotten in another.
 */
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECORD_TYPES } from '../src/deal/facts.ts';
import type { RecordType } from '../src/deal/facts.ts';
import { HISTORY_PROPERTIES, PROPERTIES } from '../src/deal/from-hubspot/properties.ts';
import { isActivity, recordTypeOf } from '../src/intake/record-types.ts';
import { OUR_PROPERTIES } from '../src/hubspot/our-properties.ts';
import { SUBSCRIBED_AS } from '../webhooks/doctor/project.ts';
import { OBJECT_TYPES } from './simulator/world/object-types.ts';

const read = (file: string): { config: Record<string, unknown> } =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../extensions/app', file), 'utf8'));
const { subscriptions } = read('webhooks/webhooks-hsmeta.json').config as {
  subscriptions: { crmObjects: { subscriptionType: string; objectType: string; propertyName?: string }[] };
};
const { auth } = read('app-hsmeta.json').config as { auth: { requiredScopes: string[]; optionalScopes: string[] } };

const heardOf = (type: RecordType) => subscriptions.crmObjects.filter((s) => s.objectType === SUBSCRIBED_AS[type]);
const changesHeard = (type: RecordType) => heardOf(type).flatMap((s) => s.propertyName ?? []);

/** Read, but not subscribed to, and why that does no harm. */
const SILENT: Record<string, readonly string[]> = {
  'set when the record is made': [
    'createdate',
    'hs_createdate',
    'hs_email_headers',
    'hs_email_from_email',
    'hs_email_from_firstname',
    'hs_email_to_email',
    'hs_email_cc_email',
    'hs_email_thread_id',
    'hs_incoming_email_is_out_of_office',
    'hs_sequence_id',
    'hs_email_text',
    'hs_communication_logged_from',
  ],
  'HubSpot refuses a subscription': [
    'hs_lastmodifieddate',
    'lastmodifieddate',
    'hs_email_html',
    'hs_email_subject',
    'hs_communication_body',
  ],
  'moves with one that is heard of': [
    'hs_is_closed',
    'hs_is_closed_won',
    'closed_lost_reason',
    'hs_next_step_updated_at',
  ],
  'judges nothing; the nightly comparison is soon enough': ['city', 'hs_call_title', 'hs_meeting_location'],
};
const ALLOWED = new Set(Object.values(SILENT).flat());
/** Who logged an activity; the moment of a meeting is its start. */
const SILENT_ON_ACTIVITIES = ['hubspot_owner_id', 'hs_timestamp'];

describe('record types', () => {
  it('are the same in facts, events, subscriptions and the simulator', () => {
    expect(OBJECT_TYPES.map((o) => o.name).sort()).toEqual([...RECORD_TYPES].sort());
    for (const { id, name } of OBJECT_TYPES) expect([id, recordTypeOf(id)]).toEqual([id, name]);
    expect(new Set(subscriptions.crmObjects.map((s) => s.objectType))).toEqual(new Set(Object.values(SUBSCRIBED_AS)));
  });

  it('are those the card knows how to link to', () => {
    const codes = readFileSync(
      join(import.meta.dirname, '../extensions/app/packages/shared/contract/codes.ts'),
      'utf8',
    );
    const named = [...(/export type RecordType =([^;]+);/.exec(codes)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
      (m) => m[1],
    );
    expect(named.sort()).toEqual([...RECORD_TYPES].sort());
  });

  it.each(RECORD_TYPES)('%s may be read, by a scope an account must grant', (type) => {
    // HubSpot has no scopes for activities: they are read as contacts are.
    expect(auth.requiredScopes).toContain(`crm.objects.${isActivity(type) ? 'contacts' : type}.read`);
  });

  it('need no scope beyond these to be read', () => {
    const readable = [...auth.requiredScopes, ...auth.optionalScopes].filter((s) => /^crm\.objects\..*\.read$/.test(s));
    const needed = RECORD_TYPES.filter((t) => !isActivity(t)).map((t) => `crm.objects.${t}.read`);
    expect(readable.sort()).toEqual([...needed, 'crm.objects.owners.read'].sort());
  });
});

describe('properties', () => {
  it.each(RECORD_TYPES)('of %s: what we hear of is what we read', (type) => {
    expect(changesHeard(type).filter((name) => !PROPERTIES[type].includes(name))).toEqual([]);
  });

  it.each(RECORD_TYPES)('of %s: what we read is what we hear of, or it is known why not', (type) => {
    const heard = changesHeard(type);
    const fine = (name: string) =>
      heard.includes(name) || ALLOWED.has(name) || (isActivity(type) && SILENT_ON_ACTIVITIES.includes(name));
    expect(PROPERTIES[type].filter((name) => !fine(name))).toEqual([]);
  });

  it('with history are among those that are read', () => {
    for (const type of RECORD_TYPES)
      expect(HISTORY_PROPERTIES[type].filter((name) => !PROPERTIES[type].includes(name))).toEqual([]);
  });

  it('of ours that are read are those we make', () => {
    const made = OUR_PROPERTIES.map((p) => p.name as string);
    const ours = PROPERTIES.deals.filter((name) => name.startsWith('ghostlight_'));
    expect(ours.filter((name) => !made.includes(name))).toEqual([]);
  });

  it('are excused from being heard of only while they are read', () => {
    const all = new Set(RECORD_TYPES.flatMap((type) => PROPERTIES[type]));
    expect([...ALLOWED].filter((name) => !all.has(name))).toEqual([]);
  });
});
