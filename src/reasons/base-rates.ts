/**
 * Where the weighing starts: of 100 deals that went quiet in a stage group, in how many would a manager name this reason
 * first? These are starting points in the order of magnitude the five articles suggest, not measurements; an account's
 * own corrections move them (`learned`). `unknown` is what honest people cannot name. docs/reasons.md explains the table.
 */
import type { ReasonCode } from '../judgement.ts';
import type { StageGroup } from './stage-group.ts';

export const BASE_RATES: Record<ReasonCode, Record<StageGroup, number>> = {
  'priorities-shifted': { early: 6, middle: 6, late: 6 },
  'pain-resolved': { early: 3, middle: 3, late: 3 },
  'no-decision-maker': { early: 6, middle: 6, late: 5 },
  'cannot-say-no': { early: 2, middle: 3, late: 5 },
  'seller-friction': { early: 2, middle: 2, late: 2 },
  'outside-target-market': { early: 4, middle: 2, late: 1 },
  'not-qualified': { early: 4, middle: 3, late: 2 },
  'shallow-discovery': { early: 5, middle: 4, late: 2 },
  'low-value-touches': { early: 3, middle: 4, late: 4 },
  'we-owe-a-reply': { early: 3, middle: 3, late: 3 },
  'chose-competitor': { early: 2, middle: 3, late: 5 },
  'found-cheaper': { early: 2, middle: 3, late: 4 },
  'lost-budget': { early: 2, middle: 3, late: 4 },
  'over-followed-up': { early: 4, middle: 4, late: 4 },
  'no-time': { early: 4, middle: 3, late: 3 },
  'gatekept-inbox': { early: 3, middle: 2, late: 2 },
  'prefers-face-to-face': { early: 2, middle: 2, late: 2 },
  'prefers-phone': { early: 3, middle: 3, late: 2 },
  'still-reviewing': { early: 1, middle: 3, late: 5 },
  'internal-approval': { early: 1, middle: 3, late: 6 },
  'contact-away': { early: 3, middle: 3, late: 3 },
  'contact-left': { early: 2, middle: 2, late: 2 },
  'sponsor-left': { early: 1, middle: 1, late: 2 },
  'company-change': { early: 1, middle: 2, late: 2 },
  'bad-timing': { early: 5, middle: 4, late: 3 },
  'quote-then-quiet': { early: 4, middle: 3, late: 3 },
  undeliverable: { early: 2, middle: 2, late: 2 },
  unknown: { early: 30, middle: 30, late: 30 },
};

/** The base rate as natural log-odds against `unknown`, which is 0 by definition. */
export function baseLogOdds(code: ReasonCode, group: StageGroup): number {
  return Math.log(BASE_RATES[code][group] / BASE_RATES.unknown[group]);
}
