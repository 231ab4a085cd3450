/** Answers of the service made up for working on the faces alone and for their tests: one per state. */
import type { CardAnswer, ShownPlay, ShownReason, State } from '../../../../extensions/app/packages/shared/contract.ts';

const reasonBoss: ShownReason = {
  code: 'no-decision-maker',
  label: 'Our contact cannot decide alone',
  strength: 0.62,
  certainty: 'likely',
  for: [
    {
      signal: 'single-contact',
      says: 'Dana is the only contact on this deal.',
      source: { type: 'contacts', id: '77' },
    },
    {
      signal: 'says-needs-boss',
      says: 'Dana wrote “I need to run this past Ralph first”.',
      source: { type: 'emails', id: '9001' },
    },
  ],
  against: [
    { signal: 'senior-title', says: 'Dana is Director of Distribution.', source: { type: 'contacts', id: '77' } },
  ],
  missing: ['Whether the quote was opened: the account does not track it.'],
};

const reasonBusy: ShownReason = {
  code: 'priorities-shifted',
  label: 'Something more pressing came up',
  strength: 0.31,
  certainty: 'possible',
  for: [
    {
      signal: 'close-date-pushed',
      says: 'The close date was moved by 30 days on Feb 20.',
      source: { type: 'deals', id: '501' },
    },
  ],
  against: [],
  missing: [],
};

const reasonQuote: ShownReason = {
  code: 'quote-then-quiet',
  label: 'Asked for a quote, then went quiet',
  strength: 0.24,
  certainty: 'possible',
  for: [
    {
      signal: 'asked-then-vanished',
      says: 'The quote they asked for went out on Feb 17.',
      source: { type: 'emails', id: '9000' },
    },
  ],
  against: [],
  missing: [],
};

const checkIn: ShownPlay = {
  code: 'check-in',
  label: 'Check in',
  primary: false,
  subject: 'Is this still on your list?',
  body: 'Hi Dana,\n\nYou must be swamped. Is the dock scheduler still on your list, and how would you like me to follow up?\n\nMaren',
  does: 'Opens your composer with these words and notes the check-in on the deal. You send it.',
  allowed: true,
  composer: {
    contactId: '77',
    contactName: 'Dana Kessler',
    subject: 'Is this still on your list?',
    body: 'Hi Dana, …',
  },
};

const breakup: ShownPlay = {
  code: 'breakup',
  label: 'Break up kindly',
  primary: false,
  subject: 'Shall I close this on my side?',
  body: 'Hi Dana,\n\nI do not want to be a pest. Tell me to go on, or that you have decided; either is fine. I am here when you need me.\n\nMaren',
  does: 'Opens your composer with these words and notes the breakup on the deal. Nothing is closed.',
  allowed: true,
  composer: {
    contactId: '77',
    contactName: 'Dana Kessler',
    subject: 'Shall I close this on my side?',
    body: 'Hi Dana, …',
  },
};

const nurture: ShownPlay = {
  code: 'nurture',
  label: 'Hand over to nurture',
  primary: false,
  subject: '',
  body: '',
  does: 'Marks the deal as nurture, ends its tasks and adds Dana to the list “Nurture 2026”. An answer of theirs wakes it up.',
  allowed: true,
};

const widen: ShownPlay = {
  code: 'widen-the-room',
  label: 'Ask who else decides',
  primary: true,
  subject: 'Who else should see this?',
  body: 'Hi Dana,\n\nWho besides you will want a say in this? I would gladly go through the numbers with Ralph directly, if that makes it easier for you.\n\nMaren',
  does: 'Opens your composer with these words and notes it on the deal. You send it.',
  allowed: true,
  composer: { contactId: '77', contactName: 'Dana Kessler', subject: 'Who else should see this?', body: 'Hi Dana, …' },
};

const wait: ShownPlay = {
  code: 'wait-it-out',
  label: 'Wait until a day',
  primary: false,
  words: 'note',
  subject: 'Give it room',
  body: 'Stop writing for a while. After two quiet weeks, one message that makes a no easy is enough.',
  does: 'Holds the deal until the day you choose. No task comes before it.',
  allowed: true,
  needs: ['until'],
  suggestedUntil: '2026-03-17',
};

const call: ShownPlay = {
  code: 'call-instead',
  label: 'Call instead',
  primary: false,
  words: 'script',
  subject: 'Call Dana Kessler',
  body: 'Ask whether the dock scheduler is still on the list, and who else decides.',
  does: 'Creates a call task for you today with these words.',
  allowed: true,
};

const base: CardAnswer = {
  ok: true,
  version: '1',
  settingsVersion: 1,
  deal: { id: '501', name: 'Northgate Provisions - Dock Scheduler' },
  judgement: {
    at: '2026-03-10T15:00:00Z',
    dealId: '501',
    state: 'dark',
    turn: 'buyer',
    headline: 'Dark for 10 working days; you usually hear back in 2.',
    detail: null,
    detailSource: null,
    silence: { since: '2026-02-24T14:02:00Z', workingDays: 10.1, quietAfter: 3, darkAfter: 7 },
    nextStep: {
      what: 'confirm the budget',
      owedBy: 'buyer',
      due: '2026-02-27',
      status: 'missed',
      source: { type: 'emails', id: '9001' },
      quote: 'I’ll confirm the budget by Friday',
      says: 'Dana was to confirm the budget.',
      movedFrom: null,
      meeting: null,
      asks: null,
    },
    hold: null,
    reasons: [reasonBoss, reasonBusy, reasonQuote],
    play: { code: 'widen-the-room', because: 'no-decision-maker', subject: widen.subject, body: widen.body },
    task: {
      subject: 'Northgate Provisions: ask who else decides',
      body: '…',
      due: '2026-03-11',
      priority: 'HIGH',
      ownerId: '71',
      recordId: '8801',
    },
    lastTouch: {
      at: '2026-02-24T14:02:00Z',
      direction: 'theirs',
      says: 'email from Dana Kessler',
      source: { type: 'emails', id: '9001' },
    },
    lookAgainAt: '2026-03-12T13:00:00Z',
  },
  plays: [widen, checkIn, breakup, nurture, wait, call],
  touches: {
    unanswered: 2,
    unansweredCap: 3,
    within: 10,
    today: 0,
    perDayCap: 1,
    says: 'You wrote twice in the last 10 working days without an answer.',
  },
  chance: {
    n: 143,
    answered: 44,
    share: 0.31,
    low: 0.25,
    high: 0.38,
    withinDays: 10,
    says: 'Of 143 silences this long in Proposal, 44 were answered within 10 working days (31 %, 25–38 %).',
  },
  history: [
    { at: '2026-03-06T14:00:00Z', says: 'Turned dark', source: null, undo: null },
    {
      at: '2026-03-03T14:00:00Z',
      says: 'Missed step; a task was created',
      source: { type: 'tasks', id: '8801' },
      undo: null,
    },
  ],
  otherReasons: [
    { code: 'priorities-shifted', label: 'Something more pressing came up' },
    { code: 'lost-budget', label: 'The money went' },
    { code: 'contact-away', label: 'Somebody is away' },
  ],
  people: [
    {
      contactId: '77',
      name: 'Dana Kessler',
      title: 'Director of Distribution',
      email: 'dkessler@northgateprovisions.example',
    },
    { contactId: '78', name: 'Owen Hadley', title: null, email: null },
  ],
  timeline: [
    {
      at: '2026-02-10T15:00:00Z',
      kind: 'touch',
      direction: 'both',
      says: 'Meeting held: Demo',
      quote: null,
      source: { type: 'meetings', id: '9100' },
    },
    {
      at: '2026-02-11T15:00:00Z',
      kind: 'silence',
      direction: null,
      says: 'Silent for 4 working days',
      quote: null,
      source: null,
      workingDays: 4,
      until: '2026-02-17T15:00:00Z',
    },
    {
      at: '2026-02-17T15:00:00Z',
      kind: 'touch',
      direction: 'ours',
      says: 'Email: Quote',
      quote: null,
      source: { type: 'emails', id: '9000' },
    },
    {
      at: '2026-02-24T14:02:00Z',
      kind: 'touch',
      direction: 'theirs',
      says: 'Email from Dana Kessler',
      quote: 'I’ll confirm the budget by Friday',
      source: { type: 'emails', id: '9001' },
    },
    {
      at: '2026-02-27T22:00:00Z',
      kind: 'step',
      direction: 'theirs',
      says: 'Dana was to confirm the budget',
      quote: null,
      source: { type: 'emails', id: '9001' },
    },
    {
      at: '2026-02-27T22:00:00Z',
      kind: 'silence',
      direction: null,
      says: 'Silent for 10 working days so far',
      quote: null,
      source: null,
      workingDays: 10.1,
      until: null,
    },
  ],
  notices: [],
};

const judged = (over: Partial<CardAnswer['judgement']>): CardAnswer['judgement'] => ({ ...base.judgement, ...over });
const calm: Partial<CardAnswer['judgement']> = { silence: null, reasons: [], play: null, task: null };
const lesser = [checkIn, breakup, nurture, wait, call];

/** A plausible card for every state a deal can be in. */
export const CARDS: Record<State, CardAnswer> = {
  dark: base,
  missed: {
    ...base,
    judgement: judged({
      state: 'missed',
      headline: 'Dana’s step is 3 working days late.',
      silence: { since: '2026-02-27T22:00:00Z', workingDays: 3, quietAfter: 3, darkAfter: 7 },
      task: {
        ...(base.judgement.task ?? { subject: '', body: '', due: '2026-03-11', ownerId: null }),
        priority: 'MEDIUM',
      },
    }),
  },
  quiet: {
    ...base,
    judgement: judged({
      ...calm,
      state: 'quiet',
      headline: 'Quiet for 4 working days; you usually hear back in 2.',
      silence: { since: '2026-03-04T14:00:00Z', workingDays: 4, quietAfter: 3, darkAfter: 7 },
      nextStep: null,
      reasons: [{ ...reasonBoss, certainty: 'possible', strength: 0.3 }],
    }),
    plays: lesser,
    history: [],
  },
  'our-turn': {
    ...base,
    judgement: judged({
      ...calm,
      state: 'our-turn',
      turn: 'rep',
      headline: 'You owe them an answer since 3 working days.',
      detail: 'Dana asked “Could you send the reference customers again?”',
      detailSource: { type: 'emails', id: '9002' },
      nextStep: null,
    }),
    plays: [
      {
        code: 'answer-them',
        label: 'Answer them',
        primary: true,
        subject: 'Re: Quote',
        body: 'Hi Dana,\n\nhere are the reference customers you asked for:\n\n\nMaren',
        does: 'Opens your composer with these words. You send it.',
        allowed: true,
        composer: { contactId: '77', contactName: 'Dana Kessler', subject: 'Re: Quote', body: '…' },
      },
      {
        ...checkIn,
        allowed: false,
        blockedBecause: 'They wait for you: a chase would ask them for what you owe.',
        offersInstead: ['answer-them'],
      },
      breakup,
      nurture,
    ],
    chance: null,
    history: [],
  },
  waiting: {
    ...base,
    judgement: judged({
      ...calm,
      state: 'waiting',
      headline: 'A step lies ahead: Dana confirms the budget by Friday, March 13.',
      nextStep: base.judgement.nextStep && {
        ...base.judgement.nextStep,
        status: 'agreed',
        due: '2026-03-13',
        says: 'Dana confirms the budget.',
        movedFrom: '2026-02-27',
      },
    }),
    plays: lesser,
    chance: null,
    history: [],
  },
  engaged: {
    ...base,
    judgement: judged({ ...calm, state: 'engaged', headline: 'They wrote yesterday.', nextStep: null }),
    plays: lesser,
    chance: null,
    history: [],
  },
  held: {
    ...base,
    judgement: judged({
      ...calm,
      state: 'held',
      headline: 'On hold until Monday, March 16.',
      silence: { since: '2026-02-27T22:00:00Z', workingDays: 3, quietAfter: 3, darkAfter: 7 },
      hold: {
        until: '2026-03-16',
        because: 'out-of-office',
        says: 'Dana is away until March 16.',
        source: { type: 'emails', id: '9003' },
      },
      nextStep: null,
    }),
    plays: [
      { ...checkIn, allowed: false, blockedBecause: 'Dana is away until March 16.', offersInstead: ['wait-it-out'] },
      { ...breakup, allowed: false, blockedBecause: 'Dana is away until March 16.' },
      nurture,
      wait,
    ],
    chance: null,
    history: [],
  },
  nurture: {
    ...base,
    judgement: judged({
      ...calm,
      state: 'nurture',
      headline: 'Handed over to nurture on February 2.',
      detail: 'An answer or a meeting wakes it up.',
      nextStep: null,
    }),
    plays: [checkIn, breakup, nurture],
    chance: null,
    history: [
      {
        at: '2026-02-02T14:00:00Z',
        says: 'Handed over to nurture',
        source: null,
        undo: { key: 'n1', label: 'Take it back' },
      },
    ],
  },
  closed: {
    ...base,
    judgement: judged({
      ...calm,
      state: 'closed',
      headline: 'Closed won on March 2. Nothing to do.',
      nextStep: null,
      lookAgainAt: null,
    }),
    plays: [],
    chance: null,
    history: [],
  },
};
