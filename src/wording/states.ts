/** The headline of a deal: its state in one line. */
import { sayDay } from './days.ts';
import type { Instant } from '../deal/facts.ts';
import type { Hold, HoldCause, NextStep, Silence, State } from '../judgement.ts';
import { workingDays } from './counts.ts';

export const STATE_LABELS: Record<State, string> = {
  engaged: 'In touch',
  waiting: 'Waiting',
  'our-turn': 'Our turn',
  quiet: 'Quiet',
  missed: 'Step missed',
  dark: 'Dark',
  held: 'On hold',
  nurture: 'In nurture',
  closed: 'Closed',
};

/** Why a hold is on. An absence is named, its cause never. */
export const HOLD_WORDS: Record<HoldCause, string> = {
  'out-of-office': 'Away',
  'assistant-note': 'Away',
  snooze: 'Snoozed',
  'asked-to-wait': 'They asked for time',
  'company-change': 'Their company is changing',
};

interface Standing {
  /** The moment it is said at. */
  at: Instant;
  state: State;
  silence: Silence | null;
  nextStep: NextStep | null;
  hold: Hold | null;
}

const days = (silence: Silence | null): string => workingDays(silence?.workingDays ?? 0);

const HEADLINES: Record<State, (s: Standing) => string> = {
  engaged: () => 'You are in touch',
  waiting: ({ nextStep, at }) =>
    nextStep?.status === 'agreed' && nextStep.due !== null
      ? `Next: ${nextStep.what}, ${sayDay(nextStep.due, at)}`
      : 'Nothing to do yet',
  'our-turn': () => 'The next move is ours',
  quiet: ({ silence }) => `Quiet for ${days(silence)}`,
  missed: ({ nextStep, at }) =>
    nextStep
      ? `Missed: ${nextStep.what}${nextStep.due === null ? '' : `, due ${sayDay(nextStep.due, at)}`}`
      : 'An agreed step was missed',
  dark: ({ silence }) => `Dark for ${days(silence)}`,
  held: ({ hold, at }) => (hold ? `${HOLD_WORDS[hold.because]} until ${sayDay(hold.until, at)}` : 'On hold'),
  nurture: () => 'In nurture until they move',
  closed: () => 'Closed',
};

/** "Quiet for 9 working days". */
export function headline(standing: Standing): string {
  return HEADLINES[standing.state](standing);
}
