/** The words of a task: short, helpful, with the quote of what was agreed. */
import type { PlayChoice, RankedReason, StepStatus } from '../judgement.ts';
import type { Situation } from '../situation.ts';
import { sayDay } from './days.ts';
import { PLAY_WORDS } from './plays.ts';
import { sayReasons } from './reasons.ts';
import { headline } from './states.ts';

/** A step that was kept is no news to the rep. */
const OPEN: ReadonlySet<StepStatus> = new Set<StepStatus>(['agreed', 'missed', 'unconfirmed']);

export function taskWords(
  situation: Situation,
  reasons: readonly RankedReason[],
  play: PlayChoice | null,
): { subject: string; body: string } {
  const { facts, nextStep, openAsk, calendar, at } = situation;
  const today = calendar.dayOf(at);
  const name = facts.companies[0]?.name ?? facts.deal.name;
  const action = play ? PLAY_WORDS[play.code].label : 'Have a look';
  const lines = [`${headline(situation)}.`];
  if (openAsk) lines.push(`They asked: “${openAsk.quote}”`);
  else if (nextStep && OPEN.has(nextStep.status)) {
    const said = nextStep.quote !== '' && nextStep.quote !== nextStep.what ? ` “${nextStep.quote}”` : '';
    lines.push(`Agreed: ${nextStep.what}${nextStep.due === null ? '' : ` (${sayDay(nextStep.due, today)})`}.${said}`);
  }
  lines.push(sayReasons(reasons));
  const shown = reasons[0]?.for[0]?.says;
  if (shown) lines.push(shown);
  if (play) lines.push(`What to do: ${PLAY_WORDS[play.code].label}. ${PLAY_WORDS[play.code].task}`);
  return { subject: `${action}: ${name}`, body: lines.join('\n') };
}
