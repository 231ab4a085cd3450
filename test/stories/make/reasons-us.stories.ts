/** When it is us: the wrong rep, empty mails, too many of them, mails that never arrive, answers we owe. */
import { call, firm, meet, message, them, us, type Buyer, type Happening, type OtherDeal, type Spec } from './build.ts';
import { dark, notFor } from './expects.ts';

const canal = firm('Trent Canal Tours', 'trentcanal', 'Canada', [
  'Judy Marsh | Operations Manager | DM',
  'Phil Orr | Captain',
]);
const foundry = firm('Giesserei Thiele', 'giesserei-thiele', 'Germany', [
  'Ralf Thiele | Inhaber | DM',
  'Ute Born | Qualitaet',
]);
const theatre = firm('Lowry Lane Theatres', 'lowrylane', 'United Kingdom', [
  'Miriam Gold | Finance Director | DM',
  'Ben Ash | Payroll',
]);
const kids = firm('Methow Pediatrics', 'methowpeds', 'United States', [
  'Karen Ito | Office Manager | DM',
  'Liz Dow | Scheduler',
]);
const cement = firm('Bluebonnet Cement', 'bluebonnetcement', 'United States', [
  'Hank Doss | Plant Manager | DM',
  'Ida Cruz | EHS',
]);
const pool = firm('Manly Aquatics', 'manlyaquatics', 'Australia', [
  'Sven Hall | General Manager | DM',
  'Cate Roy | Facilities',
]);
const bike = firm('Fietsfabriek Zwolle', 'fietszwolle', 'Netherlands', [
  'Karel Vos | Operations Manager | DM',
  'Loes Prins | Expeditie',
]);
const shoe = firm('Chaussures Lebrun', 'lebrun-ch', 'France', [
  'Nadine Lebrun | Directrice | DM',
  'Eric Faure | Atelier',
]);
const notary = firm('Onondaga Abstract', 'onondagaabstract', 'United States', [
  'Saul Fine | President | DM',
  'Meg Toll | Closer',
]);

/** Other deals of the same stage, silent under the rep and lively under the colleague, for comparing like with like. */
function likeDeals(): OtherDeal[] {
  const names = [
    'Aster',
    'Birch',
    'Cedar',
    'Dahlia',
    'Elder',
    'Fennel',
    'Gorse',
    'Hazel',
    'Iris',
    'Juniper',
    'Kale',
    'Lilac',
    'Maple',
    'Nettle',
    'Olive',
    'Poplar',
    'Quince',
    'Rowan',
    'Sage',
    'Thistle',
    'Umber',
    'Vetch',
  ];
  return names.map((name, n): OtherDeal => {
    const ofRep = n < 9;
    const buyer: Buyer = firm(`${name} Settlement`, `${name.toLowerCase()}settle`, 'United States', [
      `Robin ${name} | President | DM`,
      `Kit ${name} | Closer`,
    ]);
    const lively: Happening[] = ofRep
      ? []
      : [
          them('2026-03-16 11:00', 'Works for us, thanks Wendy.'),
          us('2026-03-16 12:00', 'Glad to hear it.', { owner: 1 }),
        ];
    return {
      id: String(60_001 + n),
      name: `${name} Settlement`,
      stage: 2,
      owner: ofRep ? 0 : 1,
      buyer,
      created: '2026-02-09',
      events: [
        meet('2026-02-10 10:00', 40, 'COMPLETED', {
          notes: 'Pain: two wires almost went astray. Goal: train all closers.',
          owner: ofRep ? 0 : 1,
        }),
        them('2026-02-16 10:00', 'Thanks for the summary.'),
        us('2026-02-17 10:00', `Offer for ${name} attached.`, { owner: ofRep ? 0 : 1 }),
        ...lively,
      ],
    };
  });
}

export const stories: Spec[] = [
  {
    id: 'friction-answers-only-the-colleague',
    title: 'He answers Gavin, never Noor',
    teaches: 'seller-friction: they answer our colleague quickly and this rep not at all.',
    at: '2026-03-25 12:00',
    seller: 'fleet',
    ground: false,
    buyer: canal,
    deal: { stage: 2, props: { business_pain: 'Boats idle at the locks.', description: 'Boats idle at the locks.' } },
    events: [
      meet('2026-02-17 10:00', 45, 'COMPLETED', {
        owner: 1,
        notes:
          'Pain: boats idle at the locks, 1,400 a month of fuel. Goal: see it live before the season. Judy decides.',
      }),
      us('2026-02-18 10:00', 'Judy, notes of our talk are attached.', { owner: 1 }),
      them('2026-02-18 10:35', 'Thanks Gavin, really useful.'),
      us('2026-02-23 09:00', 'Judy, here is our capability deck.'),
      us('2026-02-27 10:00', 'Judy, small correction to lock 3.', { owner: 1 }),
      them('2026-02-27 10:20', 'Spotted that too, ta Gavin.'),
      us('2026-03-02 09:00', 'Judy, please find the commercial annex.'),
      us('2026-03-05 14:00', "Judy, the lock-keepers' list.", { owner: 1 }),
      them('2026-03-05 14:15', 'Perfect Gavin. Would rather keep dealing with you if that is possible.'),
      us('2026-03-09 09:00', 'Judy, as your account lead I have attached the final offer.'),
    ],
    expect: dark(['seller-friction'], ['manager-review']),
  },
  {
    id: 'friction-compared-with-peers',
    title: 'Nine of nine dark here, none of thirteen there',
    teaches: "seller-friction: this rep's deals go dark far more than peers' in the same stage.",
    at: '2026-03-19 12:00',
    seller: 'training',
    buyer: notary,
    deal: { stage: 2, created: '2026-02-09' },
    others: likeDeals(),
    events: [them('2026-02-26 10:00', 'Received. Saul'), us('2026-02-27 10:00', 'Saul, offer for all closers.')],
    expect: { state: 'dark', turn: 'buyer', reasonsAmong: ['seller-friction'], play: 'some' },
  },
  {
    id: 'friction-near-miss-ignores-everyone',
    title: 'The colleague gets no answer either',
    teaches: 'They ignore everyone: evidence against seller-friction.',
    at: '2026-03-25 12:00',
    seller: 'fleet',
    buyer: canal,
    deal: { stage: 2 },
    events: [
      them('2026-03-03 10:00', 'Got it.'),
      us('2026-03-04 10:00', 'Judy, the offer.'),
      us('2026-03-16 10:00', 'Hi Judy, Gavin here, I built the map with your locks, it is attached.', { owner: 1 }),
    ],
    expect: notFor(['seller-friction']),
  },
  {
    id: 'bare-nudges-one',
    title: 'Just checking in, and again',
    teaches: 'low-value-touches: the last ones are bare nudges.',
    at: '2026-06-30 12:00',
    seller: 'machines',
    buyer: foundry,
    events: [
      them('2026-06-01 10:00', 'Offer received, thank you.'),
      us('2026-06-08 10:00', 'Hello Herr Thiele, just checking in. Any news?'),
      us('2026-06-24 10:00', 'Hello Herr Thiele, following up on my last mail. Any update?'),
    ],
    expect: dark(['low-value-touches'], ['send-something-useful']),
  },
  {
    id: 'bare-nudges-two',
    title: 'Bumping this to the top',
    teaches: 'low-value-touches in other words.',
    at: '2026-04-09 12:00',
    seller: 'clinic',
    buyer: kids,
    events: [
      them('2026-03-10 10:00', 'we got it thank u'),
      us('2026-03-13 10:00', 'Hey Karen! Bumping this to the top of your inbox :)'),
      us('2026-03-26 10:00', 'Hi Karen, circling back, wanted to touch base on this. Thoughts?'),
    ],
    expect: dark(['low-value-touches'], ['send-something-useful']),
  },
  {
    id: 'nudges-near-miss-useful-one-last',
    title: 'A nudge, then something worth reading',
    teaches: 'Something useful sent lately speaks against low-value touches.',
    at: '2026-06-30 12:00',
    seller: 'machines',
    buyer: foundry,
    events: [
      them('2026-06-01 10:00', 'Offer received, thank you.'),
      us(
        '2026-06-08 10:00',
        'Herr Thiele, the evaluation of your May stops: four of six came from bearing 7. The chart shows the hours before each stop.',
      ),
      us(
        '2026-06-22 10:00',
        'Herr Thiele, a foundry in Olpe published what bearing 7 cost them and how they caught it. Two pages, attached.',
      ),
    ],
    expect: notFor(['low-value-touches', 'over-followed-up']),
  },
  {
    id: 'too-many-touches',
    title: 'Seven in eight days',
    teaches: 'over-followed-up: far too many unanswered touches; wait.',
    at: '2026-06-19 12:00',
    seller: 'payroll',
    buyer: theatre,
    events: [
      them('2026-06-05 10:00', 'Reading it over the weekend.'),
      us('2026-06-08 10:00', 'Miriam, sample payslip.'),
      us('2026-06-10 10:00', 'Miriam, and the one for casuals.'),
      call('2026-06-11 11:00', 0, 'no answer'),
      us('2026-06-12 10:00', 'Miriam, the holiday pay calculation.'),
      message(
        '2026-06-15 10:00',
        'LINKEDIN_MESSAGE',
        'Hi Miriam, Imogen from Tamar Pay, sent you some mails, hope they arrived!',
      ),
      us('2026-06-16 10:00', 'Miriam, the pension upload.'),
      call('2026-06-17 11:00', 0, 'voicemail', { outcome: 'voicemail' }),
      us('2026-06-18 10:00', 'Miriam, the year-end file.'),
    ],
    expect: dark(['over-followed-up'], ['wait-it-out']),
  },
  {
    id: 'quarter-end-burst',
    title: 'Five mails in the last week of the quarter',
    teaches: 'over-followed-up: a burst at quarter end.',
    at: '2026-03-31 16:00',
    seller: 'cleaning',
    buyer: cement,
    deal: { stage: 2 },
    events: [
      them('2026-03-16 10:00', 'Lookin at it'),
      us('2026-03-18 09:00', 'Hank, scope with three silos.'),
      us('2026-03-25 09:00', 'Hank, silo 4 included.'),
      us('2026-03-27 09:00', 'Hank, crew is free in April.'),
      us('2026-03-30 09:00', 'Hank, crew is still free.'),
      call('2026-03-30 15:00', 0, 'no answer'),
      us('2026-03-31 09:00', 'Hank, the crew goes to someone else tonight unless I hear from you.'),
    ],
    expect: dark(['over-followed-up'], ['wait-it-out']),
  },
  {
    id: 'touches-near-miss-answered',
    title: 'Many mails, all of them answered',
    teaches: 'Touches that were answered are no chase.',
    at: '2026-07-30 12:00',
    seller: 'solar',
    buyer: pool,
    events: [
      us('2026-07-13 09:00', 'Sven, roof photos?'),
      them('2026-07-13 10:00', 'Attached mate'),
      us('2026-07-14 09:00', 'And the switchboard?'),
      them('2026-07-14 10:00', 'Here'),
      us('2026-07-15 09:00', 'One more, the meter.'),
      them('2026-07-15 10:00', 'There you go'),
      us('2026-07-16 09:00', 'Legend. Design with all that attached.'),
    ],
    expect: notFor(['over-followed-up']),
  },
  {
    id: 'undeliverable-quarantine',
    title: 'Her server rejects us',
    teaches: 'undeliverable: mails rejected and the address quarantined; she has not seen them.',
    at: '2026-03-25 12:00',
    seller: 'clinic',
    buyer: kids,
    contacts: { karen: { hs_email_quarantined: 'true', phone: '+1 509 555 0143' } },
    events: [
      them('2026-03-05 10:00', 'Nice!'),
      us('2026-03-06 10:00', 'Karen, the BAA.', { as: 'first' }),
      us('2026-03-12 10:00', 'Karen, BAA as PDF.', {
        props: {
          hs_email_status: 'BOUNCED',
          hs_email_bounce_error_detail_message: '554 5.7.1 Message rejected due to content policy',
        },
      }),
      us('2026-03-19 10:00', 'Karen, BAA once more.', {
        props: {
          hs_email_status: 'FAILED',
          hs_email_bounce_error_detail_message: '550 5.7.1 Sender domain blocked by recipient',
        },
      }),
    ],
    expect: dark(['undeliverable'], ['fix-the-address', 'call-instead'], { silence: { since: 'first' } }),
  },
  {
    id: 'undeliverable-daemon',
    title: 'The daemon writes back',
    teaches: 'undeliverable: a delivery failure comes back for the last mails.',
    at: '2026-09-24 12:00',
    seller: 'pack',
    buyer: bike,
    events: [
      them('2026-09-03 10:00', 'Prima.'),
      us('2026-09-04 10:00', 'Karel, the frame box.', { as: 'first' }),
      us('2026-09-10 10:00', 'Karel, frame box without tape.', {
        props: { hs_email_status: 'BOUNCED', hs_email_bounce_error_detail_message: '452 4.2.2 Over quota' },
      }),
      them(
        '2026-09-10 10:01',
        "This is the mail system at host mx1.fietszwolle.example.\n\nI'm sorry to have to inform you that your message could not be delivered to one or more recipients.\n\n<karel.vos@fietszwolle.example>: 452 4.2.2 Over quota",
        { who: 'mailer-daemon@fietszwolle.example', subject: 'Undelivered Mail Returned to Sender' },
      ),
      us('2026-09-17 10:00', 'Karel, second try.', {
        props: { hs_email_status: 'BOUNCED', hs_email_bounce_error_detail_message: '452 4.2.2 Over quota' },
      }),
    ],
    expect: dark(['undeliverable'], ['fix-the-address', 'call-instead'], { silence: { since: 'first' } }),
  },
  {
    id: 'undeliverable-near-miss-delivered-since',
    title: 'One bounce long ago, opened since',
    teaches: 'Delivered and opened since: not undeliverable.',
    at: '2026-06-24 12:00',
    seller: 'light',
    buyer: shoe,
    events: [
      us('2026-06-02 10:00', 'Nadine, the plan.', {
        props: { hs_email_status: 'BOUNCED', hs_email_bounce_error_detail_message: '552 message too large' },
      }),
      us('2026-06-02 11:00', 'Nadine, the plan, smaller.'),
      them('2026-06-03 10:00', 'This one arrived, thank you.'),
      us('2026-06-04 10:00', 'Very good. The price for the cutting room.', { props: { hs_email_open_count: '2' } }),
    ],
    expect: notFor(['undeliverable', 'contact-left']),
  },
  {
    id: 'owed-answer-after-our-chase',
    title: 'We put them off to Thursday',
    teaches: 'we-owe-a-reply: their question was put off to a day that has passed.',
    at: '2026-06-18 12:00',
    seller: 'light',
    buyer: shoe,
    events: [
      them('2026-06-08 10:00', 'Can you indicate me the energy class of the lamps and the delay of delivery?'),
      us('2026-06-08 11:00', 'Dear Nadine, I will send you both by Thursday 11 June.'),
    ],
    expect: {
      state: 'our-turn',
      turn: 'rep',
      nextStep: { owedBy: 'rep', due: '2026-06-11', status: 'missed' },
      reasonsTop: ['we-owe-a-reply'],
      play: 'answer-them',
      silence: null,
      task: null,
    },
  },
];
