/** Corners where two rules touch. */
import { auto, call, firm, meet, them, us, type Spec } from './build.ts';
import { notFor } from './expects.ts';

const barge = firm('Atchafalaya Barge', 'atchbarge', 'United States', [
  'Ned Robin | Fleet Director | DM',
  'Vi Lopez | Planner',
]);
const optic = firm('Optik Sanders', 'optik-sanders', 'Germany', [
  'Frauke Sanders | Geschaeftsfuehrerin | DM',
  'Ole Timm | Werkstatt',
]);
const brew = firm('Penzance Brewing', 'penzancebrewing', 'United Kingdom', [
  'Isla Kemp | Finance Director | DM',
  'Ross Dale | People',
]);
const heart = firm('Yakima Heart', 'yakimaheart', 'United States', [
  'Joel Baer | Administrator | DM',
  'Pia Holm | Desk',
]);
const taxi = firm('Rideau Cabs', 'rideaucabs', 'Canada', ['Sam Osei | Owner | DM', 'Lyn Park | Dispatch']);
const notes = firm('Mohawk Notaries', 'mohawknotaries', 'United States', [
  'Edna Voss | Managing Director | DM',
  'Kirk Hall | Systems',
]);
const toast = firm('Bakkerij Zonneveld', 'zonneveld', 'Netherlands', [
  'Ruud Zonneveld | Directeur | DM',
  'Mieke Pot | Expeditie',
]);

export const stories: Spec[] = [
  {
    id: 'chased-then-left-alone',
    title: 'Chased hard, then three weeks of peace',
    teaches: 'over-followed-up: first wait, then a breakup.',
    at: '2026-07-10 12:00',
    seller: 'payroll',
    buyer: brew,
    events: [
      them('2026-06-01 10:00', 'Will read.'),
      us('2026-06-03 10:00', 'Isla, month one.'),
      us('2026-06-05 10:00', 'Isla, month two.'),
      call('2026-06-08 10:00', 0, 'no answer'),
      us('2026-06-09 10:00', 'Isla, month three.'),
      us('2026-06-11 10:00', 'Isla, the year.'),
      us('2026-06-15 10:00', 'Isla, in colour.'),
    ],
    expect: {
      state: 'dark',
      turn: 'buyer',
      reasonsAmong: ['over-followed-up'],
      play: ['breakup', 'wait-it-out', 'call-instead'],
      silence: { since: '2026-06-03 10:00' },
    },
  },
  {
    id: 'the-successor-writes-first',
    title: 'Gone, but the new one writes',
    teaches: "The successor's own mail ends the silence.",
    at: '2026-03-18 12:00',
    seller: 'training',
    buyer: notes,
    events: [
      us('2026-03-04 10:00', 'Edna, seat list.'),
      auto('2026-03-04 10:01', 'Edna Voss has left Mohawk Notaries. Please write to Kirk Hall.'),
      them(
        '2026-03-17 11:00',
        "Hi Desmond, Kirk here, I inherited Edna's desk and this project with it. Read the file, makes sense to me.",
        { who: 'kirk' },
      ),
      us('2026-03-17 12:00', 'Hello Kirk, welcome. The short version of it all is attached.', { as: 'last' }),
    ],
    expect: { state: 'engaged', turn: 'buyer', silence: { since: 'last' }, play: null, task: null },
  },
  {
    id: 'frozen-and-then-away',
    title: 'The money froze, then she went on leave',
    teaches: 'While away the deal is held, whatever was said before.',
    at: '2026-06-16 12:00',
    seller: 'machines',
    buyer: optic,
    events: [
      them('2026-06-01 10:00', 'Dear Katrin, our budget was frozen by the bank last week.\nF. Sanders'),
      us('2026-06-02 10:00', 'Thank you for telling me.'),
      us('2026-06-09 10:00', 'Frau Sanders, a leasing variant for better days.'),
      auto('2026-06-09 10:01', 'I am on holiday and will be back on Monday, 22 June.'),
    ],
    expect: {
      state: 'held',
      turn: 'buyer',
      hold: { until: '2026-06-22' },
      reasonsAmong: ['contact-away'],
      play: 'hold-with-care',
      task: null,
    },
  },
  {
    id: 'a-promise-taken-back',
    title: 'The list is not needed any more',
    teaches: 'A promise they take back is not missed.',
    at: '2026-09-17 12:00',
    seller: 'pack',
    buyer: toast,
    events: [
      them('2026-09-08 10:00', 'Joost, I will send you the list of crates by Monday 14 September. Ruud'),
      us('2026-09-08 10:10', 'Top.'),
      them(
        '2026-09-11 10:00',
        'Forget the list of crates please, you do not get it: we saw that your drawing has all the sizes already. Ruud',
      ),
      us('2026-09-11 10:30', 'Even better!', { as: 'last' }),
    ],
    expect: { state: 'quiet', turn: 'buyer', silence: { since: 'last' }, play: null, task: null },
  },
  {
    id: 'a-promise-from-upstairs',
    title: 'Their director promises, whom we did not know',
    teaches: 'Anyone of theirs can owe the step.',
    at: '2026-03-18 12:00',
    seller: 'fleet',
    buyer: taxi,
    events: [
      us('2026-03-09 10:00', 'Sam, rates for cabs.'),
      them(
        '2026-03-10 10:00',
        'Hello Noor, this is Adele Osei, I keep the books. I will confirm the number of cabs by Friday, March 20.',
        { who: 'adele.osei@rideaucabs.example', as: 'promise' },
      ),
      us('2026-03-10 10:30', 'Hello Adele, thank you.'),
    ],
    expect: {
      state: 'waiting',
      turn: 'buyer',
      nextStep: { owedBy: 'buyer', due: '2026-03-20', status: 'agreed', source: 'promise' },
      silence: null,
      play: null,
      task: null,
    },
  },
  {
    id: 'two-contacts-one-is-lively',
    title: 'One mailbox is dead, the other talks',
    teaches: 'The buyer is all of them.',
    at: '2026-03-18 12:00',
    seller: 'clinic',
    buyer: heart,
    events: [
      us('2026-03-09 10:00', 'Joel, Pia, screens attached.'),
      them(
        '2026-03-09 10:01',
        'Delivery has failed to these recipients: joel.baer@yakimaheart.example. The mailbox is full.',
        { who: 'postmaster@yakimaheart.example', subject: 'Undeliverable: Our talk' },
      ),
      them('2026-03-17 13:00', 'screens are super clear! Joel is drowning in his inbox lol, so I print them for him', {
        who: 'pia',
      }),
      us('2026-03-17 13:30', 'Thank you for printing, Pia!', { as: 'last' }),
    ],
    expect: { state: 'engaged', turn: 'buyer', silence: { since: 'last' }, play: null, task: null },
  },
  {
    id: 'next-step-field-without-a-day',
    title: 'Follow up, says the field',
    teaches: 'An undated entry is no agreed step and cannot be missed.',
    at: '2026-03-18 12:00',
    seller: 'training',
    buyer: notes,
    deal: {
      props: { hs_next_step: 'follow up with Edna' },
      history: { hs_next_step: [['follow up with Edna', '2026-03-10 10:00']] },
    },
    events: [them('2026-03-09 10:00', 'Neat.'), us('2026-03-10 10:00', 'Edna, seat list.', { as: 'first' })],
    expect: { state: 'quiet', turn: 'buyer', nextStep: 'open', silence: { since: 'first' }, play: null, task: null },
  },
  {
    id: 'the-robot-promises',
    title: 'A robot says within two business days',
    teaches: "A machine's words are no promise.",
    at: '2026-03-18 12:00',
    seller: 'fleet',
    buyer: taxi,
    events: [
      them('2026-03-10 10:00', 'Rates look fair. Sam'),
      us('2026-03-11 10:00', 'Sam, the install sheet for your garage.', { as: 'first' }),
      them(
        '2026-03-11 10:01',
        'Thank you for contacting Rideau Cabs! Your message (case 55120) was registered. Our team will answer you by Friday, March 20. This is an automated message, please do not reply.',
        { who: 'noreply@rideaucabs.example', subject: 'We received your message [case 55120]' },
      ),
    ],
    expect: { state: 'quiet', turn: 'buyer', silence: { since: 'first' }, play: null, task: null },
  },
  {
    id: 'will-revert-some-day',
    title: 'Will revert',
    teaches: 'A promise without a day is proposed at most: only the silence counts.',
    at: '2026-06-18 12:00',
    seller: 'machines',
    buyer: optic,
    events: [
      them('2026-06-10 10:00', 'Got it, will revert. F. Sanders'),
      us('2026-06-10 10:20', 'Thank you.', { as: 'first' }),
    ],
    expect: { state: 'quiet', turn: 'buyer', nextStep: 'open', silence: { since: 'first' }, play: null, task: null },
  },
  {
    id: 'he-will-ring-back',
    title: 'He rings back on Thursday, says the note',
    teaches: 'An attributed dated promise in a call note, not kept.',
    at: '2026-03-17 15:00',
    seller: 'cleaning',
    buyer: barge,
    events: [
      call(
        '2026-03-09 10:00',
        4,
        'Caught Ned on deck. Ned will call me back on Thursday, March 12 with the drydock week.',
        { as: 'call' },
      ),
      us('2026-03-09 10:30', 'Ned, talk to you then.'),
    ],
    expect: {
      state: 'missed',
      turn: 'buyer',
      nextStep: { owedBy: 'buyer', due: '2026-03-12', status: 'missed', source: 'call' },
      silence: { since: '2026-03-12 17:00' },
      play: 'some',
      task: { priority: 'MEDIUM' },
    },
  },
  {
    id: 'an-internal-meeting-ahead',
    title: 'We meet among ourselves',
    teaches: 'A meeting without the buyer is no agreed step.',
    at: '2026-03-18 12:00',
    seller: 'clinic',
    buyer: heart,
    events: [
      them('2026-03-05 10:00', 'Cool.'),
      us('2026-03-06 10:00', 'Joel, the list of texts.', { as: 'first' }),
      meet('2026-03-24 10:00', 30, 'SCHEDULED', {
        title: 'Deal review Yakima Heart',
        who: 'trent.okada@cascadecare.example',
        booked: '2026-03-16 10:00',
      }),
    ],
    expect: { state: 'dark', turn: 'buyer', silence: { since: 'first' }, play: 'some', task: { priority: 'HIGH' } },
  },
  {
    id: 'nudges-that-were-answered',
    title: 'Nudged, and they did answer',
    teaches: 'A nudge long ago that was answered, then something useful: no low-value touches.',
    at: '2026-06-18 12:00',
    seller: 'payroll',
    buyer: brew,
    events: [
      us('2026-05-18 10:00', 'Isla, just checking in.'),
      them('2026-05-19 10:00', 'Alive! Reading.'),
      us('2026-05-27 10:00', 'Isla, any news?'),
      them('2026-05-28 10:00', 'Read it, it is thorough.'),
      us(
        '2026-06-03 10:00',
        'Isla, your own rota run through our rules: 14 hours of overtime in May were paid twice. The sheet is attached.',
      ),
    ],
    expect: notFor(['low-value-touches', 'over-followed-up']),
  },
  {
    id: 'answered-late-but-before-grace-ended',
    title: "Friday's promise, Monday's mail",
    teaches: 'Over the weekend the grace still runs: kept.',
    at: '2026-06-16 10:00',
    seller: 'machines',
    buyer: optic,
    events: [
      them('2026-06-08 10:00', 'We will send you the photos of the grinder by Friday 12 June. F. Sanders', {
        as: 'promise',
      }),
      us('2026-06-08 10:20', 'Thank you.'),
      them('2026-06-15 14:00', 'Photos attached, sorry for the fog on the lens.', { who: 'ole' }),
      us('2026-06-15 15:00', 'They are sharp enough, thank you Herr Timm.', { as: 'last' }),
    ],
    expect: {
      state: 'engaged',
      turn: 'buyer',
      nextStep: { owedBy: 'buyer', due: '2026-06-12', status: 'kept', source: 'promise' },
      silence: { since: 'last' },
      play: null,
      task: null,
    },
  },
  {
    id: 'their-meeting-request',
    title: 'They ask for a meeting, we are silent',
    teaches: 'A request for dates is owed an answer.',
    at: '2026-03-18 12:00',
    seller: 'training',
    buyer: notes,
    events: [
      us('2026-03-10 10:00', 'Edna, seat list.'),
      them(
        '2026-03-13 10:00',
        'Let us talk it through with Kirk. Send me two or three times next week that work on your end.',
      ),
    ],
    expect: {
      state: 'our-turn',
      turn: 'rep',
      silence: null,
      reasonsTop: ['we-owe-a-reply'],
      play: 'answer-them',
      task: null,
    },
  },
];
