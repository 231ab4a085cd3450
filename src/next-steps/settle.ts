/**
 * What became of every step: kept, late, missed, moved, withdrawn, or still ahead (DOMAIN 2, "keeping a promise").
 * A promise is kept by a human touch of whoever owes it, after it was agreed and by its day and the grace;
 * a bare thank-you is none; a touch that names another day moves it.
 */
import type { Instant } from '../deal/facts.ts';
import type { MeetingAtMoment, Timeline, Touch } from '../deal/touch.ts';
import type { WorkingCalendar } from '../deal/working-time.ts';
import { placeOfFirst } from '../deal/ordered.ts';
import type { NextStep, StepStatus } from '../judgement.ts';
import { dueMoment, graceEnd } from './due.ts';
import { ACCEPTED_WITHIN_MS, TRUST, type SaidStep } from './said.ts';
import { onlyPointsBack, sameThing } from './same-thing.ts';

const DAY_MS = 86_400_000;
/** A new meeting put down this long before the old one was struck belongs to it. */
const REBOOKED_MS = 2 * DAY_MS;
/** An invitation follows the talk of a day within a week. */
const FIXED_WITHIN_MS = 7 * DAY_MS;

/** All steps with their status at the timeline's moment, oldest first. `said` comes oldest first. */
export function settleSteps(
  said: readonly SaidStep[],
  timeline: Timeline,
  calendar: WorkingCalendar,
  graceDays: number,
): NextStep[] {
  const steps = withoutRepeats(fixedByMeetings(accepted(said, timeline.touches)));
  const moved = new Map<SaidStep, SaidStep>();
  for (const step of steps) {
    const older = movedBy(step, steps, timeline, calendar, moved);
    if (older) moved.set(older, step);
  }
  const movedFrom = new Map([...moved].map(([older, newer]) => [newer, older]));
  return steps
    .filter((s) => !moved.has(s))
    .map((step) => {
      const older = movedFrom.get(step);
      const from = older?.due;
      return {
        // "I need until Monday" says when; what for was said before.
        what: older && !step.meeting && onlyPointsBack(step) ? older.what : step.what,
        owedBy: step.owedBy,
        due: step.due,
        status: statusOf(step, timeline, calendar, graceDays),
        source: step.source,
        quote: step.quote,
        agreedAt: step.agreedAt,
        ...(from && from !== step.due ? { movedFrom: from } : {}),
        ...(step.kept ? { byWord: true } : {}),
        ...(step.meeting ? { meeting: { start: step.meeting.start, end: step.meeting.end } } : {}),
      };
    });
}

/** What one side proposed and the other accepted is agreed from the moment of the "yes". */
function accepted(said: readonly SaidStep[], touches: readonly Touch[]): SaidStep[] {
  const steps = [...said];
  for (const touch of touches) {
    if (!touch.reading?.accepts || touch.direction === 'both' || (touch.direction === 'theirs' && !touch.human))
      continue;
    const by = touch.direction === 'theirs' ? 'ours' : 'theirs';
    const open = steps.filter(
      (s) =>
        s.status === 'proposed' &&
        s.origin === by &&
        s.due !== null &&
        s.agreedAt < touch.at &&
        touch.at - s.agreedAt <= ACCEPTED_WITHIN_MS,
    );
    // Of several days, the one they name is the one they take.
    const named = new Set(touch.reading.dates.map((d) => d.to ?? d.from));
    const step = open.findLast((s) => named.has(s.due)) ?? open.at(-1);
    if (step) steps[steps.indexOf(step)] = { ...step, status: 'agreed', agreedAt: touch.at };
  }
  return steps.sort((a, b) => a.agreedAt - b.agreedAt);
}

/** "Tuesday works" was about the meeting that was put in the calendar around then: its record says the day. */
function fixedByMeetings(steps: readonly SaidStep[]): SaidStep[] {
  const booked = steps.filter((s) => s.meeting);
  return steps.filter(
    (s) =>
      s.meeting !== null ||
      s.owedBy !== 'both' ||
      s.origin === 'card' ||
      !booked.some((m) => m.agreedAt >= s.agreedAt - REBOOKED_MS && m.agreedAt <= s.agreedAt + FIXED_WITHIN_MS),
  );
}

/** The same step put down twice (a mail and the rep's note of it) is one: the more trusted record stays. */
function withoutRepeats(steps: readonly SaidStep[]): SaidStep[] {
  const kept: SaidStep[] = [];
  for (const step of steps) {
    // "I will ring you in April" answers "call me in April": it is the same step, due when they said.
    if (
      step.owedBy === 'rep' &&
      step.origin === 'ours' &&
      kept.some(
        (k) =>
          k.notBefore !== null &&
          step.due !== null &&
          step.due >= k.notBefore &&
          step.agreedAt - k.agreedAt <= FIXED_WITHIN_MS,
      )
    )
      continue;
    const twin = kept.findIndex(
      (k) =>
        k.due !== null &&
        k.due === step.due &&
        k.status === 'agreed' &&
        step.status === 'agreed' &&
        (k.meeting === null || step.meeting === null) &&
        (k.owedBy === step.owedBy || k.owedBy === 'both' || step.owedBy === 'both'),
    );
    const other = kept[twin];
    if (!other) kept.push(step);
    else {
      const trusted = TRUST.indexOf(step.origin) < TRUST.indexOf(other.origin) ? step : other;
      kept[twin] = { ...trusted, kept: step.kept || other.kept };
    }
  }
  return kept.sort((a, b) => a.agreedAt - b.agreedAt);
}

/** The older step that this one gives a new day, if any. */
function movedBy(
  step: SaidStep,
  steps: readonly SaidStep[],
  timeline: Timeline,
  calendar: WorkingCalendar,
  moved: ReadonlyMap<SaidStep, SaidStep>,
): SaidStep | null {
  if (step.status !== 'agreed' || step.due === null) return null;
  for (let i = steps.indexOf(step) - 1; i >= 0; i -= 1) {
    const older = steps[i] as SaidStep;
    if (older.status !== 'agreed' || older.due === null || moved.has(older)) continue;
    if (step.meeting) {
      const m = older.meeting;
      if (
        m?.outcome === 'called-off' &&
        step.meeting.start !== m.start &&
        step.agreedAt >= (m.outcomeAt ?? m.start) - REBOOKED_MS
      )
        return older;
      continue;
    }
    if (older.meeting) {
      const named = step.moves && older.owedBy === 'both' && step.owedBy !== 'rep';
      if (named && (older.meeting.outcome === 'called-off' || older.meeting.start > step.agreedAt)) return older;
      continue;
    }
    if (older.owedBy === 'rep' || step.owedBy === 'rep' || step.due <= older.due) continue;
    if (keeper(older, timeline, calendar, step.agreedAt) !== null) continue;
    if (step.moves || sameThing(older, step)) return older;
  }
  return null;
}

function statusOf(step: SaidStep, timeline: Timeline, calendar: WorkingCalendar, graceDays: number): StepStatus {
  if (step.status === 'proposed' || step.due === null) return 'proposed';
  if (step.meeting) return meetingStatus(step.meeting, timeline);
  if (step.kept) return 'kept';
  const kept = keeper(step, timeline, calendar, Infinity);
  const back = takenBack(step, timeline);
  if (back !== null && (kept === null || back <= kept)) return 'withdrawn';
  const end = step.owedBy === 'rep' ? dueMoment(step.due, calendar) : graceEnd(step.due, graceDays, calendar);
  if (kept !== null) return kept <= graceEnd(step.due, graceDays, calendar) ? 'kept' : 'late';
  return timeline.at > end ? 'missed' : 'agreed';
}

function meetingStatus(meeting: MeetingAtMoment, timeline: Timeline): StepStatus {
  switch (meeting.outcome) {
    case 'ahead':
      return 'agreed';
    case 'held':
      return 'kept';
    case 'unknown':
      return 'unconfirmed';
    case 'no-show':
      return backAfter(meeting.start, timeline) ? 'late' : 'missed';
    case 'called-off':
      if (meeting.byUs) return 'withdrawn';
      return backAfter(meeting.outcomeAt ?? meeting.start, timeline) ? 'late' : 'missed';
  }
}

/** They wrote or spoke after a moment: the meeting did not take place, but they are not gone. */
function backAfter(moment: Instant, timeline: Timeline): boolean {
  return timeline.touches.some((t) => t.at > moment && t.human && !t.courtesy && t.direction !== 'ours');
}

/**
 * When a step was taken back: whoever owes it says so, or a clear no ends what they owed; their coming back by
 * themselves ends a "call me in September".
 */
function takenBack(step: SaidStep, timeline: Timeline): Instant | null {
  const ends = (t: Touch): boolean => {
    if (isSource(t, step)) return false;
    if (step.notBefore !== null) return t.human && !t.courtesy;
    if (takesBack(t)) return t.direction === (step.owedBy === 'rep' ? 'ours' : 'theirs');
    return step.owedBy !== 'rep' && t.human && (t.reading?.words.some((w) => w.code === 'clear-no') ?? false);
  };
  return timeline.touches.find((t) => t.at > step.agreedAt && ends(t))?.at ?? null;
}

/** "I won't be able to send it", with no other day named. */
function takesBack({ reading }: Touch): boolean {
  return reading?.withdraws != null && !reading.promises.some((p) => p.moves);
}

/** When the step was kept: the first touch before `until` that does it; null when there is none. */
function keeper(step: SaidStep, timeline: Timeline, calendar: WorkingCalendar, until: Instant): Instant | null {
  const from = step.notBefore === null ? step.agreedAt : calendar.startOf(step.notBefore);
  for (let i = firstAfter(timeline.touches, from); i < timeline.touches.length; i += 1) {
    const touch = timeline.touches[i] as Touch;
    if (touch.at >= until) return null;
    if (keeps(touch, step)) return touch.at;
  }
  return null;
}

function keeps(touch: Touch, step: SaidStep): boolean {
  if (touch.courtesy || touch.channel === 'page' || isSource(touch, step) || takesBack(touch)) return false;
  if (touch.direction === 'both') return touch.human;
  if (step.owedBy === 'rep') return touch.direction === 'ours' && touch.delivered;
  // "I am away until Monday" delivers nothing.
  return touch.direction === 'theirs' && touch.human && !touch.reading?.away;
}

function isSource(touch: Touch, step: SaidStep): boolean {
  return touch.source.type === step.source.type && touch.source.id === step.source.id;
}

/** Index of the first touch after a moment; touches are in order of time. */
function firstAfter(touches: readonly Touch[], moment: Instant): number {
  return placeOfFirst(touches, (t) => t.at > moment);
}
