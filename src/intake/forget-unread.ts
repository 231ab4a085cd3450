/**
 * Privacy deletions among the unread events, done before anything else is read. A sweep that came first would find the
 * contact merely missing, and what quotes it could no longer be found. Needs no HubSpot: also for a portal that is away.
 */
import type { Instant } from '../deal/facts.ts';
import type { GoneRecord, RecordStore } from '../ports/records.ts';
import { isPrivacyDeletion, meaningOf, PRIVACY_DELETION, receiveEvent } from './event.ts';

/** Says how many contacts were forgotten. `wall` is real time. */
export async function forgetUnread(
  portalId: number,
  { store, now, wall }: { store: Pick<RecordStore, 'unreadWith' | 'commit'>; now: () => Instant; wall: () => Instant },
): Promise<number> {
  const gone: GoneRecord[] = [];
  const done: string[] = [];
  for (const { seq, event } of await store.unreadWith(portalId, PRIVACY_DELETION)) {
    const received = receiveEvent(event);
    if (!received.ok || !isPrivacyDeletion(received)) continue;
    const meaning = meaningOf(received.event);
    if (meaning.kind === 'privacy') gone.push({ type: 'contacts', id: meaning.id, readAt: wall(), forGood: true });
    done.push(seq);
  }
  if (done.length === 0) return 0;
  const changes = { records: [], gone, links: [], touched: [] };
  await store.commit(portalId, changes, { now: now(), settleMs: 0, done });
  return gone.length;
}
