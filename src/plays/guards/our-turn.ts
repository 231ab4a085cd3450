import type { Guard } from './guard.ts';

/** While they wait for us a chase is out of place: answer first. */
export const ourTurnGuard: Guard = (situation, _reasons, play) =>
  situation.state === 'our-turn' && play.kind === 'chase'
    ? { code: 'they-wait-for-us', offersInstead: ['answer-them'] }
    : null;
