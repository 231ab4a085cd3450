import type { PlayMessages } from './words.ts';

/** A friendly goodbye for now. */
export const nurture: PlayMessages = {
  plain: {
    subject: 'Until it is time',
    body: 'Hi[ {first}],\n\nit sounds as if this is not the moment, so I will take it off your desk. You will hear from us now and then with something useful. If things change, one line is enough.\n\n[{rep}]',
  },
  because: {
    'pain-resolved': {
      subject: 'Glad it is better',
      body: 'Hi[ {first}],\n\nif the problem has gone, I am glad for you, and there is no need to buy a cure. I will close my file and keep in touch lightly. Should it come back, you know where I am.\n\n[{rep}]',
    },
    'lost-budget': {
      subject: 'For the next budget',
      body: 'Hi[ {first}],\n\nI understand that the money is not there now. I will step back and not ask about it. When the next plan is made, I can gladly send the numbers you need for it.\n\n[{rep}]',
    },
    'bad-timing': {
      subject: 'Another time',
      body: 'Hi[ {first}],\n\nyou told me that nothing presses right now, and I take that at face value. I will leave it alone and send you something useful now and then. When it starts to matter, I am here.\n\n[{rep}]',
    },
  },
};
