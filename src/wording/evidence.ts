/** One sentence per signal: what was seen, in neutral words. Quotes are the writer's own. */
import type { Day } from '../deal/facts.ts';
import { sayDay } from './days.ts';
import type { SignalCode } from '../signals/list.ts';
import type { Args, SpokenBy } from '../signals/signal.ts';
import { lastWorkingDays, times } from './counts.ts';

const WHO: Record<SpokenBy, string> = {
  buyer: 'They wrote',
  call: 'From a call',
  meeting: 'From a meeting',
  note: 'Noted',
  machine: 'Their mail system says',
  rep: 'We wrote',
};

/** What was seen, and the day it is told on: a day of another year is told with its year. */
type Seen = Args & { today?: Day };

/** The meaning first, then whose words show it. */
function said(meaning: string): (a: Seen) => string {
  return (a) => (a.quote ? `${meaning}. ${WHO[a.by ?? 'buyer']}: ${atEnd(a.quote)}` : `${meaning}.`);
}

const short = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= 160 ? flat : `${flat.slice(0, 157).trimEnd()}…`;
};
/** Somebody's words at the end of a sentence: a stop of their own is enough. */
const atEnd = (text: string): string => `“${short(text)}”${/[.!?…]$/.test(short(text)) ? '' : '.'}`;
/** Words taken into a sentence of ours leave their stop behind. */
const unstopped = (text: string): string => short(text).replace(/[.\s]+$/, '');
const on = (a: Seen): string => (a.day ? ` on ${sayDay(a.day, a.today)}` : '');
/** "58,400" */
const sayNumber = (n: number | undefined): string => (n === undefined ? '?' : n.toLocaleString('en-US'));
const many = (n: number | undefined, one: string, more: string): string =>
  n === 1 ? `one ${one}` : `${n === undefined ? 'several' : sayNumber(n)} ${more}`;
const workingDays = (n: number | undefined): string =>
  n !== undefined && n < 1 ? 'less than a working day' : many(n, 'working day', 'working days');

/** HubSpot's own codes as words: `COMPUTER_SOFTWARE` is computer software. A name an account spells in capitals stays. */
const uncoded = (text: string): string =>
  /^[A-Z]+(?:_[A-Z]+)+$|^[A-Z]{6,}$/.test(text) ? text.replaceAll('_', ' ').toLowerCase() : text;

/** HubSpot's names of fields, as HubSpot's own pages call them; an account's own ones as they are spelled. */
const FIELD_LABELS: Record<string, string> = { closedate: 'close date', dealtype: 'deal type' };
const sayFields = (names: string): string =>
  names
    .split(', ')
    .map((name) => FIELD_LABELS[name] ?? name.replaceAll('_', ' '))
    .join(', ');

export const EVIDENCE: Record<SignalCode, (a: Seen) => string> = {
  'address-blocked': (a) =>
    `HubSpot knows that mail to ${a.name ?? 'our contact'} does not arrive${a.quote ? ` (${uncoded(unstopped(a.quote))})` : ''}.`,
  'address-moved': (a) => `Their mailbox names a new address${a.name ? `: ${a.name}` : ''}.`,
  'address-unknown': (a) => `A mail came back: ${a.name ?? 'the address'} does not exist any more.`,
  'all-people-quiet': (a) =>
    a.n === 2
      ? 'Both people we talked to are quiet at once.'
      : `All ${a.n ?? 'the'} people we talked to are quiet at once.`,
  'amount-cut': (a) => `The amount was cut from ${sayNumber(a.of)} to ${sayNumber(a.n)}${on(a)}.`,
  'answers-at-odd-hours': (a) => `${a.n ?? 'Most'}${a.n ? ' %' : ''} of their answers come at night or on days off.`,
  'answers-colleague-not-rep': (a) =>
    `They answered a colleague ${times(a.n)}; ${many(a.of, 'message', 'messages')} of the owner got no answer.`,
  'answers-mail': (a) => `They have answered mail before (${many(a.n, 'mail', 'mails')}).`,
  'answers-quickly': (a) =>
    `They used to answer quickly: ${many(a.n, 'answer', 'answers')}, half of them within ${a.days === undefined || a.days < 1 ? 'a day' : workingDays(Math.round(a.days))}.`,
  'answers-slowly': (a) =>
    `Their answers always took time: ${many(a.n, 'answer', 'answers')}, usually after ${workingDays(a.days)}.`,
  'asked-then-vanished': said('They asked for it, got it, and nothing came back'),
  'asked-to-wait': (a) => `They asked to be left alone until ${a.day ? sayDay(a.day, a.today) : 'later'}.`,
  'asks-discount': said('They asked for a better price'),
  'asks-for-someone-else': said('They would rather deal with somebody else of ours'),
  'away-notice': (a) =>
    `An automatic reply ${a.over ? 'said they were away' : 'says they are away'}${a.day ? ` until ${sayDay(a.day, a.today)}` : ''}.`,
  'bare-nudges': (a) =>
    `Our last ${a.n ?? 'few'} messages only asked for news${a.quote ? `, such as ${atEnd(a.quote)}` : '.'}`,
  'beyond-review-time': (a) =>
    `The offer is out for ${workingDays(a.n)}; a review usually takes ${a.days === undefined ? 'less' : workingDays(a.days)}.`,
  'calls-connect-mails-do-not': (a) =>
    `${many(a.n, 'call', 'calls')} connected; of ${a.of ?? 'our'} mails hardly one was answered.`,
  'cancels-same-day': (a) => `They called a meeting off on the very day${(a.n ?? 1) > 1 ? `, ${times(a.n)}` : ''}.`,
  'clear-no': said('They said no'),
  'clicks-no-answer': (a) => `They open and click what we send (${many(a.n, 'mail', 'mails')}) and do not answer it.`,
  'close-date-past': (a) => `The close date ${a.day ? sayDay(a.day, a.today) : ''} has passed.`.replace('  ', ' '),
  'close-date-pushed': (a) =>
    (a.n ?? 1) > 1
      ? `The close date was pushed ${times(a.n)}, last${on(a) || ' lately'}.`
      : `The close date was pushed${on(a)}.`,
  'compelling-date': said('They have a date that presses'),
  'contact-answers-self': (a) => `Our contact answers in person (${many(a.n, 'mail', 'mails')}).`,
  'deadline-noted': (a) => `A date on their side is on file${a.quote ? `: ${unstopped(a.quote)}` : ''}.`,
  'decider-absent': (a) => `${a.name ?? 'The one who decides'} decides, and we have never met or heard them.`,
  'decider-met': (a) => `${a.name ?? 'Somebody'} can decide and has taken part.`,
  'delivered-since': () => 'A later mail of ours did arrive.',
  'domain-changed': (a) => `They write from another company’s address now${a.name ? ` (${a.name})` : ''}.`,
  'few-touches': (a) =>
    `We hardly wrote: ${a.n === 0 ? 'nothing' : 'one message'} in ${lastWorkingDays(a.days ?? 10)}.`,
  'fields-empty': (a) =>
    `${many(a.n, 'field', 'fields')} of a qualified deal ${a.n === 1 ? 'is' : 'are'} empty${a.name ? `: ${sayFields(a.name)}` : ''}.`,
  'fields-filled': () => 'Every field of a qualified deal is filled in.',
  'fiscal-year-ended': () => 'A year ended since their last word.',
  'fits-target': (a) =>
    `Size and industry are like those we win (${many(a.n, 'win', 'wins')}${a.name ? ` in ${uncoded(a.name)}` : ''}).`,
  'fresh-request': said('They asked for something in their last word'),
  'heard-since-leaving': (a) =>
    `We have heard from them ${times(a.n)} since that news${a.day ? `, last${on(a)}` : ''}.`,
  'held-away': (a) => `They are away${a.day ? ` until ${sayDay(a.day, a.today)}` : ''}.`,
  'held-company-change': () => 'The deal is on hold while their company changes.',
  'ignores-everyone': (a) => `${many(a.n, 'message', 'messages')} of colleagues got no answer either.`,
  'industry-unlike': (a) =>
    `${a.n === 0 ? 'None' : many(a.n, 'deal', 'deals')} of ${a.of ?? 'our'} won deals ${a.n === 1 || a.n === 0 ? 'was' : 'were'} in ${a.name ? uncoded(a.name) : 'their industry'}.`,
  'job-changed': (a) => `HubSpot noticed a new job of ${a.name ?? 'our contact'}${on(a)}.`,
  'late-stage': () => 'The deal stands late in its pipeline.',
  'left-notice': (a) => `Their mailbox says they have left${a.name ? ` and names ${a.name}` : ''}.`,
  'long-talks': (a) => `We have talked for ${many(a.n, 'minute', 'minutes')} in all.`,
  'mail-bounced': (a) =>
    `${many(a.n, 'mail', 'mails')} of ours came back and none arrived since${a.quote ? ` (“${unstopped(a.quote)}”)` : ''}.`,
  'many-unanswered': (a) =>
    `${many(a.n, 'message or call', 'messages and calls')} of ours within ${workingDays(a.days ?? 10)}, none answered.`,
  'meeting-called-off': (a) =>
    `${a.name ? `“${short(a.name)}”` : 'The meeting'}${on(a)} was called off and has no new date.`,
  'meeting-moved': (a) => `A meeting was moved ${times(a.n)}.`,
  'meetings-held-mails-ignored': (a) =>
    `${many(a.n, 'meeting', 'meetings')} took place; of ${a.of ?? 'our'} mails hardly one was answered.`,
  'more-touches-per-answer': (a) =>
    `${a.n ?? 'Many'} messages since their last answer; it used to take ${a.of ?? 'fewer'}.`,
  'names-competitor': said('They are looking at somebody else'),
  'new-people-copied': (a) => `They copied in ${many(a.n, 'new person', 'new people')} of theirs.`,
  'no-deadline': () => 'No date on their side is on file.',
  'no-decider': (a) => `Nobody on the deal decides, by role, label or title${a.name ? ` (${a.name})` : ''}.`,
  'no-pain-noted': () => 'Nothing on file says why they would buy.',
  'no-show': (a) => `They did not come to the meeting${on(a)}.`,
  'no-step-agreed': () => 'Nothing was agreed since we last talked.',
  'nothing-qualified': (a) => `${a.n ?? 'Several'} of pain, budget and decision process are not noted.`,
  'objects-to-chasing': said('They find it too much'),
  'objects-to-price': said('The price is an issue'),
  'offer-not-opened': () => 'The offer was never opened.',
  'offer-then-silence': (a) => `Not a word since our offer${on(a)}.`,
  'opens-offer-often': (a) => `Our offer was opened ${times(a.n)}.`,
  'others-answer': (a) =>
    `${a.name ?? 'Somebody else'} answers in their place (${a.n !== undefined && a.n === a.of ? many(a.n, 'mail', 'mails') : `${a.n ?? 'most'} of ${a.of ?? 'all'} mails`}).`,
  'owner-changed': (a) => `The deal changed hands${on(a)}.`,
  'pain-noted': (a) => `Their pain is on file${a.quote ? `: ${atEnd(a.quote)}` : '.'}`,
  'praises-colleague': said('They praise a colleague of ours'),
  'promises-missed': (a) =>
    `They promised a day and let it pass, ${times(a.n)}${a.quote ? `, last: ${atEnd(a.quote)}` : '.'}`,
  'quarter-end-burst': (a) =>
    `${many(a.n, 'message', 'messages')} of ours in the last days of a quarter${a.day ? ` (${sayDay(a.day, a.today)})` : ''}.`,
  'rep-goes-dark-more': (a) =>
    `${a.n ?? '?'} % of the owner’s deals in these stages go dark, against ${a.of ?? '?'} % of the others’.`,
  'said-why': said('They gave a reason of their own'),
  'says-approval-under-way': said('It is going through approval'),
  'says-away': () => 'Somebody said they are away.',
  'says-bad-timing': said('Not now'),
  'says-budget-approved': said('The money is there'),
  'says-budget-gone': said('The budget is gone'),
  'says-busy': said('They are swamped'),
  'says-cheaper-offer': said('They hold a cheaper offer'),
  'says-company-change': said('Their company is changing'),
  'says-contact-left': said('Our contact has left'),
  'says-layoffs': said('Jobs are being cut'),
  'says-less-essential': said('It matters less than it did'),
  'says-needs-boss': said('Somebody else decides'),
  'says-no-pressure': said('Nothing forces them to change'),
  'says-on-behalf-of': said('Somebody writes for them'),
  'says-prefers-face-to-face': said('They like to meet'),
  'says-prefers-phone': said('They like the phone'),
  'says-priorities-shifted': said('Something more pressing came up'),
  'says-scope-cut': said('They want less than before'),
  'says-solved': said('The problem is gone'),
  'says-sponsor-left': said('The one who carried it has left'),
  'says-still-reviewing': said('They are still looking at it'),
  'says-undeliverable': said('Our mail does not get through'),
  'senior-title': (a) => `Our contact is high up${a.name ? ` (${a.name})` : ''}.`,
  'several-sequences': (a) => `Mails of ${a.n ?? 'several'} sequences went out in this silence.`,
  'short-discovery': (a) =>
    a.n ? `We have talked for ${many(a.n, 'minute', 'minutes')} in all.` : 'We have never really talked.',
  'single-contact': (a) => `${a.name ?? 'One contact'} is the only person of theirs we know.`,
  'size-unlike': (a) =>
    `${a.n === undefined ? 'Their size is another' : `They have ${many(a.n, 'employee', 'employees')}`}; the deals we win have ${a.days === undefined ? 'others' : `${sayNumber(a.days)} to ${sayNumber(a.of)}`}.`,
  'source-rarely-wins': (a) =>
    `${a.n || 'None'} of ${a.of ?? 'the'} deals from ${a.name ? uncoded(a.name) : 'this source'} ${(a.n ?? 0) < 2 ? 'was' : 'were'} won.`,
  'stage-back': (a) => `The deal was moved back a stage${on(a)}.`,
  'stages-skipped': (a) => `Stages were skipped${on(a)}.`,
  'they-wait-for-us': (a) =>
    a.quote
      ? a.by === 'rep'
        ? `We said: ${a.day ? `“${short(a.quote)}” (due ${sayDay(a.day, a.today)}).` : atEnd(a.quote)}`
        : `They asked: ${atEnd(a.quote)}`
      : a.n === 0
        ? 'Nobody has written yet; the first word is ours.'
        : 'They spoke last, and we have not answered.',
  'useful-sent': (a) => `We sent something useful lately${a.quote ? `: ${atEnd(a.quote)}` : '.'}`,
  'visits-pages': (a) => `They looked at our pages${on(a)}.`,
  'warm-words': said('Warm words'),
  'within-review-time': (a) =>
    `The offer is out for ${workingDays(a.n)}; ${a.by === 'buyer' ? `their last ${a.of ?? ''} reviews took about`.replace('  ', ' ') : 'such a review usually takes'} ${a.days === undefined ? 'longer' : workingDays(a.days)}.`,
  'within-their-rhythm': (a) => `They have taken up to ${workingDays(a.days)} before.`,
};

/** The sentence for one piece of evidence. `today` is the day it is told on, in the portal's zone. */
export function sayEvidence(code: SignalCode, args: Args, today?: Day): string {
  const says = EVIDENCE[code](today === undefined ? args : { ...args, today });
  // A sentence may begin with a count in words; an address stays as it is spelled.
  return /^\p{Ll}+ /u.test(says) ? says.charAt(0).toUpperCase() + says.slice(1) : says;
}
