import type { OverviewAnswer } from '../contract.ts';
import { exactly, flag, list, maybe, moment, nullable, num, object, oneOf, optional, text } from '../check.ts';
import type { Check } from '../check.ts';
import { state } from './card.ts';
import { firstReading } from './reading.ts';

const counts = { pressed: num, answered: num, clearNo: num, revived: num, silent: num, lost: num };
const rate = object({ n: num, value: num, low: num, high: num });
const cause = object({ label: text, dark: nullable(rate), won: num, lost: num });
const team = object({
  reps: list(
    object({
      ownerId: text,
      name: text,
      dark: list(object({ group: oneOf('early', 'middle', 'late'), rep: rate, peers: rate, apart: flag })),
      touchesPerAnswer: nullable(object({ rep: num, peers: nullable(num) })),
      withoutStep: nullable(rate),
    }),
  ),
  bySource: list(cause),
  byFit: list(cause),
});

export const overviewAnswer: Check<OverviewAnswer> = object({
  ok: exactly(true),
  at: moment,
  role: oneOf('rep', 'manager'),
  currency: nullable(text),
  uiDomain: maybe(text),
  totals: object({ open: num, quiet: num, missed: num, dark: num, ourTurn: num, held: num, valueAtRisk: num }),
  deals: list(
    object({
      dealId: text,
      name: text,
      ownerName: nullable(text),
      stage: text,
      amount: nullable(num),
      currency: nullable(text),
      state,
      headline: text,
      silentDays: nullable(num),
      reason: nullable(object({ code: text, label: text, certainty: oneOf('likely', 'possible') })),
      play: nullable(object({ code: text, label: text })),
    }),
  ),
  more: num,
  reasons: list(object({ code: text, label: text, deals: num, amount: num })),
  rootCauses: list(object({ code: text, label: text, deals: num, amount: num })),
  outcomes: list(object({ play: text, label: text, ...counts })),
  outcomesByReason: maybe(list(object({ code: text, label: text, ...counts }))),
  coaching: nullable(list(object({ ownerId: text, name: text, deals: num, wentDark: num, says: text }))),
  othersHaveDeals: optional(flag),
  team: maybe(team),
  sync: maybe(firstReading),
});
