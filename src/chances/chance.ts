/** The chance that a silence still ends with an answer, and the curve of answers over time. */
import { answeredWithin, longerThan, poolsOf, type ChanceBook, type Level, type Pool } from './book.ts';
import { placeOfFirst } from '../deal/ordered.ts';
import { logLogInterval, type Interval } from './interval.ts';
import type { Step } from './kaplan-meier.ts';
import type { Where } from './spell.ts';

/** Under this many answered spells nothing is said (DOMAIN 6); the next wider level is asked. */
export const ANSWERED_AT_LEAST = 20;
/** So many silences must have lasted this long. */
export const SILENCES_AT_LEAST = 10;
/** How far ahead the card looks. */
export const WITHIN_DAYS = 10;

/** Of `n` silences this long, `answered` were answered within `withinDays`; what follows for this one. */
export interface Chance {
  /** Where the silences counted are from. */
  of: Level;
  silentFor: number;
  withinDays: number;
  n: number;
  answered: number;
  /** 0 to 1, with the 90 % interval. Counts what was censored and what is borrowed, so it may differ from answered / n. */
  share: number;
  low: number;
  high: number;
}

/** `answered`: share of silences answered within so many working days; `n`: silences at least that long. */
export interface CurvePoint extends Interval {
  workingDays: number;
  answered: number;
  n: number;
}

/**
 * Asks a book for chances. Pools are built once per place, so asking for every deal of an account is cheap.
 * Null where the account has seen too little: fewer than 20 answered spells, or fewer than 10 silences this long, at
 * every level.
 */
export function chancesFrom(book: ChanceBook): (where: Where, silentFor: number, withinDays?: number) => Chance | null {
  const known = new Map<string, Pool[]>();
  return (where, silentFor, withinDays = WITHIN_DAYS) => {
    const key = JSON.stringify([where.pipelineId, where.stageId]);
    let pools = known.get(key);
    if (!pools) known.set(key, (pools = poolsOf(book, where)));
    for (const pool of pools) {
      const chance = chanceIn(pool, silentFor, withinDays);
      if (chance) return chance;
    }
    return null;
  };
}

/** One question to a book; see `chancesFrom` for many. Silence and window in working days. */
export function chanceOfAnswer(
  book: ChanceBook,
  where: Where,
  silentFor: number,
  withinDays = WITHIN_DAYS,
): Chance | null {
  return chancesFrom(book)(where, silentFor, withinDays);
}

function chanceIn(pool: Pool, silentFor: number, withinDays: number): Chance | null {
  if (pool.ownAnswered < ANSWERED_AT_LEAST) return null;
  const from = Math.max(0, silentFor);
  const n = longerThan(pool.own, from);
  if (n < SILENCES_AT_LEAST) return null;
  const { surviving, ...interval } = survivalBetween(pool, from, from + withinDays);
  return {
    of: pool.level,
    silentFor: from,
    withinDays,
    n,
    answered: answeredWithin(pool.own, from, from + withinDays),
    share: 1 - surviving,
    low: 1 - interval.high,
    high: 1 - interval.low,
  };
}

/** Share of those silent at `from` that are still silent at `to`, with its interval. Needs somebody at risk at `from`. */
function survivalBetween(pool: Pool, from: number, to: number): Interval & { surviving: number } {
  const before = stepAt(pool.steps(), from);
  const after = stepAt(pool.steps(), to);
  const surviving = after ? after.surviving / (before?.surviving ?? 1) : 1;
  const spread = after ? after.spread - (before?.spread ?? 0) : 0;
  // Nobody answered: as many as watched to the end. Everybody answered: as many as were left at the last answer.
  const watched = surviving > 0 ? pool.atRiskAt(to) : (after?.atRisk ?? 0);
  return { surviving, ...logLogInterval(surviving, spread, watched) };
}

/** The last step not later than a time. */
function stepAt(steps: readonly Step[], time: number): Step | undefined {
  return steps[placeOfFirst(steps, (step) => step.time > time) - 1];
}

/**
 * Share answered within each of `days`, for a place or (`null`) the account; empty where there are too few answered
 * spells, and ending where fewer than ten silences lasted that long.
 */
export function answerCurve(book: ChanceBook, where: Where | null, days: readonly number[]): CurvePoint[] {
  const pool = poolFor(book, where);
  if (!pool) return [];
  const points: CurvePoint[] = [];
  for (const workingDays of days) {
    const n = longerThan(pool.own, workingDays - 1e-9);
    if (n < SILENCES_AT_LEAST) break;
    const { surviving, low, high } = survivalBetween(pool, -1, workingDays);
    points.push({ workingDays, answered: 1 - surviving, low: 1 - high, high: 1 - low, n });
  }
  return points;
}

function poolFor(book: ChanceBook, where: Where | null): Pool | undefined {
  return poolsOf(book, where).find((p) => p.ownAnswered >= ANSWERED_AT_LEAST);
}

/** Where the curve of a place is from; null where there is none. */
export function curveLevel(book: ChanceBook, where: Where | null): Level | null {
  return poolFor(book, where)?.level ?? null;
}
