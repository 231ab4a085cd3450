/** Meetings: held, missed, called off, moved, and those nobody marked. */
import { firm, meet, them, us, type Spec } from './build.ts';

const farm = firm('Goulburn Dairies', 'goulburndairies', 'Australia', [
  'Kerrie Walsh | Managing Director | DM',
  'Dean Fitch | Engineer',
]);
const tools = firm('Werkzeugbau Lorenz', 'wzb-lorenz', 'Germany', [
  'Sabine Lorenz | Geschaeftsfuehrung | DM',
  'Timo Kraus | Fertigung',
]);
const hotel = firm('Hotel Belvaux', 'hotelbelvaux', 'France', [
  'Claire Masson | Directrice generale | DM',
  'Yann Petit | Technique',
]);
const trust = firm('Penhale Housing Trust', 'penhale-trust', 'United Kingdom', [
  'Morwenna Rowe | Chief Executive | DM',
  'Ade Ojo | HR Lead',
]);
const dental = firm('Rainier Dental Group', 'rainierdental', 'United States', [
  'Hana Sato | Chief Operating Officer | DM',
  'Bill Wray | Office Lead',
]);

export const stories: Spec[] = [
  {
    id: 'meeting-held',
    title: 'The demo took place',
    teaches: 'Outcome COMPLETED keeps the meeting.',
    at: '2026-05-21 10:00',
    seller: 'payroll',
    buyer: trust,
    events: [
      them('2026-05-14 10:00', 'Wednesday at 2 is good for Ade and me'),
      meet('2026-05-20 14:00', 50, 'COMPLETED', {
        as: 'meeting',
        booked: '2026-05-14 10:30',
        notes: 'Went through the parallel run. Both at ease with it.',
      }),
      us('2026-05-20 16:00', 'Thank you both, the slides are attached.', { as: 'last' }),
    ],
    expect: {
      state: 'engaged',
      turn: 'buyer',
      nextStep: { due: '2026-05-20', status: 'kept', source: 'meeting' },
      silence: { since: 'last' },
      play: null,
      task: null,
    },
  },
  {
    id: 'meeting-no-show',
    title: 'Nobody dialled in',
    teaches: 'NO_SHOW misses a joint step, after the grace.',
    at: '2026-06-11 15:00',
    seller: 'machines',
    buyer: tools,
    events: [
      them('2026-06-03 10:00', 'Tuesday at ten is okay.'),
      meet('2026-06-09 10:00', 45, 'NO_SHOW', { as: 'meeting', booked: '2026-06-03 10:15' }),
      us('2026-06-09 10:25', 'Dear Frau Lorenz, I waited a quarter of an hour in the call. Any other day suits me.'),
    ],
    expect: {
      state: 'missed',
      turn: 'buyer',
      nextStep: { due: '2026-06-09', status: 'missed', source: 'meeting' },
      silence: { since: '2026-06-09 17:00' },
      play: 'some',
      task: { ownerId: '411', priority: 'MEDIUM' },
    },
  },
  {
    id: 'meeting-canceled-no-new-date',
    title: 'Canceled in the calendar, no new date',
    teaches: 'CANCELED without a new date counts as missed.',
    at: '2026-05-15 15:00',
    seller: 'solar',
    buyer: farm,
    events: [
      them('2026-05-05 10:00', 'Tuesday week works'),
      us('2026-05-05 10:30', 'Ripper, invite is out.'),
      meet('2026-05-12 11:00', 60, 'CANCELED', {
        as: 'meeting',
        booked: '2026-05-05 10:40',
        marked: '2026-05-11 16:00',
      }),
    ],
    expect: {
      state: 'missed',
      turn: 'buyer',
      nextStep: { due: '2026-05-12', status: 'missed', source: 'meeting' },
      silence: { since: '2026-05-12 17:00' },
      play: 'some',
      task: { ownerId: '811' },
    },
  },
  {
    id: 'meeting-moved-by-the-buyer',
    title: 'Canceled, but booked anew',
    teaches: 'A canceled meeting with a new one ahead is moved, not missed.',
    at: '2026-05-15 15:00',
    seller: 'solar',
    buyer: farm,
    events: [
      them('2026-05-05 10:00', 'Tuesday week works'),
      meet('2026-05-12 11:00', 60, 'RESCHEDULED', { booked: '2026-05-05 10:40', marked: '2026-05-11 16:00' }),
      meet('2026-05-20 11:00', 60, 'SCHEDULED', { as: 'new', booked: '2026-05-11 16:00' }),
    ],
    expect: {
      state: 'waiting',
      turn: 'buyer',
      nextStep: { due: '2026-05-20', status: 'agreed', source: 'new' },
      silence: null,
      play: null,
      task: null,
    },
  },
  {
    id: 'meeting-called-off-by-mail',
    title: 'Called off by mail, the record still says scheduled',
    teaches: 'A meeting called off by mail counts as CANCELED.',
    at: '2026-06-19 12:00',
    seller: 'light',
    buyer: hotel,
    events: [
      them('2026-06-09 10:00', 'Yes for Tuesday 16 at 14h.'),
      meet('2026-06-16 14:00', 60, 'SCHEDULED', { as: 'meeting', booked: '2026-06-09 10:15' }),
      them(
        '2026-06-15 18:40',
        'Dear Solene,\nI am forced to cancel our appointment of tomorrow. I will come back to you when it is more calm.\nClaire Masson',
      ),
      us('2026-06-15 18:55', 'Of course, dear Claire.'),
    ],
    expect: {
      state: 'missed',
      turn: 'buyer',
      nextStep: { due: '2026-06-16', status: 'missed', source: 'meeting' },
      silence: { since: '2026-06-16 17:00' },
      play: 'some',
    },
  },
  {
    id: 'called-off-with-a-new-day',
    title: 'Cannot on Tuesday, but on Thursday',
    teaches: 'Calling off and naming a new day moves the step.',
    at: '2026-06-16 10:00',
    seller: 'light',
    buyer: hotel,
    events: [
      them('2026-06-09 10:00', 'Yes for Tuesday 16 at 14h.'),
      meet('2026-06-16 14:00', 60, 'SCHEDULED', { booked: '2026-06-09 10:15' }),
      them(
        '2026-06-15 18:40',
        'Solene, we must cancel tomorrow, an inspection. Let us meet Thursday 25 June at 14h instead, I block it.\nClaire',
        { as: 'mail' },
      ),
      us('2026-06-15 18:55', 'Thursday 25 it is, good luck for the inspection.'),
    ],
    expect: {
      state: 'waiting',
      turn: 'buyer',
      nextStep: { due: '2026-06-25', status: 'agreed' },
      silence: null,
      play: null,
      task: null,
    },
  },
  {
    id: 'past-meeting-still-scheduled-quiet',
    title: 'A past meeting nobody marked',
    teaches: 'Unconfirmed: taken as held, silence counts from its end.',
    at: '2026-07-21 15:00',
    seller: 'clinic',
    buyer: dental,
    events: [
      them('2026-07-09 10:00', 'Wed 11am ok'),
      meet('2026-07-15 11:00', 30, 'SCHEDULED', { as: 'meeting', booked: '2026-07-09 10:20' }),
    ],
    expect: {
      state: 'quiet',
      turn: 'buyer',
      nextStep: { due: '2026-07-15', status: 'unconfirmed', source: 'meeting' },
      silence: { since: '2026-07-15 11:30' },
      play: null,
      task: null,
    },
  },
  {
    id: 'past-meeting-contradicted',
    title: 'Still scheduled, but they say they missed it',
    teaches: 'A past meeting is taken as held unless something contradicts it: their own mail does.',
    at: '2026-07-17 12:00',
    seller: 'clinic',
    buyer: dental,
    events: [
      them('2026-07-09 10:00', 'Wed 11am ok'),
      meet('2026-07-15 11:00', 30, 'SCHEDULED', { as: 'meeting', booked: '2026-07-09 10:20' }),
      them(
        '2026-07-15 17:30',
        'So sorry Marisol, I missed our call this morning, two hygienists called in sick!! Hana',
      ),
      us('2026-07-15 17:45', 'Oh no! No worries at all, hope the day got better.'),
    ],
    expect: { nextStep: { due: '2026-07-15', status: ['missed', 'late'], source: 'meeting' }, turn: 'buyer' },
  },
  {
    id: 'meeting-ahead-with-many-chases',
    title: 'They ignored four mails, then booked',
    teaches: 'A booked meeting ahead outranks quiet and dark.',
    at: '2026-06-22 12:00',
    seller: 'machines',
    buyer: tools,
    events: [
      them('2026-06-01 10:00', 'Received.'),
      us('2026-06-02 10:00', 'Frau Lorenz, the data sheet.'),
      us('2026-06-08 10:00', 'Frau Lorenz, the reference of a tool maker in Aalen.'),
      us('2026-06-15 10:00', 'Frau Lorenz, a short film from there.'),
      meet('2026-06-25 09:00', 60, 'SCHEDULED', {
        as: 'meeting',
        booked: '2026-06-19 16:00',
        title: 'Demo (booked through our page)',
      }),
    ],
    expect: {
      state: 'waiting',
      turn: 'buyer',
      nextStep: { due: '2026-06-25', status: 'agreed', source: 'meeting' },
      silence: null,
      play: null,
      task: null,
    },
  },
  {
    id: 'a-time-we-proposed',
    title: 'Would Tuesday at two suit you',
    teaches: 'A time we proposed and nobody accepted is proposed, never missed.',
    at: '2026-05-21 12:00',
    seller: 'payroll',
    buyer: trust,
    events: [
      them('2026-05-13 10:00', 'Ade and I have read the pack, it is clear.'),
      us('2026-05-14 10:00', 'Great. I would suggest a call on Tuesday 19 May at 2pm to go over the parallel run.', {
        as: 'offer',
      }),
    ],
    expect: {
      state: 'quiet',
      turn: 'buyer',
      nextStep: { status: 'proposed' },
      silence: { since: 'offer' },
      play: null,
      task: null,
    },
  },
  {
    id: 'a-time-they-accepted',
    title: 'Tuesday at two it is',
    teaches: 'A time we proposed becomes agreed when they accept it.',
    at: '2026-05-18 12:00',
    seller: 'payroll',
    buyer: trust,
    events: [
      us('2026-05-14 10:00', 'Shall we say Wednesday 20 May at 2pm to go over the parallel run?'),
      them('2026-05-14 11:00', 'Wednesday 20 May at 2pm is perfect for us, see you then.\nMorwenna'),
      us('2026-05-14 11:05', 'See you then.'),
    ],
    expect: {
      state: 'waiting',
      turn: 'buyer',
      nextStep: { due: '2026-05-20', status: 'agreed' },
      silence: null,
      play: null,
      task: null,
    },
  },
  {
    id: 'no-show-then-they-write',
    title: 'They explain the next morning',
    teaches: 'A no-show after which they write: back in touch, not dark.',
    at: '2026-06-11 15:00',
    seller: 'machines',
    buyer: tools,
    events: [
      meet('2026-06-09 10:00', 45, 'NO_SHOW', { booked: '2026-06-03 10:15' }),
      us('2026-06-09 10:25', 'Dear Frau Lorenz, I waited in the call. Any other day suits me.'),
      them(
        '2026-06-10 16:00',
        'Excuse me please, spindle broken, I was under the machine. Timo is picking a new date with you.',
      ),
      us('2026-06-10 16:20', 'That is a good reason! I wait for Timo.', { as: 'last' }),
    ],
    expect: { state: ['engaged', 'missed'], turn: 'buyer', silence: { since: 'last' } },
  },
];
