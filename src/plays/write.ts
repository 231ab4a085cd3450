/** The words of a play for one deal: an admin's own where they pass the check, else ours; tokens filled in. */
import type { PlayCode, ReasonCode } from '../judgement.ts';
import type { Situation } from '../situation.ts';
import { fill, saysNothing } from '../wording/fill.ts';
import { wordsFor } from '../wording/messages/list.ts';
import type { Opening, Words } from '../wording/messages/words.ts';
import { isFair } from './guards/template-check.ts';
import { tokensOf } from './tokens.ts';

/** Null where they asked, or where we owe what was agreed: then the answer is the message. */
function openingOf({ state, openAsk, nextStep, lastTheirs, oursSince }: Situation): Opening | null {
  if (state !== 'our-turn' || openAsk || (nextStep && nextStep.owedBy === 'rep')) return null;
  if (lastTheirs) return 'their-word';
  return oursSince.length === 0 ? 'first-word' : null;
}

/**
 * Own words with a trick in them are not used: they were saved before the check, or around it. Nor are those of which
 * nothing is left for this deal, because what they speak of is not known here.
 */
export function writePlay(situation: Situation, play: PlayCode, because: ReasonCode | null): Words {
  const ours = wordsFor(play, because, openingOf(situation));
  const own = situation.settings.plays[play];
  const tokens = tokensOf(situation);
  const filled = (part: keyof Words): string => {
    const text = own?.[part];
    if (!text || !isFair(text)) return fill(ours[part], tokens);
    const said = fill(text, tokens);
    const nothing = part === 'body' ? saysNothing(said, tokens) : said === '';
    return nothing ? fill(ours[part], tokens) : said;
  };
  return { subject: filled('subject'), body: filled('body') };
}
