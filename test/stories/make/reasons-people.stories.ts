/** Who is there, who decides, who left, who reads the mail. */
import { auto, call, firm, meet, note, them, us, type Spec } from './build.ts';
import { dark, notFor } from './expects.ts';

const quarry = firm('Eganville Stone', 'eganvillestone', 'Canada', ['Pat Lavoie | Shift dispatcher']);
const pharma = firm('Pharmadruck Weiss', 'pharmadruck', 'Germany', [
  'Nils Weiss | Einkauf | IN',
  'Carla Hein | Bereichsleiterin | DM',
]);
const museum = firm('Harbour Museums Trust', 'harbourmuseums', 'United Kingdom', ['Beth Lowry | HR Coordinator']);
const ortho = firm('Spokane Orthopedics', 'spokaneortho', 'United States', [
  'Dana Wu | Clinic Director | DM',
  'Rex Hale | Front desk',
]);
const steel = firm('Tensas Fabrication', 'tensasfab', 'United States', [
  'Clay Moreau | VP Operations | DM',
  'Sue Nix | Planner',
]);
const mall = firm('Galerie Nord', 'galerienord', 'France', [
  'Anne Roche | Directrice technique | DM',
  'Karim Sow | Exploitation',
]);
const bank = firm('Saugatuck Trust', 'saugatucktrust', 'United States', [
  'Philip Crane | Chief Information Officer | DM',
  'Nell Voss | Analyst',
]);
const toys = firm('Speelgoed Jansma', 'jansma', 'Netherlands', [
  'Bram Jansma | Logistiek Manager | DM',
  'Iris Mol | Planner',
]);
const club = firm('Coogee Leagues', 'coogeeleagues', 'Australia', [
  'Leanne Ford | Chief Executive | DM',
  'Matt Ryan | Facilities',
]);

export const stories: Spec[] = [
  {
    id: 'nobody-decides-one-dispatcher',
    title: 'One dispatcher and no one else',
    teaches: 'no-decision-maker: a single contact without power who must ask the boss.',
    at: '2026-03-18 12:00',
    seller: 'fleet',
    buyer: quarry,
    ground: false,
    deal: {
      props: { description: 'Diesel goes missing on weekends.', business_pain: 'Diesel goes missing on weekends.' },
    },
    events: [
      call(
        '2026-03-02 10:00',
        32,
        "Pat's pain: diesel goes missing on weekends, about 2k a month. Goal: know who fuels when. Uses a clipboard.",
      ),
      us('2026-03-02 14:00', 'Pat, my summary: 2k of diesel a month, clipboard, goal is to know who fuels when.'),
      them(
        '2026-03-04 09:00',
        'hi noor this is super cool, i want it. gotta run it past my boss tho, i dont sign stuff',
      ),
      us('2026-03-04 09:30', 'Of course Pat. Here is a one pager.'),
    ],
    expect: dark(['no-decision-maker'], ['widen-the-room']),
  },
  {
    id: 'nobody-decides-coordinator',
    title: 'Not mine to decide',
    teaches: 'no-decision-maker: a coordinator says others decide, none of whom we know.',
    at: '2026-06-17 12:00',
    seller: 'payroll',
    buyer: museum,
    ground: false,
    deal: { props: { description: 'Casual staff are paid late.', business_pain: 'Casual staff are paid late.' } },
    events: [
      meet('2026-06-01 10:00', 45, 'COMPLETED', {
        title: 'Scoping with Beth',
        notes:
          'Pain: casual staff paid late, union letters. Goal: paid on the 28th, always. Beth runs it but cannot approve spend.',
      }),
      us('2026-06-01 13:00', 'Hi Beth, summary: paid late, union letters, goal is the 28th always.'),
      them(
        '2026-06-02 10:00',
        "Hello Imogen, it's above my pay grade I'm afraid, the trustees and our finance person would have to decide. I am all for it though! Beth",
      ),
      us('2026-06-02 10:30', 'Thanks Beth, that helps.'),
    ],
    expect: dark(['no-decision-maker'], ['widen-the-room']),
  },
  {
    id: 'nobody-decides-near-miss',
    title: 'The CEO sat at the table',
    teaches: 'A senior person in a meeting held speaks against no-decision-maker.',
    at: '2026-06-17 12:00',
    seller: 'solar',
    buyer: club,
    events: [
      meet('2026-06-01 10:00', 60, 'COMPLETED', {
        title: 'Board room',
        notes: 'Leanne signs. She asked her own questions for an hour.',
        cc: ['matt.ryan@coogeeleagues.example'],
      }),
      them('2026-06-02 09:00', 'Good session. Leanne'),
      us('2026-06-03 09:00', 'Cheers Leanne, shading study attached.'),
    ],
    expect: notFor(['no-decision-maker']),
  },
  {
    id: 'left-says-the-robot',
    title: 'No longer with the company',
    teaches: 'contact-left: an automatic reply says so and names somebody.',
    at: '2026-06-18 12:00',
    seller: 'machines',
    buyer: firm('Druckguss Ahrens', 'dg-ahrens', 'Germany', [
      'Uwe Ahlers | Technischer Leiter | DM',
      'Tanja Brix | Qualitaet',
    ]),
    events: [
      them('2026-06-01 10:00', 'Looks good so far.'),
      us('2026-06-04 10:00', 'Herr Ahlers, the sensor list.'),
      auto(
        '2026-06-04 10:01',
        'Uwe Ahlers is no longer with our company. Please turn to Tanja Brix, tanja.brix@dg-ahrens.example.',
      ),
    ],
    expect: dark(['contact-left'], ['restart-with-successor'], { silence: { since: '2026-06-04 10:00' } }),
  },
  {
    id: 'left-says-a-colleague',
    title: 'He handed in his badge',
    teaches: 'contact-left: a colleague tells that the decider has left.',
    at: '2026-03-20 12:00',
    seller: 'cleaning',
    buyer: steel,
    events: [
      us('2026-03-03 10:00', 'Clay, dates for the outage attached.'),
      them(
        '2026-03-05 08:00',
        'Beau, Clay has left Tensas, Friday was his last day. I am just holding down the fort. - Sue',
        { who: 'sue' },
      ),
      us('2026-03-05 09:00', 'Sorry to see him go, thank you for letting me know Sue.'),
    ],
    expect: dark(['contact-left'], ['restart-with-successor']),
  },
  {
    id: 'left-job-change-and-bounce',
    title: 'Mail bounces for good, a new job was seen',
    teaches: 'contact-left: a hard bounce and a detected job change.',
    at: '2026-03-23 12:00',
    seller: 'training',
    buyer: bank,
    contacts: {
      philip: {
        hs_job_change_detected_date: '2026-03-12',
        hs_email_hard_bounce_reason_enum: 'UNKNOWN_USER',
        hs_email_bounce: '1',
      },
    },
    events: [
      them('2026-03-04 10:00', 'Fine.'),
      us('2026-03-05 10:00', 'Philip, agenda attached.'),
      us('2026-03-16 10:00', "Philip, the insurer's template for your file.", {
        props: {
          hs_email_status: 'BOUNCED',
          hs_email_bounce_error_detail_message: '550 5.1.1 The email account that you tried to reach does not exist',
        },
      }),
    ],
    expect: dark(['contact-left', 'undeliverable'], ['restart-with-successor', 'fix-the-address', 'call-instead'], {
      reasonsAmong: ['contact-left'],
      silence: { since: '2026-03-05 10:00' },
    }),
  },
  {
    id: 'left-near-miss-the-room',
    title: 'She left the meeting early',
    teaches: 'Leaving a room is not leaving the company.',
    at: '2026-03-20 12:00',
    seller: 'clinic',
    buyer: ortho,
    events: [
      them(
        '2026-03-05 14:00',
        'Sorry I had to leave early yesterday, a patient fainted. Rex told me the rest, it sounded right. Dana',
      ),
      us('2026-03-05 15:00', 'Hope the patient is fine! Recording attached.'),
    ],
    expect: notFor(['contact-left', 'sponsor-left']),
  },
  {
    id: 'left-near-miss-a-vendor',
    title: "Their IT vendor's man is gone",
    teaches: 'Someone else leaving, outside their firm, is neither contact nor sponsor.',
    at: '2026-03-20 12:00',
    seller: 'clinic',
    buyer: ortho,
    events: [
      them(
        '2026-03-05 14:00',
        'Our web guy at the agency quit last week so the site is frozen lol. Anyway your demo was good.',
      ),
      us('2026-03-05 15:00', 'Ouch. Setup does not touch the site, see page two.'),
    ],
    expect: notFor(['contact-left', 'sponsor-left']),
  },
  {
    id: 'sponsor-resigned',
    title: 'The director behind it resigned',
    teaches: 'sponsor-left: somebody above them is gone, they tell us; let them lobby.',
    at: '2026-06-17 12:00',
    seller: 'machines',
    buyer: pharma,
    events: [
      us('2026-06-01 10:00', 'Herr Weiss, the roll-out plan.'),
      them(
        '2026-06-02 11:00',
        'Dear Katrin,\n\nbad news, my boss Dr. Lindner who wanted this project has resigned and is gone since yesterday. I still find it right, but I must first see who takes over his chair.\n\nNils Weiss',
      ),
      us('2026-06-02 12:00', 'Thank you for the openness, take the time you need.'),
    ],
    expect: dark(['sponsor-left'], ['wait-it-out']),
  },
  {
    id: 'sponsor-let-go',
    title: 'My VP was let go',
    teaches: 'sponsor-left, told on the phone.',
    at: '2026-03-20 12:00',
    seller: 'training',
    buyer: firm('Aurelia Benefits', 'aureliabenefits', 'United States', [
      'Tom Nagle | Security Manager | CH',
      'Gail Frye | VP Technology | DM',
    ]),
    events: [
      call(
        '2026-03-05 10:00',
        13,
        'Tom says his VP Gail was let go on Tuesday. She was the one pushing for this. He wants to keep it alive with whoever follows.',
      ),
      us('2026-03-05 11:00', 'Tom, thinking of you all. I am here when the dust has settled.'),
    ],
    expect: dark(['sponsor-left', 'contact-left'], ['wait-it-out', 'restart-with-successor'], {
      reasonsAmong: ['sponsor-left'],
    }),
  },
  {
    id: 'sponsor-near-miss-our-manager',
    title: 'Our own director left',
    teaches: 'People leaving on our side are no sponsor of theirs.',
    at: '2026-06-17 12:00',
    seller: 'machines',
    buyer: pharma,
    events: [
      them('2026-06-02 11:00', 'Plan received, thanks.'),
      us(
        '2026-06-03 10:00',
        'Herr Weiss, in our house my boss has left us and I take over your account fully. The new rate card is attached.',
      ),
    ],
    expect: notFor(['sponsor-left', 'contact-left']),
  },
  {
    id: 'away-long-leave',
    title: 'On parental leave',
    teaches: 'contact-away: leave without a date holds ten working days.',
    at: '2026-06-10 12:00',
    seller: 'light',
    buyer: mall,
    events: [
      them('2026-05-28 10:00', 'Well received.'),
      us('2026-06-03 10:00', 'Dear Anne, the lux tables.'),
      auto(
        '2026-06-03 10:01',
        'I am on leave for the moment and do not read my messages. For the technique: Karim Sow.',
      ),
    ],
    expect: {
      state: 'held',
      turn: 'buyer',
      hold: { until: '2026-06-17' },
      reasonsTop: ['contact-away'],
      play: 'hold-with-care',
      task: null,
    },
  },
  {
    id: 'away-colleague-says-ill',
    title: 'He is off sick, says the colleague',
    teaches: "contact-away: a colleague's note without a return date; a kind word at most.",
    at: '2026-09-15 12:00',
    seller: 'pack',
    buyer: toys,
    events: [
      them('2026-09-02 10:00', 'Ontvangen.'),
      us('2026-09-08 10:00', 'Bram, the die lines.'),
      them('2026-09-09 09:00', 'Hi Joost, Bram is ill and will be out for a while, we do not know yet how long. Iris', {
        who: 'iris',
      }),
      us('2026-09-09 09:20', 'Please give him my best wishes.'),
    ],
    expect: {
      state: 'held',
      turn: 'buyer',
      hold: { until: '2026-09-23' },
      reasonsTop: ['contact-away'],
      play: 'hold-with-care',
      task: null,
    },
  },
  {
    id: 'away-near-miss-last-month',
    title: 'Back from leave and full of energy',
    teaches: 'An absence that is over is no reason any more.',
    at: '2026-06-17 12:00',
    seller: 'light',
    buyer: mall,
    events: [
      auto('2026-05-19 10:00', 'I am out of the office until 29 May.'),
      them(
        '2026-06-01 10:00',
        'Back from holiday, very rested! I read your tables in the train, they are clear.\nAnne',
      ),
      us('2026-06-02 10:00', 'Welcome back! Prices per hall attached.'),
    ],
    expect: notFor(['contact-away'], { hold: null }),
  },
  {
    id: 'gatekept-by-the-assistant',
    title: 'The assistant answers every time',
    teaches: 'gatekept-inbox: another address answers and schedules for them.',
    at: '2026-03-23 12:00',
    seller: 'training',
    buyer: bank,
    events: [
      us('2026-02-23 10:00', 'Philip, two options for the launch.'),
      them(
        '2026-02-24 09:00',
        "Good morning, I handle Mr. Crane's correspondence and calendar. He has seen this.\n\nRuth Ames\nAssistant to the CIO",
        { who: 'ruth.ames@saugatucktrust.example' },
      ),
      us('2026-02-25 10:00', 'Philip, launch calendar.'),
      them('2026-02-26 09:00', 'Received on behalf of Mr. Crane. Ruth Ames', {
        who: 'ruth.ames@saugatucktrust.example',
      }),
      us('2026-03-09 10:00', 'Philip, here is the comparison of both launch options.'),
    ],
    expect: dark(['gatekept-inbox'], ['go-through-assistant']),
  },
  {
    id: 'gatekept-booked-by-the-office',
    title: 'The office of the CEO keeps the diary',
    teaches: 'gatekept-inbox: an executive assistant schedules, the executive never writes.',
    at: '2026-06-22 12:00',
    seller: 'solar',
    buyer: firm('Narrabri Gins', 'narrabrigins', 'Australia', ['Graham Bell | Managing Director | DM']),
    events: [
      us('2026-06-01 10:00', 'Graham, when may I show you the roof plan?'),
      them(
        '2026-06-02 09:00',
        "Hi Jarrah, Wendy here, Graham's EA. I look after his inbox and diary. I put you in for Thursday.",
        { who: 'wendy.cross@narrabrigins.example' },
      ),
      meet('2026-06-04 10:00', 30, 'COMPLETED', {
        booked: '2026-06-02 09:05',
        notes: 'Graham liked the plan, short on words.',
      }),
      us('2026-06-09 10:00', 'Graham, the numbers with battery.'),
    ],
    expect: dark(['gatekept-inbox'], ['go-through-assistant']),
  },
  {
    id: 'gatekept-near-miss-cc',
    title: 'She copies a colleague',
    teaches: 'A colleague in copy who never writes is no gatekeeper.',
    at: '2026-03-20 12:00',
    seller: 'training',
    buyer: bank,
    events: [
      them('2026-03-05 10:00', 'Copying Nell for her file. Reads well. Philip', {
        cc: ['nell.voss@saugatucktrust.example'],
      }),
      us('2026-03-05 11:00', 'Thank you both, here is the deck as PDF.'),
    ],
    expect: notFor(['gatekept-inbox']),
  },
  {
    id: 'approval-with-legal',
    title: 'It lies with the lawyers',
    teaches: 'internal-approval: legal and purchasing have it; wait.',
    at: '2026-06-17 12:00',
    seller: 'payroll',
    buyer: firm('Wrekin Logistics', 'wrekinlog', 'United Kingdom', [
      'Hugh Bevan | Finance Director | DM',
      'Asha Patel | Procurement',
    ]),
    deal: { stage: 3 },
    events: [
      us('2026-06-01 10:00', 'Hugh, the signature copy.'),
      them(
        '2026-06-02 16:00',
        'Imogen, it is with our legal team for review and then needs sign-off from procurement. They are thorough rather than fast. Asha in copy. Hugh',
        { cc: ['asha.patel@wrekinlog.example'] },
      ),
      us('2026-06-02 16:30', 'Perfect, thank you both.'),
    ],
    expect: dark(['internal-approval'], ['wait-it-out']),
  },
  {
    id: 'approval-by-the-board',
    title: 'The board must nod',
    teaches: 'internal-approval: board approval is under way.',
    at: '2026-03-18 12:00',
    seller: 'fleet',
    buyer: firm('Nipissing Transit', 'nipissingtransit', 'Canada', [
      'Joan Berg | General Manager | DM',
      'Omar Aziz | Finance',
    ]),
    deal: { stage: 2 },
    events: [
      us('2026-03-03 09:00', 'Joan, final numbers.'),
      them(
        '2026-03-04 11:00',
        'I submitted it for board approval. They take their sweet time, and then council has to rubber stamp it. I am pushing. Joan',
      ),
      us('2026-03-04 11:30', 'Thanks for pushing!'),
    ],
    expect: dark(['internal-approval'], ['wait-it-out']),
  },
  {
    id: 'approval-near-miss-not-needed',
    title: 'No approval needed',
    teaches: 'Negated approval words say the opposite.',
    at: '2026-03-18 12:00',
    seller: 'fleet',
    buyer: firm('Haldimand Gravel', 'haldimandgravel', 'Canada', ['Ron Styles | Owner | DM', 'Meg Bird | Office']),
    events: [
      them('2026-03-04 11:00', 'I dont need anybodys sign-off, no board, no lawyers, its my shop. Ron'),
      us('2026-03-05 09:00', 'My kind of company. Order form attached.'),
      note('2026-03-05 09:10', 'Ron decides alone.'),
    ],
    expect: notFor(['internal-approval', 'no-decision-maker']),
  },
];
