/** The words of a play for one deal: an admin's own where they pass the check, else ours; tokens filled in. */
import type { PlayCode, ReasonCode } from '../judgement.ts';
import type { Situation } from '../situation.ts';
import { fill } from '../wording/fill.ts';
import { wordsFor } from '../wording/messages/list.ts';
import type { Opening, Words } from '../wording/messages/words.ts';
import { checkTemplate } from './guards/template-check.ts';
import { tokensOf } from './tokens.ts';

/** Null where they asked, or where we owe what was agreed: then the answer is the message. */
function openingOf({ state, openAsk, nextStep, lastTheirs, oursSince }: Situation): Opening | null {
  if (state !== 'our-turn' || openAsk || (nextStep && nextStep.owedBy === 'rep')) return null;
  if (lastTheirs) return 'their-word';
  return oursSince.length === 0 ? 'first-word' : null;
}

/** Own words with a trick in them are not used: they were saved before the check, or around it. */
export function writePlay(situation: Situation, play: PlayCode, because: ReasonCode | null): Words {
  const ours = wordsFor(play, because, openingOf(situation));
  const own = situation.settings.plays[play];
  const fair = (text: string | undefined): string | undefined =>
    text !== undefined && text.trim() !== '' && checkTemplate(text).length === 0 ? text : undefined;
  const tokens = tokensOf(situation);
  return {
    subject: fill(fair(own?.subject) ?? ours.subject, tokens),
    body: fill(fair(own?.body) ?? ours.body, tokens),
  };
}
