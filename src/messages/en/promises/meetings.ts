/** Meeting and talking: "let's talk Thursday", "Friday works", "would Monday at 1 be possible instead?". */
import { dayText } from '../../days.ts';
import type { Letter } from '../../language.ts';
import type { PromiseRead } from '../../reading.ts';
import { quoteOf, type Sentence } from '../../sentences.ts';
import { conditionOf } from './condition.ts';
import { isAhead, isTopic, windowOf } from './deadline.ts';

const MEET =
  'talk|meet|chat|speak|connect|call|catch up|touch base|regroup|reconvene|discuss|get together|hop on|jump on|huddle|sync(?: up)?|do|say|go with|plan (?:on|for)|aim for|shoot for|make it(?! (?:happen|work|count|right|easy|easier|so|up))|set (?:it |this |something )?up|schedule|book|have|hold|grab|circle back|reconnect|go over|go through|walk through|review|pick (?:this|it) (?:back )?up|revisit|stick (?:with|to)|keep|lock in|target|start|visit|lunch|see|move (?:it|this|our \\w+)? ?to|push (?:it|this|our \\w+)? ?to|resched\\w+';
const NOUN =
  '(?:call|meeting|demo|walk-?through|kick-?off|session|lunch|breakfast|dinner|coffee|visit|presentation|review|chat|workshop|intro|introduction|conversation|discussion|appointment|interview|training|webinar|tour|site visit|invite|invitation|slot|sync)';
const MEETING_NOUN = new RegExp(`\\b${NOUN}\\b`);
const TIME =
  "(?:at |around |@ ?)?\\d{1,2}(?::\\d{2}|\\.\\d{2})? ?(?:[ap]\\.?m\\.?|h|o'clock)?(?: ?(?:[ecmp][sd]?t|gmt|utc|cet|bst|eastern|central|pacific))?";

/** Agreed: what stands before the day … */
const AGREED_BEFORE = new RegExp(
  `\\b(?:see (?:you|u|ya)(?: all| both| guys| there| then)?|(?<!\\b(?:let's|lets|let us|we|to|you|i|just|please|could|can|rather|or) )(?:talk|speak|chat)(?: to you| with you| to you all| again| then)?|until|count me in(?: for)?|for (?:me|us)(?: it)? (?:is|would be) (?:ok|okay|good|fine|possible)|put me down for|(?:ok|okay|fine|good|happy|great|all set|set|confirmed|booked|locked in|on|penciled in|pencilled in) (?:for|with)|confirm(?:ing|ed)?(?: for| our \\w+ for| our \\w+ on| the \\w+ for)?|accept(?:ed)?|(?:meeting|call|demo|walk-?through|session|visit|it|that|this|we)(?:'s| is| are|'re) (?:now )?(?:set|scheduled|booked|confirmed|on|all set|locked in|arranged|in the (?:calendar|diary))(?: up)?(?: for| on)?|(?:i|we)(?:'ll| will) (?:be there|see you|speak|talk(?: to you)?|join(?: you)?|attend|dial in|call in|be on(?: the call)?|meet(?: you)?|come by|stop by|be available|make it|do)|let's (?:do|go with|say|stick with|stick to|keep|make it|lock in|go for)|(?:i|we)(?:'ll| will) take|looking forward to(?: (?:it|seeing you|meeting you|meeting|talking|speaking|our \\w+|the \\w+|that))?(?: on)?|we(?:'re| are) (?:on|meeting|talking|speaking|good)(?: for| on)?|invite (?:is )?(?:sent|accepted) for|works?:)\\s*,?(?: (?:on|for))?\\s*$`,
);
/** … or after it. */
const AGREED_AFTER = new RegExp(
  `^(?:,? ?${TIME})?(?: ?[-–] ?${TIME})?(?: (?:morning|afternoon|evening|in the (?:morning|afternoon)))?,? ?(?:(?:it is|is (?:it|confirmed|on|booked|set|locked in)|(?:still |also |definitely |actually )?(?:works?|is|are|'s|would be|will be|sounds?|looks?|suits?|fits?|does|will|would)(?: (?:very|also|just|perfectly|totally|all|absolutely|still|really))* ?(?:works?|fine|good|great|perfect|perfectly|ok|okay|ideal|best|excellent|well|both of us|me|us|for (?:me|us)|nicely|suits?|do|lovely|possible)?|works?|suits?|please|then|confirmed|ok|okay|fine|good|perfect|it is then|👍|✅)(?: (?:for|with|by|to) (?:me|us|both(?: of us)?|our side|my side|the team|everyone|everybody|all(?: of us)?|[a-z]+(?: and (?:me|i|[a-z]+))?)| (?:me|us|both(?: of us)?|everyone|all of us))?(?=\\s*(?:[.,!;:)–—-]|$|\\b(?:and|so|too|as well|then|thanks|thank|please|at|but|on my|on our|here|i|we|see|same)\\b)))`,
);
/** "Friday at 10 ok?" */
const ASKED_AFTER = new RegExp(
  `^(?:,? ?${TIME})?,? (?:ok|okay|good|fine|alright|all right|possible|doable|better)(?: (?:for|with) (?:you|u))?\\s*\\?`,
);
/** "Would Tuesday at 3 or Wednesday work for a call?" */
const ASKED_BEFORE = /\b(?:would|does|do|could|is|are|will)\b[^.!?]{0,60}$/;
const ASKED_WORKS = /^[^.!]{0,60}\b(?:work|suit|fit|good|fine|ok|okay|possible|convenient|better|do)\b/;
/** "Fine with me, Friday at 9." */
const FINE_FIRST =
  /^(?:(?:hi|hello|hey)[^,.!]{0,24}[,.!] ?)?(?:(?:that(?:'s| is)?|sounds|looks|all|yes,?|ok,?|okay,?|sure,?) )*(?:fine|good|great|perfect|ok|okay|works|agreed|confirmed|deal|done|sure|yes|yep|absolutely)(?: (?:with|for|by) (?:me|us))?(?:,| [-–—]| then,?) /;
const REFUSED =
  /\b(?:won't|doesn't|does not|don't|do not|can't|cannot|can not|not|no longer|isn't|unable|unfortunately|afraid|conflict|double-?booked|tied up|booked solid|out of (?:the )?office|instead of|rather than|bad|tricky|tough|difficult|impossible)\b/;
/** A day put to the other side. */
const PROPOSED_BEFORE = new RegExp(
  `\\b(?:(?:let's|let us|lets|shall we|should we|can we|could we|may we|might we|can i|could i|may i|would you (?:be )?(?:like|able|open|available|free|willing|prefer|mind)(?: to)?|(?:could|can|would) you (?:do|make|manage|meet|talk|call|join|hold|spare|be available|be free|come|accommodate)|do you (?:want|have (?:time|a minute|some time|availability|any time|any availability|a few minutes|a slot|\\d+ minutes))(?: to| for)?|are you (?:available|free|around|open|able|up|good)(?: to| for)?|is (?:there|anyone|anybody)|how (?:about|does|is|are|would|'s)|how's|what about|what does|i(?:'d| would) (?:suggest|propose|like|love|prefer|recommend)|we(?:'d| would) (?:suggest|propose|like|love|prefer)|i (?:suggest|propose|recommend)|we (?:suggest|propose)|(?<=(?:^|[.!,;] ))(?:can|could) (?:do|make|manage)|(?:i|we) (?:can|could) (?:do|make|manage|meet|talk|speak|offer|be)|i(?:'m| am) (?:free|available|open|around|flexible|good)|we(?:'re| are) (?:free|available|open|around|flexible|good)|happy to (?:talk|meet|chat|speak|connect|do|jump on|hop on)|available|free|any (?:chance|time|availability|interest)(?: of| for| in)?|maybe|perhaps|rather|prefer(?:ably)?|ideally|alternatively|otherwise|either|preferred|worth a|quick|time for|open to|up for|works? better(?: on| for me on)?|better (?:on|would be)|have time|reschedule|postpone|move|push|shift|bring forward)\\b[^.!?;]{0,90})$`,
);
const BETTER_AFTER =
  /^(?:,? ?(?:at |around )?\d[\d:.apm ]*)?(?: (?:morning|afternoon))?,? ?(?:is|would be|works|might be|may be|could be|will be|suits (?:me|us)|would work|would suit)(?: (?:a (?:bit|little|lot)|much|way|far))? ?(?:better|easier|preferable|best|safer|instead|more convenient)\b|^[^.!?]{0,40}\b(?:instead|if (?:that|it) works|work(?:s|ing)? for you|good for you|suit(?:s)? you|okay for you|ok for you|possible)\b/;
/** "Thursday at 4 and Tuesday at 11 are open." */
const OPEN_AFTER =
  /^(?:,? ?(?:at |around )?\d[\d:.apm ]*)?(?: (?:morning|afternoon))? (?:is|are|looks?)(?: still| wide| both| also)? (?:open|free|available|possible)\b/;
/** A sentence that is nothing but days and times is a proposal. */
const BARE =
  /^(?:(?:or|and|either|maybe|perhaps|then|otherwise|alternatively|also|next|same time|same place|the|on|at|of|in|any ?time|between|from|to|until|or later|or earlier|after|before|around|about|noon|morning|mornings|afternoon|afternoons|evening|lunch|lunchtime|please|instead|works?|not|earlier|too|is|it|free|available|open|let's say|say|how about|what about|what|ok|okay|good|your|you|our|my|time|am|pm|a\.m\.|p\.m\.|est|pst|cst|et|ct|pt|mt|edt|cet|gmt|bst|eastern|pacific|central|week|this|coming|st|nd|rd|th|possible|possibly|be|would|could|for me|hi|hello|hey|yes|sure|thanks|thank|perfect|great)\b|[\s,.;:!?&/–—()'"-]|\d{1,2}(?:[:.]\d{2})?(?:am|pm|h|st|nd|rd|th)?)*$/;
const MOVES =
  /\b(?:instead|move|moved|push|pushed|shift|resched\w*|postpone|another (?:day|time)|rain ?check|change (?:it|the time|our)|bump|mixed up)\b/;
const SEPARATE = /\b(?:invoice|contract|deliver|ship|go[- ]live|launch|deadline|due|expire|fiscal|budget)\b/;
/** "See you", "let's": together, without being asked to do anything. */
const VERB = new RegExp(`\\b(?:${MEET})\\b`);

/** "Thursday!", "Last business day of the month!": called out, with no hour. */
const CALLED_OUT = /!["'”’)]*$/;
const HOUR = /\d ?(?:[ap]\.?m\b|o'clock|h\b|:\d)|\bat \d|\bnoon\b/;

/** A bare date further away is no proposal to meet. */
const BARE_DAYS = 60;

function strip(s: Sentence): string {
  let text = s.lower;
  for (let i = s.dates.length - 1; i >= 0; i -= 1) {
    const d = s.dates[i];
    if (d) text = `${text.slice(0, d.start)} ${text.slice(d.end)}`;
  }
  return text;
}

function whatOf(s: Sentence): string {
  const noun = MEETING_NOUN.exec(s.lower)?.[0];
  if (noun === 'call') return 'call';
  if (noun && !/^(?:invite|invitation|slot|chat|conversation|discussion|appointment|sync)$/.test(noun))
    return noun === 'meeting' ? 'meet' : noun;
  const verb = /\b(?:talk|speak|chat|call|visit|discuss|catch up|lunch|coffee)\b/.exec(s.lower)?.[0];
  return verb === undefined
    ? 'meet'
    : verb === 'lunch' || verb === 'coffee'
      ? `meet for ${verb}`
      : verb === 'speak' || verb === 'chat'
        ? 'talk'
        : verb;
}

/** Requests for work are no meetings, whatever day they name. */
const WORK =
  /\b(?:send|share|provide|submit|return|deliver|forward|quote|email|e-mail|sign|review|confirm|pay|ship|get (?:me|us|back)|let (?:me|us) (?:know|have)|finish|complete|update|reply|respond|answer)\b/;

export interface Joint {
  promises: PromiseRead[];
  accepts: boolean;
}

/** "Can we skip our call on Friday?" names the day that is not to be. */
const CALLED_OFF = /\b(?:skip|cancel|scrap|call off|drop)\b(?!.*\b(?:and|to|until|till|then)\b)/;

type Found = 'agreed' | 'proposed' | null;
type Named = Sentence['dates'][number];

const ANY_DAY =
  /\b(?:every|each|most|any(?! chance)|(?:a|an|the|your|their|our)(?: [a-z]+)? (?:normal|typical|usual|average|busy|regular|ordinary|bad|good|quiet|given))(?: other)? $/;

const clauseBefore = (before: string): string => before.split(/[,;]|\. |\bbut\b/).at(-1) ?? before;

/** "Tuesday doesn't work", "I can't do Thursday". */
function isRefused(s: Sentence, d: Named): boolean {
  return (
    REFUSED.test(clauseBefore(s.lower.slice(Math.max(0, d.start - 140), d.start))) ||
    /^[^,.;]{0,30}\b(?:won't|doesn't|does not|isn't|is not|can't|cannot|not)\b/.test(s.lower.slice(d.end, d.end + 40))
  );
}

/** `isOurs`: a rep's "Friday would be fine" offers a day, a buyer's takes one. */
function statusOf(s: Sentence, d: Sentence['dates'][number], several: boolean, isOurs: boolean): Found {
  const before = s.lower
    .slice(Math.max(0, d.start - 140), d.start)
    .replace(/\b(?:on|for|by|the|this|next|coming)\s*$/, (m) => (/^(?:on|for)/.test(m) ? m : ''));
  const after = s.lower.slice(d.end, d.end + 120);
  // "How a normal Monday looks" is any Monday.
  if (ANY_DAY.test(before)) return null;
  const clause = clauseBefore(before);
  if (isRefused(s, d)) return null;
  if (CALLED_OFF.test(clause)) return null;
  if (BETTER_AFTER.test(after) || OPEN_AFTER.test(after)) return 'proposed';
  if (!s.question && FINE_FIRST.test(s.lower)) return 'agreed';
  if (s.question && (AGREED_AFTER.test(after) || ASKED_AFTER.test(after))) return 'proposed';
  if (s.question && ASKED_BEFORE.test(clause) && ASKED_WORKS.test(s.lower.slice(d.end))) return 'proposed';
  if (!s.question && AGREED_BEFORE.test(before)) return 'agreed';
  if (!s.question && AGREED_AFTER.test(after) && !/\b(?:if|would|could|or)\b/.test(clause)) {
    if (several) return 'proposed';
    const offered = isOurs && /^(?:,? ?(?:at |around |@ ?)?\d[\d:.apm ]*)?[^.]{0,14}\bwould\b/.test(after);
    return offered ? 'proposed' : 'agreed';
  }
  if (
    PROPOSED_BEFORE.test(before) &&
    (VERB.test(s.lower) ||
      MEETING_NOUN.test(s.lower) ||
      s.question ||
      /\b(?:free|available|open|suggest|propose|prefer)\b/.test(before))
  )
    return 'proposed';
  return null;
}

const NO_APPOINTMENT = new Set(['by', 'before', 'since', 'within', 'until']);
const VAGUE_GRAIN = new Set(['year', 'quarter', 'season']);
const TENTATIVE = /\b(?:maybe|perhaps|tentative(?:ly)?|might|pencil|hopefully|should work)\b/;
/** More days than this in one sentence are a table, not a proposal. */
const MOST_DAYS = 3;

/** "By Friday" is no appointment; "until Friday!" as a farewell is. */
function canBeAppointment(s: Sentence, d: Named): boolean {
  if (VAGUE_GRAIN.has(d.grain)) return false;
  return !NO_APPOINTMENT.has(d.modifier ?? '') || /^\s*until\s*(?:then|the)?\s*$/.test(s.lower.slice(0, d.start));
}

/** The words that may say what a day is for: from the day named before it to the one named after it. */
function around(s: Sentence, d: Named): string {
  const i = s.dates.findIndex((x) => x.start === d.start);
  return s.lower.slice(s.dates[i - 1]?.end ?? 0, s.dates[i + 1]?.start ?? s.lower.length);
}

function isWorkFor(s: Sentence, d: Named): boolean {
  if (!WORK.test(around(s, d)) || MEETING_NOUN.test(s.lower) || /\bsee (?:you|u)\b/.test(s.lower)) return false;
  return (
    !AGREED_BEFORE.test(s.lower.slice(0, d.start)) && !/\b(?:works|fine|good)\b/.test(s.lower.slice(d.end, d.end + 30))
  );
}

/** Nothing but days and times. */
function isBare(rest: string, letter: Letter): boolean {
  // A note has nobody to propose a day to: "3rd Friday/Tuesday" in it counts something.
  return letter.message.from !== 'note' && BARE.test(rest.trim()) && !REFUSED.test(rest);
}

/** What is said of each day; days named beside a proposed one are proposed too. */
function founds(s: Sentence, days: readonly Named[], letter: Letter): Found[] {
  const rest = strip(s);
  const bare = isBare(rest, letter);
  const near = (d: Named): boolean => d.grain === 'day' && (d.from ?? letter.today) - letter.today <= BARE_DAYS;
  const several = days.filter((d) => !isRefused(s, d)).length > 1;
  const each = days.map((d): Found => {
    const found = statusOf(s, d, several, letter.message.from === 'rep') ?? (bare && near(d) ? 'proposed' : null);
    if (found === null || (isWorkFor(s, d) && !bare)) return null;
    return isTopic(s, d) && !(found === 'proposed' && s.question) && !AGREED_BEFORE.test(s.lower.slice(0, d.start))
      ? null
      : found;
  });
  const listed =
    days.length > 1 && each.includes('proposed') && /\b(?:and|or)\b|[,/]/.test(rest) && !REFUSED.test(rest);
  return listed ? each.map((found, i) => found ?? (near(days[i] as Named) ? 'proposed' : null)) : each;
}

const read = new WeakMap<Sentence, Joint>();

/** Meetings named in one sentence, at most three days. */
export function meetingsIn(s: Sentence, letter: Letter): Joint {
  const known = read.get(s);
  if (known) return known;
  const made = meetingsOf(s, letter);
  read.set(s, made);
  return made;
}

function meetingsOf(s: Sentence, letter: Letter): Joint {
  const none: Joint = { promises: [], accepts: false };
  const days = s.dates.filter((d) => isAhead(d, letter.today) && canBeAppointment(s, d)).slice(0, MOST_DAYS);
  if (days.length === 0 || SEPARATE.test(s.lower)) return none;
  const condition = conditionOf(s.lower, 0, true);
  if (condition === 'none-at-all') return none;
  const promises: PromiseRead[] = [];
  const calledOut = CALLED_OUT.test(s.plain) && !HOUR.test(s.lower) && isBare(strip(s), letter);
  founds(s, days, letter).forEach((found, i) => {
    const d = days[i] as Named;
    const window = found === null ? null : windowOf(d, letter.today, letter.message.country);
    if (!window) return;
    const near = d.grain === 'day' || d.grain === 'part' || d.grain === 'week';
    const sure = found === 'agreed' && near && !d.ambiguous && condition === 'none' && !TENTATIVE.test(s.lower);
    promises.push({
      quote: quoteOf(s.text),
      what: whatOf(s),
      owedBy: 'both',
      from: dayText(window.from),
      to: dayText(window.to),
      status: sure ? 'agreed' : 'proposed',
      ...(MOVES.test(s.lower) ? { moves: true } : {}),
      ...(calledOut && found === 'proposed' ? { answers: true } : {}),
    });
  });
  return { promises, accepts: promises.some((p) => p.status === 'agreed') };
}
