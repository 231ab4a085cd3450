/** HubSpot's objects and links in the form they are stored. */
import { factOf } from '../deal/from-hubspot.ts';
import { OUR_MARKER } from '../deal/from-hubspot/activities.ts';
import type { Instant, PortalFacts, RecordType } from '../deal/facts.ts';
import type { PortalObject } from '../deal/portal-file.ts';
import type { CrmLink } from '../ports/crm.ts';
import type { LinkSet, ReadRecord } from '../ports/records.ts';
import type { Settings } from '../settings/declared.ts';

/** An object as it is stored, read with these people's names; null when it is archived, or an activity without a moment. */
export function recordOf(
  type: RecordType,
  object: PortalObject,
  { portal, settings }: { portal: PortalFacts; settings: Settings },
  readAt: Instant,
  buyerNames: readonly string[],
): ReadRecord | null {
  if (object.archived === true) return null;
  const fact = factOf(type, object, portal, { competitors: settings.competitors, buyerNames });
  return fact && { fact, modifiedAt: modifiedAt(object), readAt };
}

/** Carries our marker: we wrote it. */
export function isByUs({ properties }: PortalObject): boolean {
  return OUR_MARKER.test(properties.hs_task_body ?? properties.hs_note_body ?? '');
}

export function modifiedAt(object: PortalObject): Instant | null {
  const { hs_lastmodifieddate: stamp, lastmodifieddate: contactStamp } = object.properties;
  const at = Date.parse(stamp ?? contactStamp ?? object.updatedAt ?? '');
  return Number.isNaN(at) ? null : at;
}

/** One set for every record that was asked about, an empty one where nothing is linked. */
export function setsOf(
  of: RecordType,
  asked: readonly string[],
  other: RecordType,
  links: readonly CrmLink[],
  readAt: Instant,
): LinkSet[] {
  const ends = new Map<string, LinkSet['links']>(asked.map((id) => [id, []]));
  for (const { from, to, labels } of links) ends.get(from.id)?.push({ id: to.id, labels });
  return [...ends].map(([id, list]) => ({ of: { type: of, id }, other, links: list, readAt }));
}
