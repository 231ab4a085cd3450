/** The absence a message tells of, be it a machine's notice, an assistant's word or the writer's own. */
import { dayText, type DayNumber } from '../../days.ts';
import type { Kind, Letter } from '../../language.ts';
import type { Reading } from '../../reading.ts';
import type { Sentence } from '../../sentences.ts';
import { ailing } from './ailing.ts';
import { kindWords, saysAbsence, saysReturn, untilIn } from './absence.ts';

/** "I'll be away Tuesday" among other things is no absence to hold a deal for. */
const SHORTEST_DAYS = 4;
/** Nor is one that begins long from now. */
const LATEST_START_DAYS = 5;
const WHOLE_COMPANY =
  /\b(?:office|offices|company|we|plant|shop|everyone|team)(?: is| are|'re| will be|'ll be) (?:closed|shut)\b/i;
const OPEN_ENDED =
  /\b(?:until further notice|indefinite(?:ly)?|(?:no|without (?:a|any)|not (?:yet )?have a) (?:\w+ )?(?:return date|date (?:of|for) (?:his|her|their|my) return)|(?:don't|do not|doesn't|does not|can't|cannot|not|nobody|no one|no idea|unclear|uncertain|too early|hard)(?: yet)?(?: to)?(?: really| exactly)?(?: know[ns]?| sure| clear| certain| say| tell)?(?: yet)?(?: exactly)? (?:when|(?:for )?how long)|unknown|for the time being|for a (?:long )?while|for some time)\b/i;
/** A day beside it is the one it began. */
const NO_END = /\b(?:until further notice|indefinitely)\b/i;
/** Said of much else too, so only in the same breath. */
const FOR_NOW = /(?<!\b(?:all|it|bye|enough) )\bfor (?:now|the moment)\b/i;

function around(sentences: readonly Sentence[], i: number, letter: Letter): DayNumber | null {
  const own = untilIn(sentences[i] as Sentence, letter);
  // The return is often said in the next sentence, and is better than the end of the absence.
  for (const n of [i + 1, i + 2, i - 1]) {
    const s = sentences[n];
    if (s && saysReturn(s)) {
      const back = untilIn(s, letter);
      if (back !== null && (own === null || !saysReturn(sentences[i] as Sentence))) return back;
    }
  }
  return own;
}

function isBrief(s: Sentence, until: DayNumber, today: DayNumber): boolean {
  if (saysReturn(s)) return false;
  const starts = s.dates.map((d) => d.from).filter((n): n is DayNumber => n !== null && n >= today);
  const start = s.dates.some((d) => d.modifier === 'until') ? today : Math.min(...starts, until);
  return until - start < SHORTEST_DAYS && !/\b(?:until|till|through)\b/i.test(s.plain)
    ? true
    : start - today > LATEST_START_DAYS;
}

/** Null when nobody is away. */
export function awayIn(letter: Letter, kind: Kind): Reading['away'] {
  if (
    kind.kind === 'bounce' ||
    kind.kind === 'newsletter' ||
    kind.kind === 'receipt' ||
    kind.kind === 'left-company' ||
    kind.kind === 'moved-address'
  )
    return null;
  if (letter.message.from === 'rep') return null;
  const automatic = kind.kind === 'auto-reply';
  const sentences = letter.sentences.slice(0, 60);
  for (let i = 0; i < sentences.length; i += 1) {
    const s = sentences[i] as Sentence;
    const absent = saysAbsence(s) || ailing(s.plain) !== null || WHOLE_COMPANY.test(s.plain);
    const back = automatic && saysReturn(s);
    if (!absent && !back) continue;
    const until = NO_END.test(s.plain) && !saysReturn(s) ? null : around(sentences, i, letter);
    if (
      !automatic &&
      until === null &&
      !OPEN_ENDED.test(letter.text) &&
      !FOR_NOW.test(s.plain) &&
      ailing(s.plain) !== 'away' &&
      !/\b(?:he|she|[A-Z]\p{L}+)(?:'s| is) (?:currently )?(?:out|away|off|on)\b/u.test(s.plain)
    )
      continue;
    if (!automatic && until !== null && isBrief(s, until, letter.today)) continue;
    return { until: dayText(until), says: kindWords(s, until) };
  }
  if (!automatic) return null;
  const subject = letter.subject;
  if (
    !/\b(?:out of (?:the )?office|ooo|away|vacation|on leave|holiday)\b/i.test(subject) &&
    letter.message.outOfOffice !== true
  )
    return null;
  for (const s of sentences) {
    const until = untilIn(s, letter);
    if (until !== null) return { until: dayText(until), says: kindWords(s, until) };
  }
  return { until: null, says: sentences[0] ? kindWords(sentences[0], null) : 'away' };
}
