/** HubSpot's names of record types in events, against ours. */
import type { RecordType } from '../deal/facts.ts';

/** `objectTypeId` in events. */
const BY_ID: Record<string, RecordType> = {
  '0-1': 'contacts',
  '0-2': 'companies',
  '0-3': 'deals',
  '0-18': 'communications',
  '0-27': 'tasks',
  '0-46': 'notes',
  '0-47': 'meetings',
  '0-48': 'calls',
  '0-49': 'emails',
};

export const ACTIVITY_TYPES = ['emails', 'calls', 'meetings', 'notes', 'tasks', 'communications'] as const;
export type ActivityType = (typeof ACTIVITY_TYPES)[number];

export function recordTypeOf(objectTypeId: string): RecordType | null {
  return BY_ID[objectTypeId] ?? null;
}

export function isActivity(type: RecordType): type is ActivityType {
  return (ACTIVITY_TYPES as readonly RecordType[]).includes(type);
}

/**
 * The side from which links of a pair are read. A deal's contacts and companies from the deal, whose labels are meant;
 * an activity's deals and contacts from the activity, which has few. Null for pairs that say nothing about a deal.
 */
export function readFrom(a: RecordType, b: RecordType): { of: RecordType; other: RecordType } | null {
  for (const [of, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (of === 'deals' && (other === 'contacts' || other === 'companies')) return { of, other };
    if (isActivity(of) && (other === 'deals' || other === 'contacts')) return { of, other };
  }
  return null;
}
