/**
 * Thresholds an account's own curve speaks for. Quiet is when half of those who answer have; dark is when waiting three
 * more days would hardly bring anybody back, which is also what the back-test counts as "came back alone".
 */
import { answerCurve, chancesFrom, type Chance, type CurvePoint } from './chance.ts';
import type { ChanceBook } from './book.ts';
import type { Where } from './spell.ts';

/** A flag is worth raising when at most this share would have come back by itself … */
export const COMES_BACK_AT_MOST = 0.2;
/** … within so many working days (DOMAIN 6). */
export const BY_ITSELF_DAYS = 3;
/** Sooner than this nobody should be chased, later than this nobody would look any more. */
export const EARLIEST_DARK = 3;
export const LATEST_DARK = 30;

export interface Proposal {
  /** Working days. */
  quietAfter: number;
  darkAfter: number;
  /** What the curve says at that day: how many still answer by themselves within three more. */
  comesBack: Chance;
  /** Share of silences answered by the proposed days. */
  answeredByQuiet: CurvePoint | null;
  answeredByDark: CurvePoint | null;
}

/** Null where the account has seen too little, or where silences of a month still end by themselves. */
export function proposeThresholds(book: ChanceBook, where: Where): Proposal | null {
  const ask = chancesFrom(book);
  for (let day = EARLIEST_DARK; day <= LATEST_DARK; day += 1) {
    const comesBack = ask(where, day, BY_ITSELF_DAYS);
    if (!comesBack) return null;
    if (comesBack.share > COMES_BACK_AT_MOST) continue;
    const curve = answerCurve(
      book,
      where,
      Array.from({ length: day }, (_, i) => i + 1),
    );
    const byDark = curve.find((p) => p.workingDays === day) ?? null;
    const half = (byDark?.answered ?? 0) / 2;
    const quietAfter = Math.min(day - 1, Math.max(1, curve.find((p) => p.answered >= half)?.workingDays ?? day - 1));
    return {
      quietAfter,
      darkAfter: day,
      comesBack,
      answeredByQuiet: curve.find((p) => p.workingDays === quietAfter) ?? null,
      answeredByDark: byDark,
    };
  }
  return null;
}
