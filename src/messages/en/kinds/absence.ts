/** Being away, in words: who says so, and until when. The cause is nobody's business and is never kept. */
import type { DayNumber } from '../../days.ts';
import { dayText } from '../../days.ts';
import type { Letter } from '../../language.ts';
import { quoteOf, type Sentence } from '../../sentences.ts';
import { isWorkday, workdayFrom } from '../../workdays.ts';
import type { DateFound } from '../dates/context.ts';
import { ailing } from './ailing.ts';

const LEAVE =
  "(?:(?:annual|paid|parental|paternity|maternity|medical|sick|family|personal|bereavement|compassionate|study|extended|unpaid|garden(?:ing)?|military|planned|scheduled|some|a|an|my|the|well-deserved|short|long|summer|winter|christmas|holiday|much needed|jury|paid time|carer's|adoption) )*(?:leave|vacation|holidays?|hols|pto|p\\.t\\.o\\.?|sabbatical|honeymoon|break|time off|furlough|duty|staycation|annual leave|business (?:trip|travel)|a (?:business )?trip|the road|travel)(?! (?:request|policy))";
const OUT =
  '(?:out(?! of (?:stock|scope|date|line|luck|time|budget|the question|order|sync|hand|control|curiosity))(?: of (?:the )?(?:office|country|town|pocket|state))?|o\\.?o\\.?o\\.?|away(?! from (?:this|that|the (?:idea|project|deal|topic)))(?: from (?:the office|my desk|work|e-?mail|my e-?mail|the desk|his desk|her desk))?|off(?! (?:the (?:top|table|record|back|bat)|to a|my chest|track|course|base|topic|topic))(?: (?:work|sick|duty|on leave|the grid|today|tomorrow))?|absent|offline|unavailable|travel(?:l?ing)|(?:heading|going|leaving|flying|jetting|taking)(?: off| away)? (?:on|for) ' +
  LEAVE +
  '|in (?:the |his |her |my |their )?(?:holidays?|vacation|maternity leave|paternity leave|parental leave)|not (?:in (?:the )?office|available|working|at my desk|around|reachable)|unreachable|on ' +
  LEAVE +
  '|in (?:transit|hospital)|at (?:a|an|the|our) (?:[a-z]+ ){0,4}(?:conference|meeting|offsite|off-site|retreat|event|training|summit|trade ?show|fair|sales meeting|kick-?off)|attending (?:a|an|the|our) )';
const BE =
  "(?:am|'m|is|'s|are|'re|will be|'ll be|shall be|going to be|have been|has been|'ve been|currently|be|being|stays?|remains?)";
const ADV =
  '(?: (?:currently|presently|now|still|also|all|both|just|completely|already|temporarily|unexpectedly|unfortunately|mostly|physically|probably|sadly|myself))*';

const STATED = new RegExp(
  `\\b(?:(?:i|we|he|she|they|who|and|but|office|[a-z]+)(?: both| all)?) ?${BE}${ADV} ${OUT}\\b`,
  'i',
);
const ELIDED = new RegExp(
  `^(?:hi|hello|hey|thanks?[^.!]{0,40}[.!,]|thank you[^.!]{0,60}[.!,])?[\\s,!-]*(?:(?:currently|presently|now|sorry,?|please note:?|note:?|fyi:?|heads[- ]up:?)\\s+)*${OUT}\\b`,
  'i',
);
/** As reps note it: "Dana OOO til Mon". */
const NOTED =
  /^\s*(?:[-*•] ?)?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)? (?:(?:OOO|ooo|out of (?:the )?office|PTO|pto|on (?:vacation|holidays?|leave|PTO|pto)|away|out)\b)(?= (?:til|till|until|thru|through|from|this|next|for)\b)/u;
const LIMITED =
  /\b(?:limited|no|intermittent|infrequent|sporadic|little|restricted|without|reduced) access to (?:my |the )?(?:e-?mails?|mail|inbox|messages|internet|phone)|\b(?:not be|won't be|will not be|am not|not) (?:checking|reading|monitoring|answering|responding to)(?: my| any)? (?:e-?mails?|messages|inbox)|\bhave left the office\b/i;
export const RETURN =
  /\b(?:(?:be |am |'m |get |come |is |she's |he's |are |'re |will be |'ll be )?back(?: (?:in|at|to|on|online|with|from)(?: (?:the |my |his |her |our )?(?:office|desk|work|e-?mail|leave|vacation|holiday|road|saddle))?(?: (?:leave|again))?)?|return(?:s|ing|ed)?(?: to (?:the )?(?:office|work|my desk))?(?: from (?:leave|vacation|holiday|my trip))?|(?:available|reachable|in the office|at my desk|in office|online|working) again|resum(?:e|ing)(?: (?:work|my duties))?|first day back(?: is| in the office)?|my return|(?:in|at) (?:the office|work) from|upon (?:my )?return)\b/i;
/** "Back" as in "get back to you" is no return. */
const NOT_RETURN =
  /\b(?:get(?:ting)?|come|coming|report|be|write|call|revert|circle|circling|answer|hear|heard|hearing|follow|go|going|send|sent|sending|feed|bring|bounce|push|pushed|hold|look|looking|step|scale|cut|dial|roll|ring|fall|fell|right|way|take|took|put|give|gave|want|have|had|pay|paid|moved?|talk|date|dates|dating|on the|from the|full) back\b(?! (?:in|at|on|online|from)\b)|\bback (?:to|with|and forth|up|end|office|order|door|log)\b(?! (?:the office|work|my desk|my emails?|email))/i;
const PAST = /\b(?:was|were|had been|got|just got|i've been|have been|been|'ve been|came|am now|i'm now)\b[^.]{0,40}$/i;
const NOW_BACK =
  /\b(?:i'm|i am|we're|we are|now|just got|got|am|finally|officially)(?: now| finally| just)? back\b(?! (?:on|in|at)? ?(?:the office |my desk |work )?(?:on |from |next |by )?(?:monday|tuesday|wednesday|thursday|friday|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|the \d|tomorrow|next|in \w+ (?:day|week)))/i;
const QUESTION_OR_IF =
  /\?\s*$|\b(?:if|when|whenever|unless|in case)\b[^,]{0,30}\b(?:out|away|off|on leave|on vacation|travell?ing)\b/i;
const NEGATED =
  /\b(?:not|never|isn't|aren't|won't be|wasn't)(?: (?:going|actually|really|even))? (?:away|off|out of|on (?:vacation|leave|holiday)|travell?ing)\b/i;
/** What is away is a person, not a plan, a truck or a budget. */
const THING =
  /\b(?:it|this|that|project|budget|timing|deal|team's plan|system|server|site|power|network|price|prices|numbers?|truck|order|shipment|stock|item|number|call|meeting|demo|session|tomorrow|today|friday|monday|tuesday|wednesday|thursday|ways|way|miles?|weeks?|months?|days?|door|tool|software|link|page|form|offer|deadline|date|decision|contract|document|figure|figures|estimate|total|math|which|what|kiosk|printer|scanner|line)(?:'s| is| are| was| will be) (?:way |far |still |a ways )?(?:out|off|away|absent|down|unavailable|offline)\b/i;

const PRIVATE =
  /\b(?:ill|illness|sick|surgery|surgical|operation|hospital\w*|medical|doctor|cancer|treatment|chemo\w*|injur\w+|accident|recover\w*|maternity|paternity|parental|pregnan\w+|baby|newborn|birth|child|son|daughter|wife|husband|mother|father|mom|mum|dad|parents?|family|bereavement|compassionate|funeral|passed away|death|died|dying|divorce|wedding|honeymoon|burnout|stress|mental|rehab|jury|court|covid|flu|virus|sick leave|personal (?:reasons|matter|leave)|private (?:reasons|matter))\b/i;

const OF_SOMEBODY =
  /\b(?:my|his|her|our) (?:\w+ )?(?:wife|husband|son|daughter|mother|father|mom|mum|dad|baby|child|kids?|children|parents?|partner|doctor|surgery|operation|treatment|funeral|illness|leave)\b|\b(?:i|he|she)(?:'m| am|'s| is| was| have been|'ve been| has been|'s been| got)(?: \w+)? (?:ill|sick|injured|pregnant|in (?:the )?hospital|hospitali[sz]ed)\b/i;
const PIECES = /(?<=[,;:–—])\s+|\s+(?=(?:so|and|but)\s)/;

/** A writer's words without the cause of an absence they tell beside: "My son is ill, I'll send it Monday" is "I'll send it Monday". */
export function discreet(quote: string): string {
  if (!isPrivate(quote)) return quote;
  const pieces = quote.split(PIECES);
  if (!pieces.some(tellsCause)) return quote;
  const rest = pieces.filter((piece) => !isPrivate(piece));
  return rest.length === 0 ? 'away' : rest.join(' ').replace(/^(?:so|and|but) /, '');
}

function isPrivate(words: string): boolean {
  return PRIVATE.test(words) || ailing(straight(words)) !== null;
}

function straight(words: string): string {
  return words.replace(/[’‘`´]/g, "'");
}

function tellsCause(piece: string): boolean {
  const plain = straight(piece);
  return isPrivate(plain) && (OF_SOMEBODY.test(plain) || saysAbsence({ plain }));
}

/** The words of an absence, without its cause. */
export function kindWords(s: Sentence, until: DayNumber | null): string {
  if (!isPrivate(s.plain)) return quoteOf(s.text);
  return until === null ? 'away' : `away until ${dayText(until) ?? ''}`;
}

export function saysReturn(s: Sentence): boolean {
  return (
    /back|return|again|resum|first day|(?:office|work) from/i.test(s.plain) &&
    RETURN.test(s.plain) &&
    (!NOT_RETURN.test(s.plain) || s.plain.replace(NOT_RETURN, '').search(RETURN) >= 0)
  );
}

/** Without one of these words nobody is away; most sentences end here. */
const ANY =
  /\b(?:out|o\.?o\.?o|away|off|absent|offline|unavailable|travel|unreachable|vacation|leave|holidays?|hols|pto|sabbatical|honeymoon|break|duty|staycation|furlough|road|trip|transit|hospital|at an?|at the|at our|attending|access|not|left|won't|p\.t\.o)/i;

/** Whether somebody is said to be away now or soon. */
export function saysAbsence(s: Pick<Sentence, 'plain'>): boolean {
  const t = s.plain;
  if (ailing(t) === 'away') return true;
  if (!ANY.test(t)) return false;
  if (NEGATED.test(t) || QUESTION_OR_IF.test(t) || NOW_BACK.test(t)) return false;
  if (LIMITED.test(t)) return true;
  if (NOTED.test(t)) return true;
  const stated = STATED.exec(t) ?? ELIDED.exec(t);
  if (!stated) return false;
  if (THING.test(t.slice(Math.max(0, stated.index - 10), stated.index + stated[0].length + 2))) return false;
  return !PAST.test(t.slice(0, stated.index + 6)) && !/\b(?:was|were|had been)\b/i.test(stated[0]);
}

function returnDate(s: Sentence, today: DayNumber): DateFound | null {
  const marks = [...s.plain.matchAll(new RegExp(RETURN.source, 'gi'))].map((m) => m.index);
  for (const at of marks) {
    const d = s.dates.find((x) => x.start >= at && (x.to ?? x.from ?? today) >= today && x.start - at < 70);
    if (d) return d;
  }
  const from = s.dates.find(
    (x) =>
      x.modifier === 'from' &&
      /\b(?:available|reachable|in the office|back)\b[^.]{0,20}\b(?:again )?(?:as )?from\b/i.test(s.plain),
  );
  return from ?? null;
}

/** Where a sentence turns from the absence to what is to be done about it. */
const TURN =
  / but (?:i |we |she |he |they )?(?:will|'ll|shall|can)\b|[,;–—] (?:so |but |and |then )?(?:let's|lets|let us|we|can|could|shall|please|talk|speak|call|how about|happy to)\b/i;

function dayAfter(n: DayNumber, country: string | null | undefined): DayNumber {
  return workdayFrom(n + 1, country);
}

/** The day somebody is back, as far as one sentence tells. */
export function untilIn(s: Sentence, letter: Letter): DayNumber | null {
  const { today } = letter;
  const { country } = letter.message;
  if (saysReturn(s)) {
    const d = returnDate(s, today);
    if (d) {
      if (d.modifier === 'after' && d.to !== null) return dayAfter(d.to, country);
      const day = d.modifier === 'by' ? d.to : d.from;
      if (day !== null) return d.grain === 'day' || isWorkday(day, country) ? day : workdayFrom(day, country);
    }
  }
  if (!saysAbsence(s) && !/\b(?:until|till|through|thru|to|from|between)\b/i.test(s.plain)) return null;
  const turn = TURN.exec(s.plain)?.index ?? s.plain.length;
  const told = s.dates.filter((d) => d.start < turn);
  const ahead = (told.length > 0 ? told : s.dates).filter((d) => (d.to ?? d.from ?? today) >= today);
  const last = ahead.at(-1);
  if (!last) return null;
  const end = ahead.reduce<DayNumber | null>((best, d) => {
    const n = d.to ?? d.from;
    return n !== null && (best === null || n > best) ? n : best;
  }, null);
  if (end === null) return null;
  // "From the 3rd" alone says when it begins.
  if (
    ahead.length === 1 &&
    (last.modifier === 'from' ||
      last.modifier === 'since' ||
      /\b(?:starting|beginning|as of|effective) $/i.test(s.plain.slice(0, last.start)))
  )
    return last.to !== null && last.from !== null && last.to > last.from && last.grain === 'day'
      ? dayAfter(last.to, country)
      : null;
  return dayAfter(end, country);
}
