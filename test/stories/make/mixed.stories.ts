/** Two reasons compete, or none can be told; and plays that depend on the channel. */
import { auto, call, firm, meet, them, us, type Spec } from './build.ts';
import { dark } from './expects.ts';

const rail = firm('Algoma Rail Tours', 'algomarail', 'Canada', ['Hazel Boyd | Director | DM', 'Tim Roe | Conductor']);
const kran = firm('Kranbau Seidel', 'kranbau-seidel', 'Germany', [
  'Lothar Seidel | Geschaeftsfuehrer | DM',
  'Anja Kolb | Technik',
]);
const zoo = firm('Dartmoor Zoo Park', 'dartmoorzoo', 'United Kingdom', [
  'Fay Bright | Finance Director | DM',
  'Gil Ware | Rota',
]);
const skin = firm('Ellensburg Skin', 'ellensburgskin', 'United States', [
  'Mona Park | Administrator | DM',
  'Lee Wong | Desk',
]);
const port = firm('Berwick Port Services', 'berwickport', 'United States', [
  'Otis Guidroz | VP Marine | DM',
  'Nan Hart | Yard',
]);
const fund = firm('Seneca Growers Fund', 'senecagrowers', 'United States', [
  'Abe Lind | Managing Director | DM',
  'Joy Cho | Ops',
]);

export const stories: Spec[] = [
  {
    id: 'unknown-nothing-tells',
    title: 'Right people, real pain, nothing said',
    teaches: 'unknown is an honest answer; the play is to ask.',
    at: '2026-03-18 12:00',
    seller: 'fleet',
    buyer: rail,
    events: [
      them('2026-03-03 10:00', 'Thank you for the summary by carriage.'),
      us(
        '2026-03-04 10:00',
        'Hazel, fuel per trip for last autumn, worked out from your logs: carriage 4 burns 11% more than its twins. The sheet is attached.',
      ),
    ],
    expect: {
      state: 'dark',
      turn: 'buyer',
      reasonsTop: ['unknown'],
      play: ['check-in', 'call-instead'],
      task: { priority: 'HIGH' },
    },
  },
  {
    id: 'unknown-second-story',
    title: 'A good start and then no sign',
    teaches: 'unknown: too little to say.',
    at: '2026-06-18 12:00',
    seller: 'machines',
    buyer: kran,
    events: [
      them('2026-06-03 10:00', 'The drawing arrived.'),
      us(
        '2026-06-04 10:00',
        'Herr Seidel, we laid your last twelve stops over the shift plan. Nine of them fall on the first hour; the chart is attached.',
      ),
    ],
    expect: {
      state: 'dark',
      turn: 'buyer',
      reasonsTop: ['unknown'],
      play: ['check-in', 'call-instead'],
      task: { priority: 'HIGH' },
    },
  },
  {
    id: 'two-mails-then-call',
    title: 'Swamped, and two mails unanswered',
    teaches: 'After two unanswered mails a check-in becomes a call.',
    at: '2026-06-19 12:00',
    seller: 'payroll',
    buyer: zoo,
    events: [
      them(
        '2026-06-01 10:00',
        'Imogen, half term and a baby rhino. Everything else has had to take a back seat, payroll project included.',
      ),
      us('2026-06-03 10:00', 'Congratulations to the rhino! Short version of the plan attached for quieter days.'),
      us('2026-06-11 10:00', 'Fay, the plan for starting after the summer holidays is attached, two pages.'),
    ],
    expect: dark(['priorities-shifted'], ['call-instead', 'meet-in-person']),
  },
  {
    id: 'budget-or-reorganisation',
    title: 'Job cuts and no money',
    teaches: 'Two reasons from one mail: both among the first.',
    at: '2026-03-18 12:00',
    seller: 'training',
    buyer: fund,
    events: [
      them(
        '2026-03-04 10:00',
        'Desmond, bad week. The partners cut the training budget to nothing and announced a reorganization, a third of ops is going. Abe',
      ),
      us('2026-03-04 10:30', 'I am sorry to hear that, Abe.'),
    ],
    expect: {
      state: ['dark', 'held'],
      turn: 'buyer',
      reasonsTop: ['lost-budget', 'company-change'],
      reasonsAmong: ['lost-budget', 'company-change'],
      play: ['nurture', 'hold-with-care'],
    },
  },
  {
    id: 'cheaper-from-a-rival',
    title: 'A named rival, and cheaper',
    teaches: 'chose-competitor and found-cheaper side by side.',
    at: '2026-06-18 12:00',
    seller: 'cleaning',
    buyer: port,
    deal: { stage: 2 },
    events: [
      us('2026-06-01 09:00', 'Otis, proposal.', { subject: 'Proposal' }),
      them(
        '2026-06-03 10:00',
        "Delta Vac came in 30% cheaper than y'all. Competitor or not, that's a lot of money. Evaluating both.",
      ),
      us('2026-06-04 09:00', 'Understood Otis. What is inside our number is on one page.'),
    ],
    expect: {
      state: 'dark',
      turn: 'buyer',
      reasonsTop: ['found-cheaper', 'chose-competitor'],
      reasonsAmong: ['found-cheaper', 'chose-competitor'],
      play: ['check-in', 'breakup', 'call-instead'],
      task: { priority: 'HIGH' },
    },
  },
  {
    id: 'boss-and-legal',
    title: 'My boss has it, legal next',
    teaches: 'A contact without power and an approval on its way: both among the first.',
    at: '2026-06-18 12:00',
    seller: 'clinic',
    ground: false,
    buyer: firm('Okanogan Rehab', 'okanoganrehab', 'United States', ['Jess Byrd | Front Desk Coordinator']),
    deal: { props: { business_pain: 'No-shows at 25%.', description: 'No-shows at 25%.' } },
    events: [
      call('2026-06-01 10:00', 28, 'Pain: no-shows 25%, desk phones all day. Goal: 10%. Jess does not sign.'),
      us('2026-06-01 12:00', 'Jess, my summary.'),
      them(
        '2026-06-03 10:00',
        'hiii so I gave it to my boss and she has to approve it, then it goes to legal for review. i have no say in any of it lol',
      ),
      us('2026-06-03 10:30', 'Thanks Jess!'),
    ],
    expect: {
      state: 'dark',
      turn: 'buyer',
      reasonsTop: ['internal-approval', 'no-decision-maker'],
      reasonsAmong: ['internal-approval', 'no-decision-maker'],
      play: ['wait-it-out', 'widen-the-room'],
    },
  },
  {
    id: 'strong-word-beats-hints',
    title: 'Many nudges, but they said why',
    teaches: 'One strong sentence of the buyer beats faint hints of ours.',
    at: '2026-06-30 12:00',
    seller: 'machines',
    buyer: kran,
    events: [
      them('2026-06-02 10:00', 'Dear Katrin, the decision fell: we have chosen another supplier, Sensotech. L. Seidel'),
      us('2026-06-03 10:00', 'Just checking in whether this is final.'),
      us('2026-06-22 10:00', 'Following up again.'),
    ],
    expect: dark(['chose-competitor'], ['breakup']),
  },
  {
    id: 'pushed-but-reading',
    title: 'Busy, yet opens it again and again',
    teaches: 'A shift of priorities with recent views: the views lower it, so it is close.',
    at: '2026-06-11 15:00',
    seller: 'payroll',
    buyer: zoo,
    deal: { stage: 2 },
    events: [
      them('2026-06-03 10:00', 'Snowed under until the otters are settled, I am afraid. Fay'),
      us('2026-06-04 10:00', 'Otters first! The proposal is attached.', {
        subject: 'Proposal',
        props: { hs_email_open_count: '7', hs_email_click_count: '3' },
      }),
    ],
    expect: {
      state: 'quiet',
      turn: 'buyer',
      reasonsTop: ['priorities-shifted', 'still-reviewing'],
      play: null,
      task: null,
    },
  },
  {
    id: 'gone-and-bounced',
    title: 'Gone, says the bounce and the colleague',
    teaches: 'The human word beats the technical sign: contact-left before undeliverable.',
    at: '2026-03-25 12:00',
    seller: 'cleaning',
    buyer: port,
    events: [
      them('2026-03-04 10:00', 'ok'),
      us('2026-03-05 10:00', 'Otis, crew plan.', { as: 'first' }),
      us('2026-03-13 10:00', 'Otis, crew plan with names.', {
        props: { hs_email_status: 'BOUNCED', hs_email_bounce_error_detail_message: '550 5.1.1 User unknown' },
      }),
      auto(
        '2026-03-13 10:01',
        'Otis Guidroz is no longer employed at Berwick Port Services. Nan Hart (nan.hart@berwickport.example) has taken over his duties.',
        { subject: 'Auto: Our talk' },
      ),
    ],
    expect: dark(['contact-left'], ['restart-with-successor'], { silence: { since: 'first' } }),
  },
  {
    id: 'missed-while-approval-runs',
    title: 'Friday passed, the board sits on it',
    teaches: 'Missed, and the reason is an approval: wait, so no task.',
    at: '2026-03-17 12:00',
    seller: 'training',
    buyer: fund,
    deal: { stage: 3 },
    events: [
      them(
        '2026-03-09 10:00',
        'The contract is with our board for approval, then general counsel has to sign off. I will let you know the outcome by Friday. Abe',
        { as: 'promise' },
      ),
      us('2026-03-09 10:20', 'Thank you Abe.'),
    ],
    expect: {
      state: 'missed',
      turn: 'buyer',
      nextStep: { owedBy: 'buyer', due: '2026-03-13', status: 'missed', source: 'promise' },
      reasonsTop: ['internal-approval'],
      play: 'wait-it-out',
      task: null,
    },
  },
  {
    id: 'no-show-after-warm-words',
    title: 'One no-show is not a habit',
    teaches: 'A single missed meeting does not make somebody unable to say no.',
    at: '2026-06-10 15:00',
    seller: 'clinic',
    buyer: skin,
    events: [
      them('2026-06-01 10:00', 'Love it! Monday 10 works'),
      meet('2026-06-08 10:00', 30, 'NO_SHOW', { as: 'meeting', booked: '2026-06-01 10:20' }),
      us('2026-06-08 10:20', 'Hi Mona, missed you in the room, hope everyone is ok over there.'),
    ],
    expect: {
      state: 'missed',
      turn: 'buyer',
      nextStep: { due: '2026-06-08', status: 'missed', source: 'meeting' },
      reasonsNotTop: ['cannot-say-no', 'seller-friction'],
      play: 'some',
    },
  },
  {
    id: 'missed-after-a-kind-call',
    title: 'She said so on the phone',
    teaches: 'A missed step whose reason was given on the phone: the money.',
    at: '2026-06-17 12:00',
    seller: 'payroll',
    buyer: zoo,
    events: [
      call(
        '2026-06-09 10:00',
        10,
        'Fay: gate takings are down, budget cut, no funds for new systems this year. Fay will confirm what is left by Friday 12 June.',
        { as: 'call' },
      ),
      us('2026-06-09 11:00', 'Thanks for being straight with me, Fay.'),
    ],
    expect: {
      state: 'missed',
      turn: 'buyer',
      nextStep: { owedBy: 'buyer', due: '2026-06-12', status: 'missed', source: 'call' },
      reasonsTop: ['lost-budget'],
      play: 'nurture',
      task: { priority: 'MEDIUM' },
    },
  },
];
