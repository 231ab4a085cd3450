/**
 * Thresholds an account's own curve speaks for: quiet when half of those who answer have, dark when four in five have.
 * Shares of the answers are steadier than the chance from one day to the next, which swings with every late reply; that
 * chance is told beside them, because it is what a flag on that day would be worth.
 */
import type { ChanceBook } from './book.ts';
import { answerCurve, chanceOfAnswer, type Chance, type CurvePoint } from './chance.ts';
import type { Where } from './spell.ts';

export const QUIET_SHARE = 0.5;
export const DARK_SHARE = 0.8;
/** Sooner than this nobody should be chased. */
export const EARLIEST_DARK = 3;
/** Answers later than this belong to another conversation. */
const LATEST = 40;
/** Shares are quotients; one that is reached may come out a hair short. */
const HAIR = 1e-9;
/** "Came back by itself" means within so many working days of the flag (DOMAIN 6). */
export const BY_ITSELF_DAYS = 3;

export interface Proposal {
  /** Working days. */
  quietAfter: number;
  darkAfter: number;
  /** The curve at the two days. */
  byQuiet: CurvePoint;
  byDark: CurvePoint;
  /** The share of silences that were answered at all, as far as the curve goes. */
  ever: CurvePoint;
  /** Of the silences as long as the proposed dark threshold, how many came back within three more days. */
  comesBack: Chance | null;
}

/** Null where the account has seen too little. */
export function proposeThresholds(book: ChanceBook, where: Where): Proposal | null {
  const curve = answerCurve(
    book,
    where,
    Array.from({ length: LATEST }, (_, i) => i + 1),
  );
  const ever = curve.at(-1);
  if (!ever || curve.length <= EARLIEST_DARK) return null;
  const firstWith = (share: number, earliest: number): CurvePoint =>
    curve.find((p) => p.workingDays >= earliest && p.answered >= share * ever.answered - HAIR) ?? ever;
  const byQuiet = firstWith(QUIET_SHARE, 1);
  const byDark = firstWith(DARK_SHARE, Math.max(EARLIEST_DARK, byQuiet.workingDays + 1));
  const comesBack = chanceOfAnswer(book, where, byDark.workingDays, BY_ITSELF_DAYS);
  return { quietAfter: byQuiet.workingDays, darkAfter: byDark.workingDays, byQuiet, byDark, ever, comesBack };
}
