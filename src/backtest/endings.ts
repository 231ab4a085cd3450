/**
 * How it ended after a flag, looking back from everything known today:
 * - `lost-or-silent`: lost, or not a word since: the flag was right;
 * - `came-back-after-us`: they answered after we had tried again;
 * - `came-back-alone`: they came back with nothing of ours in between; within three working days it was a false alarm,
 *   for waiting would have done.
 * A "no, thank you" before the deal was lost is the loss, not a coming back.
 */
import { closedBy } from '../chances/deal-at.ts';
import { STILL_DAYS } from '../chances/propose.ts';
import type { Instant } from '../deal/facts.ts';
import type { Timeline, Touch } from '../deal/touch.ts';
import type { WorkingCalendar } from '../deal/working-time.ts';

export type Ending = 'lost-or-silent' | 'came-back-after-us' | 'came-back-alone';

export interface Ended {
  ending: Ending;
  falseAlarm: boolean;
  /** Their word, the win or the loss; null while they are silent. */
  at: Instant | null;
  lost: boolean;
  /** Working days from the flag to the loss; null unless it was lost. */
  leadDays: number | null;
}

/** `timeline` holds everything known today. */
export function endingOf(flaggedAt: Instant, timeline: Timeline, calendar: WorkingCalendar): Ended {
  const closed = closedAfter(flaggedAt, timeline);
  const lost = closed?.outcome === 'lost' ? closed.at : null;
  const back = timeline.touches.find(
    (t) => t.at > flaggedAt && isTheirs(t) && t.at <= (closed?.at ?? Infinity) && !(lost !== null && saysNo(t)),
  );
  const returned = back?.at ?? (closed?.outcome === 'won' ? closed.at : null);
  const leadDays = lost === null ? null : calendar.between(flaggedAt, lost);
  if (returned === null)
    return { ending: 'lost-or-silent', falseAlarm: false, at: lost, lost: lost !== null, leadDays };
  const tried = timeline.touches.some((t) => t.at > flaggedAt && t.at < returned && isChase(t));
  return {
    ending: tried ? 'came-back-after-us' : 'came-back-alone',
    falseAlarm: !tried && calendar.between(flaggedAt, returned) <= STILL_DAYS,
    at: returned,
    lost: false,
    leadDays: null,
  };
}

/** The first closing after a moment: what happened after a later reopening is another story. */
function closedAfter(flaggedAt: Instant, { facts: { deal, portal }, at }: Timeline): ReturnType<typeof closedBy> {
  for (const change of deal.history['dealstage'] ?? []) {
    if (change.at <= flaggedAt || change.at > at) continue;
    const closed = closedBy(deal, portal, change.at);
    if (closed) return closed;
  }
  const now = closedBy(deal, portal, at);
  return now && now.at > flaggedAt ? now : null;
}

const isTheirs = (t: Touch): boolean => t.direction !== 'ours' && t.human && t.channel !== 'page';
const isChase = (t: Touch): boolean => t.direction === 'ours' && t.delivered && !t.courtesy && t.channel !== 'page';
const saysNo = (t: Touch): boolean => t.reading?.words.some((w) => w.code === 'clear-no') ?? false;
