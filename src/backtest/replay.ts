/**
 * One deal through the days. It is looked at when something came to be known, and when its last judgement said to look
 * again; in between, nothing can change, which a test proves by looking every day. Nothing later than a look is used.
 */
import type { DealFacts, Instant } from '../deal/facts.ts';
import type { State } from '../judgement.ts';
import type { Settings } from '../settings/declared.ts';
import { episodeOf } from '../silence/episode.ts';
import { lookAgainAt } from '../silence/look-again.ts';
import { situate } from '../situate.ts';
import { changesOf, lookFrom } from './looks.ts';

/** Looks `from` (included) to `to` (not) in which a deal stood the same. */
export interface Run {
  from: number;
  to: number;
  state: State;
  /** Names the spell of missed or dark; null outside one. */
  anchor: Instant | null;
}

/** The runs of a deal from its creation on, in order. `everyDay` looks at each look, and finds the same. */
export function replay(
  facts: DealFacts,
  settings: Settings,
  looks: readonly Instant[],
  { everyDay = false }: { everyDay?: boolean } = {},
): Run[] {
  const changes = changesOf(facts);
  const born = facts.deal.createdAt ?? changes[0] ?? 0;
  const runs: Run[] = [];
  let change = 0;
  for (let i = lookFrom(looks, born); i < looks.length;) {
    const at = looks[i] as Instant;
    const { state, anchor, again } = lookAt(facts, settings, at);
    while (change < changes.length && (changes[change] as Instant) <= at) change += 1;
    const wake = Math.min(again ?? Infinity, changes[change] ?? Infinity);
    const next = everyDay ? i + 1 : Math.max(i + 1, lookFrom(looks, wake));
    const last = runs.at(-1);
    if (last && last.state === state && last.anchor === anchor) last.to = next;
    else runs.push({ from: i, to: next, state, anchor });
    i = next;
  }
  return runs;
}

function lookAt(
  facts: DealFacts,
  settings: Settings,
  at: Instant,
): { state: State; anchor: Instant | null; again: Instant | null } {
  const { situation, conversation, held } = situate(facts, settings, at);
  const { state, silence, nextStep: step, thresholds, calendar } = situation;
  const episode = episodeOf(state, conversation, silence, step, thresholds, calendar);
  return {
    state,
    anchor: episode?.anchor ?? null,
    again: lookAgainAt({ at, state, conversation, silence, hold: held, steps: situation.steps, thresholds, calendar }),
  };
}
