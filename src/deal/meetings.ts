/** Meetings with the outcome that was known at a moment. Reps rarely keep outcomes, so "scheduled" in the past is unknown. */
import type { Change, DealFacts, Instant, MeetingFact } from './facts.ts';
import type { MeetingAtMoment, Touch } from './touch.ts';

const DAY_MS = 86_400_000;
/** How far ahead a mail that calls off "our meeting" reaches. */
const REACH_MS = 30 * DAY_MS;
/** How long after a meeting "I missed our call" still speaks of it. */
const EXCUSE_MS = 3 * DAY_MS;
/** Two records of one meeting (calendar sync and CRM) start within a minute of each other. */
const SAME_START_MS = 60_000;

/** Oldest first; a second calendar copy of a meeting is left out. `mails` may call a meeting off, or say it was missed. */
export function meetingsAt(
  facts: DealFacts,
  at: Instant,
  mails: readonly Touch[],
  isOurs: (email: string) => boolean,
): MeetingAtMoment[] {
  const meetings: MeetingAtMoment[] = [];
  for (const fact of facts.activities) {
    if (fact.type !== 'meetings') continue;
    const meeting = meetingAt(fact, at, isOurs);
    const twin = meetings.findIndex((m) => isCopy(m, meeting));
    if (twin < 0) meetings.push(meeting);
    else meetings[twin] = fuller(meetings[twin] as MeetingAtMoment, meeting);
  }
  meetings.sort((a, b) => a.start - b.start);
  callOffByMail(meetings, mails, at);
  missedByMail(meetings, mails, at);
  return meetings;
}

function isCopy(a: MeetingAtMoment, b: MeetingAtMoment): boolean {
  if (Math.abs(a.start - b.start) > SAME_START_MS) return false;
  if (a.title !== null && a.title === b.title) return true;
  return a.guests.length === 0 || b.guests.length === 0 || a.guests.some((g) => b.guests.includes(g));
}

/** Of two copies the one whose outcome somebody kept; words and guests of both. */
function fuller(a: MeetingAtMoment, b: MeetingAtMoment): MeetingAtMoment {
  const [kept, other] = a.outcome === 'unknown' || a.outcome === 'ahead' ? [b, a] : [a, b];
  return {
    ...kept,
    withBuyer: kept.withBuyer || other.withBuyer,
    guests: [...new Set([...kept.guests, ...other.guests])],
    inPerson: kept.inPerson || other.inPerson,
    reading: kept.reading ?? other.reading,
    bookedAt: kept.bookedAt === null || other.bookedAt === null ? null : Math.min(kept.bookedAt, other.bookedAt),
  };
}

function meetingAt(fact: MeetingFact, at: Instant, isOurs: (email: string) => boolean): MeetingAtMoment {
  const start = startAt(fact, at);
  const end = start + (fact.end - fact.start);
  const known = outcomeKnown(fact, at);
  return {
    id: fact.id,
    title: fact.title,
    start,
    end,
    bookedAt: fact.createdAt,
    ...outcomeOf(known.value, known.at, start, end, at),
    calledOffBy: null,
    byUs: false,
    withBuyer: isWithBuyer(fact, isOurs),
    guests: fact.guests,
    ownerIds: fact.ownerIds,
    inPerson: isPlace(fact.location, fact.title),
    reading: end <= at ? fact.reading : null,
  };
}

/** Whoever sits there and is not one of us came for the buyer's side. */
export function isWithBuyer(fact: MeetingFact, isOurs: (email: string) => boolean): boolean {
  return fact.guests.length === 0 || fact.guests.some((g) => !isOurs(g));
}

/** Without history the present outcome stands; `outcomeOf` knows that a meeting ahead has none yet. */
function outcomeKnown(fact: MeetingFact, at: Instant): { value: string | null; at: Instant | null } {
  if (fact.outcomeHistory.length === 0) return { value: fact.outcome, at: null };
  return fact.outcomeHistory.findLast((c) => c.at <= at) ?? { value: null, at: null };
}

/** Whether it was put off, or given another time, before a moment. */
export function wasMoved(fact: MeetingFact, at: Instant): boolean {
  return outcomeKnown(fact, at).value === 'RESCHEDULED' || fact.startHistory.filter((c) => c.at <= at).length > 1;
}

function outcomeOf(
  value: string | null,
  knownAt: Instant | null,
  start: Instant,
  end: Instant,
  at: Instant,
): Pick<MeetingAtMoment, 'outcome' | 'outcomeAt'> {
  switch (value) {
    case 'COMPLETED':
      return start > at ? { outcome: 'ahead', outcomeAt: null } : { outcome: 'held', outcomeAt: knownAt ?? end };
    case 'NO_SHOW':
      return start > at ? { outcome: 'ahead', outcomeAt: null } : { outcome: 'no-show', outcomeAt: knownAt ?? end };
    case 'RESCHEDULED':
      // Moved in place: the record carries the new time, which lies ahead.
      if (start > at) return { outcome: 'ahead', outcomeAt: null };
      return { outcome: 'called-off', outcomeAt: knownAt ?? start };
    case 'CANCELED':
    case 'CANCELLED':
      return { outcome: 'called-off', outcomeAt: knownAt ?? Math.min(start, at) };
    default:
      return { outcome: end > at ? 'ahead' : 'unknown', outcomeAt: null };
  }
}

function startAt(fact: MeetingFact, at: Instant): Instant {
  const known: Change | undefined = fact.startHistory.findLast((c) => c.at <= at);
  if (!known || known.value === null) return fact.start;
  const start = /^\d{11,}$/.test(known.value) ? Number(known.value) : Date.parse(known.value);
  return Number.isFinite(start) ? start : fact.start;
}

/** A place one travels to: not a phone, a link or a room number of a video service. */
function isPlace(location: string | null, title: string | null): boolean {
  const remote = /https?:|zoom|teams|meet\b|webex|video|online|virtual|remote|phone|call|skype|dial|\+?\d[\d ()-]{7,}/i;
  if (location !== null && location.trim() !== '') return !remote.test(location);
  return (
    title !== null &&
    /\b(?:on[- ]?site|in person|site visit|lunch|breakfast|dinner|coffee)\b/i.test(title) &&
    !remote.test(title)
  );
}

/** "I have to cancel tomorrow": the next meeting after that mail does not take place, whatever its record says. */
function callOffByMail(meetings: MeetingAtMoment[], mails: readonly Touch[], at: Instant): void {
  for (const mail of mails) {
    if (mail.at > at || !mail.reading?.words.some((w) => w.code === 'cancels-meeting')) continue;
    const meant = meetings.find(
      (m) =>
        m.withBuyer &&
        (m.outcome === 'ahead' || m.outcome === 'unknown') &&
        (m.bookedAt === null || m.bookedAt <= mail.at) &&
        m.end > mail.at &&
        m.start - mail.at <= REACH_MS,
    );
    if (!meant) continue;
    meant.outcome = 'called-off';
    meant.outcomeAt = mail.at;
    meant.calledOffBy = mail.source;
    meant.byUs = mail.direction === 'ours';
  }
}

/** "Sorry, I missed our call this morning": a past meeting that is still marked as scheduled was not held. */
function missedByMail(meetings: MeetingAtMoment[], mails: readonly Touch[], at: Instant): void {
  for (const mail of mails) {
    if (mail.at > at || mail.direction !== 'theirs' || !mail.human) continue;
    if (!mail.reading?.words.some((w) => w.code === 'missed-meeting')) continue;
    const meant = meetings.findLast(
      (m) => m.withBuyer && m.outcome === 'unknown' && m.start <= mail.at && mail.at - m.end <= EXCUSE_MS,
    );
    if (!meant) continue;
    meant.outcome = 'no-show';
    meant.outcomeAt = mail.at;
  }
}
