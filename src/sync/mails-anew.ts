/**
 * Mails that were stored before the account let us see their words: HubSpot's write stamp does not move when a scope is
 * granted, so no comparison finds them. They are read once more, a hundred at a time; a kill repeats one batch at most.
 */
import { addRecord, emptyChanged } from '../intake/coalesce.ts';
import { readChanged } from '../intake/read-changed.ts';
import type { SyncStore } from '../ports/records.ts';
import type { Reading } from './phase.ts';

const BATCH = 100;

/** Says how many were read. Throws `CrmError`: what is left is read by the next sweep. */
export async function readMailsAnew(
  reading: Reading,
  at: Pick<SyncStore, 'mailsAnew' | 'setMailsAnew'>,
): Promise<number> {
  const { crm, store, wall, now } = reading;
  const { portalId } = crm;
  let read = 0;
  for (let after = await at.mailsAnew(portalId); after !== null;) {
    const page = await store.page(portalId, 'emails', after, BATCH);
    const changed = emptyChanged();
    for (const { id } of page) addRecord(changed, 'emails', id);
    const { changes } = await readChanged(changed, { crm, store, reading, priority: 'background', wall });
    await store.commit(portalId, changes, { now, settleMs: 0 });
    read += changes.records.length;
    after = page.length < BATCH ? null : (page.at(-1)?.id ?? null);
    await at.setMailsAnew(portalId, after);
  }
  return read;
}
