/**
 * Thresholds an account's own curve speaks for. Quiet is when half of those who answer have. Dark is when four in five
 * have, and when at most three in ten of the silences that long are still answered within three more days: before that a
 * flag would mostly tell what waiting would have told too. The curve counts every answer, whether we wrote again or not.
 */
import type { ChanceBook, Level } from './book.ts';
import { answerCurve, chanceOfAnswer, curveLevel, type Chance, type CurvePoint } from './chance.ts';
import type { Where } from './spell.ts';

export const QUIET_SHARE = 0.5;
export const DARK_SHARE = 0.8;
export const STILL_AT_MOST = 0.3;
/** Waiting so many working days more would have told: the window of a false alarm too (DOMAIN 6). */
export const STILL_DAYS = 3;
/** Sooner than this nobody should be chased, later than that nobody would look any more. */
export const EARLIEST_DARK = 3;
export const LATEST_DARK = 20;
/** Answers later than this belong to another conversation. */
const LATEST = 40;
/** Shares are quotients; one that is reached may come out a hair short. */
const HAIR = 1e-9;

export interface Proposal {
  /** Working days. */
  quietAfter: number;
  darkAfter: number;
  /** Where the curve is from. */
  of: Level;
  /** The day by which four in five of those who answer have. */
  fourInFive: number;
  /** The share of silences that were answered at all, as far as the curve goes. */
  ever: CurvePoint;
  /** Of the silences as long as the proposed dark threshold, how many were answered within three more days. */
  still: Chance | null;
  /** The same on the first day that would do otherwise, where that was too many for it. */
  tooMany: Chance | null;
}

/** Null where the account has seen too little. */
export function proposeThresholds(book: ChanceBook, where: Where): Proposal | null {
  const curve = answerCurve(
    book,
    where,
    Array.from({ length: LATEST }, (_, i) => i + 1),
  );
  const of = curveLevel(book, where);
  const ever = curve.at(-1);
  if (!of || !ever || curve.length <= EARLIEST_DARK) return null;
  const dayOf = (share: number): number =>
    (curve.find((p) => p.answered >= share * ever.answered - HAIR) ?? ever).workingDays;
  const quietAfter = dayOf(QUIET_SHARE);
  const fourInFive = dayOf(DARK_SHARE);
  let darkAfter = Math.max(EARLIEST_DARK, quietAfter + 1, fourInFive);
  const first = chanceOfAnswer(book, where, darkAfter, STILL_DAYS);
  let still = first;
  while (still && still.share > STILL_AT_MOST && darkAfter < LATEST_DARK) {
    const later = chanceOfAnswer(book, where, darkAfter + 1, STILL_DAYS);
    // Too few of this stage's own lasted longer; others' cannot tell when its buyers are gone.
    if (later?.of !== of) break;
    darkAfter += 1;
    still = later;
  }
  return { of, quietAfter, darkAfter, fourInFive, ever, still, tooMany: still === first ? null : first };
}
