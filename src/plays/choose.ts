/** The one play that fits now (DOMAIN 2, "Task and play"), or none. */
import type { PlayChoice, PlayCode, RankedReason, ReasonCode } from '../judgement.ts';
import { REASONS } from '../reasons/list.ts';
import type { Situation } from '../situation.ts';
import { coolOffGuard } from './guards/cool-off.ts';
import { isStillAway } from './guards/hold-with-care.ts';
import { otherChannel } from './guards/two-mails.ts';
import { PLAYS } from './list.ts';
import { writePlay } from './write.ts';

/** Two reasons this close (in strength) are too close to act on one of them. */
const TOO_CLOSE = 2;
/** Working days without a message of ours after which "give it room" has been done, and a kind goodbye is due. */
const ROOM_GIVEN_DAYS = 7;

/** No play in engaged, waiting, quiet, nurture and closed; while held only care, and none for a snooze. */
export function choosePlay(situation: Situation, reasons: readonly RankedReason[]): PlayChoice | null {
  const chosen = playCode(situation, reasons);
  return chosen && { ...chosen, ...writePlay(situation, chosen.code, chosen.because) };
}

function playCode(
  situation: Situation,
  reasons: readonly RankedReason[],
): { code: PlayCode; because: ReasonCode | null } | null {
  switch (situation.state) {
    case 'our-turn':
      return { code: 'answer-them', because: 'we-owe-a-reply' };
    case 'held':
      switch (situation.hold?.because) {
        case 'out-of-office':
        case 'assistant-note':
          return { code: 'hold-with-care', because: 'contact-away' };
        case 'company-change':
          return { code: 'hold-with-care', because: 'company-change' };
        default:
          return null;
      }
    case 'missed':
    case 'dark':
      return fromReasons(situation, reasons);
    default:
      return null;
  }
}

function fromReasons(situation: Situation, reasons: readonly RankedReason[]): { code: PlayCode; because: ReasonCode } {
  const lead = reasons[0]?.code ?? 'unknown';
  let code = REASONS[lead].play;
  if (lead === 'over-followed-up' && roomWasGiven(situation)) code = 'breakup';
  // Waiting for an approval that is only one of two guesses would let a passed day pass twice: ask how it went.
  if (code === 'wait-it-out' && lead !== 'over-followed-up' && tied(reasons)) code = 'check-in';
  // They are back, and nothing stands in the way of asking how they found things.
  if (lead === 'contact-away' && code === 'hold-with-care' && reasons[0] && !isStillAway(reasons[0])) code = 'check-in';
  code = otherChannel(situation, code);
  if (PLAYS[code].kind === 'chase' && coolOffGuard(situation, reasons, PLAYS[code]))
    code = saidNo(situation) ? 'nurture' : 'wait-it-out';
  return { code, because: lead };
}

/** The first two want different things and are too close to call. */
function tied(reasons: readonly RankedReason[]): boolean {
  const [first, second] = reasons;
  if (!first || !second || first.certainty === 'likely' || isOneNews(first, second)) return false;
  return second.strength * TOO_CLOSE >= first.strength && REASONS[second.code].play !== REASONS[first.code].play;
}

/** Both rest on the same record before all: two readings of one message, and the first one is acted on. */
function isOneNews(first: RankedReason, second: RankedReason): boolean {
  const [a, b] = [first.for[0]?.source, second.for[0]?.source];
  return a != null && b != null && a.type === b.type && a.id === b.id;
}

/** A no is a good answer: it is taken, not argued with. */
function saidNo(situation: Situation): boolean {
  return situation.lastTheirs?.reading?.words.some((w) => w.code === 'clear-no') ?? false;
}

function roomWasGiven(situation: Situation): boolean {
  const last = situation.oursSince.findLast((t) => !t.courtesy && t.channel !== 'page');
  return last !== undefined && situation.calendar.between(last.at, situation.at) >= ROOM_GIVEN_DAYS;
}
