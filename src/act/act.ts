/**
 * The other door: what was decided is done in HubSpot. Effects are claimed per portal, done one after another for a deal,
 * once per key; what HubSpot does not take is tried again later or given up in plain words.
 */
import { calendarRules, workingCalendar } from '../deal/calendar.ts';
import type { Day, Instant } from '../deal/facts.ts';
import type { HistoryData } from '../card/history.ts';
import type { ActStore, CardStore, EffectOutcome, EffectRow, PortalDesk } from '../ports/desk.ts';
import { CrmError } from '../ports/crm.ts';
import type { Crm, CrmOf, Priority } from '../ports/crm.ts';
import { afterFailure, isGoneAnyway } from './after-failure.ts';
import { EFFECT_WORDS, isFields } from './effects.ts';
import { Impossible, perform } from './perform.ts';
import { tellMany } from './tell.ts';

export interface ActNeeds {
  store: ActStore & Pick<CardStore, 'desk'>;
  crmOf: CrmOf;
  /** The service's time, for what is recorded. */
  now: () => Instant;
  /** Real time, for waits. */
  wall: () => Instant;
  /** In [0, 1). */
  random: () => number;
  /** A fault of ours and not of HubSpot: the effect is tried again all the same. */
  onFault?: (portalId: number, effect: EffectRow, error: unknown) => void;
  onEffect?: (done: { portalId: number; effect: EffectRow; outcome: EffectOutcome }) => void;
}

/** As many as HubSpot takes in one call, where it takes many. */
const BATCH = 100;
/** Calls under way at a time for one portal; HubSpot's limits are kept behind the Crm. */
const AT_ONCE = 6;
/** How long the effects of an account that is not connected wait before anybody asks again. */
const PARKED_MS = 15 * 60_000;
/** What a click meant with a deal as it was then; after a dead connection or a dry run it may be weeks old. */
const MEANT_FOR_MS = 2 * 86_400_000;

/**
 * Does one batch of one portal; says how many effects it was, 0 when none is due. A fault of the store is thrown when all
 * that was begun has ended; what was not begun is let go of.
 */
export async function actOnce(needs: ActNeeds, batch = BATCH): Promise<number> {
  const claim = await needs.store.claimEffects(needs.wall(), batch, needs.now());
  if (!claim) return 0;
  const { portalId, effects } = claim;
  const queue = effects.filter((effect) => !isFields(effect.key));
  const lane = async () => {
    for (let effect = queue.shift(); effect; effect = queue.shift()) await actOn(needs, portalId, effect, 'live');
  };
  const fields = effects.filter((effect) => isFields(effect.key));
  const freeing = (left: () => EffectRow[]) => (error: unknown) => {
    needs.store.letGo(portalId, left());
    throw error;
  };
  const ended = await Promise.allSettled([
    ...Array.from({ length: Math.min(AT_ONCE, queue.length) }, () => lane().catch(freeing(() => queue.splice(0)))),
    tellOf(needs, portalId, fields).catch(freeing(() => fields)),
  ]);
  const fault = ended.find((end) => end.status === 'rejected');
  if (fault) throw fault.reason;
  return effects.length;
}

/** Together where that works; what HubSpot did not take with the others is tried alone, and told its own fault. */
async function tellOf(needs: ActNeeds, portalId: number, effects: readonly EffectRow[]): Promise<void> {
  const desk = effects.length > 1 ? await needs.store.desk(portalId) : null;
  let told = new Set<string>();
  try {
    if (desk && !desk.settings.dryRun) told = await tellMany(await needs.crmOf(portalId), effects);
  } catch (error) {
    for (const effect of effects) await finish(needs, portalId, effect, outcomeAfter(needs, portalId, effect, error));
    return;
  }
  for (const effect of effects)
    if (told.has(effect.key)) await finish(needs, portalId, effect, { status: 'done', result: {} });
    else await actOn(needs, portalId, effect, 'background');
}

/** Does these effects now, for somebody who waits; answers what became of each that could be had. */
export async function actNow(
  needs: ActNeeds,
  portalId: number,
  keys: readonly string[],
): Promise<Map<string, EffectOutcome>> {
  const outcomes = new Map<string, EffectOutcome>();
  const effects = inOrder(await needs.store.claimThese(portalId, keys, needs.wall()), keys);
  try {
    for (const effect of effects)
      outcomes.set(
        effect.key,
        waitsForAnother(effect, outcomes)
          ? await finish(needs, portalId, effect, laterOn(needs, effect))
          : await actOn(needs, portalId, effect, 'card'),
      );
  } catch (error) {
    needs.store.letGo(portalId, effects);
    throw error;
  }
  return outcomes;
}

/** A note of an enrolment is written when that is done or refused: who waits at the card may have got the note alone. */
function waitsForAnother({ payload }: EffectRow, outcomes: ReadonlyMap<string, EffectOutcome>): boolean {
  if (payload.kind !== 'note' || !payload.ifDone) return false;
  const outcome = outcomes.get(payload.ifDone.of);
  return outcome === undefined || outcome.status === 'pending';
}

/** In its turn, behind what it waits for. */
function laterOn(needs: ActNeeds, { mayHaveHappened }: EffectRow): EffectOutcome {
  const because = 'it comes after the enrolment';
  return { status: 'pending', dueAt: needs.wall(), because, mayHaveHappened, countTry: false };
}

function inOrder(effects: EffectRow[], keys: readonly string[]): EffectRow[] {
  return [...effects].sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key));
}

async function actOn(needs: ActNeeds, portalId: number, effect: EffectRow, priority: Priority): Promise<EffectOutcome> {
  return await finish(needs, portalId, effect, await outcomeOf(needs, portalId, effect, priority));
}

async function finish(
  needs: ActNeeds,
  portalId: number,
  effect: EffectRow,
  outcome: EffectOutcome,
): Promise<EffectOutcome> {
  // A field that could not be told of is no news for a rep.
  const history: HistoryData[] =
    outcome.status === 'dead' && !isFields(effect.key)
      ? [{ kind: 'failed', what: EFFECT_WORDS[effect.payload.kind], because: outcome.because }]
      : [];
  const kept = await needs.store.finishEffect(portalId, effect, outcome, history, needs.now(), needs.wall());
  if (kept) needs.onEffect?.({ portalId, effect, outcome });
  return outcome;
}

async function outcomeOf(
  needs: ActNeeds,
  portalId: number,
  effect: EffectRow,
  priority: Priority,
): Promise<EffectOutcome> {
  try {
    const [crm, desk] = await Promise.all([needs.crmOf(portalId), needs.store.desk(portalId)]);
    if (!desk) throw new CrmError('disconnected', 'the account is not known');
    if (desk.settings.dryRun) return parked(needs, effect, 'the account is in dry run');
    const result = await perform({
      crm: crm as Crm,
      key: effect.key,
      dealId: effect.dealId,
      payload: effect.payload,
      mayHaveHappened: effect.mayHaveHappened || effect.tries > 1,
      askedAt: effect.askedAt,
      stale: needs.now() - effect.askedAt > MEANT_FOR_MS,
      priority,
      dueAt: (day) => dueAt(desk, day),
      madeBy: (key) => needs.store.effectResult(portalId, key),
    });
    return { status: 'done', result };
  } catch (error) {
    return outcomeAfter(needs, portalId, effect, error);
  }
}

function outcomeAfter(needs: ActNeeds, portalId: number, effect: EffectRow, error: unknown): EffectOutcome {
  const { kind } = effect.payload;
  if (isGoneAnyway(error, kind)) return { status: 'done', result: {} };
  if (!(error instanceof CrmError) && !(error instanceof Impossible)) needs.onFault?.(portalId, effect, error);
  const verdict = afterFailure(error, kind, effect.tries, needs.random());
  if (verdict.then === 'dead') return { status: 'dead', because: verdict.because };
  if (verdict.then === 'parked') return parked(needs, effect, verdict.because);
  return {
    status: 'pending',
    dueAt: needs.wall() + verdict.waitMs,
    because: verdict.because,
    mayHaveHappened: effect.mayHaveHappened || verdict.mayHaveHappened,
    countTry: true,
  };
}

/** It waits for something that is no fault of its own, and no try is counted. */
function parked(needs: ActNeeds, { mayHaveHappened }: EffectRow, because: string): EffectOutcome {
  return { status: 'pending', dueAt: needs.wall() + PARKED_MS, because, mayHaveHappened, countTry: false };
}

/** A task is due by the end of its working day. */
function dueAt(desk: PortalDesk, day: Day): Instant {
  return workingCalendar(calendarRules(desk.portal, desk.settings, null)).closes(day);
}
