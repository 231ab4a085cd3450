/** When an absence is over. It ends by itself, as a hold does (DOMAIN 1), whether or not anybody says so. */
import type { Day, Instant } from '../../deal/facts.ts';
import type { Situation } from '../../situation.ts';

/** Working days after their return in which an absence may still explain a silence: mails pile up. */
const CATCHING_UP = 5;
/** How much it explains then. */
const WHILE_CATCHING_UP = 0.4;

/**
 * How much an absence that was told of at `told` explains now, 0 to 1, and whether it is over. `until` is the day they
 * are back; null where nobody said: they count as away for as long as such a notice holds a deal.
 */
export function absence(situation: Situation, until: Day | null, told: Instant): { strength: number; over: boolean } {
  const { calendar, settings, at } = situation;
  const back = until ?? calendar.workingDayAfter(calendar.dayOf(told), settings.awayDays);
  const backFor = calendar.between(calendar.startOf(back), at);
  return { strength: backFor === 0 ? 1 : backFor <= CATCHING_UP ? WHILE_CATCHING_UP : 0, over: backFor > 0 };
}
