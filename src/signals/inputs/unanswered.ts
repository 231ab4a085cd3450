/** Ours that waits for an answer: arrived after their last word, courtesies left out (they are no chases). */
import type { Touch } from '../../deal/touch.ts';
import type { Situation } from '../../situation.ts';

export interface Unanswered {
  touches: readonly Touch[];
  mails: readonly Touch[];
  calls: readonly Touch[];
  /** Chases of the last working days that the settings name (`touchesWithin`). */
  lately: readonly Touch[];
  /** The densest such stretch since their last word: what it felt like for them, also when we have stopped since. */
  densest: readonly Touch[];
  /** Mails of ours in this very silence: since the move went to the buyer. */
  mailsInSilence: readonly Touch[];
}

/** Half a working day. */
const SAME_BREATH_DAYS = 0.5;

/** Worked out from `oursSince`; mail that bounced is not in it, for it never arrived. */
export function unansweredOf(situation: Situation): Unanswered {
  const { at, calendar, settings, silence, lastTheirs } = situation;
  const all = situation.oursSince.filter((t) => t.delivered && !t.courtesy && t.channel !== 'page');
  const first = all[0];
  // "See you Thursday" after they agreed to Thursday: the move was not theirs yet, and nothing was asked.
  const acknowledges =
    first !== undefined &&
    lastTheirs !== null &&
    silence !== null &&
    first.at < silence.since &&
    calendar.between(lastTheirs.at, first.at) <= SAME_BREATH_DAYS;
  const touches = acknowledges ? all.slice(1) : all;
  const lately: Touch[] = [];
  // Newest first, so that the calendar is asked only until the window's edge.
  for (let i = touches.length - 1; i >= 0; i -= 1) {
    const touch = touches[i] as Touch;
    if (calendar.between(touch.at, at) > settings.touchesWithin) break;
    lately.unshift(touch);
  }
  const chased = burst(touches, situation);
  const densest = chased.length > lately.length ? chased : lately;
  const mails = touches.filter((t) => t.channel === 'email');
  return {
    touches,
    mails,
    calls: touches.filter((t) => t.channel === 'call'),
    lately,
    densest,
    mailsInSilence: silence ? mails.filter((t) => t.at >= silence.since) : mails,
  };
}

/** The most of ours within one stretch of `touchesWithin` working days. */
function burst(touches: readonly Touch[], { calendar, settings }: Situation): readonly Touch[] {
  let best: readonly Touch[] = [];
  let from = 0;
  for (let to = 0; to < touches.length; to += 1) {
    const last = touches[to] as Touch;
    while (calendar.between((touches[from] as Touch).at, last.at) > settings.touchesWithin) from += 1;
    if (to + 1 - from > best.length) best = touches.slice(from, to + 1);
  }
  return best;
}
