/**
 * Who or what wrote a message. Headers are not available, only subject and body, so several marks have to agree;
 * when in doubt it is a person, and `why` says so.
 */
import type { Kind, Letter } from '../../language.ts';
import { saysAbsence, saysReturn } from './absence.ts';
import { bounceOf } from './bounce.ts';

const AUTO_SUBJECT =
  /^\s*(?:(?:re|aw|fwd?|fw): )*\[?(?:auto(?:matic|mated|matische)?[- :]?\s?(?:reply|response|responder|antwort|answer|generated|message|resp)|auto(?:reply|response)?:|out[- ]of[- ](?:the )?office|ooo\b|out of office|i(?:'m| am) (?:out|away|on)|away from|on (?:vacation|leave|holiday)|vacation (?:reply|response|notice)|absence|abwesen\w+|réponse automatique|respuesta automática|risposta automatica|resposta automática|automatisch antwoord|autosvar|automatiskt svar)/i;
const SAYS_AUTOMATIC =
  /\b(?:this is an? (?:auto(?:matic|mated|matically)?)[- ]?(?:generated )?(?:reply|response|message|e-?mail|responder)|automatic(?:ally)? (?:generated|reply|response)|auto-?(?:reply|response|responder|generated)|automated (?:reply|response|message)|do not reply to this (?:e-?mail|message|automated)|please do not (?:reply|respond) to this|this (?:mailbox|inbox|address|e-?mail(?: address)?|account) is (?:not|no longer|un)\s?(?:monitored|read|in use|checked|active|attended)?|unmonitored)/i;
const THANKS_FIRST =
  /^(?:(?:hi|hello|hey|dear|greetings|good (?:morning|afternoon|day))[^.!?\n]{0,40}[,.!:\s-]*)?(?:many )?(?:thank you|thanks)(?: very much| so much)? for (?:your |the )?(?:recent )?(?:e-?mail|message|mail|inquiry|enquiry|contacting|note|reaching out|getting in touch|writing|interest|request|submission)\b/i;
const WHEN_BACK =
  /\b(?:(?:respond|reply|answer|get back|attend|be in touch|read|review|deal with|action|follow up)[^.]{0,60}\b(?:when i(?:'m| am| get)? (?:back|return)|on my return|upon (?:my )?return|as soon as (?:i|possible)|at my earliest|once i(?:'m| am)? (?:back|return)|when i (?:return|get back)|after (?:my return|that|then))|your (?:e-?mail|message)(?: will| has)(?: not)?(?: been| be) (?:forwarded|read|here|deleted|answered|waiting)|not (?:be )?forwarded|(?:in|for|if)(?: it is| this is| you have| your matter is| your (?:request|message|email) is)?(?: an?| any)? (?:urgent|pressing|immediate|emergency|emergencies)|(?:anything|something|matters?) (?:that )?(?:urgent|pressing|cannot wait|can't wait)|urgent (?:matters?|requests?|issues?|inquiries|queries|needs)|(?:need|require) (?:immediate|urgent) (?:assistance|attention|help)|in my absence|during (?:my absence|this time|that time)|limited access|there (?:may|might|will) be (?:a )?delay)/i;
const ACKNOWLEDGED =
  /\b(?:(?:we|i)(?:'ll| will| aim to| endeavou?r to| try to)? (?:respond|reply|get back|be in touch|answer|review)[^.]{0,60}\b(?:within|shortly|soon|as soon as|in due course|next business day|\d+ (?:hours|business|working))|(?:a|one of our) (?:member|representative|colleague|specialist|agent)s?(?: of (?:the|our) team)? will|has been received|we have received your|your (?:request|message|inquiry|enquiry|email|submission|application) (?:has been|was|is being))\b/i;

const LEFT =
  /\b(?:(?:is|am|are|'m|'s) no longer (?:(?:employed|working|an? employee|a member|part|associated|affiliated|here|available)?\s?(?:with|at|for|by|of|in)?)(?: (?:the|this|our|my) (?:company|firm|organi[sz]ation|team|business|role|position))?|no longer (?:works?|employed|with (?:the|this|our) (?:company|firm|organi[sz]ation)|an employee)|(?:has|have|'ve|'s) (?:now |recently |since )?(?:left|departed|moved on from|retired from|resigned from|exited) (?:the (?:company|firm|organi[sz]ation|business|team|bank|group)|[A-Z]\w+|his|her|their|my|our|us)|(?:left|leaving|retired from) (?:the (?:company|firm|organi[sz]ation|business))|(?:my|his|her|\w+'s) last (?:working )?day (?:at|with|in|was|is|of)|has (?:retired|resigned|departed)|(?:i have|i've) (?:retired|resigned|moved on)|ceased (?:to be|working|employment)|parted ways|former employee|decided to leave|pursue (?:other|new) opportunit)/i;
const NOT_LEFT =
  /\b(?:no longer (?:need|interested|require|looking|able|considering|in (?:use|the market|need)|available (?:for|on|at the)|a (?:priority|fit|problem))|has left (?:a|an|me|you|us|the (?:building|office|room|dock|warehouse|port|yard))|left (?:a|an|me|you) (?:message|voice ?mail|note))\b/i;
const MOVED =
  /\b(?:my (?:new )?(?:e-?mail )?address (?:has (?:been )?changed|is now|is changing|will change|changed)|(?:new|updated|changed)(?: my| our)? e-?mail address|my new (?:e-?mail )?address is|(?:i|we) (?:have|'ve) (?:changed|switched|moved to)(?: to)? (?:a |my |our )?(?:new )?e-?mail|update your (?:records|address book|contacts)|(?:this|that|old|previous)(?: e-?mail)? (?:address|mailbox|account)(?: is| will be| has been)? (?:no longer|not|being|soon|discontinued|deactivated|retired|closed)|no longer (?:in use|monitored|active|valid|checked)|(?:you can )?now (?:be )?(?:reach(?:ed)?|find|contact) me at|mail to this address (?:will be|is) forwarded|please use (?:my|this|the following|the) (?:new )?(?:e-?mail )?address)\b/i;

const CALENDAR_SUBJECT =
  /^\s*(?:(?:accepted|declined|tentative(?:ly accepted)?|cancell?ed(?: event)?|updated invitation|invitation|new time proposed|proposed new time|rescheduled|meeting (?:accepted|declined|cancell?ed|forward notification|response)|maybe|event (?:accepted|declined|cancell?ed))\s*:)/i;
const CALENDAR_TEXT =
  /\b(?:has (?:accepted|declined|tentatively accepted|cancell?ed)(?: this| the| your)? (?:invitation|meeting|event|invite|appointment)|begin:vcalendar|going \(\S+\)\? |this event has been (?:cancell?ed|updated|changed)|invitation from google calendar|your meeting was forwarded|this meeting has been (?:cancell?ed|adjusted))/i;
const CALENDAR_LINE =
  /^\s*(?:when|where|who|calendar|time|location|organizer|meeting id|passcode|join|invitees?|guests|video call|description|what|event name|attendees|.{0,40} has (?:accepted|declined|tentatively accepted)\b.*)\s*[:.]?/i;
const RECEIPT_SUBJECT =
  /^\s*(?:read|not read|gelesen|lu|leído|read[- ]receipt|return receipt|delivered|relayed|read notification|receipt|delivery receipt|opened)\s*(?::|\()/i;
const RECEIPT_TEXT =
  /\b(?:your message[\s\S]{0,300}\bwas (?:read|opened|displayed|deleted without being read|delivered|received)(?: on| at|\s*$)|was (?:read|opened) on \w+|this is a (?:return )?receipt for the (?:mail|message)|receipt for your e-?mail|delivery to these recipients or (?:groups|distribution lists) is complete|message (?:was )?displayed on the recipient's computer)/i;

const LIST_MARKS: readonly RegExp[] = [
  /(?:^|[\s|•·[(<])unsubscribe\b/im,
  /\b(?:manage|update|change|edit) (?:your )?(?:e-?mail |subscription |communication )?preferences\b|\bemail preferences\b/i,
  /\bview (?:this (?:e-?mail|message|newsletter) |it )?(?:in|on) (?:your |a )?(?:web )?(?:browser|web|online)\b|\b(?:trouble|having trouble|problems?|can't) (?:viewing|see(?:ing)?|reading)/i,
  /\byou(?:'re| are)? (?:receiv(?:e|ed|ing)|got|getting)(?: this| our)?[^.\n]{0,60}\b(?:because|subscri|newsletter|mailing list|opted|signed up|as a (?:customer|member|subscriber))/i,
  /\b(?:newsletter|weekly digest|monthly (?:update|digest)|all rights reserved|free shipping|limited time|shop now|read more|learn more|register now|sign up today|% off|save \d+%|buy now|webinar|sponsored)\b/i,
  /^[^a-z\n]{14,}$/m,
  /©|&copy;|\(c\) ?20\d\d/i,
];
const TICKET_SUBJECT =
  /\[?\b(?:ticket|case|request|incident|issue|support|sr|inc|ref|reference|req|helpdesk|help desk)\b[ :#-]*(?:id|no\.?|number)?[ :#-]*\[?(?:#|no\.? ?)?[a-z]{0,4}-?\d{3,}\]?|\[#\d{3,}\]|^\s*(?:request received|your (?:ticket|case|request)|new (?:ticket|case|request)|case (?:created|update))|##- /i;
const TICKET_TEXT: readonly RegExp[] = [
  /\b(?:ticket|case|request|incident)(?: number| id| no\.?)?\b[^.\n]{0,40}(?:#|\b[a-z]{2,5}-?)?\d{4,}|#\d{4,}/i,
  /\b(?:we have (?:received|opened|created)|has been (?:received|created|opened|logged|assigned|updated|resolved|closed|escalated)|your (?:ticket|case|request) (?:has|is|was)|new (?:ticket|case) (?:has been|was))\b/i,
  /\b(?:a member of (?:the|our)(?: support| service)? team|one of our (?:agents|representatives|specialists)|our (?:support|service|help ?desk) team|support team|customer (?:care|service|support) team|our team) (?:will|is)\b|\b(?:keep|include|quote|leave) (?:the|this) (?:number|reference|ticket|case|subject)|\bticket(?:ing)? system\b|\bservice ?desk\b|\bhelp ?desk\b/i,
  /\b(?:type|write|reply|please type your reply) (?:your reply )?above this line\b|##-|\bto (?:view|update|track|check)(?: the status of)? (?:your|this|the) (?:ticket|case|request)\b|\bdo not (?:change|modify|remove|alter) the subject\b/i,
];

const NAMES_TICKET =
  /\b(?:ticket|case|incident|service ?desk|help ?desk)\b|#\d{3,}|\brequest\b[^.\n]{0,20}\d{4,}|\d{4,}[^.\n]{0,20}\brequest\b/i;

/** Signs that a person answers: something asked, promised, handed over or said about the matter itself. */
const PERSONAL: readonly RegExp[] = [
  /\b(?:attached|enclosed|see below|as (?:discussed|agreed|promised)|per our (?:call|conversation)|on our call|last (?:call|meeting)|your (?:proposal|offer|quote|demo|pricing|team|product|question|points?|slides|deck|presentation|draft|contract)|the (?:proposal|offer|quote|contract|demo|redlines|nda|msa|draft|pricing))\b/i,
  /\b(?:can|could|would|will|do|does|did|is|are|have) (?:you|we|it|the|your)\b[^.!\n]{2,140}\?/i,
  /\b(?:looks? (?:good|great|fine)|sounds good|works for (?:me|us)|go ahead|let's|see you|we(?:'ve| have) (?:decided|discussed|reviewed|talked)|i(?:'ve| have) (?:reviewed|read|discussed|spoken|talked|shared|forwarded|asked|looked)|signed|approved|happy to (?!help|assist)|i agree|we agree|please send|send me|call me|one (?:question|thing)|quick question|sorry for|apologies|my bad|i owe you|but (?:yes|no|i)\b|in the meantime i|i took over|i(?:'m| am) (?:his|her|the new)|i look after|asked me to|passed your|talk (?:then|soon)|speak (?:then|soon)|(?:we|let's) (?:talk|speak|catch up|pick (?:this|it) up) (?:then|when|after))\b/i,
];

function marksIn(patterns: readonly RegExp[], text: string): number {
  let n = 0;
  for (const pattern of patterns) if (pattern.test(text)) n += 1;
  return n;
}

function calendarOf(letter: Letter, head: string): Kind | null {
  const bySubject = CALENDAR_SUBJECT.test(letter.subject);
  const byText = CALENDAR_TEXT.test(head);
  if (!bySubject && !byText) return null;
  const own = letter.text
    .split('\n')
    .filter((l) => l.trim() !== '' && !CALENDAR_LINE.test(l) && !CALENDAR_TEXT.test(l) && !/https?:\/\//.test(l));
  const wordy = own.join(' ').trim();
  if (wordy === '' || byText || wordy.split(/\s+/).length < 4)
    return { kind: 'calendar', why: "a calendar's own note" };
  return marksIn(PERSONAL, wordy) > 0 || /\b(?:i|we|i'm|sorry|can|could)\b/i.test(wordy)
    ? { kind: 'human', why: 'a calendar note, but with words of a person' }
    : { kind: 'calendar', why: "a calendar's own note" };
}

/** A person who wants to be taken off a list. */
const ASKS_OFF =
  /\b(?:i|we)\b[^.\n]{0,60}\bunsubscribe\b|\b(?:please|pls|can you|could you) unsubscribe (?:me|us|our|my)\b|^\s*unsubscribe[.!]*\s*$/i;

function newsletterOf(letter: Letter, head: string): Kind | null {
  const all = letter.whole.length > 9000 ? `${head}\n${letter.whole.slice(-3000)}` : letter.whole;
  if (ASKS_OFF.test(letter.text.slice(0, 1500))) return null;
  const marks = marksIn(LIST_MARKS, all);
  const leaves =
    (LIST_MARKS[0] as RegExp).test(all) || (LIST_MARKS[1] as RegExp).test(all) || (LIST_MARKS[3] as RegExp).test(all);
  if (!leaves || marks < 2) return null;
  if (/^\s*re:/i.test(letter.subject) || (/\b(?:i|i'm|i've|i'd|i'll)\b/.test(letter.text.slice(0, 1500)) && marks < 4))
    return null;
  return { kind: 'newsletter', why: 'written to a list' };
}

function ticketOf(letter: Letter, head: string): Kind | null {
  const marks = marksIn(TICKET_TEXT, head) + (TICKET_SUBJECT.test(letter.subject) ? 1 : 0);
  if (marks < 2 || !NAMES_TICKET.test(`${letter.subject} ${head}`)) return null;
  if (
    marks < 3 &&
    (marksIn(PERSONAL, letter.text.slice(0, 1500)) > 0 || /\b(?:i|i'm|i've|i'll|my)\b/i.test(letter.text.slice(0, 800)))
  )
    return null;
  return { kind: 'ticket', why: "a ticket system's note" };
}

function leftOf(letter: Letter, automatic: number, personal: number): Kind | null {
  const said = letter.sentences.slice(0, 14).some((s) => LEFT.test(s.plain) && !NOT_LEFT.test(s.plain) && !s.question);
  if (!said) return null;
  const aboutSelf =
    /\b(?:i(?:'m| am) no longer|i(?:'ve| have) (?:left|retired|moved on|resigned)|my last (?:working )?day)\b/i.test(
      letter.text,
    );
  const points =
    /\b(?:please (?:contact|direct|forward|reach|send|write|address|e-?mail|call|update|note|refer)|mailbox|this (?:e-?mail|address|account|inbox)|(?:contact|reach out to|direct (?:all|any|your)|forward(?:ed)?)\b)/i.test(
      letter.whole,
    );
  if (automatic >= 2 && personal === 0) return { kind: 'left-company', why: 'an automatic note that they have left' };
  if (personal === 0 && points && (aboutSelf || letter.sentences.length <= 7))
    return { kind: 'left-company', why: 'a note that they have left, and whom to turn to' };
  return null;
}

/** Marks of an automatic reply in what is written; three make one. */
function automaticMarks(letter: Letter, head: string): number {
  let marks = 0;
  if (AUTO_SUBJECT.test(letter.subject)) marks += 2;
  if (letter.message.outOfOffice === true) marks += 3;
  if (SAYS_AUTOMATIC.test(head)) marks += 3;
  const first = letter.sentences.slice(0, 8);
  if (THANKS_FIRST.test(letter.text)) marks += 1;
  if (first.some((s) => saysAbsence(s))) marks += 1;
  if (first.some((s) => saysReturn(s) && s.dates.length > 0)) marks += 1;
  if (WHEN_BACK.test(head)) marks += 1;
  return marks;
}

/** The kind of a message from the buyer's side; our own mails and notes are people's. */
export function kindIn(letter: Letter): Kind {
  if (letter.message.from !== 'buyer') return { kind: 'human', why: 'written by one of us' };
  const head = letter.whole.slice(0, 5000);
  const bounce = bounceOf(letter);
  if (bounce) return { kind: 'bounce', why: bounce.why, bounce: bounce.cause };
  if (
    RECEIPT_TEXT.test(head) ||
    (RECEIPT_SUBJECT.test(letter.subject) && letter.text.length < 200 && marksIn(PERSONAL, letter.text) === 0)
  )
    return { kind: 'receipt', why: 'a read receipt' };
  const calendar = calendarOf(letter, head);
  if (calendar) return calendar;

  const personal = marksIn(PERSONAL, letter.text.slice(0, 2500));
  const automatic = automaticMarks(letter, head);
  const bySubject = AUTO_SUBJECT.test(letter.subject);
  const left = leftOf(letter, automatic, personal);
  if (left) return left;
  const moved = letter.sentences.slice(0, 14).some((s) => MOVED.test(s.plain) && !s.question);
  // "Please send your message to …@… instead" is how such notes speak.
  const own = letter.text.slice(0, 2500).replace(/\bplease send (?:your|all|any|future)\b[^\n]{0,80}@/gi, '');
  if (
    moved &&
    marksIn(PERSONAL, own) === 0 &&
    (automatic >= 1 || letter.sentences.length <= 8) &&
    /@|address/i.test(letter.whole)
  )
    return { kind: 'moved-address', why: 'a note that the address has changed' };
  const ticket = ticketOf(letter, head);
  if (ticket) return ticket;
  const newsletter = newsletterOf(letter, head);
  if (newsletter) return newsletter;

  if (letter.message.outOfOffice === true && personal <= 1)
    return { kind: 'auto-reply', why: 'HubSpot flagged it as out of office' };
  if (letter.text.trim() === '' && bySubject) return { kind: 'auto-reply', why: 'an automatic subject and no text' };
  const absent = letter.sentences.slice(0, 8).some((s) => saysAbsence(s) || (saysReturn(s) && s.dates.length > 0));
  const acknowledged = ACKNOWLEDGED.test(head) && (THANKS_FIRST.test(letter.text) || SAYS_AUTOMATIC.test(head));
  if (
    bySubject &&
    (absent || WHEN_BACK.test(head) || SAYS_AUTOMATIC.test(head) || ACKNOWLEDGED.test(head)) &&
    personal <= (automatic >= 4 ? 1 : 0)
  )
    return { kind: 'auto-reply', why: 'the subject and the text of an automatic reply' };
  if (bySubject) return { kind: 'human', why: 'the subject looks automatic, but the text is a person’s' };
  if (personal === 0 && automatic >= 3) return { kind: 'auto-reply', why: 'the text of an automatic reply' };
  if (
    personal === 0 &&
    absent &&
    automatic >= 2 &&
    letter.sentences.length <= 8 &&
    /^(?:(?:hi|hello|hey|dear|greetings|good \w+)\b[^.!?\n]{0,30}[,.!\n]\s*)?(?:thank|i(?:'m| am| will be|'ll be) (?:currently |now |presently )?(?:out|away|on|off|travel|not)|out of|away|currently|please note)/i.test(
      letter.text,
    )
  )
    return { kind: 'auto-reply', why: 'nothing but an absence notice' };
  if (personal === 0 && acknowledged && letter.sentences.length <= 8)
    return { kind: 'auto-reply', why: 'an automatic acknowledgement' };
  if (automatic >= 2) return { kind: 'human', why: 'some marks of an automatic reply, but not enough to be sure' };
  return { kind: 'human', why: 'nothing says it is a machine' };
}
