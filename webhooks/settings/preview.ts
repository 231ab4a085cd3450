/** Before saving: what a change would flag among today's open deals. The same look as the watch takes, with other settings. */
import type { Flagged, PreviewAnswer } from '../../extensions/app/packages/shared/contract.ts';
import type { Instant } from '../../src/deal/facts.ts';
import type { State } from '../../src/judgement.ts';
import type { CardStore, LoadedDeal, SettingsStore } from '../../src/ports/desk.ts';
import type { Settings } from '../../src/settings/declared.ts';
import { situate } from '../../src/situate.ts';
import { withSettled } from '../../src/card/settled.ts';

export interface PreviewNeeds {
  store: SettingsStore & Pick<CardStore, 'load'>;
  now: () => Instant;
  lastQuarter: (portalId: number, from: Settings, to: Settings) => Promise<PreviewAnswer['lastQuarter']>;
}

const BATCH = 200;
const SHOWN = 50;

export async function preview(
  needs: PreviewNeeds,
  portalId: number,
  from: Settings,
  to: Settings,
): Promise<PreviewAnswer> {
  const at = needs.now();
  const ids = await needs.store.openDealIds(portalId);
  const now: Flagged = { quiet: 0, missed: 0, dark: 0 };
  const then: Flagged = { quiet: 0, missed: 0, dark: 0 };
  const changes: PreviewAnswer['today']['changes'] = [];
  for (let i = 0; i < ids.length; i += BATCH) {
    const loaded = await needs.store.load(portalId, ids.slice(i, i + BATCH), at);
    for (const [dealId, deal] of loaded) {
      const [before, after] = [stateOf(deal, from, at), stateOf(deal, to, at)];
      count(now, before);
      count(then, after);
      if (before !== after) changes.push({ dealId, name: deal.facts.deal.name, from: before, to: after });
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  return {
    ok: true,
    today: { now, then, changes: changes.slice(0, SHOWN), more: Math.max(0, changes.length - SHOWN) },
    lastQuarter: await needs.lastQuarter(portalId, from, to),
  };
}

function stateOf(deal: LoadedDeal, settings: Settings, at: Instant): State {
  return situate(withSettled(deal.facts, deal.settled), settings, at, deal.account).situation.state;
}

function count(flagged: Flagged, state: State): void {
  if (state === 'quiet' || state === 'missed' || state === 'dark') flagged[state] += 1;
}
