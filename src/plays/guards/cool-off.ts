import type { Guard } from './guard.ts';

/** Working days of rest after they said it was too much, or said no. */
export const COOL_OFF_DAYS = 10;

/** After "please stop" or a clear no, nobody is chased for a while, on any channel. */
export const coolOffGuard: Guard = (situation, _reasons, play) => {
  if (play.kind !== 'chase') return null;
  const { calendar, at } = situation;
  for (let i = situation.touches.length - 1; i >= 0; i -= 1) {
    const t = situation.touches[i];
    if (!t || t.direction === 'ours' || !t.human) continue;
    if (!t.reading?.words.some((w) => w.code === 'objects-to-chasing' || w.code === 'clear-no')) continue;
    if (calendar.between(t.at, at) >= COOL_OFF_DAYS) return null;
    return {
      code: 'cool-off',
      day: calendar.workingDayAfter(calendar.dayOf(t.at), COOL_OFF_DAYS),
      offersInstead: ['wait-it-out'],
    };
  }
  return null;
};
