import type { State } from './contract.ts';

/** How loud a state is: only what needs somebody is coloured. */
export const STATE_COLOUR: Record<State, 'danger' | 'warning' | 'info' | 'success' | 'default'> = {
  engaged: 'success',
  waiting: 'info',
  'our-turn': 'warning',
  quiet: 'warning',
  missed: 'danger',
  dark: 'danger',
  held: 'default',
  nurture: 'default',
  closed: 'default',
};
