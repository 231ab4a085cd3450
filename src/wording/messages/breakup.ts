import type { PlayMessages } from './words.ts';

/** Permission to say no, and the ball is theirs. */
export const breakup: PlayMessages = {
  plain: {
    subject: 'Shall I continue or stop?',
    body: 'Hi[ {first}],\n\nthe last thing I want is to be a pest. Please tell me whether I should continue, or whether you have decided; either is fine. I will not write again before I hear from you, and I am here when you need me.\n\n[{rep}]',
  },
  because: {
    'cannot-say-no': {
      subject: 'A no is fine',
      body: 'Hi[ {first}],\n\nyou have been nothing but kind, and I wonder whether something has come in between.[ We had agreed on “{agreed}” for {agreed_when}.] If the answer is no, or not now, just say so: I have thick skin and will thank you for it. If it is still a yes, tell me what stands in the way. I will wait for your word.\n\n[{rep}]',
    },
    'chose-competitor': {
      subject: 'Have you decided?',
      body: 'Hi[ {first}],\n\nhave you decided, or are you leaning towards another solution? Just let me know, either is fine, and I would be glad to hear what tipped it. If it is still open, I am here for your questions.\n\n[{rep}]',
    },
    'over-followed-up': {
      subject: 'I will stop here',
      body: 'Hi[ {first}],\n\nI have written more than I should have, and I am sorry for that. I will stop now. If this matters to you later, one line is enough and I am here.\n\n[{rep}]',
    },
  },
};
