/** Mail that came back, and why: no such person, mailbox full, blocked. */
import type { Letter } from '../../language.ts';
import type { Reading } from '../../reading.ts';

const SUBJECT =
  /^[\s*[(]*(?:postmaster\]? ?)?(?:sorry, )?(?:(?:undeliver(?:able|ed)|non remis|non recapitabile|no se puede entregar|considered unsolicited|message you sent (?:was )?blocked|delivery (?:status|failure|failed|has failed|report|incomplete|delayed|problem|error|unsuccessful)|mail (?:delivery|system error|status report|could not)|mailer-daemon|returned (?:mail|to sender|message)|failure (?:notice|delivery)|failed (?:mail|delivery)|non[- ]?deliver\w+|(?:your )?(?:e-?mail|message|mail)(?: message)? (?:could not|was not|cannot|can't|not|has not been|wasn't|couldn't) (?:be )?(?:deliver|sent|transmitted)|undelivered mail|unzustellbar|message (?:undeliverable|delivery failure|bounced|not delivered|blocked|rejected)|rejected (?:mail|message)|address not found|warning: (?:could not send|message)|delayed mail|\(?delivery fail\w*|postmaster notify|permanent delivery failure|e-?mail (?:delivery failure|rejected)|nondeliverable|notification of delivery failure|delivery notification: (?:delivery|message)|message status|delivery to the following|user unknown|mail fail\w*|warning--could not send|postmaster notify|mdaemon))/i;

/** Nobody but a mail system writes under these. */
const SURE_SUBJECT =
  /^[\s*[(]*(?:delivery status notification|undelivered mail returned|failure notice|mail delivery (?:failed|failure|subsystem)|returned mail\b|undeliverable(?: mail| message)?:|message you sent blocked|postmaster notify)/i;

const MACHINE: readonly RegExp[] = [
  /\b(?:i'm sorry to (?:have to )?inform you that (?:the|your) message|i am sorry to have to inform you that (?:the|your) message|this is a delivery failure notification|no valid recipients were found|did not reach the following recipient|had (?:permanent )?(?:fatal )?delivery (?:problems?|errors?)|you are not (?:a )?member of this mailing list|was considered unsolicited bulk|this is the (?:mail(?: delivery)? system|postfix|qmail|mail transfer agent)|this (?:message|report) was (?:created|generated) automatically by mail delivery software|hi\. this is the qmail-send program|mailer-daemon@|final-recipient:|diagnostic-code:|reporting-mta:|original-recipient:|remote-mta:|status: [45]\.\d\.\d|action: failed)/i,
  /\b(?:delivery to the following recipients?(?: has| have)? (?:failed|been delayed|been aborted)|your (?:message|mail|e-?mail)(?: to \S+)?(?: wasn't| was not| could not be| couldn't be| can't be| cannot be| hasn't been| has not been| did not reach| couldn't| has been rejected| was rejected| not)(?: be)? ?(?:delivered|sent|some or all)?|delivery (?:has )?failed|failed permanently|permanent(?:ly)? (?:failure|fatal errors?|error)|the following (?:address(?:es)?|recipients?|message)[^.]{0,60}(?:failed|fatal|could not|undeliver|not delivered|cannot)|could not be delivered to|was undeliverable|unable to deliver|wasn't delivered to|address (?:couldn't be found|not found|rejected|unknown|does not exist)|no such (?:user|recipient|mailbox|person|address)|user (?:unknown|not found|doesn't exist|does not exist)|unknown (?:user|recipient|address)|unrouteable address|(?:mailbox|inbox|account)(?: of \S+| is| has been| for \S+)* ?(?:is )?(?:full|over quota|unavailable|disabled|not found|does not exist|inactive)|over ?quota|quota exceeded|recipient(?:'s)? (?:address )?(?:rejected|not found|unknown|mailbox is full)|relay(?:ing)? (?:access )?(?:denied|not permitted)|host (?:unknown|not found)|message (?:blocked|rejected|bounced)|retry time(?:out)? (?:not reached|exceeded)|too many (?:hops|recipients)|message size exceeds)/i,
  /(?:^|[\s(:<#])(?:[45]\d\d)[ -](?:#?[45]\.\d{1,3}\.\d{1,3}|.{0,40}(?:user|mailbox|recipient|address|relay|denied|reject|block|spam|quota|unknown|unavailable|refused|policy|delivery))/i,
];

const CAUSE: readonly (readonly [NonNullable<Reading['bounce']>, RegExp])[] = [
  [
    'mailbox-full',
    /\b(?:mail ?box|inbox|account|storage|quota)\b[^.\n]{0,60}\b(?:full|exceeded|over ?quota|limit)\b|\bover ?quota\b|\bquota (?:is )?exceeded|\b[45]\.2\.2\b|insufficient (?:system )?(?:storage|disk)|\bdisk (?:quota|full)\b/i,
  ],
  [
    'no-such-person',
    /\b[45]\.1\.(?:1|2|3|6|10)\b|\b5\.0\.0 \(permanent\)|no such (?:user|recipient|mailbox|person|account|address)|(?:user|recipient|account|address|mailbox|e-?mail account)[^.\n]{0,60}\b(?:unknown|not found|does ?n[o']t exist|do not exist|not exist|couldn't be found|could not be found|not listed|disabled|inactive|invalid|no longer|not a valid|unavailable)|unknown (?:user|recipient|local|address)|unrouteable address|invalid (?:recipient|address|mailbox|user)|(?:not|isn't) a (?:valid|known) (?:user|mailbox|recipient)|address rejected|doesn't have a \S+ account|(?:wasn't|was not|couldn't be|could not be|cannot be) found (?:at|in|on) \S+|\bnot our customer\b|bad destination|host (?:or domain name )?(?:unknown|not found)|domain (?:not found|does not exist)|\b5\.4\.4\b|name server: .{0,30}host not found/i,
  ],
  [
    'blocked',
    /\b5\.7\.\d{1,3}\b|\bblock(?:ed|list\w*|ing)?\b|\bblacklist\w*|\bspam\b|\bquarantin\w*|\bpolicy\b|\breject(?:ed|ion)?\b|\bdenied\b|\brefused\b|not (?:authori[sz]ed|permitted|allowed|accepted)|\breputation\b|\bdmarc\b|\bspf\b|\bdkim\b|unsolicited|\bvirus\b|\bcontent\b[^.\n]{0,30}\b(?:filter|reject)/i,
  ],
];

export function causeOf(text: string): NonNullable<Reading['bounce']> {
  const head = text.slice(0, 6000);
  for (const [cause, pattern] of CAUSE) if (pattern.test(head)) return cause;
  return 'other';
}

/** A person who writes that something bounced is a person. */
const PERSON =
  /\b(?:i|we|my|our)\b[^.]{0,40}\b(?:bounced?|came back|got returned|reached? you)\b|\b(?:can you|could you|please (?:resend|send|try))\b|\b(?:talk|best|regards|cheers|thanks),?\s*$/i;

/** Null when it is no bounce. */
export function bounceOf(letter: Letter): { why: string; cause: NonNullable<Reading['bounce']> } | null {
  const head = letter.whole.slice(0, 5000);
  const bySubject = SUBJECT.test(letter.subject) && !/^re: /i.test(letter.subject.trim());
  let marks = 0;
  for (const pattern of MACHINE) if (pattern.test(head)) marks += 1;
  if (letter.message.from === 'buyer' && letter.message.bounce)
    return { why: 'HubSpot says it bounced', cause: causeOf(`${letter.message.bounce}\n${head}`) };
  if (bySubject && (marks > 0 || head.trim() === '' || SURE_SUBJECT.test(letter.subject)))
    return { why: 'the subject and the text of a mail system', cause: causeOf(`${letter.subject}\n${head}`) };
  if (bySubject && !PERSON.test(head.slice(0, 400)) && !/\b(?:i|we)\b/i.test(head.slice(0, 300)))
    return { why: 'the subject of a mail system', cause: causeOf(`${letter.subject}\n${head}`) };
  if (marks >= 2 && !PERSON.test(head.slice(0, 300))) return { why: 'the text of a mail system', cause: causeOf(head) };
  if (marks === 1 && !PERSON.test(head) && !/\b(?:i|i'm|i'll|we're|my)\b/i.test(head.slice(0, 600)))
    return { why: 'the text of a mail system', cause: causeOf(head) };
  return null;
}
