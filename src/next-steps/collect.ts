/** Everything about next steps that stands in the records of a deal, oldest first. */
import type { Day, Instant, Source } from '../deal/facts.ts';
import type { Timeline, Touch } from '../deal/touch.ts';
import type { WorkingCalendar } from '../deal/working-time.ts';
import type { Reading } from '../messages/reading.ts';
import type { Settings } from '../settings/declared.ts';
import { dueDay, dueMoment } from './due.ts';
import { ACCEPTED_WITHIN_MS, type SaidStep } from './said.ts';

export function collectSteps(timeline: Timeline, calendar: WorkingCalendar, settings: Settings): SaidStep[] {
  const steps = [
    ...fromMeetings(timeline, calendar),
    ...(settings.readPromises === 'off' ? [] : fromWords(timeline, calendar, settings.readPromises === 'confirm')),
  ];
  const card = fromCard(timeline, calendar);
  if (card) {
    // What was said yes to on the card keeps the words it was read from.
    const read = steps.findLast((s) => s.what === card.what && s.owedBy === card.owedBy);
    steps.push(read ? { ...card, quote: read.quote } : card);
  }
  return steps.sort((a, b) => a.agreedAt - b.agreedAt);
}

function fromCard(timeline: Timeline, calendar: WorkingCalendar): SaidStep | null {
  const { deal } = timeline.facts;
  const { nextStep, nextStepDue, nextStepOwner } = deal.ours;
  if (nextStep === null) return null;
  return {
    what: nextStep,
    owedBy: nextStepOwner ?? 'buyer',
    due: nextStepDue,
    status: 'agreed',
    source: { type: 'deals', id: deal.id },
    quote: nextStep,
    agreedAt: recordedAt(timeline, nextStepDue, calendar),
    origin: 'card',
    moves: false,
    kept: false,
    notBefore: null,
    meeting: null,
  };
}

/**
 * When the step was put down. HubSpot keeps the history of the field; without it, the deal's last change if that came
 * after they had spoken at all, else their last word before the day it is due: a step is agreed while talking.
 */
function recordedAt(timeline: Timeline, due: Day | null, calendar: WorkingCalendar): Instant {
  const { deal } = timeline.facts;
  const changes = [
    ...(deal.history['ghostlight_next_step'] ?? []),
    ...(deal.history['ghostlight_next_step_due'] ?? []),
  ];
  if (changes.length > 0) return Math.max(...changes.map((c) => c.at));
  const theirs = timeline.touches.filter((t) => t.human);
  const modified = Date.parse(deal.properties['hs_lastmodifieddate'] ?? '');
  const end = due === null ? timeline.at : Math.min(timeline.at, dueMoment(due, calendar));
  if (modified <= end && theirs.some((t) => t.at <= modified)) return modified;
  return theirs.findLast((t) => t.at <= end)?.at ?? deal.createdAt ?? 0;
}

function fromMeetings(timeline: Timeline, calendar: WorkingCalendar): SaidStep[] {
  return timeline.meetings
    .filter((m) => m.withBuyer)
    .map((meeting) => {
      const words = meeting.title ?? 'Meeting';
      return {
        what: words,
        owedBy: 'both',
        due: calendar.dayOf(meeting.start),
        status: 'agreed',
        source: { type: 'meetings', id: meeting.id },
        quote: words,
        agreedAt: Math.min(meeting.bookedAt ?? meeting.start, meeting.start),
        origin: 'meeting',
        moves: false,
        kept: false,
        notBefore: null,
        meeting,
      };
    });
}

/** The other side put this day forward lately. */
function wasProposed(steps: readonly SaidStep[], by: SaidStep['origin'], due: Day | null, at: Instant): boolean {
  const other = by === 'theirs' ? 'ours' : 'theirs';
  return steps.some(
    (s) => s.origin === other && s.status === 'proposed' && s.due === due && at - s.agreedAt <= ACCEPTED_WITHIN_MS,
  );
}

function fromWords(timeline: Timeline, calendar: WorkingCalendar, onlyPropose: boolean): SaidStep[] {
  const steps: SaidStep[] = [];
  const read = (reading: Reading, at: Instant, source: Source, origin: SaidStep['origin'], weaker: boolean): void => {
    for (const promise of reading.promises) {
      const due = dueDay(promise.from, promise.to, calendar);
      // A day that was over when it was named is a report, not a promise.
      if (due !== null && due < calendar.dayOf(at)) continue;
      const taken = promise.answers === true && wasProposed(steps, origin, due, at);
      if (promise.answers === true && !taken) continue;
      steps.push({
        what: promise.what,
        owedBy: promise.owedBy,
        due,
        status: onlyPropose || weaker || due === null ? 'proposed' : taken ? 'agreed' : promise.status,
        source,
        quote: promise.quote,
        agreedAt: at,
        origin,
        moves: promise.moves ?? false,
        kept: promise.kept ?? false,
        notBefore: null,
        meeting: null,
      });
    }
    // "Call me in September" is a step that we owe, due on its first working day.
    if (reading.revisit && origin !== 'ours' && reading.revisit.from > calendar.dayOf(at)) {
      const due = calendar.onOrAfter(reading.revisit.from);
      steps.push({
        what: 'get back to them',
        owedBy: 'rep',
        due,
        status: 'agreed',
        source,
        quote: reading.revisit.quote,
        agreedAt: at,
        origin,
        moves: false,
        kept: false,
        notBefore: due,
        meeting: null,
      });
    }
  };

  let unanswered: Touch | null = null;
  for (const touch of timeline.touches) {
    if (touch.reading && touch.channel !== 'page') {
      const note = touch.channel === 'call' || touch.channel === 'meeting';
      // "I'll call you Monday" written into a silence is an announcement; nobody agreed to anything.
      const intoSilence =
        touch.direction === 'ours' && unanswered !== null && calendar.dayOf(unanswered.at) !== calendar.dayOf(touch.at);
      read(
        touch.reading,
        touch.at,
        touch.source,
        note ? 'note' : touch.direction === 'theirs' ? 'theirs' : 'ours',
        intoSilence,
      );
    }
    if (touch.direction !== 'ours' && touch.human) unanswered = null;
    else if (touch.direction === 'ours' && touch.delivered && !touch.courtesy) unanswered ??= touch;
  }
  for (const fact of timeline.facts.activities)
    if (fact.type === 'notes') read(fact.reading, fact.at, { type: 'notes', id: fact.id }, 'note', false);
  const { deal } = timeline.facts;
  if (deal.nextStep)
    read(
      deal.nextStep.reading,
      deal.nextStep.at ?? deal.createdAt ?? 0,
      { type: 'deals', id: deal.id },
      'field',
      false,
    );
  return steps;
}
