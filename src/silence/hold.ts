/**
 * When silence stands still: somebody is away, the rep snoozed the deal, or they asked to be left alone until a day
 * (DOMAIN 1, "hold"). A hold begins with its notice, lasts through the day they are back, and ends early when one of
 * their people writes.
 */
import type { Day, Instant } from '../deal/facts.ts';
import type { Timeline, Touch } from '../deal/touch.ts';
import type { WorkingCalendar } from '../deal/working-time.ts';
import type { Hold } from '../judgement.ts';

export interface Held {
  hold: Hold;
  from: Instant;
  /** First moment at which the deal ages again: the beginning of the working day after `until`. */
  to: Instant;
}

/** All holds there ever were, in order of their beginning. */
export function holdsOf(timeline: Timeline, calendar: WorkingCalendar, awayDays: number): Held[] {
  const holds: Held[] = [];
  const notices = [...timeline.machines, ...timeline.touches.filter((t) => t.direction !== 'ours' && t.reading)].sort(
    (a, b) => a.at - b.at,
  );
  for (const touch of notices) {
    const away = touch.reading?.away;
    if (away && isWhomWeTalkWith(touch, timeline)) {
      const until = away.until ?? calendar.workingDayAfter(calendar.dayOf(touch.at), awayDays);
      if (until > calendar.dayOf(touch.at))
        holds.push(held(touch, until, touch.human ? 'assistant-note' : 'out-of-office', timeline, calendar));
    }
    const revisit = touch.reading?.revisit;
    if (revisit && revisit.from > calendar.dayOf(touch.at))
      holds.push(held(touch, calendar.onOrAfter(revisit.from), 'asked-to-wait', timeline, calendar));
  }
  const snooze = snoozeOf(timeline, calendar);
  if (snooze) holds.push(snooze);
  return holds.sort((a, b) => a.from - b.from);
}

function held(touch: Touch, until: Day, because: Hold['because'], timeline: Timeline, calendar: WorkingCalendar): Held {
  const end = calendar.startOf(calendar.workingDayAfter(until, 1));
  const back = timeline.touches.find((t) => t.at > touch.at && t.human && t.direction !== 'ours');
  return {
    hold: { until, because, source: touch.source },
    from: touch.at,
    to: back ? Math.min(end, back.at) : end,
  };
}

/**
 * An absence holds the deal when it is that of whom we talk with. When our last mail went to several of their people
 * and another one of them has not said to be away, the deal goes on with that one.
 */
function isWhomWeTalkWith(touch: Touch, timeline: Timeline): boolean {
  if (touch.human) return true;
  const writer = touch.buyers[0];
  const mail = timeline.touches.findLast((t) => t.direction === 'ours' && t.channel === 'email' && t.at <= touch.at);
  if (!writer || mail?.fact.type !== 'emails') return true;
  const others = mail.fact.to.filter((a) => a.email !== writer && timeline.isBuyer(a.email));
  return others.length === 0 || timeline.touches.findLast((t) => t.human && t.at <= touch.at)?.buyers[0] === writer;
}

/** A snooze set on the card; without history it counts from the deal's first touch. */
function snoozeOf(timeline: Timeline, calendar: WorkingCalendar): Held | null {
  const { deal } = timeline.facts;
  const until = deal.ours.holdUntil;
  if (until === null) return null;
  const from = deal.history['ghostlight_hold_until']?.at(-1)?.at ?? timeline.touches[0]?.at ?? deal.createdAt ?? 0;
  return {
    hold: { until, because: 'snooze', source: { type: 'deals', id: deal.id } },
    from,
    to: calendar.startOf(calendar.workingDayAfter(until, 1)),
  };
}

/** The hold that is on: of several the one that lasts longest. */
export function holdAt(holds: readonly Held[], at: Instant): Held | null {
  const on = holds.filter((h) => h.from <= at && at < h.to);
  return on.reduce<Held | null>((best, h) => (best === null || h.to > best.to ? h : best), null);
}

/** Working days between two moments that did not count, overlapping holds once. */
export function heldDays(holds: readonly Held[], from: Instant, to: Instant, calendar: WorkingCalendar): number {
  let days = 0;
  let done = from;
  for (const h of holds) {
    const start = Math.max(done, h.from);
    const end = Math.min(to, h.to);
    if (end <= start) continue;
    days += calendar.between(start, end);
    done = end;
  }
  return days;
}
