/** What last quarter would have looked like under other settings: the account's own deals replayed day by day. */
import type { PreviewAnswer } from '../../extensions/app/packages/shared/contract.ts';
import { backtest } from '../../src/backtest/backtest.ts';
import type { FlagReport } from '../../src/backtest/backtest.ts';
import type { DealFacts, Instant } from '../../src/deal/facts.ts';
import type { CardStore } from '../../src/ports/desk.ts';
import type { KnowledgeStore } from '../../src/ports/store.ts';
import type { Settings } from '../../src/settings/declared.ts';

type Quarter = NonNullable<PreviewAnswer['lastQuarter']>;

const DAY_MS = 86_400_000;
const QUARTER_MS = 91 * DAY_MS;
/** Younger accounts have no quarter to look back on. */
const HISTORY_MS = 30 * DAY_MS;
const DEALS_AT_LEAST = 10;
/** Larger accounts are told from this many deals: the preview must come while somebody waits for it. */
const MOST_DEALS = 300;
const PAGE = 100;
/** Deals replayed before others get their turn. */
const CHUNK = 5;

export async function lastQuarter(
  store: Pick<CardStore, 'load'> & Pick<KnowledgeStore, 'dealIds'>,
  portalId: number,
  now: Instant,
  from: Settings,
  to: Settings,
): Promise<Quarter | null> {
  const deals = await someDeals(store, portalId, now);
  const oldest = Math.min(...deals.map((d) => d.deal.createdAt ?? now));
  if (deals.length < DEALS_AT_LEAST || now - oldest < HISTORY_MS) return null;
  const before = await flagsUnder(deals, from, now);
  const after = await flagsUnder(deals, to, now);
  return { now: counted(before), then: counted(after), byWeek: weeks(before, after, now) };
}

async function someDeals(
  store: Pick<CardStore, 'load'> & Pick<KnowledgeStore, 'dealIds'>,
  portalId: number,
  now: Instant,
): Promise<DealFacts[]> {
  const deals: DealFacts[] = [];
  for (let after: string | null = null; deals.length < MOST_DEALS;) {
    const ids: string[] = await store.dealIds(portalId, after, PAGE);
    if (ids.length === 0) break;
    for (const { facts } of (await store.load(portalId, ids, now)).values()) deals.push(facts);
    after = ids.at(-1) ?? null;
  }
  return deals;
}

async function flagsUnder(deals: readonly DealFacts[], settings: Settings, now: Instant): Promise<FlagReport[]> {
  const flags: FlagReport[] = [];
  for (let i = 0; i < deals.length; i += CHUNK) {
    const report = backtest(deals.slice(i, i + CHUNK), settings, { from: now - QUARTER_MS, to: now });
    flags.push(...report.flags);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return flags;
}

function counted(flags: readonly FlagReport[]): { flagged: number; cameBackAlone: number } {
  return { flagged: flags.length, cameBackAlone: flags.filter((f) => f.falseAlarm).length };
}

/** By weeks that begin on a Monday (UTC), every week of the quarter, with nothing or not. */
function weeks(before: readonly FlagReport[], after: readonly FlagReport[], now: Instant): Quarter['byWeek'] {
  const found = new Map<string, { now: number; then: number }>();
  for (let at = now - QUARTER_MS; at <= now; at += 7 * DAY_MS) found.set(mondayOf(at), { now: 0, then: 0 });
  found.set(mondayOf(now), { now: 0, then: 0 });
  const add = (flags: readonly FlagReport[], which: 'now' | 'then') => {
    for (const { at } of flags) {
      const week = found.get(mondayOf(Date.parse(at)));
      if (week) week[which] += 1;
    }
  };
  add(before, 'now');
  add(after, 'then');
  return [...found].sort(([a], [b]) => a.localeCompare(b)).map(([week, counts]) => ({ week, ...counts }));
}

function mondayOf(at: Instant): string {
  const date = new Date(at);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
