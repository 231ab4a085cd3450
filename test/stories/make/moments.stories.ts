/** The moment counts: later edits, specific settings, holidays around a promise, steps of both sides. */
import { firm, them, us, type Spec } from './build.ts';

const tram = firm('Fundy Trams', 'fundytrams', 'Canada', ['Ola Penner | Director of Fleet | DM', 'Bob Nash | Depot']);
const books = firm('Wye Valley Books', 'wyevalleybooks', 'United Kingdom', [
  'Helena Cox | Managing Director | DM',
  'Raj Dey | HR',
]);
const lens = firm('Optique Sevran', 'optiquesevran', 'France', [
  'Alice Noel | Directrice | DM',
  'Remy Gros | Technique',
]);
const court = firm('Hudson Court Reporting', 'hudsoncourt', 'United States', [
  'Dee Lang | President | DM',
  'Moe Katz | IT',
]);
const hoof = firm('Ellensburg Equine', 'ellensburgequine', 'United States', [
  'Jan Price | Administrator | DM',
  'Kay Lim | Desk',
]);
const wool = firm('Yass Wool Store', 'yasswool', 'Australia', ['Ted Coe | Owner | DM', 'Di Orr | Floor']);

export const stories: Spec[] = [
  {
    id: 'a-step-recorded-later',
    title: 'The card got a step after the fact',
    teaches: 'A step recorded after the moment is not known yet.',
    at: '2026-03-18 12:00',
    seller: 'fleet',
    buyer: tram,
    deal: {
      props: {
        ghostlight_next_step: 'pick a depot',
        ghostlight_next_step_due: '2026-04-02',
        ghostlight_next_step_owner: 'buyer',
      },
      history: {
        ghostlight_next_step: [['pick a depot', '2026-03-24 09:00']],
        ghostlight_next_step_due: [['2026-04-02', '2026-03-24 09:00']],
        ghostlight_next_step_owner: [['buyer', '2026-03-24 09:00']],
      },
    },
    events: [
      them('2026-03-05 10:00', 'Received, will look.'),
      us('2026-03-06 10:00', 'Ola, depot by depot.', { as: 'first' }),
    ],
    expect: { state: 'dark', turn: 'buyer', silence: { since: 'first' }, play: 'some', task: { priority: 'HIGH' } },
  },
  {
    id: 'a-snooze-set-later',
    title: 'Snoozed only next week',
    teaches: 'A snooze set after the moment holds nothing yet.',
    at: '2026-03-18 12:00',
    seller: 'fleet',
    buyer: tram,
    deal: {
      props: { ghostlight_hold_until: '2026-04-10' },
      history: { ghostlight_hold_until: [['2026-04-10', '2026-03-25 09:00']] },
    },
    events: [them('2026-03-05 10:00', 'Received.'), us('2026-03-06 10:00', 'Ola, depot by depot.', { as: 'first' })],
    expect: {
      state: 'dark',
      turn: 'buyer',
      hold: null,
      silence: { since: 'first' },
      play: 'some',
      task: { priority: 'HIGH' },
    },
  },
  {
    id: 'the-amount-of-that-moment',
    title: 'It became a big deal later',
    teaches: 'A threshold by amount uses the amount of the moment.',
    at: '2026-03-18 12:00',
    seller: 'training',
    buyer: court,
    deal: {
      amount: '250000',
      created: '2026-02-16',
      history: {
        amount: [
          ['12000', '2026-02-16 10:00'],
          ['250000', '2026-03-26 10:00'],
        ],
      },
    },
    settings: { scopes: [{ amountAtLeast: 100000, quietAfter: 10, darkAfter: 30 }] },
    events: [them('2026-03-05 10:00', 'Received.'), us('2026-03-06 10:00', 'Dee, seats by office.', { as: 'first' })],
    expect: { state: 'dark', turn: 'buyer', silence: { since: 'first' }, play: 'some', task: { priority: 'HIGH' } },
  },
  {
    id: 'the-next-step-field-of-that-moment',
    title: 'The field was rewritten afterwards',
    teaches: 'The Next step field counts as it stood then.',
    at: '2026-03-18 12:00',
    seller: 'training',
    buyer: court,
    deal: {
      created: '2026-02-23',
      props: { hs_next_step: 'Dee to sign by 4/10' },
      history: {
        hs_next_step: [
          ['Dee to pick a launch week by 3/24', '2026-03-09 10:00'],
          ['Dee to sign by 4/10', '2026-03-27 10:00'],
        ],
      },
    },
    events: [them('2026-03-09 10:00', 'Reads well.'), us('2026-03-09 10:10', 'Glad, Dee.')],
    expect: {
      state: 'waiting',
      turn: 'buyer',
      nextStep: { owedBy: 'buyer', due: '2026-03-24', status: 'agreed', source: 'deal' },
      silence: null,
      play: null,
      task: null,
    },
  },
  {
    id: 'stage-beats-pipeline',
    title: 'A patient pipeline with an impatient stage',
    teaches: 'The most specific scope wins whatever the order.',
    at: '2026-03-13 12:00',
    seller: 'clinic',
    buyer: hoof,
    deal: { stage: 2 },
    settings: {
      scopes: [
        { pipeline: '7714023', stage: '7714103', quietAfter: 1, darkAfter: 4 },
        { pipeline: '7714023', quietAfter: 10, darkAfter: 20 },
      ],
    },
    events: [them('2026-03-05 10:00', 'Cool'), us('2026-03-06 10:00', 'Jan, trial accounts.', { as: 'first' })],
    expect: { state: 'dark', turn: 'buyer', silence: { since: 'first' }, play: 'some', task: { priority: 'HIGH' } },
  },
  {
    id: 'another-stages-scope',
    title: 'The scope is for another stage',
    teaches: 'A scope of another stage does not apply.',
    at: '2026-03-13 12:00',
    seller: 'clinic',
    buyer: hoof,
    deal: { stage: 1 },
    settings: { scopes: [{ pipeline: '7714023', stage: '7714103', quietAfter: 1, darkAfter: 2 }] },
    events: [them('2026-03-05 10:00', 'Cool'), us('2026-03-06 10:00', 'Jan, trial accounts.', { as: 'first' })],
    expect: { state: 'quiet', turn: 'buyer', silence: { since: 'first' }, play: null, task: null },
  },
  {
    id: 'quiet-switched-off',
    title: 'No hints wanted',
    teaches: 'A quiet threshold of 0 switches the hint off: still waiting.',
    at: '2026-03-13 12:00',
    seller: 'clinic',
    buyer: hoof,
    settings: { quietAfter: 0 },
    events: [them('2026-03-05 10:00', 'Cool'), us('2026-03-06 10:00', 'Jan, trial accounts.', { as: 'first' })],
    expect: { state: 'waiting', turn: 'buyer', silence: { since: 'first' }, play: null, task: null },
  },
  {
    id: 'grace-by-stage',
    title: 'More grace at the end of the funnel',
    teaches: 'The grace can be set for a stage.',
    at: '2026-03-19 12:00',
    seller: 'training',
    buyer: court,
    deal: { stage: 3 },
    settings: { scopes: [{ pipeline: 'default', stage: 'negotiation', graceDays: 4 }] },
    events: [
      them('2026-03-10 10:00', "You'll have the signed copy by Monday, March 16. Dee", { as: 'promise' }),
      us('2026-03-10 10:10', 'Thanks Dee!'),
    ],
    expect: {
      state: 'waiting',
      turn: 'buyer',
      nextStep: { owedBy: 'buyer', due: '2026-03-16', status: 'agreed', source: 'promise' },
      play: null,
      task: null,
    },
  },
  {
    id: 'grace-over-a-bank-holiday',
    title: 'Due on Friday, Monday is a bank holiday',
    teaches: 'The day of grace is a working day: Tuesday here.',
    at: '2026-05-05 14:00',
    seller: 'payroll',
    buyer: books,
    events: [
      them('2026-04-27 10:00', "I'll send our rota file by Friday. H.", { as: 'promise' }),
      us('2026-04-27 10:10', 'Cheers Helena.'),
    ],
    expect: {
      state: 'waiting',
      turn: 'buyer',
      nextStep: { owedBy: 'buyer', due: '2026-05-01', status: 'agreed', source: 'promise' },
      silence: { since: '2026-05-01 17:00' },
      play: null,
      task: null,
    },
  },
  {
    id: 'missed-after-a-bank-holiday',
    title: 'And on Wednesday it is missed',
    teaches: 'After the grace around a bank holiday it is missed.',
    at: '2026-05-06 14:00',
    seller: 'payroll',
    buyer: books,
    events: [
      them('2026-04-27 10:00', "I'll send our rota file by Friday. H.", { as: 'promise' }),
      us('2026-04-27 10:10', 'Cheers Helena.'),
    ],
    expect: {
      state: 'missed',
      turn: 'buyer',
      nextStep: { owedBy: 'buyer', due: '2026-05-01', status: 'missed', source: 'promise' },
      silence: { since: '2026-05-01 17:00' },
      play: 'some',
      task: { priority: 'MEDIUM' },
    },
  },
  {
    id: 'the-fourteenth-of-july',
    title: 'A bridge and a parade',
    teaches: "The account's national day does not count.",
    at: '2026-07-16 12:00',
    seller: 'light',
    buyer: lens,
    events: [
      them('2026-07-09 10:00', 'Bien recu, it is clear.'),
      us('2026-07-10 15:00', 'Dear Alice, the warm variant.', { as: 'first' }),
    ],
    expect: { state: 'waiting', turn: 'buyer', silence: { since: 'first' }, play: null, task: null },
  },
  {
    id: 'over-thanksgiving',
    title: 'Turkey and a long weekend',
    teaches: 'Thanksgiving does not count; the Friday after is no federal holiday.',
    at: '2026-12-01 12:00',
    seller: 'training',
    buyer: court,
    events: [
      them('2026-11-23 10:00', 'Saw the slides.'),
      us('2026-11-24 15:00', 'Dee, the short version.', { as: 'first' }),
    ],
    expect: { state: 'quiet', turn: 'buyer', silence: { since: 'first' }, play: null, task: null },
  },
  {
    id: 'clocks-in-sydney',
    title: 'Daylight time begins down under',
    teaches: 'Days and hours are those of the account, summer and winter.',
    at: '2026-10-08 12:00',
    seller: 'solar',
    buyer: wool,
    events: [them('2026-09-29 10:00', 'Righto'), us('2026-09-30 14:00', 'Ted, shed two.', { as: 'first' })],
    expect: { state: 'quiet', turn: 'buyer', silence: { since: 'first' }, play: null, task: null },
  },
  {
    id: 'a-joint-step-recorded',
    title: 'Both were to walk the shed',
    teaches: "A joint step recorded on the card is missed like a buyer's.",
    at: '2026-07-23 12:00',
    seller: 'solar',
    buyer: wool,
    deal: {
      props: {
        ghostlight_next_step: 'walk the shed together',
        ghostlight_next_step_due: '2026-07-20',
        ghostlight_next_step_owner: 'both',
      },
      history: {
        ghostlight_next_step: [['walk the shed together', '2026-07-13 11:00']],
        ghostlight_next_step_due: [['2026-07-20', '2026-07-13 11:00']],
        ghostlight_next_step_owner: [['both', '2026-07-13 11:00']],
      },
    },
    events: [them('2026-07-13 10:00', 'Good stuff'), us('2026-07-13 10:30', 'Talk soon Ted.')],
    expect: {
      state: 'missed',
      turn: 'buyer',
      nextStep: { owedBy: 'both', due: '2026-07-20', status: 'missed', source: 'deal' },
      silence: { since: '2026-07-20 17:00' },
      play: 'some',
      task: { priority: 'MEDIUM' },
    },
  },
  {
    id: 'our-step-lies-ahead',
    title: 'We owe the plan on Friday',
    teaches: 'A step of ours that lies ahead: waiting, not dark, nothing to chase.',
    at: '2026-03-18 12:00',
    seller: 'fleet',
    buyer: tram,
    deal: {
      props: {
        ghostlight_next_step: 'send the depot plan',
        ghostlight_next_step_due: '2026-03-20',
        ghostlight_next_step_owner: 'rep',
      },
      history: {
        ghostlight_next_step: [['send the depot plan', '2026-03-06 11:00']],
        ghostlight_next_step_due: [['2026-03-20', '2026-03-06 11:00']],
        ghostlight_next_step_owner: [['rep', '2026-03-06 11:00']],
      },
    },
    events: [them('2026-03-05 10:00', 'Depot two it is.'), us('2026-03-06 10:00', 'Perfect, Ola.')],
    expect: {
      state: 'waiting',
      nextStep: { owedBy: 'rep', due: '2026-03-20', status: 'agreed', source: 'deal' },
      silence: null,
      play: null,
      task: null,
    },
  },
];
