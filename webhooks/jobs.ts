/** The jobs proper: first sync, sweep, learning, clean-up, and the hour and the night that ask for them. Each may run twice. */
import { lessonOf } from '../src/account/lesson.ts';
import type { Lesson } from '../src/account/lesson.ts';
import { teach } from '../src/account/teach.ts';
import { calendarRules, workingCalendar } from '../src/deal/calendar.ts';
import { forgetUnread } from '../src/intake/forget-unread.ts';
import type { Clock } from '../src/ports/clock.ts';
import { CrmError } from '../src/ports/crm.ts';
import type { CrmOf } from '../src/ports/crm.ts';
import type { JobRun, Jobs, JobWork } from '../src/ports/jobs.ts';
import type { SyncStep } from '../src/ports/records.ts';
import type { Keep, Store } from '../src/ports/store.ts';
import { syncAccount } from '../src/sync/account.ts';
import { isSynced } from '../src/sync/after-connecting.ts';
import { firstSync } from '../src/sync/first-sync.ts';
import { sweep } from '../src/sync/sweep.ts';
import type { Log } from './log.ts';
import { syncLog } from './sync-log.ts';

export interface JobNeeds {
  store: Store;
  crmOf: CrmOf;
  clock: Clock;
  jobs: Jobs;
  log: Log;
  onSynced?: (portalId: number) => void;
}

const DAY_MS = 86_400_000;
/** docs/operating.md says the same to operators. */
export const KEEP: Keep = {
  doneEventsMs: 7 * DAY_MS,
  clicksMs: 30 * DAY_MS,
  effectsMs: 90 * DAY_MS,
  historyMs: 550 * DAY_MS,
  // HubSpot's own bin keeps a contact for as long; nobody can delete it for privacy after that.
  onceKnownMs: 90 * DAY_MS,
};
/** Everything of a disconnected portal is removed after so long. */
export const DISCONNECTED_KEPT_MS = 30 * DAY_MS;
const PAGE = 200;

export function jobWork({ store, crmOf, clock, jobs, log, onSynced }: JobNeeds): JobWork {
  const now = () => clock.now();
  const wall = () => clock.wall();
  const sayProgress = syncLog(log, wall);
  return {
    'first-sync': async (run) => {
      const portalId = portalOf(run);
      return whileConnected(log, portalId, async () => {
        if (await isSynced(store, portalId)) return 'done';
        const started = wall();
        const onStep = (reached: SyncStep) => {
          sayProgress(portalId, reached);
          return !run.stopping();
        };
        const step = await firstSync({ crm: await crmOf(portalId), store, now, wall, onStep });
        if (step.finishedAt === null) return 'again';
        log.info({ portalId, records: step.done, ms: wall() - started, remarks: step.remarks }, 'first sync complete');
        await jobs.add({ name: 'learn', portalId });
        // It was away while this was read: what was read before that is old.
        if ((await store.swept(portalId)).behind) await jobs.add({ name: 'sweep', portalId });
        onSynced?.(portalId);
        return 'done';
      });
    },
    sweep: async (run) => {
      const portalId = portalOf(run);
      return whileConnected(log, portalId, async () => {
        const { found, byType, remarks } = await sweep({ crm: await crmOf(portalId), store, now, wall });
        log.info({ portalId, found, byType, remarks }, 'swept: what webhooks had not told of');
        return 'done';
      });
    },
    account: async (run) => {
      const portalId = portalOf(run);
      return whileConnected(log, portalId, async () => {
        await syncAccount(await crmOf(portalId), store, 'background');
        return 'done';
      });
    },
    learn: async (run) => {
      const portalId = portalOf(run);
      const first = (await store.teaching(portalId)) === null;
      await learn(store, portalId, clock, run);
      // What the account teaches changes reasons: the first time all open deals are looked at again.
      if (first) for (const id of await store.openDealIds(portalId)) await store.hurry(portalId, id, now());
      return run.stopping() ? 'again' : 'done';
    },
    'clean-up': async () => {
      const installs = await store.installs.removeExpired(wall());
      log.info({ removed: { ...(await store.cleanUp(KEEP, now())), installs } }, 'cleaned up');
      for (const { portalId, status, since } of await store.portals()) {
        if (status === 'connected') continue;
        await forgetUnread(portalId, { store, now, wall });
        if (now() - since < DISCONNECTED_KEPT_MS) continue;
        await store.deletePortal(portalId);
        log.info({ portalId }, 'everything of a disconnected account was removed');
      }
      return 'done';
    },
    hourly: async () => {
      for (const { portalId, status, syncedAt } of await store.portals())
        if (status === 'connected' && syncedAt !== null) await jobs.add({ name: 'account', portalId });
      return 'done';
    },
    nightly: async () => {
      for (const { portalId, status, syncedAt } of await store.portals()) {
        if (status !== 'connected') continue;
        if (syncedAt === null) await jobs.add({ name: 'first-sync', portalId });
        else {
          await jobs.add({ name: 'sweep', portalId });
          await jobs.add({ name: 'learn', portalId });
        }
      }
      await jobs.add({ name: 'clean-up', portalId: null });
      return 'done';
    },
  };
}

function portalOf(run: JobRun): number {
  if (run.portalId === null) throw new Error('this job is done for one portal, and none was named');
  return run.portalId;
}

/** An account that was disconnected meanwhile is no fault: it is synced when it comes back. */
async function whileConnected(
  log: Log,
  portalId: number,
  work: () => Promise<'done' | 'again'>,
): Promise<'done' | 'again'> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CrmError)) throw error;
    log.warn({ portalId, kind: error.kind }, `waiting for HubSpot: ${error.message}`);
    if (error.kind === 'disconnected') return 'done';
    throw error;
  }
}

/** Every deal of the account is looked at once; what it teaches is small and kept. */
export async function learn(store: Store, portalId: number, clock: Clock, run?: JobRun): Promise<void> {
  const desk = await store.desk(portalId);
  if (!desk) return;
  const at = clock.now();
  const lessons: Lesson[] = [];
  for (let after: string | null = null; ;) {
    const ids: string[] = await store.dealIds(portalId, after, PAGE);
    if (ids.length === 0) break;
    for (const { facts } of (await store.load(portalId, ids, at)).values()) {
      lessons.push(lessonOf(facts, desk.settings, at));
      if (lessons.length % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    if (run?.stopping()) return;
    after = ids.at(-1) ?? null;
  }
  const calendar = workingCalendar(calendarRules(desk.portal, desk.settings, null));
  const { portal, deals } = teach(lessons, at, (from, to) => calendar.between(from, to));
  await store.putTeaching(portalId, portal, deals.values());
}
