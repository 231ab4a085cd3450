import type { Reason } from './reason.ts';

/** They wait for us. */
export const weOweAReply: Reason<'we-owe-a-reply'> = {
  code: 'we-owe-a-reply',
  play: 'answer-them',
  onlyIn: ['our-turn'],
  weights: {
    'they-wait-for-us': 6,
  },
};
