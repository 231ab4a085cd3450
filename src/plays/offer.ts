/** All plays for the card: the three one-click plays always, the recommended one, and others that fit. */
import type { PlayCode, RankedReason, ReasonCode } from '../judgement.ts';
import { REASONS } from '../reasons/list.ts';
import { reasonsForRep } from '../reasons/for-rep.ts';
import type { Situation } from '../situation.ts';
import { sayBlock, QUARTER_END_NOTE } from '../wording/guards.ts';
import { PLAY_WORDS } from '../wording/plays.ts';
import { choosePlay } from './choose.ts';
import type { Block } from './guards/guard.ts';
import { GUARDS } from './guards/list.ts';
import { pressedByTheQuarter } from './guards/quarter-end.ts';
import { PLAYS } from './list.ts';
import type { Play } from './play.ts';
import { writePlay } from './write.ts';

export interface PlayOffer {
  code: PlayCode;
  label: string;
  /** The one recommended now; at most one. */
  primary: boolean;
  subject: string;
  body: string;
  does: string;
  allowed: boolean;
  blockedBecause?: string;
  /** Best first, each of them among the offers and allowed. */
  offersInstead?: readonly PlayCode[];
  /** A message to send, lines to say, or a note to oneself. */
  words: Play['words'];
  /** Something worth a thought before sending; nothing is forbidden by it. */
  note?: string;
}

const ALWAYS: readonly PlayCode[] = ['check-in', 'breakup', 'nurture'];
/** Plays of reasons this strong are offered beside the recommended one. */
const WORTH_OFFERING = 0.12;

/**
 * The offers, recommended first. A rep never sees `manager-review` nor anything drawn from comparing people;
 * pass `viewer: 'manager'` for a manager.
 */
export function offerPlays(
  situation: Situation,
  reasons: readonly RankedReason[],
  viewer: 'rep' | 'manager' = 'rep',
): PlayOffer[] {
  if (situation.state === 'closed') return [];
  const visible = viewer === 'manager' ? reasons : reasonsForRep(reasons);
  const chosen = choosePlay(situation, visible);
  const lead: ReasonCode | null = visible[0]?.code ?? null;
  const codes = new Set<PlayCode>();
  if (chosen) codes.add(chosen.code);
  for (const code of ALWAYS) codes.add(code);
  if (situation.state === 'missed' || situation.state === 'dark' || situation.state === 'quiet') {
    for (const reason of visible.slice(0, 3))
      if (reason.strength >= WORTH_OFFERING) codes.add(REASONS[reason.code].play);
    if (situation.facts.contacts.some((c) => c.phone)) codes.add('call-instead');
    codes.add('wait-it-out');
  }
  const pressed = pressedByTheQuarter(situation);

  const blockOf = (code: PlayCode): Block | null => {
    for (const guard of GUARDS) {
      const block = guard(situation, visible, PLAYS[code]);
      if (block) return block;
    }
    return null;
  };
  const blocks = new Map([...codes].map((code) => [code, blockOf(code)]));
  // What a block offers instead must be there to be chosen.
  for (const code of [...blocks.values()].flatMap((block) => block?.offersInstead ?? []))
    if (!blocks.has(code)) blocks.set(code, blockOf(code));

  return [...blocks].map(([code, block]): PlayOffer => {
    const play = PLAYS[code];
    const primary = code === chosen?.code;
    const because = primary ? chosen.because : fitting(code, visible, lead);
    return {
      code,
      ...PLAY_WORDS[code],
      primary,
      ...writePlay(situation, code, because),
      words: play.words,
      allowed: block === null,
      ...(block
        ? {
            blockedBecause: sayBlock(block, situation.at),
            offersInstead: block.offersInstead.filter((other) => blocks.get(other) === null),
          }
        : {}),
      ...(pressed && play.kind === 'chase' ? { note: QUARTER_END_NOTE } : {}),
    };
  });
}

/** The reason whose words fit a play: the strongest that calls for it, else the leading one. */
function fitting(code: PlayCode, reasons: readonly RankedReason[], lead: ReasonCode | null): ReasonCode | null {
  return reasons.find((r) => REASONS[r.code].play === code)?.code ?? lead;
}
