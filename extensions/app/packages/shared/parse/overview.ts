import type { OverviewAnswer } from '../contract.ts';
import { exactly, flag, list, maybe, moment, nullable, num, object, oneOf, optional, text } from '../check.ts';
import type { Check } from '../check.ts';
import { state } from './card.ts';
import { firstReading } from './reading.ts';

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
  outcomes: list(
    object({
      play: text,
      label: text,
      pressed: num,
      answered: num,
      clearNo: num,
      revived: num,
      silent: num,
      lost: num,
    }),
  ),
  coaching: nullable(list(object({ ownerId: text, name: text, deals: num, wentDark: num, says: text }))),
  othersHaveDeals: optional(flag),
  sync: maybe(firstReading),
});
