/** Reading a card: the deal is judged afresh, for a pure function is cheap and a silence is longer than when it was stored. */
import { createHash } from 'node:crypto';
import type { CardAnswer, CardResponse, Chance, Refused } from '../../extensions/app/packages/shared/contract.ts';
import type { Instant } from '../deal/facts.ts';
import type { CardStore, PortalDesk } from '../ports/desk.ts';
import type { Situation } from '../situation.ts';
import { firstDay } from '../watch/first-day.ts';
import { look } from '../watch/look.ts';
import type { Seen } from '../watch/look.ts';
import { cardAnswer } from './answer.ts';
import type { Circumstances } from './notices.ts';
import type { Names } from './plays.ts';
import type { ShownTask } from './shown.ts';
import { cardWords } from './words.ts';

export interface ReadNeeds {
  store: CardStore;
  /** The service's time. */
  now: () => Instant;
  chanceOf: (portalId: number, situation: Situation) => Promise<Chance | null>;
  /** Names of lists and sequences as far as they are known already; never waits for HubSpot. */
  namesOf: (desk: PortalDesk) => Names;
}

export interface Asked {
  portalId: number;
  dealId: string;
  /** The version the card has. */
  known: string | null;
  timeline: boolean;
}

/** A deal as it stands now, with the desk it belongs to. */
export interface OnTheDesk {
  desk: PortalDesk;
  seen: Seen;
}

const HISTORY_SHOWN = 60;

export async function readCard(needs: ReadNeeds, asked: Asked): Promise<CardResponse> {
  const [found, beside] = await Promise.all([
    onTheDesk(needs, asked.portalId, asked.dealId),
    besideIt(needs, asked.portalId, asked.dealId),
  ]);
  if ('ok' in found) return found;
  const card = await cardOf(needs, asked, found, beside);
  return asked.known === card.version ? { ok: true, unchanged: true, version: card.version } : card;
}

/** Refused when the account is not connected or the deal is not known in this portal. */
export async function onTheDesk(needs: ReadNeeds, portalId: number, dealId: string): Promise<OnTheDesk | Refused> {
  const now = needs.now();
  const [desk, deals] = await Promise.all([needs.store.desk(portalId), needs.store.load(portalId, [dealId], now)]);
  if (!desk || desk.status !== 'connected')
    return { ok: false, code: 'not-connected', message: cardWords.refused.notConnected };
  const loaded = deals.get(dealId);
  if (!loaded) return { ok: false, code: 'not-found', message: cardWords.refused.notFound };
  return { desk, seen: look(loaded, desk.settings, now) };
}

/** What is shown of a deal beside its judgement. */
async function besideIt({ store }: ReadNeeds, portalId: number, dealId: string) {
  const [row, history] = await Promise.all([
    store.deal(portalId, dealId),
    store.history(portalId, dealId, HISTORY_SHOWN),
  ]);
  return { row, history };
}

/** `beside` is read now where the caller has not. */
export async function cardOf(
  needs: ReadNeeds,
  { portalId, dealId, timeline }: Asked,
  { desk, seen }: OnTheDesk,
  beside?: Awaited<ReturnType<typeof besideIt>>,
): Promise<CardAnswer> {
  const [{ row, history }, chance] = await Promise.all([
    beside ?? besideIt(needs, portalId, dealId),
    needs.chanceOf(portalId, seen.situation),
  ]);
  if (row && row.state !== seen.judgement.state) await needs.store.hurry(portalId, dealId, needs.now());
  const answer = cardAnswer({
    judgement: seen.judgement,
    situation: seen.situation,
    settingsVersion: desk.settingsVersion,
    history,
    chance,
    task: taskShown(row),
    around: {
      scopes: desk.scopes,
      noTask: seen.judgement.task && whyNoTask(row, desk, seen.situation),
      failed: row?.failed ?? [],
    },
    names: needs.namesOf(desk),
    timeline,
  });
  return { ...answer, version: versionOf(answer) };
}

type StoredRow = Awaited<ReturnType<CardStore['deal']>>;

function whyNoTask(row: StoredRow, desk: PortalDesk, situation: Situation): Circumstances['noTask'] {
  if (!row?.task || row.task.ended) return null;
  const { stands } = row.task;
  if (stands === 'backlog') return 'backlog';
  if (stands !== 'postponed') return null;
  return firstDay(desk, situation) ? 'firstDay' : 'budget';
}

/** Nobody has looked yet: the task that is wanted. After that what was written, where anything was. */
function taskShown(row: StoredRow): ShownTask {
  const task = row?.task;
  if (!row || !task || task.ended) return { recordId: null };
  return task.stands === 'open' && task.wrote ? { recordId: row.taskRecordId, ...task.wrote } : null;
}

/** Of everything that shows; the moment alone is no news. */
function versionOf(answer: Omit<CardAnswer, 'version'>): string {
  const { at: _at, ...judgement } = answer.judgement;
  return createHash('sha256')
    .update(JSON.stringify({ ...answer, judgement }))
    .digest('base64url')
    .slice(0, 16);
}
