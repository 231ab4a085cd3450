/** The rep's shorthand: "Next: redlines from legal by 3/14", "AI: Dana → budget, Fri", "f/u Thurs". */
import { dayText } from '../../days.ts';
import type { Letter } from '../../language.ts';
import type { PromiseRead } from '../../reading.ts';
import { quoteOf, type Sentence } from '../../sentences.ts';
import { DO } from '../verbs.ts';
import { conditionOf } from './condition.ts';
import { dateWithin, windowOf } from './deadline.ts';
import { isSomebody, sideOf, type Side } from './people.ts';
import { whatOf } from './what.ts';

const LABEL =
  /^\s*[-*•>–—[(]*\s*(?:(?:ai|a\/i|action(?: items?)?|actions|next(?: steps?)?|ns|n\/s|todo|to-do|to do|task|follow[- ]?ups?|f\/u|fu|ask|owner|due|plan|commitments?|agreed|deliverables?)\s*[\])]?\s*(?:\d+\s*)?[:–—-]+\s*|\[ ?\]\s*|☐\s*)/i;
const BULLET = /^\s*(?:[-*•>–—]|\d{1,2}[.)])\s+/;
const ARROW = /^\s*(?<who>\p{L}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*)?)\s*(?:→|->|=>|–>|—>|>>)\s*(?<v>)\S/u;
const COLON = /^\s*[@[]?(?<who>\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)?|me|us|we|i)\]?\s*(?::| [-–—] )\s*(?<v>)\S/u;
const TO_VERB = new RegExp(
  `^\\s*@?(?<who>[a-zà-ž][a-zà-ž'’&.-]*(?: [a-zà-ž][a-zà-ž'’&.-]*){0,2}?) (?:to|will|2) (?<v>)(?:${DO})\\b`,
  'iu',
);
const FROM =
  /\b(?:from|awaiting|waiting (?:on|for)|pending from|back from) (?:the |their |our )?(?<who>[a-zà-ž'’&-]+(?: team)?)\b/iu;
const WAITING =
  /^\s*(?:awaiting|waiting (?:on|for)|expecting|pending|need(?:s|ed)? from (?:them|buyer|client|customer)|they owe(?: us| me)?|owes? (?:us|me)) (?<v>)\S/i;
const THEY_OWE = /\b(?<who>[a-zà-ž'’-]+) owes? (?:us|me) (?<v>)\S/iu;
const IMPERATIVE = new RegExp(
  `^(?!\\s*(?:close date|test |demo (?:was|went|is)|price |budget |site |board |cover |block |order (?:of|was)|call (?:was|went)|contact (?:is|was)))\\s*(?:then |and |must |need to |needs? to |got to |gotta |i |we |please |to )?(?<v>)(?:${DO}|f\\/u|fu|follow[- ]?up|vm|lvm|cb|call ?back|check[- ]?in|remind)\\b`,
  'i',
);
/** "Print runs arrive on Mondays", "call volume doubles": a noun that has its verb, nothing to do. */
const TELLS_OF = new RegExp(
  `^(?:${DO}) (?:[a-z-]+ )?(?:(?!as |us |this |its )[a-z-]+s (?:arrive|come|peak|drop|start|end|stop|jam|run|go|spike|rise|fall|double|triple|need|want|take|cost|slip|ship|leave|close|open|get|keep|stay|begin|happen|grow|expire|vary|land|pile|slow|are|were|have|had)|(?!he |she |it |who |they |when |once |as )[a-z-]+ (?:arrives|comes|doubles|triples|happens|grows|expires|varies|depends|begins|goes|gets|becomes|keeps|takes|means|falls|rises|stays|runs|needs|wants|is|was|has|had))\\b`,
  'i',
);
/** "Fay: takings are down" is what she says, no task of hers. */
const TELLS =
  /\b(?:is|are|was|were|has|have|had|wants?|needs?|likes?|thinks?|says?|said|can't|won't|doesn't|don't|isn't|aren't|no)\b/i;
const ME = /^(?:me|us|we|i|my side|our side)$/i;
const MEETING =
  /\b(?:call|meeting|demo|walk-?through|kick-?off|lunch|visit|mtg|meet|session|workshop|site visit|intro|qbr|poc review)\b/i;
/** A meeting named first; "call Dana" and "visit the plant" are work. */
const MEETING_FIRST =
  /^(?:next |follow-?up |second |2nd |tech(?:nical)? |exec(?:utive)? )?(?:demo|meeting|mtg|walk-?through|kick-?off|workshop|session|site visit|qbr|poc review|lunch)\b(?! (?:was|went|is)\b)/i;
/** After a meeting named first: when, or with whom; "demo the yard to Dana" is work. */
const WITH_WHOM =
  /^\s*(?:$|[,;:(–—@-]|\d|w\/|(?:with|on|at|for|next|this|tomorrow|today|(?:mon|tue|wed|thu|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b)/i;
/** "Next mtg 12/2 10am". */
const NEXT_MEETING =
  /^\s*[-*•]?\s*next (?:mtg|meeting|call|demo|session|touchpoint|workshop|visit)\b(?! (?:was|went|should|could|would|may|might|tbd)\b)/i;
const BOOKED = /\b(?:booked|scheduled|set|confirmed|agreed|moved|pushed|rescheduled|on)\b/i;
const DECISION =
  /\b(?:decision|decide[sd]?|review(?:ing)?|back by|answer|feedback|sign-?off|signature|redlines?|approval|verdict|po|purchase order|response|reply|budget|paperwork|docs?|contract back)\b/i;
/** What only our side does. */
const OUR_WORK =
  /\b(?:proposal|quote|pricing|deck|sow|demo env|follow[- ]?up|f\/u|recap|invite|send|call|email|ping|check[- ]?in|prep)\b/i;
const OUR_PEOPLE = /\b(?:our|my|us)\b/i;
const PAST =
  /\b(?:sent|called|left|met|spoke|talked|emailed|received|got|had|was|were|did|moved to|promised|asked|told|said|went|cut|sold|bought|gave|liked|loved|discussed|went over|answered|picked up|handed|walked|reviewed)\b/i;

/** Words before "to send" that are nobody. */
const NO_OWNER =
  /^(?:next|need|want|have|going|able|used|plan|wants|needs|has|ready|trying|like|time|how|what|when|nothing|something|promised|agreed|offered|asked|told|wanted|me|us|him|her|them|you|it|up|back|out|date|close)$/i;

interface Found {
  side: Side | 'both';
  verb: number;
  firm: boolean;
}

function ownerOf(who: string, letter: Letter): Side {
  return ME.test(who.trim()) ? 'rep' : (sideOf(who, letter) ?? 'buyer');
}

function match(pattern: RegExp, text: string): { who: string; verb: number } | null {
  const found = pattern.exec(text);
  if (!found) return null;
  // The patterns end on the first letter of what is owed.
  return { who: found.groups?.who ?? '', verb: found.index + found[0].length - 1 };
}

function startOfVerb(found: RegExpExecArray): number {
  const last = new RegExp(`(?:${DO})$`, 'i').exec(found[0]);
  return last ? found.index + last.index : found.index + found[0].length;
}

function shorthand(text: string, offset: number, labelled: boolean, letter: Letter): Found | null {
  const rest = text.slice(offset);
  const arrow = match(ARROW, rest);
  if (arrow) return { side: ownerOf(arrow.who, letter), verb: offset + arrow.verb, firm: true };
  const toVerb = TO_VERB.exec(rest);
  const who = toVerb?.groups?.who ?? '';
  if (toVerb && (ME.test(who) || (!NO_OWNER.test(who.split(' ').at(-1) ?? '') && isSomebody(who, letter))))
    return { side: ownerOf(who, letter), verb: offset + startOfVerb(toVerb), firm: true };
  const owe = match(THEY_OWE, rest);
  if (owe && !ME.test(owe.who)) return { side: ownerOf(owe.who, letter), verb: offset + owe.verb, firm: true };
  const waiting = match(WAITING, rest);
  if (waiting) return { side: 'buyer', verb: offset + waiting.verb, firm: true };
  const colon = match(COLON, rest);
  if (colon && TELLS.test(rest.slice(colon.verb, colon.verb + 60))) return null;
  if (colon && (labelled || ME.test(colon.who) || isKnown(colon.who, letter)))
    return { side: ownerOf(colon.who, letter), verb: offset + colon.verb, firm: true };
  if (!labelled) {
    if (MEETING_FIRST.test(rest) && WITH_WHOM.test(rest.replace(MEETING_FIRST, '')))
      return { side: 'both', verb: offset, firm: true };
    const imperative = IMPERATIVE.exec(rest);
    if (!imperative) return null;
    const verb = imperative[0].search(/\S+$/);
    return TELLS_OF.test(rest.slice(verb)) ? null : { side: 'rep', verb: offset + verb, firm: true };
  }
  if (MEETING_FIRST.test(rest)) return { side: 'both', verb: offset, firm: true };
  const from = FROM.exec(rest);
  if (MEETING.test(rest) && /\b(?:w\/|with)/i.test(rest)) return { side: 'both', verb: offset, firm: true };
  if (from && !OUR_PEOPLE.test(rest.slice(from.index, from.index + 12)))
    return { side: ownerOf(from.groups?.who ?? '', letter), verb: offset, firm: true };
  if (IMPERATIVE.test(rest)) return { side: 'rep', verb: offset, firm: true };
  if (MEETING.test(rest)) return { side: 'both', verb: offset, firm: true };
  if (OUR_WORK.test(rest)) return { side: 'rep', verb: offset, firm: true };
  if (DECISION.test(rest)) return { side: 'buyer', verb: offset, firm: true };
  return { side: 'rep', verb: offset, firm: false };
}

function isKnown(who: string, letter: Letter): boolean {
  const names = [...(letter.message.buyerNames ?? []), ...(letter.message.repNames ?? [])].map((n) => n.toLowerCase());
  return who
    .toLowerCase()
    .split(/\s+/)
    .some((w) => names.some((n) => n.split(/\s+/).includes(w)));
}

function promise(s: Sentence, letter: Letter, found: Found): PromiseRead | null {
  const day = dateWithin(s, 0, s.plain.length, letter.today);
  const window = day ? windowOf(day, letter.today, letter.message.country) : null;
  if (!window && !(found.firm && LABEL.test(s.plain))) return null;
  const condition = conditionOf(s.lower, found.verb, window !== null);
  if (condition === 'none-at-all') return null;
  const named = whatOf(s, found.verb, s.plain.length) || 'follow up';
  const what = found.side === 'both' ? withWhom(named, s.plain) : named;
  return {
    quote: quoteOf(s.text),
    what,
    owedBy: found.side,
    from: window ? dayText(window.from) : null,
    to: window ? dayText(window.to) : null,
    status: window && found.firm && condition === 'none' && !s.question && !day?.ambiguous ? 'agreed' : 'proposed',
  };
}

/** "Demo 12/3 3pm w/ Gil": whom it is with stands behind the day. */
function withWhom(what: string, plain: string): string {
  const who = /\s(?:w\/|with) ?(?<who>\p{Lu}[\p{L}'.-]*(?:(?:,? (?:and|&) |, | )\p{Lu}[\p{L}'.-]*)*)/u.exec(plain)
    ?.groups?.who;
  return who === undefined || /\bw\/|\bwith\b/i.test(what) ? what : `${what} with ${who}`;
}

/** Whether a line begins as a list of things to do does. */
export function isLabelled(s: Sentence): boolean {
  return LABEL.test(s.plain) || ARROW.test(s.plain);
}

const WHO_TO = `(?:me|us|we|[\\p{L}'-]+) to (?:${DO})\\b`;
const ANOTHER_LABEL = '(?:ai|a\\/i|action items?|next steps?|todo|to-do|to do|f\\/u) ?:';
/** A semicolon, or a comma before somebody else's task; one character, so that the places stay. */
const CUTS = new RegExp(`;|,(?= (?:and )?(?:${WHO_TO}|${ANOTHER_LABEL}))`, 'iu');

/** The parts of a line between semicolons, each with its own dates; a label stands for all of them. */
export function partsOf(s: Sentence): Sentence[] {
  if (!CUTS.test(s.plain)) return [s];
  const label = LABEL.exec(s.plain)?.[0] ?? '';
  const parts: Sentence[] = [];
  let from = 0;
  for (const piece of s.plain.split(CUTS)) {
    const to = from + piece.length;
    // The label is put before every part, so that each is read as the list it belongs to.
    const lead = from === 0 || LABEL.test(piece) ? '' : label;
    const shift = lead.length - from;
    const plain = `${lead}${piece}`;
    parts.push({
      index: s.index,
      text: `${lead}${s.text.slice(from, to)}`,
      plain,
      lower: plain.toLowerCase(),
      start: s.start + from,
      end: s.start + to,
      question: s.question && to === s.plain.length,
      dates: s.dates
        .filter((d) => d.start >= from && d.end <= to)
        .map((d) => ({ ...d, start: d.start + shift, end: d.end + shift })),
    });
    from = to + 1;
  }
  return parts;
}

/** What was only said beside a day that was settled. */
export const OTHERWISE = /^\s*(?:otherwise|else|failing that|alternatively|plan b|backup|fallback)\b/i;

/** "12/8 - proposal": where the thing planned for a day begins; null in any other line. */
function datedFirst(s: Sentence, offset: number): number | null {
  const [first] = s.dates;
  if (!first || s.plain.slice(offset, first.start).trim() !== '') return null;
  const dash = /^ ?[-–—:] ?(?=\p{L})/u.exec(s.plain.slice(first.end));
  return dash ? first.end + dash[0].length : null;
}

/** Shorthand of one line of a note; null when it is an ordinary sentence. */
export function noteIn(s: Sentence, letter: Letter): PromiseRead | null {
  if (letter.message.from !== 'note') return null;
  if (OTHERWISE.test(s.plain)) return null;
  const label = LABEL.exec(s.plain);
  const offset = (label ?? BULLET.exec(s.plain))?.[0].length ?? 0;
  if (!label && MEETING.test(s.lower) && BOOKED.test(s.lower) && s.dates.length > 0 && !PAST.test(s.lower))
    return promise(s, letter, { side: 'both', verb: 0, firm: true });
  if (NEXT_MEETING.test(s.plain) && s.dates.length > 0)
    return promise(s, letter, { side: 'both', verb: s.plain.search(/\S/), firm: true });
  const planned = datedFirst(s, offset);
  if (planned !== null) {
    const found = shorthand(s.plain, planned, true, letter);
    return found?.firm ? promise(s, letter, found) : null;
  }
  const found = shorthand(s.plain, offset, label !== null, letter);
  if (found) {
    if (!label && PAST.test(s.lower.slice(0, 40)) && found.side === 'rep') return null;
    return promise(s, letter, found);
  }
  const day = dateWithin(s, 0, s.plain.length, letter.today);
  if (!day || (PAST.test(s.lower.slice(0, day.start)) && !BOOKED.test(s.lower))) return null;
  if (DECISION.test(s.lower.slice(0, day.start)) && day.modifier !== null && s.plain.split(/\s+/).length <= 10)
    return promise(s, letter, { side: 'buyer', verb: 0, firm: true });
  return null;
}
