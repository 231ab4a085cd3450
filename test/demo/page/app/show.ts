import type { DemoAccount } from '../contract.ts';

export const STATE_LABEL: Record<string, string> = {
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

export const STATE_TONE: Record<string, string> = {
  engaged: 'success',
  waiting: 'info',
  'our-turn': 'warning',
  quiet: 'warning',
  missed: 'danger',
  dark: 'danger',
};

export function money(amount: number | null, account: DemoAccount): string {
  if (amount === null) return '–';
  return new Intl.NumberFormat('en-US', {
    ...(account.currency ? { style: 'currency', currency: account.currency } : {}),
    maximumFractionDigits: 0,
  }).format(amount);
}

export function moment(iso: string, account: DemoAccount, withYear = false): string {
  return new Intl.DateTimeFormat('en-US', {
    timeZone: account.timeZone,
    weekday: withYear ? 'short' : undefined,
    month: 'short',
    day: 'numeric',
    year: withYear ? 'numeric' : undefined,
    hour: 'numeric',
    minute: '2-digit',
  }).format(new Date(iso));
}
