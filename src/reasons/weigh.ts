/**
 * Why are they quiet? Ranked hypotheses, never a verdict.
 *
 * Each reason starts at its base rate for the stage group, as log-odds against `unknown`, moved by what the account's
 * corrections taught. Every signal seen adds or takes away its weight times its clarity. Hints are capped together, so
 * that one strong sentence of the buyer beats any number of them. A reason with nothing for it is no hypothesis and
 * leaves its share to `unknown`. Strengths are the shares of all that remain (softmax), so they sum to 1 with `unknown`.
 */
import type { Day } from '../deal/facts.ts';
import type { Evidence, RankedReason, ReasonCode, State } from '../judgement.ts';
import { inputsOf, type Need } from '../signals/inputs.ts';
import { SIGNALS, type SignalCode } from '../signals/list.ts';
import type { Finding, Signal } from '../signals/signal.ts';
import type { Situation } from '../situation.ts';
import { sayEvidence } from '../wording/evidence.ts';
import { WHAT_IS_MISSING } from '../wording/missing.ts';
import { baseLogOdds } from './base-rates.ts';
import { REASONS } from './list.ts';
import type { Reason } from './reason.ts';
import { stageGroup } from './stage-group.ts';

/** A weight below this is a hint; hints of one reason together never count for more than the cap. */
export const HINT = 1;
export const HINTS_TOGETHER = 1.5;
/** From this share on, and this far ahead of the next (in log-odds), a reason is called likely. */
export const LIKELY_FROM = 0.55;
export const CLEAR_LEAD = 0.7;
/** Weaker hypotheses are not worth a line. */
const FAINTEST = 0.01;

/** States in which anybody asks why. */
const ASKED_IN: ReadonlySet<State> = new Set<State>(['our-turn', 'quiet', 'missed', 'dark', 'held', 'nurture']);

/** Signals by their place in the list, so that looking one up is reading an array. */
const PLACE: ReadonlyMap<SignalCode, number> = new Map(SIGNALS.map((s, i) => [s.code, i]));

interface Weight {
  code: SignalCode;
  place: number;
  weight: number;
}

const ALL: readonly { reason: Reason; weights: readonly Weight[] }[] = Object.values(REASONS)
  .filter((r) => r.code !== 'unknown')
  .map((reason) => ({
    reason,
    weights: (Object.entries(reason.weights) as [SignalCode, number][]).map(([code, weight]) => ({
      code,
      place: PLACE.get(code) as number,
      weight,
    })),
  }));

interface Weighed {
  code: ReasonCode;
  score: number;
  seen: { code: SignalCode; weight: number; finding: Finding & { known: true } }[];
  missing: Need[];
}

/** Adds up the log-odds of one reason. */
function weighOne(
  reason: Reason,
  weights: readonly Weight[],
  start: number,
  look: (place: number) => Finding,
): Weighed {
  let strong = 0;
  let hints = 0;
  const seen: Weighed['seen'] = [];
  const missing: Need[] = [];
  for (const { code, place, weight } of weights) {
    const finding = look(place);
    if (!finding.known) {
      if (!missing.includes(finding.missing)) missing.push(finding.missing);
      continue;
    }
    if (!finding.hit) continue;
    const value = weight * finding.hit.strength;
    seen.push({ code, weight: value, finding });
    if (weight < 0 || weight >= HINT) strong += value;
    else hints += value;
  }
  return { code: reason.code, score: start + strong + Math.min(hints, HINTS_TOGETHER), seen, missing };
}

/** The reasons for one situation, best first; `unknown` only when it leads. Empty where nobody asks. */
export function weighReasons(situation: Situation): RankedReason[] {
  if (!ASKED_IN.has(situation.state)) return [];
  const inputs = inputsOf(situation);
  const group = stageGroup(situation.facts);
  const findings = new Array<Finding | undefined>(SIGNALS.length);
  const look = (place: number): Finding => (findings[place] ??= (SIGNALS[place] as Signal).look(inputs));

  const hypotheses: Weighed[] = [];
  for (const { reason, weights } of ALL) {
    if (reason.onlyIn && !reason.onlyIn.includes(situation.state)) continue;
    const start = baseLogOdds(reason.code, group) + (situation.account?.learned?.[reason.code] ?? 0);
    const weighed = weighOne(reason, weights, start, look);
    if (weighed.seen.some((s) => s.weight > 0)) hypotheses.push(weighed);
  }
  const unknown: Weighed = { code: 'unknown', score: 0, seen: [], missing: [] };
  // Weighed only when it leads: the needs are of no use to anybody else.
  if (hypotheses.every((h) => h.score <= 0)) unknown.missing = wouldHelp(look);
  const all = [...hypotheses, unknown].sort((a, b) => b.score - a.score);
  const total = all.reduce((sum, w) => sum + Math.exp(w.score), 0);
  const lead = all[0] as Weighed;
  const today = situation.calendar.dayOf(situation.at);
  const clear = lead.score - (all[1]?.score ?? -Infinity) >= CLEAR_LEAD;

  return all
    .filter((w) => w === lead || w.code !== 'unknown')
    .map((w) => ({ weighed: w, strength: Math.exp(w.score) / total }))
    .filter(({ weighed, strength }) => weighed === lead || strength >= FAINTEST)
    .map(({ weighed, strength }) => ({
      code: weighed.code,
      strength: Math.round(strength * 1000) / 1000,
      certainty:
        weighed === lead && clear && strength >= LIKELY_FROM && weighed.code !== 'unknown' ? 'likely' : 'possible',
      for: evidence(weighed, 1, today),
      against: evidence(weighed, -1, today),
      missing: weighed.missing.map((need) => WHAT_IS_MISSING[need]),
    }));
}

/**
 * What signals would have needed that could have spoken for a reason, the weightiest first. Comparisons between reps are
 * left out: whoever reads this may not see them.
 */
function wouldHelp(look: (place: number) => Finding): Need[] {
  const needed = new Map<Need, number>();
  for (const { reason, weights } of ALL) {
    if (reason.code === 'seller-friction') continue;
    for (const { place, weight } of weights) {
      const finding = weight > 0 ? look(place) : null;
      if (finding && !finding.known) needed.set(finding.missing, Math.max(weight, needed.get(finding.missing) ?? 0));
    }
  }
  return [...needed].sort((a, b) => b[1] - a[1]).map(([need]) => need);
}

/** The seen signals of one sign, heaviest first, as sentences. */
function evidence(weighed: Weighed, sign: 1 | -1, today: Day): Evidence[] {
  return weighed.seen
    .filter((s) => Math.sign(s.weight) === sign)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ code, weight, finding }) => ({
      signal: code,
      says: sayEvidence(code, finding.hit?.args ?? {}, today),
      source: finding.hit?.source ?? null,
      weight: Math.round(weight * 100) / 100,
    }));
}
