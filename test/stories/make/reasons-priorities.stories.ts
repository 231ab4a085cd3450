/** Something more pressing, the problem gone, the money gone, the wrong moment. */
import { call, firm, meet, note, them, us, type Spec } from './build.ts';
import { dark, notFor } from './expects.ts';

const ferry = firm('Tobermory Ferries', 'tobferries', 'Canada', [
  'Wes Arden | VP Operations | DM',
  'Lou Hicks | Port captain',
]);
const glas = firm('Glashuette Roth', 'glas-roth', 'Germany', [
  'Maren Roth | Geschaeftsfuehrerin | DM',
  'Ivo Berg | Ofenmeister',
]);
const nursery = firm('Little Oaks Nurseries', 'littleoaks', 'United Kingdom', [
  'Sian Griffiths | Operations Director | DM',
  'Col Yates | HR',
]);
const eye = firm('Palouse Eye Care', 'palouseeye', 'United States', [
  'Greg Amato | Administrator | DM',
  'Tina Fox | Scheduler',
]);
const refinery = firm('Vermilion Lubes', 'vermilionlubes', 'United States', [
  'Earl Comeaux | Plant Manager | DM',
  'Bea Stone | Maintenance Planner',
]);
const winery = firm('Barwon Estate', 'barwonestate', 'Australia', [
  'Fiona Reid | Owner | DM',
  'Nick Pappas | Cellar hand',
]);
const printer = firm('Imprimerie Vasseur', 'vasseur-imp', 'France', [
  'Paul Vasseur | Gerant | DM',
  'Lea Morin | Atelier',
]);
const broker = firm('Bedford Surety', 'bedfordsurety', 'United States', [
  'Colin Marsh | Chief Executive | DM',
  'Amy Roth | Office Lead',
]);

export const stories: Spec[] = [
  {
    id: 'priorities-swamped',
    title: 'Two ships in dry dock',
    teaches: 'priorities-shifted: they say something more pressing has all hands.',
    at: '2026-03-18 12:00',
    seller: 'fleet',
    buyer: ferry,
    events: [
      us('2026-03-03 09:00', 'Wes, the tracker for the ramps.'),
      them(
        '2026-03-04 21:10',
        'Noor, sorry. Completely swamped, two ships in dry dock at the same time and the regulator on our back. Everything else has moved down the list for now.\nWes',
      ),
      us('2026-03-05 09:00', 'I can imagine. Good luck with the ships.'),
    ],
    expect: dark(['priorities-shifted'], ['check-in']),
  },
  {
    id: 'priorities-pushed-twice',
    title: 'Meeting moved, then called off, close date pushed twice',
    teaches: 'priorities-shifted: moved and canceled meetings and a pushed close date.',
    at: '2026-06-24 12:00',
    seller: 'machines',
    buyer: glas,
    deal: {
      history: {
        closedate: [
          ['2026-05-29T00:00:00Z', '2026-05-04 10:00'],
          ['2026-07-31T00:00:00Z', '2026-06-02 10:00'],
          ['2026-10-30T00:00:00Z', '2026-06-12 10:00'],
        ],
      },
      props: { closedate: '2026-10-30T00:00:00Z' },
      created: '2026-05-04',
    },
    events: [
      meet('2026-06-04 10:00', 60, 'RESCHEDULED', { booked: '2026-05-26 10:00', marked: '2026-06-02 09:00' }),
      them(
        '2026-06-02 08:50',
        'Dear Katrin, the new furnace comes earlier than planned, we need to shift our meeting to the 11th.',
      ),
      us('2026-06-02 09:05', 'No problem, the 11th.'),
      meet('2026-06-11 10:00', 60, 'CANCELED', { booked: '2026-06-02 09:00', marked: '2026-06-10 17:00' }),
      them(
        '2026-06-10 16:40',
        'Again I must cancel tomorrow. The furnace project takes all my people at the moment, sorry for that. M. Roth',
      ),
      us('2026-06-10 17:10', 'I understand. A furnace does not wait.'),
    ],
    expect: dark(['priorities-shifted'], ['check-in']),
  },
  {
    id: 'priorities-near-miss-our-pitch',
    title: 'We wrote that they must be swamped',
    teaches: 'Our own guess that they are swamped is no sign of theirs.',
    at: '2026-06-17 12:00',
    seller: 'payroll',
    buyer: nursery,
    events: [
      them('2026-06-02 10:00', 'Lovely, thanks for sending.'),
      us(
        '2026-06-03 10:00',
        'Hi Sian, I expect you are swamped and have other priorities before the summer, which is exactly when payroll goes wrong. The checklist attached takes ten minutes.',
      ),
    ],
    expect: notFor(['priorities-shifted'], { silence: { since: '2026-06-03 10:00' } }),
  },
  {
    id: 'priorities-overtaken',
    title: 'It was busy in May, now it is top of the list',
    teaches: 'Old words overtaken by newer ones count less.',
    at: '2026-06-24 12:00',
    seller: 'payroll',
    buyer: nursery,
    events: [
      them('2026-05-12 10:00', 'Crazy busy with inspection, this is on the back burner.'),
      us('2026-05-12 10:30', 'Understood.'),
      them(
        '2026-06-09 09:00',
        'Inspection passed! Payroll is now top of my list, we lost another day to it last month.',
      ),
      us('2026-06-10 09:00', 'Congratulations! Here are the two routes with cost and effort.'),
    ],
    expect: notFor(['priorities-shifted']),
  },
  {
    id: 'pain-fixed-in-house',
    title: 'The nephew wrote a script',
    teaches: 'pain-resolved: they solved it themselves.',
    at: '2026-07-22 12:00',
    seller: 'clinic',
    buyer: eye,
    events: [
      us('2026-07-06 09:00', 'Greg, rollout by location attached.'),
      them(
        '2026-07-07 12:00',
        "Hi Marisol. funny thing, Tina's nephew wired up text reminders in our old system over the weekend and no-shows are down to 7%. So honestly the problem is mostly gone. We solved it in house I guess :)\nGreg",
      ),
      us('2026-07-07 12:40', "Ha, good for Tina's nephew."),
    ],
    expect: dark(['pain-resolved'], ['nurture']),
  },
  {
    id: 'pain-nice-to-have',
    title: 'Smaller and smaller',
    teaches: 'pain-resolved: nice to have, amount cut, the stage went back.',
    at: '2026-06-18 12:00',
    seller: 'cleaning',
    buyer: refinery,
    deal: {
      amount: '15000',
      stage: 1,
      created: '2026-04-20',
      history: {
        amount: [
          ['90000', '2026-04-20 10:00'],
          ['15000', '2026-06-03 10:00'],
        ],
        dealstage: [
          ['0', '2026-04-20 10:00'],
          ['1', '2026-04-27 10:00'],
          ['2', '2026-05-12 10:00'],
          ['1', '2026-06-03 10:30'],
        ],
      },
    },
    events: [
      us('2026-05-28 09:00', 'Earl, offer for all six tanks.'),
      them(
        '2026-06-02 07:00',
        'Beau - the new sludge pumps do most of it now. What is left is more of a nice to have than a need. Maybe one tank.',
      ),
      us('2026-06-03 10:00', 'Here is a price for a single tank, Earl.'),
    ],
    expect: dark(['pain-resolved'], ['nurture']),
  },
  {
    id: 'pain-near-miss-other-problem',
    title: 'The parking problem was solved',
    teaches: 'Another problem solved is not ours resolved.',
    at: '2026-07-22 12:00',
    seller: 'clinic',
    buyer: eye,
    events: [
      them(
        '2026-07-07 12:00',
        'Finally got the parking lot fixed, one thing less to worry about! The phones are as bad as ever, Tina counted 41 calls yesterday. Greg',
      ),
      us('2026-07-08 09:00', '41! Here is how Spokane Ortho got theirs down.'),
    ],
    expect: notFor(['pain-resolved']),
  },
  {
    id: 'pain-near-miss-negated',
    title: 'It has not gone away',
    teaches: 'Negated words are no sign that the problem is gone.',
    at: '2026-03-18 12:00',
    seller: 'cleaning',
    buyer: refinery,
    events: [
      them(
        '2026-03-03 07:00',
        'No, the pumps did not solve it. We still need a man in the tank every time and I hate it. Earl',
      ),
      us('2026-03-04 09:00', 'I hear you. The robot plan for tank 2 is attached.'),
    ],
    expect: notFor(['pain-resolved', 'bad-timing']),
  },
  {
    id: 'timing-not-ready',
    title: 'We are not there yet',
    teaches: 'bad-timing: they say they are not ready, without a date.',
    at: '2026-06-17 12:00',
    seller: 'solar',
    buyer: winery,
    events: [
      us('2026-06-01 09:00', 'Fiona, yield estimate attached.'),
      them(
        '2026-06-02 18:00',
        'Thanks Jarrah. To be straight with you, now is not the right time. Bills hurt but not enough to climb on the roof over it, and there is no deadline pushing us. Fi',
      ),
      us('2026-06-02 18:20', 'Fair enough Fiona, appreciate you being straight.'),
    ],
    expect: dark(['bad-timing'], ['nurture']),
  },
  {
    id: 'timing-works-well-enough',
    title: 'It annoys us but it works',
    teaches: 'bad-timing: the pain is not bad enough, noted in a call.',
    at: '2026-09-23 12:00',
    seller: 'light',
    buyer: printer,
    events: [
      call(
        '2026-09-08 10:00',
        12,
        'Paul says the lamps annoy everybody but they still hold. Not ready to change, no urgency on his side, he prefers to revisit the topic some other year when the lease is renewed.',
      ),
      us('2026-09-08 11:00', 'Thank you for the frank words, Paul. Lease dates noted.'),
    ],
    expect: dark(['bad-timing'], ['nurture'], { state: ['dark', 'held'] }),
  },
  {
    id: 'timing-near-miss-hard-date',
    title: 'Not now means not this morning',
    teaches: 'A compelling date of theirs speaks against bad timing.',
    at: '2026-06-17 12:00',
    seller: 'solar',
    buyer: winery,
    events: [
      them(
        '2026-06-02 08:00',
        "Can't talk now, tractor. But we must have panels up by 30 September, the grant runs out then and I will not lose forty grand. Fiona",
      ),
      us('2026-06-02 12:00', 'Got it, grant date is in the plan: design, order, roof, all before the 30th.'),
    ],
    expect: notFor(['bad-timing']),
  },
  {
    id: 'budget-frozen',
    title: 'A spending freeze from above',
    teaches: 'lost-budget: the money was frozen.',
    at: '2026-03-18 12:00',
    seller: 'training',
    buyer: broker,
    events: [
      us('2026-03-03 09:00', 'Colin, the agreement for 60 seats.'),
      them(
        '2026-03-04 17:00',
        'Desmond,\n\nunfortunately the holding froze all discretionary spend on Monday. Our training budget is cut to zero until further notice. Nothing to do with you.\n\nColin Marsh\nChief Executive',
      ),
      us('2026-03-04 17:30', 'Thank you for telling me straight away.'),
    ],
    expect: dark(['lost-budget'], ['nurture']),
  },
  {
    id: 'budget-told-on-the-phone',
    title: 'The line was struck from the plan',
    teaches: 'lost-budget: said on a call, and the amount was cut.',
    at: '2026-06-17 12:00',
    seller: 'payroll',
    buyer: nursery,
    deal: {
      amount: '6000',
      created: '2026-05-18',
      history: {
        amount: [
          ['28000', '2026-05-18 10:00'],
          ['6000', '2026-06-03 10:00'],
        ],
      },
    },
    events: [
      call(
        '2026-06-02 15:00',
        9,
        "Sian: board took the payroll project out of this year's budget, no money left for it. She is gutted. Asked what the smallest version costs, told her 6k.",
      ),
      us('2026-06-03 09:30', 'Hi Sian, the smallest version on one page, as discussed.'),
    ],
    expect: dark(['lost-budget'], ['nurture']),
  },
  {
    id: 'budget-near-miss-approved',
    title: 'The budget is approved',
    teaches: 'Budget words that say the money is there are evidence against.',
    at: '2026-03-18 12:00',
    seller: 'training',
    buyer: broker,
    events: [
      them('2026-03-04 17:00', 'Good news Desmond, budget is approved and nobody cut it this time. Colin'),
      us('2026-03-05 09:00', 'Excellent. The agreement is attached.'),
    ],
    expect: notFor(['lost-budget']),
  },
  {
    id: 'budget-near-miss-a-customer-of-ours',
    title: 'A case study about a budget cut',
    teaches: "Somebody else's budget cut in our own mail is no sign.",
    at: '2026-03-18 12:00',
    seller: 'training',
    buyer: broker,
    events: [
      them('2026-03-04 17:00', 'Thanks, will read. Colin'),
      us(
        '2026-03-05 09:00',
        'Colin, the story of Marlin Mutual: budget frozen, a layoff of twelve, and still they cut clicks to 3%.',
      ),
      note('2026-03-06 09:00', 'Sent Marlin story.'),
    ],
    expect: notFor(['lost-budget', 'company-change']),
  },
];
