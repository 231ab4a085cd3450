/** The words of every play; the compiler notices a missing one. A play's own file holds longer sets. */
import type { PlayCode, ReasonCode } from '../../judgement.ts';
import { breakup } from './breakup.ts';
import { checkIn } from './check-in.ts';
import { nurture } from './nurture.ts';
import type { Opening, PlayMessages, Words } from './words.ts';

export const MESSAGES: Record<PlayCode, PlayMessages> = {
  'check-in': checkIn,
  breakup,
  nurture,
  'answer-them': {
    plain: {
      subject: 'Your question',
      body: 'Hi[ {first}],\n\nthank you for your patience.[ You asked: “{asked}”.][ I owed you this since {owed_when}: {owed}.] Here it is:\n\n[{rep}]',
    },
    opening: {
      'first-word': {
        subject: 'A first question',
        body: 'Hi[ {first}],\n\nbefore I send you anything: what would have to be better[ at {company}] for this to be worth your time? Two lines are enough, or a short call if you prefer to talk.\n\n[{rep}]',
      },
      'their-word': {
        subject: 'Where we stand',
        body: 'Hi[ {first}],\n\nthank you for your message; I left it lying. What would help you most as the next step: an answer to an open question, something in writing, or a short call?\n\n[{rep}]',
      },
    },
  },
  'widen-the-room': {
    plain: {
      subject: 'Who else should be part of this?',
      body: 'Hi[ {first}],\n\nwho else would want a say before something like this is decided? I do not want to leave the explaining to you: I would gladly join for twenty minutes, or put it on half a page for them.\n\n[{rep}]',
    },
  },
  'call-instead': {
    plain: {
      subject: 'A call instead of a mail',
      body: 'Hi[ {first}],\n\nI have sent mails and it may be the wrong way. Is now a bad moment? I have one question: is this still on your list, and do you prefer the phone, a text or mail?\n\n[{rep}]',
    },
    because: {
      'prefers-phone': {
        subject: 'A short call',
        body: 'Hi[ {first}],\n\nmail is not your way, so I am calling. What is the open point on your side? And when is a good time of day to ring you?\n\n[{rep}]',
      },
      'priorities-shifted': {
        subject: 'A short call',
        body: 'Hi[ {first}],\n\nI know you have more pressing things. One question and I am gone: is this still on your list, and when should I come back?\n\n[{rep}]',
      },
      'no-time': {
        subject: 'Two minutes',
        body: 'Hi[ {first}],\n\ntwo minutes, no reading needed: what would you have to know to decide, and who could I ask instead of you?\n\n[{rep}]',
      },
    },
  },
  'meet-in-person': {
    plain: {
      subject: 'May I stop by?',
      body: 'Hi[ {first}],\n\nour best talks were face to face. May I stop by for half an hour? I will bring everything on paper, and you choose the day.\n\n[{rep}]',
    },
  },
  'go-through-assistant': {
    plain: {
      subject: 'May I ask for your help?',
      body: 'Hello[ {assistant}],\n\nthank you for looking after this. Could you tell me the best way to get a decision on it, and whether a short slot in the calendar is possible? I will work around what you have.\n\n[{rep}]',
    },
  },
  'send-something-useful': {
    plain: {
      subject: 'Thought of you',
      body: 'Hi[ {first}],\n\njust thinking of you. I came across this and thought it might be of use to you. No answer needed.\n\n[{rep}]',
    },
    because: {
      'still-reviewing': {
        subject: 'For your reading',
        body: 'Hi[ {first}],\n\nwhile you are reading: this page answers what others usually ask at this point. No answer needed, take the time you want.\n\n[{rep}]',
      },
    },
  },
  'wait-it-out': {
    plain: {
      subject: 'Nothing to send now',
      body: 'Leave it for now. Another message would not make it faster. Pick a day to look again, and let them come to you.',
    },
    because: {
      'over-followed-up': {
        subject: 'Give it room',
        body: 'Stop writing and calling for a while. After two quiet weeks, one message that makes a no easy is enough.',
      },
      'internal-approval': {
        subject: 'Let it pass through',
        body: 'It is in their approval. Have the papers ready that those people will ask for, and let your contact carry it.',
      },
      'sponsor-left': {
        subject: 'Give them time',
        body: 'Your contact has to find out who takes over. Offer help once, then leave them the time to lobby.',
      },
    },
  },
  'hold-with-care': {
    plain: {
      subject: 'No need to answer',
      body: 'Hi[ {first}],\n\nthere is nothing you need to do for me. I wish you well, and I will be here whenever it suits you.\n\n[{rep}]',
    },
    because: {
      'company-change': {
        subject: 'Thinking of you',
        body: 'Hi[ {first}],\n\nI hear a lot is changing at your place. I will not ask for anything now. If there is something I can prepare for you, say so; otherwise I will wait until things have settled.\n\n[{rep}]',
      },
    },
  },
  'restart-with-successor': {
    plain: {
      subject: 'A short introduction',
      body: 'Hello[ {successor}],\n\nI worked with[ {first} and] your team on something that may now be on your desk. Instead of assuming anything, I would like to hear how you see it. Could we talk for fifteen minutes when it suits you?\n\n[{rep}]',
    },
  },
  'redo-discovery': {
    plain: {
      subject: 'Five minutes to update my file',
      body: 'Hi[ {first}],\n\nI noticed that I never really asked what you want to change and why. Could we take five minutes so that I can update my file? Then I can tell you honestly whether we are of use to you.\n\n[{rep}]',
    },
    because: {
      'quote-then-quiet': {
        subject: 'Five minutes to update my file',
        body: 'Hi[ {first}],\n\nyou asked and I answered before I had understood what you need it for. Could we take five minutes so that I can update my file? If it is off the table, just tell me.\n\n[{rep}]',
      },
    },
  },
  requalify: {
    plain: {
      subject: 'Is this the right thing for you?',
      body: 'Hi[ {first}],\n\nbefore I take more of your time: may I ask what you would use this for, how large it is, and who decides? It may well be that we are not the right ones, and then I would rather say so.\n\n[{rep}]',
    },
  },
  'manager-review': {
    plain: {
      subject: 'A private look',
      body: 'Look at this deal privately. They answer others of ours. Consider a short call by you or a colleague they like, and talk with the owner before anything is sent.',
    },
  },
  'fix-the-address': {
    plain: {
      subject: 'Find a way to reach them',
      body: 'Our mail[ to {first}] does not arrive. Call them, ask a colleague of theirs for a working address, and send what came back once more from there.',
    },
  },
};

/** The words of a play for a reason, or for how it came to be our move. */
export function wordsFor(play: PlayCode, because: ReasonCode | null, opening: Opening | null = null): Words {
  const messages = MESSAGES[play];
  if (opening !== null && messages.opening) return messages.opening[opening];
  return (because === null ? undefined : messages.because?.[because]) ?? messages.plain;
}
