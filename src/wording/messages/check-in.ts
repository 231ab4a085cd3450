import type { PlayMessages } from './words.ts';

/** A question that fits the reason; never "any news?". */
export const checkIn: PlayMessages = {
  plain: {
    subject: 'How should I follow up?',
    body: 'Hi[ {first}],\n\nI have not heard from you, and I would rather ask than guess.[ We had agreed on “{agreed}” for {agreed_when}.] Is this still on your list? If so, how would you like me to follow up, and when?\n\n[{rep}]',
  },
  because: {
    'priorities-shifted': {
      subject: 'Still on your list?',
      body: 'Hi[ {first}],\n\nyou must be swamped, so just one question: is this still on your list? If it is, tell me when and how to follow up so that it helps you. If it has to wait, that is fine too.\n\n[{rep}]',
    },
    'found-cheaper': {
      subject: 'Comparing the two offers',
      body: 'Hi[ {first}],\n\nI know ours is not the lowest number on your desk. Would it help to go through both offers line by line, so that you compare like with like? If the other one is the better match, I would understand.\n\n[{rep}]',
    },
    'no-time': {
      subject: 'A quicker way?',
      body: 'Hi[ {first}],\n\nmail is probably not the quickest way to reach you. Would two minutes on the phone be easier, or a text? One word is enough, and I will keep to it.\n\n[{rep}]',
    },
    'internal-approval': {
      subject: 'How did it go?',
      body: 'Hi[ {first}],\n\nhow did the talks on your side go? If questions came up, send them over and I will answer in writing so you can pass it on. If it simply needs longer, tell me what to expect.\n\n[{rep}]',
    },
    'no-decision-maker': {
      subject: 'Who else should be part of this?',
      body: 'Hi[ {first}],\n\nthings seemed to be moving and then slowed down. Are more people involved now, or have priorities moved on your side? Whatever it is, I would like to make it easier for you.\n\n[{rep}]',
    },
    'still-reviewing': {
      subject: 'Anything to clear up?',
      body: 'Hi[ {first}],\n\ntake the time you need. Is there a page that raises a question? I would gladly answer it. Otherwise I will leave you in peace.\n\n[{rep}]',
    },
    'chose-competitor': {
      subject: 'A straight question',
      body: 'Hi[ {first}],\n\nare you leaning another way? If so, just tell me, it would help me to know. If it is open, I am glad to answer whatever is missing.\n\n[{rep}]',
    },
    'company-change': {
      subject: 'Thinking of you',
      body: 'Hi[ {first}],\n\nI hear a lot is changing at your place. There is nothing you need to do for me. When you know how things stand, I am here.\n\n[{rep}]',
    },
    'bad-timing': {
      subject: 'When would be better?',
      body: 'Hi[ {first}],\n\nmaybe this is simply not the time. Is there a month in which it would be worth another look? I will leave it alone until then.\n\n[{rep}]',
    },
  },
};
