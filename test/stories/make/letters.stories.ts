/** Longer letters, notes and chatter in which the reason sits somewhere in the middle. */
import { call, firm, message, note, them, us, type Spec } from './build.ts';
import { dark, notFor } from './expects.ts';

const mine = firm('Timiskaming Ore', 'timiskamingore', 'Canada', [
  'Rob Keating | Mine Manager | DM',
  'Deb Shaw | Haulage',
]);
const hostel = firm('Kittiwake Hostels', 'kittiwakehostels', 'United Kingdom', [
  'Pippa Lane | Operations Director | DM',
  'Mo Dar | Payroll',
]);
const birth = firm('Willamette Midwives', 'willamettemidwives', 'United States', [
  'Esther Blum | Practice Director | DM',
  'Cy Noor | Desk',
]);
const ship = firm('Houma Shipyards', 'houmashipyards', 'United States', [
  'Marcel Theriot | Yard Director | DM',
  'Jill Ray | Buyer',
]);
const eggs = firm('Clare Valley Eggs', 'clarevalleyeggs', 'Australia', [
  'Wendy Ngo | Managing Director | DM',
  'Tom Kerr | Sheds',
]);
const silk = firm('Soieries Arnoux', 'arnoux', 'France', ['Jean Arnoux | President | DM', 'Lise Petit | Atelier']);
const credit = firm('Cayuga Mortgage', 'cayugamortgage', 'United States', [
  'Ruth Adler | Chief Operating Officer | DM',
  'Vin Rossi | IT',
]);
const tea = firm('Theehuis Import', 'theehuis', 'Netherlands', [
  'Anouk Meijer | Directeur | DM',
  'Guus Blok | Magazijn',
]);

export const stories: Spec[] = [
  {
    id: 'letter-priorities-migration',
    title: 'A page about a software migration',
    teaches: 'priorities-shifted in the middle of a long letter.',
    at: '2026-03-18 12:00',
    seller: 'training',
    buyer: credit,
    events: [
      us('2026-03-02 09:00', 'Ruth, launch plan attached.'),
      them(
        '2026-03-04 18:10',
        "Hi Desmond,\n\nThanks for the launch plan, and for remembering that our Ithaca office closes early on Wednesdays, nobody ever does.\n\nHere is where we are. The core system conversion that was meant for next year got pulled forward, and as of this week every person I could have given you is on it, testing loan files until their eyes bleed. Vin sleeps in the server room, I think. Your project has dropped behind that. It is not that people dislike it, quite the contrary.\n\nHope your daughter's recital went well.\n\nRuth\n\nRuth Adler\nChief Operating Officer\nCayuga Mortgage Inc.\n607.555.0110",
      ),
      us('2026-03-05 09:00', 'Thank you Ruth. She only forgot one line. Good luck with the conversion.'),
    ],
    expect: dark(['priorities-shifted'], ['check-in']),
  },
  {
    id: 'letter-budget-harvest',
    title: 'A bad year in the vineyard next door',
    teaches: 'lost-budget told as a story.',
    at: '2026-06-18 12:00',
    seller: 'solar',
    buyer: eggs,
    events: [
      us('2026-06-01 09:00', 'Wendy, the finance sheet.'),
      them(
        '2026-06-03 20:15',
        'Hi Jarrah\n\nSat down with the accountant last night. Feed went up again, the supermarket pays two cents less a dozen, and he flat out told us there is no money for capital projects until that turns around. So the panels fund is gone, it went into feed. I could cry, Tom had already picked where the inverter goes.\n\nAnyway. You have been a gentleman.\n\nWendy',
      ),
      us('2026-06-03 20:40', 'So sorry Wendy. Tell Tom the spot was a good one.'),
    ],
    expect: dark(['lost-budget'], ['nurture']),
  },
  {
    id: 'letter-sponsor-in-a-note',
    title: 'Heard in the canteen',
    teaches: 'sponsor-left, written down by the rep from a talk.',
    at: '2026-06-18 12:00',
    seller: 'machines',
    buyer: firm('Papier Roeder', 'papier-roeder', 'Germany', [
      'Gabi Stahl | Projektleiterin | CH',
      'Horst Roeder | Gesellschafter | DM',
    ]),
    events: [
      call(
        '2026-06-03 10:00',
        17,
        'Gabi tells me her boss, the technical director Mr. Weiland, has left the company from one day to the other. He was the one who started the project. She wants to go on but must wait who becomes the successor.',
      ),
      us('2026-06-03 11:00', 'Dear Gabi, thank you for the trust. I keep still until you know more.'),
    ],
    expect: dark(['sponsor-left'], ['wait-it-out']),
  },
  {
    id: 'letter-approval-non-native',
    title: 'The signature travels',
    teaches: 'internal-approval in the words of someone writing in a second language.',
    at: '2026-06-18 12:00',
    seller: 'light',
    buyer: silk,
    deal: { stage: 2 },
    events: [
      us('2026-06-01 09:00', 'Dear Jean, the final version.'),
      them(
        '2026-06-03 17:30',
        'Dear Solene,\n\nthe quote pleases to all. Now it makes its round by us: first the legal service must read the conditions, after the purchasing department, and at the end the supervisory board gives its approval. I know, for some lamps... But since the affair of the boilers it is like this for everything.\n\nWith my best greetings,\nJean Arnoux\nPresident',
      ),
      us('2026-06-03 18:00', 'Thank you Jean, the conditions in French are attached for the legal service.'),
    ],
    expect: dark(['internal-approval'], ['wait-it-out']),
  },
  {
    id: 'letter-rival-in-passing',
    title: 'Praise, and then the other one',
    teaches: 'chose-competitor wrapped in praise.',
    at: '2026-06-18 12:00',
    seller: 'payroll',
    buyer: hostel,
    deal: { stage: 2 },
    events: [
      us('2026-06-01 09:00', 'Pippa, offer attached.', { subject: 'Offer' }),
      them(
        '2026-06-03 16:30',
        'Dear Imogen,\n\nYour offer was by some distance the best written of the lot, and Mo adored the demo. I wish I had better news: the owners have decided to go with Wageworks Direct, who do the tills in all our hostels already and threw payroll in. I argued, I lost.\n\nYou were a delight to deal with.\n\nPippa',
      ),
      us('2026-06-03 16:50', 'Dear Pippa, thank you for arguing and for telling me.'),
    ],
    expect: dark(['chose-competitor'], ['breakup']),
  },
  {
    id: 'letter-pain-went-away',
    title: 'The new nurse',
    teaches: 'pain-resolved: a person solved it.',
    at: '2026-07-22 12:00',
    seller: 'clinic',
    buyer: birth,
    events: [
      us('2026-07-06 09:00', 'Esther, pilot outline.'),
      them(
        '2026-07-08 07:50',
        'Good morning Marisol!\n\nFunny how life goes. We hired Paloma in June, she calls every mama two days ahead in two languages, and no-shows dropped to almost nothing. So we no longer need a system for it, at least nobody feels the pain anymore. I told the partners I would let you know honestly rather than ghost you.\n\nWarmly\nEsther',
      ),
      us('2026-07-08 09:00', 'Paloma sounds like a treasure! Thank you for telling me.'),
    ],
    expect: dark(['pain-resolved'], ['nurture']),
  },
  {
    id: 'letter-phone-please',
    title: 'He says it himself: ring me',
    teaches: 'prefers-phone: he says that he lives on the phone, and calls connect.',
    at: '2026-06-18 12:00',
    seller: 'cleaning',
    ground: false,
    deal: { stage: 1, props: { business_pain: 'Hull tanks.', description: 'Hull tanks.' } },
    buyer: ship,
    events: [
      call(
        '2026-05-04 10:00',
        24,
        'Pain: hull tanks hold up the slipway three days each. Goal one day. Marcel decides. He said: son I live on this phone, I dont do email.',
      ),
      us('2026-05-04 12:00', 'Marcel, notes of our talk.'),
      us('2026-05-11 09:00', 'Marcel, nozzle sheet.'),
      call('2026-05-19 09:00', 8, 'First ring. Had read nothing. Good mood.'),
      us('2026-05-20 09:00', 'Marcel, what we said about tank 4.'),
      call('2026-06-02 16:30', 10, 'First ring again. Likes June dates.'),
      us('2026-06-04 09:00', 'Marcel, June dates in writing.'),
      us('2026-06-12 09:00', 'Marcel, the dates with crew names.'),
    ],
    expect: dark(['prefers-phone'], ['call-instead']),
  },
  {
    id: 'letter-timing-lease',
    title: 'It holds another year or three',
    teaches: 'bad-timing: no pressure, described at length.',
    at: '2026-09-23 12:00',
    seller: 'light',
    buyer: silk,
    events: [
      us('2026-09-07 09:00', 'Dear Jean, lux tables.'),
      them(
        '2026-09-09 11:00',
        'Dear Solene,\n\nI have thought during the weekend. The old lamps are ugly and make noise but they function. It is too early for us, there is no hurry and no obligation from outside, and I do not like to change what still goes. One should not wake the sleeping cat.\n\nJean Arnoux',
      ),
      us('2026-09-09 11:30', 'Dear Jean, I like the cat. Thank you.'),
    ],
    expect: dark(['bad-timing'], ['nurture']),
  },
  {
    id: 'letter-company-sold',
    title: 'Keys to new hands',
    teaches: 'company-change: the firm was sold, by a note of the rep and a letter.',
    at: '2026-03-18 12:00',
    seller: 'fleet',
    buyer: mine,
    events: [
      us('2026-03-02 09:00', 'Rob, haul truck plan.'),
      them(
        '2026-03-04 15:00',
        'Noor,\n\nBy now you will have seen the headline: Timiskaming was sold to Norrland Metals. Day one was yesterday. They are merging our haulage with theirs and everything with a price tag is on ice while the integration team counts the chairs. Nobody up here knows what the org will look like.\n\nRob',
      ),
      us('2026-03-04 15:30', 'Rob, thinking of you and the crew.'),
      note('2026-03-04 15:35', 'Sold to Norrland. Leave him be.'),
    ],
    expect: dark(['company-change'], ['hold-with-care'], { state: ['dark', 'held'] }),
  },
  {
    id: 'letter-no-power-team-lead',
    title: 'I only weave here',
    teaches: 'no-decision-maker: a weaving master who cannot say yes.',
    at: '2026-06-18 12:00',
    seller: 'machines',
    ground: false,
    deal: { stage: 1, props: { business_pain: 'Looms stop.', description: 'Looms stop.' } },
    buyer: firm('Tuchfabrik Moor', 'tuch-moor', 'Germany', ['Silke Dorn | Webmeisterin']),
    events: [
      call(
        '2026-06-01 10:00',
        35,
        'Silke: looms stop eight times a week, two hours each. Goal: know the evening before. She runs the hall, somebody upstairs holds the purse.',
      ),
      us('2026-06-01 12:00', 'Dear Silke, my summary of the looms.'),
      them(
        '2026-06-03 10:00',
        'Hello Katrin, it is all right so. But I only weave here, over money decides another one and I may not even order a screwdriver. I have to ask above. Silke',
      ),
      us('2026-06-03 10:30', 'Dear Silke, I understand well. A page for upstairs is attached.'),
    ],
    expect: dark(['no-decision-maker'], ['widen-the-room']),
  },
  {
    id: 'letter-price-dutch',
    title: 'Straight about the price',
    teaches: 'found-cheaper, said the direct way.',
    at: '2026-09-23 12:00',
    seller: 'pack',
    buyer: tea,
    deal: { stage: 2 },
    events: [
      us('2026-09-07 09:00', 'Anouk, offerte attached.'),
      them(
        '2026-09-09 09:30',
        'Hi Joost, I am direct: you are 22% too expensive. Got an offer yesterday from the east of the country for a comparable box at a much lower price. With such a difference I cannot sell this to myself. Anouk',
      ),
      us('2026-09-09 10:00', 'Hi Anouk, direct is good. On page two what the difference buys, with the glue tests.'),
    ],
    expect: dark(['found-cheaper'], ['check-in']),
  },
  {
    id: 'letter-near-miss-boss-of-a-friend',
    title: 'Gossip about others',
    teaches: "Long letter full of others' budgets, bosses and rivals: none of it is about this buyer.",
    at: '2026-03-18 12:00',
    seller: 'training',
    buyer: credit,
    events: [
      them(
        '2026-03-04 18:10',
        'Hi Desmond,\n\nGreat conference! Sat next to a man from a bank in Ohio whose budget was frozen, whose boss had quit, and who was evaluating three competitors of yours at once. Poor devil. None of that here, knock on wood.\n\nRuth',
      ),
      us('2026-03-05 09:00', 'What a table! The seats by office are in the sheet, Ruth.'),
    ],
    expect: notFor(['lost-budget', 'sponsor-left', 'contact-left', 'chose-competitor']),
  },
  {
    id: 'letter-near-miss-old-no-time',
    title: 'March was mad, April is not',
    teaches: 'Old trouble overtaken by a new word.',
    at: '2026-05-13 12:00',
    seller: 'fleet',
    buyer: mine,
    events: [
      us('2026-03-09 09:00', 'Rob, plan.'),
      them('2026-03-11 10:00', 'Budget is frozen till the quarter is over, and I am buried.'),
      us('2026-03-11 10:30', 'Understood.'),
      them(
        '2026-04-28 10:00',
        'Noor, we are back. Freeze is lifted, money is there, I have a calm month ahead. Good to be human again. Rob',
      ),
      us('2026-04-29 09:00', 'Welcome back Rob! Plan with fresh dates attached.'),
    ],
    expect: notFor(['lost-budget', 'no-time']),
  },
  {
    id: 'letter-by-text-message',
    title: 'A number left on the phone',
    teaches: 'A logged message of ours is a touch and starts nothing anew.',
    at: '2026-06-18 12:00',
    seller: 'cleaning',
    buyer: ship,
    events: [
      them('2026-06-03 10:00', 'We got the crane booked.'),
      us('2026-06-04 10:00', 'Marcel, the plan with the crane.', { as: 'first' }),
      message('2026-06-11 10:00', 'WHATS_APP', 'Marcel, Beau here. Crane plan is in your mail, picture attached.'),
    ],
    expect: { state: 'dark', turn: 'buyer', silence: { since: 'first' }, play: 'some', task: { priority: 'HIGH' } },
  },
  {
    id: 'letter-promise-deep-inside',
    title: 'The promise hides in the third paragraph',
    teaches: 'A dated promise inside a long letter is found, with its day.',
    at: '2026-06-16 12:00',
    seller: 'payroll',
    buyer: hostel,
    events: [
      us('2026-06-01 09:00', 'Pippa, how we would run the first month side by side.'),
      them(
        '2026-06-03 16:30',
        'Dear Imogen,\n\nWhat a week. The boiler in Whitby gave up and forty Belgian scouts showered at the lifeboat station.\n\nI did read your note about running the first month side by side, Mo too, and it makes sense to both of us.\n\nI will send you the starters and leavers of last year by Wednesday 10 June, Mo is collecting them from the hostels.\n\nMust dash, plumber.\n\nPippa Lane\nOperations Director, Kittiwake Hostels',
        { as: 'promise' },
      ),
      us('2026-06-03 16:45', 'Poor scouts! Thank you, Pippa.'),
    ],
    expect: {
      state: 'missed',
      turn: 'buyer',
      nextStep: { owedBy: 'buyer', due: '2026-06-10', status: 'missed', source: 'promise' },
      silence: { since: '2026-06-10 17:00' },
      play: 'some',
      task: { priority: 'MEDIUM' },
    },
  },
  {
    id: 'letter-question-deep-inside',
    title: 'The question hides between two anecdotes',
    teaches: 'A question inside a long letter is owed an answer.',
    at: '2026-03-24 12:00',
    seller: 'training',
    buyer: credit,
    events: [
      us('2026-03-16 09:00', 'Ruth, launch kit.'),
      them(
        '2026-03-18 18:10',
        'Hi Desmond,\n\nThe kit arrived, the stickers are already on three laptops.\n\nVin wonders whether the fake mails go through our filter or around it, can you explain that to him?\n\nSnow again here. Love to New York.\n\nRuth',
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
