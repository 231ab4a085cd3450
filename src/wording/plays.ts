import type { PlayCode } from '../judgement.ts';

/** The button and what it does, in a rep's words; and what to do, as a task says it: the buttons are on the card, not there. */
export const PLAY_WORDS: Record<PlayCode, { label: string; does: string; task: string }> = {
  'check-in': {
    label: 'Check in',
    does: 'Opens a message with a question that fits the likely reason.',
    task: 'Ask them a question that fits the likely reason.',
  },
  breakup: {
    label: 'Break up kindly',
    does: 'Opens a message that makes a no easy and hands them the ball.',
    task: 'Make a no easy for them, and hand them the ball.',
  },
  nurture: {
    label: 'Hand to nurture',
    does: 'Takes the deal out of the sales process and wakes it when they move.',
    task: 'Take the deal out of the sales process; it wakes when they move.',
  },
  'answer-them': {
    label: 'Answer them',
    does: 'Opens an answer to what they asked, or to what you promised.',
    task: 'Answer what they asked, or do what you promised.',
  },
  'widen-the-room': {
    label: 'Widen the room',
    does: 'Opens a message that asks who else is deciding.',
    task: 'Ask who else is deciding.',
  },
  'call-instead': {
    label: 'Call instead',
    does: 'Gives you words for a call; writing has not worked.',
    task: 'Call them; writing has not worked.',
  },
  'meet-in-person': {
    label: 'Meet in person',
    does: 'Gives you words to offer a visit; writing has not worked.',
    task: 'Offer them a visit; writing has not worked.',
  },
  'go-through-assistant': {
    label: 'Go through the assistant',
    does: 'Opens a message to whoever answers for them.',
    task: 'Write to whoever answers for them.',
  },
  'send-something-useful': {
    label: 'Send something useful',
    does: 'Opens a message that asks for nothing, then waits.',
    task: 'Send them something that asks for nothing, then wait.',
  },
  'wait-it-out': {
    label: 'Wait it out',
    does: 'Pauses the chasing until a day you choose.',
    task: 'Leave them in peace until a day you choose.',
  },
  'hold-with-care': {
    label: 'Hold with care',
    does: 'Offers a kind word, pauses everything, and keeps the day only.',
    task: 'Send a kind word that asks for nothing, then wait until they are back.',
  },
  'restart-with-successor': {
    label: 'Start with the successor',
    does: 'Opens a first message to the new person.',
    task: 'Write a first message to the new person.',
  },
  'redo-discovery': {
    label: 'Five minutes of questions',
    does: 'Opens a message that asks for five minutes to understand their side.',
    task: 'Ask for five minutes to understand their side.',
  },
  requalify: {
    label: 'Requalify',
    does: 'Opens a message that asks what it is for, how large it is and who decides.',
    task: 'Ask what it is for, how large it is and who decides.',
  },
  'manager-review': {
    label: 'Manager review',
    does: 'The manager looks at it privately.',
    task: 'Let the manager look at it privately.',
  },
  'fix-the-address': {
    label: 'Find a working address',
    does: 'Lists how to reach them otherwise.',
    task: 'Find another way to reach them.',
  },
};
