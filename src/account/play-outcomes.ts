/**
 * What became of each play somebody pressed, from this account's own records: they answered, said a clear no (a good
 * outcome: now everybody knows), came back to life, stayed silent, or the deal was lost without a word.
 * A play answers for what came until the next one was pressed on the same deal.
 */
import { closedBy } from '../chances/deal-at.ts';
import type { Instant } from '../deal/facts.ts';
import type { Timeline, Touch } from '../deal/touch.ts';
import type { WorkingCalendar } from '../deal/working-time.ts';
import type { PlayCode, ReasonCode } from '../judgement.ts';
import type { Share } from '../situation.ts';
import { shareOf } from './dark-rates.ts';

export interface PressedPlay {
  dealId: string;
  at: Instant;
  play: PlayCode;
  /** The leading reason when it was pressed. */
  because: ReasonCode | null;
}

export type PlayOutcome = 'answered' | 'clear-no' | 'revived' | 'silent' | 'lost' | 'too-early';

/** Silence counts as an outcome from so many working days on. */
export const SILENT_AFTER_DAYS = 10;
/** An answer that is followed by so much from them within so many working days is more than an answer. */
const REVIVED_BY = 2;
const REVIVED_WITHIN_DAYS = 20;

/** `until`: when the next play was pressed on this deal, else the timeline's moment. The timeline holds all that is known. */
export function playOutcome(
  pressed: Pick<PressedPlay, 'at'>,
  timeline: Timeline,
  calendar: WorkingCalendar,
  until: Instant = timeline.at,
): PlayOutcome {
  const { deal, portal } = timeline.facts;
  const theirs = timeline.touches.filter((t) => t.at > pressed.at && t.at <= until && isTheirs(t));
  const closed = closedBy(deal, portal, until);
  const outcome = closed && closed.at > pressed.at ? closed.outcome : null;
  const answer = theirs[0];
  if (theirs.some(saysNo)) return 'clear-no';
  if (outcome === 'won') return 'revived';
  if (!answer) {
    if (outcome === 'lost') return 'lost';
    return calendar.between(pressed.at, until) >= SILENT_AFTER_DAYS || until < timeline.at ? 'silent' : 'too-early';
  }
  // They answered, and the deal was closed: the answer said how it is.
  if (outcome === 'lost') return 'clear-no';
  const soon = theirs.filter((t) => calendar.between(answer.at, t.at) <= REVIVED_WITHIN_DAYS);
  const met = soon.some((t) => t.channel === 'meeting');
  return met || soon.length > REVIVED_BY ? 'revived' : 'answered';
}

const isTheirs = (t: Touch): boolean => t.direction !== 'ours' && t.human && t.channel !== 'page';
const saysNo = (t: Touch): boolean =>
  t.direction === 'theirs' && (t.reading?.words.some((w) => w.code === 'clear-no') ?? false);

export interface OutcomeCounts {
  pressed: number;
  answered: number;
  clearNo: number;
  revived: number;
  silent: number;
  lost: number;
  tooEarly: number;
  /** Answered, a clear no or revived, of those old enough to tell. */
  good: Share;
}

export interface Outcomes {
  byPlay: Partial<Record<PlayCode, OutcomeCounts>>;
  byReason: Partial<Record<ReasonCode, OutcomeCounts>>;
}

const COUNTED = {
  answered: 'answered',
  'clear-no': 'clearNo',
  revived: 'revived',
  silent: 'silent',
  lost: 'lost',
  'too-early': 'tooEarly',
} as const satisfies Record<PlayOutcome, keyof OutcomeCounts>;

/** By play and by reason. `knows` gives the deal's timeline of everything known and its calendar; null: left out. */
export function playOutcomes(
  pressed: readonly PressedPlay[],
  knows: (dealId: string) => { timeline: Timeline; calendar: WorkingCalendar } | null,
): Outcomes {
  const byDeal = new Map<string, PressedPlay[]>();
  for (const one of pressed) byDeal.set(one.dealId, [...(byDeal.get(one.dealId) ?? []), one]);
  const outcomes: Outcomes = { byPlay: {}, byReason: {} };
  for (const [dealId, plays] of byDeal) {
    const known = knows(dealId);
    if (!known) continue;
    plays.sort((a, b) => a.at - b.at);
    plays.forEach((one, i) => {
      const outcome = playOutcome(one, known.timeline, known.calendar, plays[i + 1]?.at ?? known.timeline.at);
      add((outcomes.byPlay[one.play] ??= none()), outcome);
      if (one.because) add((outcomes.byReason[one.because] ??= none()), outcome);
    });
  }
  return outcomes;
}

function none(): OutcomeCounts {
  return { pressed: 0, answered: 0, clearNo: 0, revived: 0, silent: 0, lost: 0, tooEarly: 0, good: shareOf(0, 0) };
}

function add(counts: OutcomeCounts, outcome: PlayOutcome): void {
  counts.pressed += 1;
  counts[COUNTED[outcome]] += 1;
  counts.good = shareOf(counts.answered + counts.clearNo + counts.revived, counts.pressed - counts.tooEarly);
}
