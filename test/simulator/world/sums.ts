/**
 * The "last contacted" family of properties: sums HubSpot keeps on deals, contacts and companies about the activities
 * linked to them. They change without history and without webhooks, as they do there.
 */
import type { PortalObject } from '../../../src/deal/portal-file.ts';
import { momentOf, iso } from './properties.ts';
import type { World } from './world.ts';

const PARENTS = ['deals', 'contacts', 'companies'];
const CONTACTING = new Set(['emails', 'calls', 'meetings', 'communications']);

/** After an activity was made, changed or linked: brings the sums of everything it is linked to up to date. */
export function sumUp(world: World, type: string, activity: PortalObject): void {
  for (const parentType of PARENTS) {
    for (const parent of world.linked(type, activity.id, parentType)) sumOne(world, parentType, parent, type, activity);
  }
}

/** After people were linked to a deal or unlinked from it. */
export function countContacts(world: World, dealId: string): void {
  const deal = world.records.live('deals', dealId);
  if (!deal) return;
  deal.properties.num_associated_contacts = String(world.linked('deals', dealId, 'contacts').length);
}

function sumOne(world: World, parentType: string, parent: PortalObject, type: string, activity: PortalObject): void {
  const p = parent.properties;
  const at = momentOf(activity.properties.hs_timestamp ?? '');
  const past = at !== null && at <= world.now();
  if (past && CONTACTING.has(type)) p.notes_last_contacted = later(p.notes_last_contacted, at);
  if (past || type === 'tasks') p.notes_last_updated = later(p.notes_last_updated, past ? at : world.now());
  const incoming = type === 'emails' && activity.properties.hs_email_direction === 'INCOMING_EMAIL';
  if (incoming && past && activity.properties.hs_incoming_email_is_out_of_office !== 'true') {
    p.hs_sales_email_last_replied = later(p.hs_sales_email_last_replied, at);
  }
  if (type === 'meetings' && at !== null) p.hs_latest_meeting_activity = later(p.hs_latest_meeting_activity, at);
  if (type === 'tasks' || type === 'meetings') p.notes_next_activity_date = nextActivity(world, parentType, parent.id);
  const stamp = parentType === 'contacts' ? 'lastmodifieddate' : 'hs_lastmodifieddate';
  p[stamp] = world.nowIso();
  parent.updatedAt = world.nowIso();
}

function nextActivity(world: World, parentType: string, id: string): string | null {
  const ahead = ['tasks', 'meetings']
    .flatMap((type) => world.linked(parentType, id, type))
    .filter(
      (o) => !['COMPLETED', 'CANCELED'].includes(o.properties.hs_task_status ?? o.properties.hs_meeting_outcome ?? ''),
    )
    .map((o) => momentOf(o.properties.hs_meeting_start_time ?? o.properties.hs_timestamp ?? ''))
    .filter((at) => at !== null && at > world.now())
    .sort((a, b) => a! - b!);
  return ahead[0] ? iso(ahead[0]) : null;
}

function later(known: string | null | undefined, at: number): string {
  return iso(Math.max(momentOf(known ?? '') ?? 0, at));
}
