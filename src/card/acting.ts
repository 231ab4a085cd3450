/**
 * What every click has in common: it happens once per key, its effects are done while the reader waits, and the answer
 * carries the card as it is then. What a click means is in the files beside this one.
 */
import type { ActResponse, Composer, Done, Refused } from '../../extensions/app/packages/shared/contract.ts';
import type { CardAction, EffectOutcome } from '../ports/desk.ts';
import { cardOf, onTheDesk } from './read.ts';
import type { OnTheDesk, ReadNeeds } from './read.ts';
import { cardWords } from './words.ts';
import { ownerName } from '../wording/names.ts';

export interface ActingNeeds extends ReadNeeds {
  wall: () => number;
  /** Does these effects now; those missing from the answer are under way elsewhere or wait. */
  actNow: (portalId: number, keys: readonly string[]) => Promise<ReadonlyMap<string, EffectOutcome>>;
}

export interface Clicker {
  portalId: number;
  dealId: string;
  userId: string;
  email: string | null;
}

/** What a click leads to. */
export interface Deed {
  action: Omit<CardAction, 'key' | 'ask' | 'dealId' | 'by'>;
  /** Said when everything was done. */
  happened: string;
  /** Effects without which the click was in vain: refused by HubSpot, the click is refused. */
  needed: readonly string[];
  composer: Composer | null;
  undo: boolean;
  /** When HubSpot refuses the effect with this key, the click was done without it, and this is said and given instead. */
  instead?: { of: string; happened: string; composer: Composer | null };
}

/** Decides on a deed from the deal as it stands; a refusal writes nothing. */
export type Decide = (on: OnTheDesk, by: string | null) => Deed | Refused | Promise<Deed | Refused>;

const NOTHING = { history: [], effects: [], settled: [], correction: null, pressed: null, ours: null, undoes: null };
export const deedOf = (action: Partial<Deed['action']>): Deed['action'] => ({ ...NOTHING, ...action });

export const refusal = (code: string, message: string): Refused => ({ ok: false, code, message });

const ASK_AGAIN_MS = 150;
const ASK_AGAIN_TIMES = 20;

/**
 * Carries a click out. `post` with its body names what was asked, so that a key cannot be used for two things; asked again
 * within `sameForMs`, by another key, it is answered as the first time.
 */
export async function act(
  needs: ActingNeeds,
  clicker: Clicker,
  post: { name: string; body: { key: string }; sameForMs?: number },
  decide: Decide,
): Promise<ActResponse> {
  const { portalId, dealId } = clicker;
  const { key } = post.body;
  const ask = JSON.stringify([dealId, post.name, post.body]);
  const earlier = await priorAnswer(needs, portalId, key, ask);
  if (earlier) return earlier === 'lost' ? answerAnew(needs, clicker) : earlier;

  const on = await onTheDesk(needs, portalId, dealId);
  if ('ok' in on) return on;
  const by = whoClicks(on, clicker);
  const sameSince = post.sameForMs === undefined ? undefined : needs.now() - post.sameForMs;
  const deed = await decide(on, by);
  if ('ok' in deed) {
    // What the first of two clicks did may be why the second is refused.
    const same =
      sameSince === undefined ? null : await needs.store.same(portalId, { key, ask, dealId, effects: [], sameSince });
    return same === null ? deed : answerAsThe(same, needs, clicker);
  }
  const dry = on.desk.settings.dryRun;
  const done = dry ? onPaper(deed.action) : deed.action;
  const { effects } = done;
  const action = { ...done, key, ask, dealId, by, sameSince };
  const took = await needs.store.act(portalId, action, needs.now(), needs.wall());
  if (took === 'other') return refusal('bad-request', cardWords.refused.badKey);
  if (took === 'done') return (await waited(needs, portalId, key, ask)) ?? answerAnew(needs, clicker);
  if (took !== 'new') {
    const answer = await answerAsThe(took.sameAs, needs, clicker);
    await needs.store.keepAnswer(portalId, key, answer);
    return answer;
  }

  const outcomes = await needs.actNow(
    portalId,
    effects.map((e) => e.key),
  );
  const answer = await answerOf(needs, clicker, deed, outcomes, dry);
  await needs.store.keepAnswer(portalId, key, answer);
  return answer;
}

async function priorAnswer(
  needs: ActingNeeds,
  portalId: number,
  key: string,
  ask: string,
): Promise<ActResponse | 'lost' | null> {
  const prior = await needs.store.prior(portalId, key);
  if (prior === null) return null;
  if (prior.ask !== ask) return refusal('bad-request', cardWords.refused.badKey);
  return (await waited(needs, portalId, key, ask)) ?? 'lost';
}

/** What was answered to another click that was the same, with the card as it is now. */
async function answerAsThe(key: string, needs: ActingNeeds, clicker: Clicker): Promise<ActResponse> {
  const [first, anew] = [await waited(needs, clicker.portalId, key), await answerAnew(needs, clicker)];
  return first?.ok && anew.ok ? { ...first, card: anew.card } : (first ?? anew);
}

/** The first of two equal clicks is still at work: its answer is that of both. */
async function waited(needs: ActingNeeds, portalId: number, key: string, ask?: string): Promise<ActResponse | null> {
  for (let i = 0; i < ASK_AGAIN_TIMES; i += 1) {
    const prior = await needs.store.prior(portalId, key);
    if (prior && ask !== undefined && prior.ask !== ask) return refusal('bad-request', cardWords.refused.badKey);
    // It was ours when it was kept, and nobody else writes there.
    if (prior?.answer) return prior.answer as ActResponse;
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
  return null;
}

/** The process that took the click ended before it answered: what it began goes on, and this says so. */
async function answerAnew(needs: ActingNeeds, { portalId, dealId }: Clicker): Promise<ActResponse> {
  const on = await onTheDesk(needs, portalId, dealId);
  if ('ok' in on) return on;
  const card = await cardOf(needs, { portalId, dealId, known: null, timeline: false }, on);
  return { ok: true, happened: cardWords.happened.onItsWay, composer: null, undo: null, card };
}

async function answerOf(
  needs: ActingNeeds,
  { portalId, dealId }: Clicker,
  deed: Deed,
  outcomes: ReadonlyMap<string, EffectOutcome>,
  dry: boolean,
): Promise<ActResponse> {
  const refused = deed.instead && outcomes.get(deed.instead.of);
  const fellBack = refused?.status === 'dead' ? { ...deed.instead, because: refused.because } : null;
  for (const key of deed.needed) {
    const outcome = outcomes.get(key);
    if (key !== fellBack?.of && outcome?.status === 'dead')
      return refusal('refused-by-hubspot', sentence(outcome.because));
  }
  const on = await onTheDesk(needs, portalId, dealId);
  if ('ok' in on) return on;
  const card = await cardOf(needs, { portalId, dealId, known: null, timeline: false }, on);
  const waits = (key: string) => (outcomes.get(key)?.status ?? 'pending') === 'pending';
  const did = fellBack ? `${fellBack.happened}. ${sentence(fellBack.because)}` : deed.happened;
  const happened = dry
    ? dryWords(deed)
    : deed.needed.some(waits)
      ? cardWords.happened.onItsWay
      : deed.action.effects.some((e) => waits(e.key))
        ? `${did}. ${cardWords.happened.onItsWay}`
        : did;
  const undo = deed.undo || fellBack ? (card.history.find((h) => h.undo !== null)?.undo ?? null) : null;
  return { ok: true, happened, composer: fellBack?.composer ?? deed.composer, undo, card } satisfies Done;
}

/** In dry run what we keep ourselves is kept; nothing is written, so there is nothing to have enrolled or to put back. */
function onPaper(action: Deed['action']): Deed['action'] {
  const history = action.history.map((entry) => {
    const kept = 'before' in entry ? { ...entry, before: {} } : entry;
    return kept.kind === 'play' ? { ...kept, enrolled: false, movedFrom: null, list: null } : kept;
  });
  return { ...action, effects: [], ours: null, history };
}

/** Words that are ready to send, and what was said to us alone, are there all the same; everything else did not happen. */
function dryWords({ action, needed, composer, happened }: Deed): string {
  const { dryRun } = cardWords.happened;
  const there = action.effects.length === 0 || (composer !== null && needed.length === 0);
  return there ? `${happened}. ${dryRun}` : dryRun;
}

function sentence(text: string): string {
  return `HubSpot did not accept ${text}`;
}

function whoClicks({ desk }: OnTheDesk, { userId, email }: Clicker): string | null {
  const owner = desk.portal.owners.find((o) => o.userId === userId);
  return ownerName(owner) ?? email;
}
