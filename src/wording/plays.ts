import type { PlayCode } from '../judgement.ts';

/** The button and what it does, in a rep's words. */
export const PLAY_WORDS: Record<PlayCode, { label: string; does: string }> = {
  'check-in': { label: 'Check in', does: 'Opens a message with a question that fits the likely reason.' },
  breakup: { label: 'Break up kindly', does: 'Opens a message that makes a no easy and hands them the ball.' },
  nurture: { label: 'Hand to nurture', does: 'Takes the deal out of the sales process and wakes it when they move.' },
  'answer-them': { label: 'Answer them', does: 'Opens an answer to what they asked, or to what you promised.' },
  'widen-the-room': { label: 'Widen the room', does: 'Opens a message that asks who else is deciding.' },
  'call-instead': { label: 'Call instead', does: 'Gives you words for a call; writing has not worked.' },
  'meet-in-person': { label: 'Meet in person', does: 'Gives you words to offer a visit; writing has not worked.' },
  'go-through-assistant': { label: 'Go through the assistant', does: 'Opens a message to whoever answers for them.' },
  'send-something-useful': {
    label: 'Send something useful',
    does: 'Opens a message that asks for nothing, then waits.',
  },
  'wait-it-out': { label: 'Wait it out', does: 'Pauses the chasing until a day you choose.' },
  'hold-with-care': { label: 'Hold with care', does: 'Offers a kind word, pauses everything, and keeps the day only.' },
  'restart-with-successor': { label: 'Start with the successor', does: 'Opens a first message to the new person.' },
  'redo-discovery': {
    label: 'Five minutes of questions',
    does: 'Opens a message that asks for five minutes to understand their side.',
  },
  requalify: { label: 'Requalify', does: 'Opens a message that asks what it is for, how large it is and who decides.' },
  'manager-review': { label: 'Manager review', does: 'The manager looks at it privately.' },
  'fix-the-address': { label: 'Find a working address', does: 'Lists how to reach them otherwise.' },
};
