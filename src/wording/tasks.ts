/** The words of a task: short, helpful, with the quote of what was agreed. */
import type { PlayChoice, PlayCode, RankedReason, StepStatus } from '../judgement.ts';
import type { Situation } from '../situation.ts';
import { sayDay } from './days.ts';
import { PLAY_WORDS } from './plays.ts';
import { sayReasons } from './reasons.ts';
import { headline } from './states.ts';

/** A step that was kept is no news to the rep. */
const OPEN: ReadonlySet<StepStatus> = new Set<StepStatus>(['agreed', 'missed', 'unconfirmed']);

/** What to do, as a task says it: the buttons are on the card, not here. */
const TO_DO: Record<PlayCode, string> = {
  'check-in': 'Ask them a question that fits the likely reason.',
  breakup: 'Make a no easy for them, and hand them the ball.',
  nurture: 'Take the deal out of the sales process; it wakes when they move.',
  'answer-them': 'Answer what they asked, or do what you promised.',
  'widen-the-room': 'Ask who else is deciding.',
  'call-instead': 'Call them; writing has not worked.',
  'meet-in-person': 'Offer them a visit; writing has not worked.',
  'go-through-assistant': 'Write to whoever answers for them.',
  'send-something-useful': 'Send them something that asks for nothing, then wait.',
  'wait-it-out': 'Leave them in peace until a day you choose.',
  'hold-with-care': 'Send a kind word that asks for nothing, then wait until they are back.',
  'restart-with-successor': 'Write a first message to the new person.',
  'redo-discovery': 'Ask for five minutes to understand their side.',
  requalify: 'Ask what it is for, how large it is and who decides.',
  'manager-review': 'Let the manager look at it privately.',
  'fix-the-address': 'Find another way to reach them.',
};

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
  if (play) lines.push(`What to do: ${PLAY_WORDS[play.code].label}. ${TO_DO[play.code]}`);
  return { subject: `${action}: ${name}`, body: lines.join('\n') };
}
