/**
 * Where quoted or forwarded mail begins. Mail programs write these lines in the language they are set to, whatever
 * language the mail is in, so this table is one for all languages.
 */

/** A line longer than this introduces nothing. */
const LONGEST = 400;
/** "On … wrote:" may be broken over this many lines. */
const INTRO_LINES = 4;

const WROTE =
  'wrote|writes|écrit|escribió|ha scritto|scritto|escreveu|schrieb|schreef|skrev|kirjoitti|napisał(?:\\(a\\)|a)?|pisze|написал(?:\\(а\\)|а)?|пишет|写道|のメッセージ|작성';
/** Words such a line may begin with. */
const OPENERS =
  'On|[a-zæøå]{2,5}\\.|Le|El|Il|Em|Am|Op|Den|Dnia|W dniu|pe|ma|ti|ke|to|la|su|In data|Vào|Na|Dne|在|ср|пн|вт|чт|пт|сб|вс';

/** On Tue, Feb 3, 2026 at 10:30 AM Rita Reed <rita@x.example> wrote: */
const OPENED = new RegExp(`^[-–\\s*]*(?:${OPENERS})[\\s,].*\\d.*(?:${WROTE})\\s?[:：]?\\s*[-–*]*$`, 'u');
/** Am 14.01.2024 um 10:00 schrieb Hans Müller <hans@x.example>: */
const OPENED_NAME_LAST = new RegExp(`^[-–\\s*]*(?:${OPENERS})[\\s,].*\\d.*\\b(?:schrieb|schreef|skrev)\\b.*:$`, 'u');
/** Rita Reed <rita@x.example> wrote: / schrieb am …: / Rita wrote on 3/4/2026: */
const NAMED = new RegExp(
  `^[^.!?]{1,80}(?:<[^<>\\s]+@[^<>\\s]+>|\\bon \\d|\\bam \\d|\\d{4}).{0,120}(?:${WROTE})(?![\\p{L}\\d]).{0,60}[:：]$`,
  'u',
);
const NAMED_FIRST =
  /^[^.!?:]{1,80}(?:<[^<>\s]+@[^<>\s]+> )?(?:wrote|schrieb|a écrit|escribió|schreef|ha scritto)(?: on| am| le| el| op| il)? ?.{0,20}\d.{0,40}:$/u;
/** 2026-03-04 10:22 GMT+01:00 Dana <dana@x.example>: / 11:00 AM, November 17, 2021, "John" <john@x.example>: */
const DATED = /^.{0,80}\b\d{4}\b.{0,120}<\s?[^<>\s]+@[^<>\s]+\s?>\s?[:：]$/;
/** ---- On Wed, 24 Feb 2021 14:02:50 +0530 john@x.example wrote ---- */
const DASHED = /^-{2,}\s?on .{0,20}\d.{0,120} wrote\s?-{2,}$/i;
/** Sent from Samsung Mobile Rita <rita@x.example> wrote: */
const ADDRESSED = /^.{0,120}<[^<>\s]+@[^<>\s]+>\s?wrote\s?:$/i;

/** What telephones and apps put under a letter, in the language they are set to. */
const SENT_FROM =
  /^[\s*_]*(?:sent (?:from|via|with|using) (?:my |the |an? )?[\p{L}\d]|gesendet (?:von|mit) |von meinem .{1,40} gesendet|envoyé (?:de|depuis|à partir de|avec) |enviado (?:desde|do|de|a partir) |inviato da |verzonden (?:vanaf|met|via) |verstuurd vanaf |sendt fra |skickat från |lähetetty |wysłane (?:z|ze) |отправлено (?:с|из) |發自我的|发自我的)[^.!?,]{0,60}(?:<[^<>\s]*>|\.)?[\s*_]*$/iu;

const DIVIDER =
  /^[\s*>]*[-–_=*~]{2,}[\s*]*(?:original (?:message|appointment|e-?mail)|forwarded (?:message|by|mail|email)|reply message|message d['’]origine|ursprüngliche nachricht|original-?nachricht|weitergeleitete nachricht|oprindelig (?:besked|meddelelse)|oorspronkelijk bericht|doorgestuurd bericht|message transféré|mensaje (?:original|reenviado)|messaggio (?:originale|inoltrato)|mensagem (?:original|encaminhada)|opprinnelig melding|ursprungligt meddelande|пересылаемое сообщение|исходное сообщение)(?![\p{L}\d]).*$/iu;
const FORWARD =
  /^[\s*]*(?:begin forwarded message|début du message (?:réexpédié|transféré)|anfang der weitergeleiteten (?:nachricht|e-mail)|inicio del mensaje reenviado|inizio messaggio inoltrato)\s*:?[\s*]*$/iu;
const REPLY_LINE =
  /^[\s#*-]*(?:please (?:type|reply|do not write)|reply|type your reply|write|please do not write)[^.!?]{0,30}(?:above|below) this line[\s#*-]*$/i;

const FROM = /^[\s*_>]*(?:from|von|de|da|van|från|fra|od|от|发件人|差出人|寄件者)\*?\s?:\*?\s?\S/iu;
const FIELD =
  /^[\s*_>]*(?:from|sent|date|to|cc|bcc|subject|reply-to|importance|attachments|von|gesendet|datum|an|betreff|de|envoyé|à|objet|date d['’]envoi|enviado(?: el| em)?|fecha|para|asunto|assunto|da|inviato|data|a|oggetto|van|verzonden|aan|onderwerp|från|skickat|till|ämne|fra|sendt|dato|til|emne|от|кому|дата|тема|отправлено|发送时间|收件人|主题|抄送|送信日時|宛先|件名)\*?\s?[:：]\*?/iu;
/** Fields that stand in no letter by chance when two of them follow each other. */
const SUBJECT =
  /^[\s*_>]*(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|тема|主题|件名|cc|sent|gesendet)\*?\s?[:：]/iu;
const UNDERLINE = /^\s*[_-]{10,}\s*$/;
/** All of a header on one line, as some converters leave it. */
const WROTE_IN_LINE =
  /\bOn (?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}),? [^\n]{0,120}?(?:<[^<>\s]{3,80}>|\S{1,60}@\S{1,60}),? wrote:/;
const RUN_ON = /\bFrom: .{1,120}?\s(?:Sent|Date): .{1,80}?\s(?:To|Subject): /;
const ZOOM =
  /^\s*(?:microsoft teams(?: meeting| need help)?|join (?:on your computer|the meeting now|zoom meeting|with google meet)|.{1,60} is inviting you to a scheduled zoom meeting\.?)\b/i;

function line(lines: readonly string[], i: number): string {
  const text = lines[i] ?? '';
  return text.length > LONGEST ? text.slice(0, LONGEST) : text;
}

/** A telephone's or app's own line under a letter. */
export function isSentFrom(text: string): boolean {
  return text.length <= 100 && SENT_FROM.test(text);
}

export function isQuoted(text: string): boolean {
  const mark = text.trimStart().charAt(0);
  return mark === '>' || mark === '»';
}

/** Lines that introduce a quote from here on ("On … wrote:"), or 0. */
function introLength(lines: readonly string[], i: number): number {
  const first = line(lines, i).trim();
  if (first === '' || first.length > LONGEST - 1) return 0;
  if (!/[:：@<]|\d{4}|wrote/.test(first)) return 0;
  if (DATED.test(first) || DASHED.test(first) || ADDRESSED.test(first)) return 1;
  let joined = '';
  for (let n = 0; n < INTRO_LINES; n += 1) {
    const next = line(lines, i + n)
      .trim()
      .replace(/^>+ ?/, '');
    if (next === '' && n > 0) break;
    joined = n === 0 ? first.replace(/^>+ ?/, '') : `${joined} ${next}`;
    if (joined.length > LONGEST) break;
    if (!/[:：]\s*[-–*]*$|wrote\s*$|작성$/u.test(joined)) continue;
    if (n > 0 && DATED.test(joined)) return n + 1;
    if (OPENED.test(joined) || OPENED_NAME_LAST.test(joined)) return n + 1;
    if (n < 2 && (NAMED.test(joined) || NAMED_FIRST.test(joined))) return n + 1;
  }
  return 0;
}

/** Whether a block of header fields ("From: … Sent: … To: … Subject: …") begins here. */
function isHeaderBlock(lines: readonly string[], i: number): boolean {
  const first = line(lines, i);
  if (!FIELD.test(first)) return false;
  let from = FROM.test(first);
  let fields = 1;
  let subject = SUBJECT.test(first);
  for (let n = 1; n <= 6; n += 1) {
    const next = line(lines, i + n);
    if (!FIELD.test(next)) continue;
    fields += 1;
    from = from || FROM.test(next);
    subject = subject || SUBJECT.test(next);
  }
  if (from && fields >= 2 && /@|<|\d{4}|\[/.test(`${first}${line(lines, i + 1)}${line(lines, i + 2)}`)) return true;
  return fields >= 3 && (from || subject);
}

export interface Intro {
  /** Lines that belong to the introduction itself. */
  length: number;
  /** `below`: everything that follows is quoted. `marked`: only what carries a quote mark may be. */
  reach: 'below' | 'marked';
}

/** What begins at this line, if quoted mail does. */
export function quoteIntro(lines: readonly string[], i: number): Intro | null {
  const text = line(lines, i);
  if (text.trim() === '') return null;
  const n = introLength(lines, i);
  if (n > 0) return { length: n, reach: 'marked' };
  if (DIVIDER.test(text) || FORWARD.test(text) || REPLY_LINE.test(text) || isHeaderBlock(lines, i))
    return { length: 1, reach: 'below' };
  if (UNDERLINE.test(text)) {
    for (let next = i + 1; next <= i + 3; next += 1) {
      if (isHeaderBlock(lines, next) || ZOOM.test(line(lines, next))) return { length: 1, reach: 'below' };
    }
  }
  return null;
}

/** Where, in a line, a whole header begins that a converter has run together; -1 when none does. */
export function runOnHeader(text: string): number {
  if (text.length > 20_000) return -1;
  const header = text.includes('From: ') ? text.search(RUN_ON) : -1;
  const wrote = text.includes(' wrote:') ? text.search(WROTE_IN_LINE) : -1;
  return header >= 0 && wrote >= 0 ? Math.min(header, wrote) : Math.max(header, wrote);
}
