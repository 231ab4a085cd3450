/** Sentences of the card that belong to no single state, reason or play. One place, ready to be translated. */
import type { Day, Instant } from '../deal/facts.ts';
import type { Channel } from '../deal/touch.ts';
import { sayDay } from '../wording/days.ts';
import { lastWorkingDays, times } from '../wording/counts.ts';

export const CHANNELS: Record<Channel, string> = {
  email: 'email',
  call: 'call',
  meeting: 'meeting',
  message: 'message',
  form: 'form',
  page: 'page visit',
};

export const cardWords = {
  usually: (days: number) =>
    days < 1
      ? 'you usually hear back within a day'
      : `you usually hear back in ${Math.round(days) === 1 ? 'one' : Math.round(days)}`,
  asked: (quote: string) => `They asked: “${quote}”`,
  spokeLast: 'They spoke last.',
  wakes: 'An answer or a meeting wakes it up.',
  fromUs: (channel: Channel, who: string | null) => (who ? `${CHANNELS[channel]} from ${who}` : CHANNELS[channel]),
  stepOf: { buyer: 'They', rep: 'We', both: 'Both sides' },
  step: (who: string, what: string) => `${who}: ${what}`,
  held: (label: string, until: Day, at: Instant) => `${label} until ${sayDay(until, at)}.`,

  touches: {
    none: (within: number) => `Nothing you sent in ${lastWorkingDays(within)} waits for an answer.`,
    one: (within: number) => `You wrote or called once in ${lastWorkingDays(within)} without an answer.`,
    many: (n: number, within: number) =>
      `You wrote or called ${times(n)} in ${lastWorkingDays(within)} without an answer.`,
  },

  composer: 'Opens your composer with these words and notes it on the deal. You send it.',
  enrols: (sequence: string) => `Enrols them in ${sequence}; its mails go out by themselves.`,
  notes: 'Notes these words on the deal for you.',
  notThereYet: (address: string) => `${address} is no contact of this deal yet: add them, then write to them.`,
  dryComposer: 'Opens your composer with these words. You send it. Dry run: nothing is written to HubSpot.',
  dryDoes: (does: string) => `Dry run: nothing is written to HubSpot. Without it, this is what happens: ${does}`,
  pauses: 'Holds the deal until the day you choose. It does not age and no task comes before it.',
  careful: 'Opens your composer with a kind word and holds the deal until the day you choose.',
  nurtures: {
    base: 'Marks the deal as nurture and ends its task.',
    list: (list: string) => `Adds them to ${list}.`,
    stage: (stage: string) => `Moves the deal to ${stage}.`,
    wakes: 'An answer of theirs wakes it up.',
  },

  happened: {
    composer: 'Ready to send in your composer',
    composerHeld: (until: string) => `Ready to send in your composer; on hold until ${until}`,
    enrolled: (sequence: string) => `Enrolled in ${sequence}`,
    noted: 'Noted on the deal',
    held: (until: string) => `On hold until ${until}`,
    released: 'The hold is ended',
    nurture: 'Handed over to nurture',
    nurtureList: (list: string) => `Handed over to nurture and added to ${list}`,
    recorded: 'The next step is recorded',
    confirmed: 'The step counts as agreed',
    moved: (day: Day, at: Instant) => `The step is moved to ${sayDay(day, at)}`,
    withdrawn: 'The step no longer counts',
    didHappen: 'Thank you. It counts as done',
    didNotHappen: 'Thank you. It counts as missed',
    corrected: 'Thank you. Your reading is kept and counts from now on',
    undone: 'Taken back',
    onItsWay: 'It is on its way to HubSpot and will show there shortly',
    dryRun: 'This account is in dry run: nothing was written to HubSpot',
  },
  notDone: (what: string, why: string) => `Not done: ${what}. ${why}`,
  undo: 'Undo',
  mailed: '. A mail went out after it',

  notices: {
    noMail: 'Without permission to read mail, promises and questions in messages are not seen.',
    noContact: 'No contact is on this deal, so there is nobody to write to.',
    noOwner: 'This deal has no owner, so its task goes to nobody in particular.',
    noAddress: 'Nobody on this deal has an address, so no message can be sent to them from here.',
    unknownOwner: 'The owner of this deal is not known in HubSpot, so its task goes to nobody in particular.',
    noStage: 'The stage of this deal is not known in its pipeline; the thresholds of the pipeline count.',
    noPipeline: 'The pipeline of this deal no longer exists; the account’s general thresholds count.',
    dryRun: 'Dry run: nothing is written to HubSpot.',
    backlog: 'This deal was quiet before Ghostlight came, so no task is created for it.',
    firstDay:
      'No task today: on its first day Ghostlight only looks. An admin can open the tap for tasks in the settings.',
    budget: 'The task for this deal waits: the owner has enough new tasks for today.',
    failed: (what: string) => `Not done in HubSpot: ${what}. It is not tried again; the history says why.`,
  },

  refused: {
    notFound: 'Ghostlight has not seen this deal yet. New deals appear within a minute of their first change.',
    notConnected: 'Ghostlight is not connected to this account. An admin can connect it in the settings.',
    unknownPlay: 'This play is not offered for this deal now.',
    needsUntil: 'Choose a day from today on.',
    needsLater: 'Choose a day after today.',
    needsContact: 'Choose somebody on this deal to write to.',
    noStep: 'There is no such step to settle any more.',
    needsDay: 'Say by which day, so that it can count as agreed.',
    noHold: 'There is no snooze to end. An absence ends by itself.',
    undoGone: 'This can no longer be taken back.',
    closed: 'The deal is closed; there is nothing to do here.',
    badKey: 'This click could not be repeated. Reload the card and try again.',
    noReason: 'Choose another reading than the one shown.',
  },
} as const;
