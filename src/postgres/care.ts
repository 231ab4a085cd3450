/** What the house needs: how long things are kept, what is removed with an account, what waits (`ports/store.ts`). */
import type { Pool } from 'pg';
import type { CareStore, PortalRow, QueueState } from '../ports/store.ts';
import { rows } from './pool.ts';

/** Every table that holds something of a portal; a test compares it with the database. The portal's own row goes last. */
export const PORTAL_TABLES = [
  'inbox',
  'lanes',
  'effects',
  'history',
  'card_actions',
  'corrections',
  'settled',
  'presses',
  'people_touches',
  'task_days',
  'settings_audit',
  'links',
  'link_reads',
  'records',
  'deals',
  'call_budgets',
  'tokens',
  'portals',
] as const;

const STEP = 5000;

/** `$1` the moment before which, `$2` how many at a time. */
const OLD = {
  inbox: 'select ctid from inbox where done_at < $1 limit $2',
  card_actions: 'select ctid from card_actions where at < $1 limit $2',
  effects: `select ctid from effects e where status <> 'pending' and finished_at < $1
    and not exists (select 1 from deals d where d.portal_id = e.portal_id and d.deal_id = e.deal_id
                    and d.task ->> 'key' = e.key) limit $2`,
  history: `select h.ctid from history h join deals d on d.portal_id = h.portal_id and d.deal_id = h.deal_id
    where h.at < $1 and not d.open limit $2`,
  people_touches: 'select ctid from people_touches where at < $1 limit $2',
  presses: 'select ctid from presses where at < $1 limit $2',
} as const;

const COUNT_TO = 10_000;

const QUEUES = `
select 'inbox' as queue, count(*) as waiting, $1 - min(since) as oldest
  from (select received_at as since from inbox where done_at is null limit ${COUNT_TO}) i
union all
select 'deals', count(*), $1 - min(since)
  from (select d.look_at as since from portals p join deals d on d.portal_id = p.portal_id
        where p.status = 'connected' and d.look_at <= $1 limit ${COUNT_TO}) d
union all
select 'effects', count(*), $1 - min(since)
  from (select asked_at as since from effects where status = 'pending' limit ${COUNT_TO}) e`;

export function makeCare(pool: Pool): CareStore {
  const removeOld = async (table: keyof typeof OLD, before: number): Promise<number> => {
    for (let total = 0; ;) {
      const gone = await pool.query(`delete from ${table} where ctid = any (array(${OLD[table]}))`, [before, STEP]);
      total += gone.rowCount ?? 0;
      if ((gone.rowCount ?? 0) < STEP) return total;
    }
  };
  return {
    portals: () =>
      rows<PortalRow & Record<string, unknown>>(
        pool,
        'portals-all',
        `select portal_id as "portalId", status, status_since as since, synced_at as "syncedAt",
           swept_until as "sweptUntil", taught_at as "taughtAt" from portals order by portal_id`,
        [],
      ),
    async cleanUp(keep, now) {
      await pool.query('update records set once_known = null where once_known is not null and read_at < $1', [
        now - keep.onceKnownMs,
      ]);
      return {
        inbox: await removeOld('inbox', now - keep.doneEventsMs),
        card_actions: await removeOld('card_actions', now - keep.clicksMs),
        effects: await removeOld('effects', now - keep.effectsMs),
        history: await removeOld('history', now - keep.historyMs),
        people_touches: await removeOld('people_touches', now - keep.historyMs),
        presses: await removeOld('presses', now - keep.historyMs),
      };
    },
    async deletePortal(portalId) {
      // Hardly anything new comes in while it goes: of a portal that is not connected privacy deletions alone are kept.
      await pool.query(`update portals set status = 'uninstalled', rev = rev + 1 where portal_id = $1`, [portalId]);
      for (const table of [...PORTAL_TABLES, 'inbox'])
        for (;;) {
          const gone = await pool.query(
            `delete from ${table} where ctid = any (array(select ctid from ${table} where portal_id = $1 limit $2))`,
            [portalId, STEP],
          );
          if ((gone.rowCount ?? 0) < STEP) break;
        }
    },
    async queues(now) {
      const found = await rows<{ queue: QueueState['queue']; waiting: number; oldest: number | null }>(
        pool,
        'queues',
        QUEUES,
        [now],
      );
      return found.map(({ queue, waiting, oldest }) => ({ queue, waiting, oldestMs: Math.max(0, oldest ?? 0) }));
    },
    async ping() {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('the database did not answer within a second')), 1000);
      });
      try {
        await Promise.race([pool.query('select 1'), late]);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
