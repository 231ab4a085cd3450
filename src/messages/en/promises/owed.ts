/** Promises of one sentence: who owes what, by when. */
import type { Letter } from '../../language.ts';
import { dayText } from '../../days.ts';
import type { PromiseRead } from '../../reading.ts';
import { quoteOf, type Sentence } from '../../sentences.ts';
import { mayIn, watchFor } from '../possible.ts';
import { DO, HOPE, IDLE } from '../verbs.ts';
import { deedPutOff, isPurpose, relativeOf, speakerOf } from './clause.ts';
import { conditionOf } from './condition.ts';
import { dateWithin, isAhead, windowOf } from './deadline.ts';
import { FORMS, type Form } from './forms.ts';
import { isSomebody, readerSide, sideOf, writerSide, type Side } from './people.ts';
import { lacksThing, wholeOf, whatOf } from './what.ts';

interface Anchor {
  form: Form;
  at: number;
  verb: number;
  owedBy: Side;
  /** What will come, when the sentence is about the thing and not about who sends it. */
  thing: string | null;
  /** What will be done to it: "signed". */
  done: string | null;
}

const ACTION = new RegExp(`^(?:be )?(?:${DO}|in touch|back (?:to|with|in touch)|with you|done|ready|finished)\\b`);
/** "Let me know", "let me be clear", "I'll let you go": said, not promised. */
const EMPTY =
  /^(?:let me (?:know|be|say|explain|introduce|start|just say|guess|tell you|see)\b(?!.*\b(?:get back|come back|let you know|follow up|revert|circle back)\b)|let you go|let it|be (?:honest|clear|frank|brief|blunt)|tell you (?:what|that|honestly|the truth)|put it (?:this|that) way|give you that|make (?:this|it) (?:quick|short|brief)|keep (?:this|it) (?:short|brief|quick)|come clean|get (?:right |straight )?to the point|cut to the chase|start by saying|ask (?:you )?(?:again|this|a|one)|leave (?:it|you)|run (?:along|now)|take (?:your|that) (?:word|as)|stop (?:writing|asking|e-?mailing|mailing|calling|bothering|chasing|pestering|bugging|nagging|following up|reaching out|here|now)\b|close (?:it|this|that|things|(?:the|your|my) file)(?: out)? (?:here|for now|on my (?:side|end)|from my (?:side|end))|wish you|go (?:first|ahead)|meet (?:you )?(?:there|halfway)|turn (?:a |\d)|have (?:to (?:say|admit|pass|decline)|no\b|fun|been)|know (?:how|what it)|get (?:used|tired|bored|old|sick|over|by|lost|killed|fired|hurt))/;
const CONTRAST =
  / but |; | - | – | — |, so | however |, (?:and )?(?:i|we|you|they|he|she)(?:'ll|'m|'re| will| am| are| have|'ve)\b/g;
const AGREED_BEFORE =
  /\b(?:as (?:agreed|discussed|promised|we (?:agreed|discussed|said)|mentioned|planned)|per our|we agreed|agreed (?:that|next)|next steps?|action items?|recap|to (?:recap|summari[sz]e|confirm)|in summary|following our)\b/;
const THEN =
  /\b(?:then|after that|afterwards?|the (?:day|morning|same day) after|right after|that (?:day|morning|afternoon|evening)|following that)\b/;

function owner(form: Form, letter: Letter, third: string): Side | null {
  if (form.subject === 'writer') return writerSide(letter);
  if (form.subject === 'reader') return readerSide(letter);
  return sideOf(third, letter);
}

const NO_PERSON =
  /^(?:it|this|that|there|which|what|these|those|here|everything|something|nothing|anything|one|time|today|tomorrow|nobody|no one|none|some|most|people|weather|price|prices|system|product|software|please|sorry|thanks|hi|hello|happy|glad|nice|good|great|looking|have|need|way|able|ready|going|used|due|how|when|where|why|in order|according|up|back|want|like|trying|ok|okay|yes|no|sure|regards|best|you|i|we|reason|goal|idea|plan|aim|purpose|point|question|problem|issue|chance|opportunity|decision|ability|right|access|only thing|first thing|next thing|best way|easiest way|only way|work|a lot|lots|much|more|nothing else|welcome|free|feel|be|is|are|not|do|did|will|would|could|should|can|may|might|must|whether|if|as|than|too|also|just|prior|thank|close|subject|opposed|respect|regard|addition|asked|told|wants|wanted|promised|agreed|offered|need|needs|me|us|him|her|them|next|ask|asking|listen|hate|here|reply|response|invitation|thing|things|something)$/;
const WEEKDAY =
  /\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?s?\b|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b/;

/** "I'll come back" is about a person, not about a thing that comes. */
const COMES_ITSELF =
  /^(?:i|we|you|he|she|who|somebody|someone)$|\b(?:auditors?|inspectors?|visitors?|engineers?|consultants?|contractors?|lawyers?|customers?|clients?|investors?|directors?|managers?|movers|electricians?|installers?|technicians?|people|guys|folks|board|colleagues?|boss|trucks?|season|holidays?|weekend|snow|rain|rush|winter|summer|spring|fall|autumn)$/;
/** No thing at all: "he is away and". */
const A_CLAUSE = /\b(?:he|she|is|are|am|was|were)\b|\band$/;
/** What one can have without being sent anything. */
const NO_THING =
  /^(?:my|our|a|the|some|more|no|to|fun|a lot of|plenty)? ?(?:full |undivided |whole |complete )?(?:attention|support|thanks|gratitude|time|trust|word|vote|blessing|backing|fun|trouble|problems?|to|a good|a great|a nice|noticed|seen|heard)\b/;

function isPerson(third: string): boolean {
  const words = third.trim().toLowerCase().split(/\s+/);
  const last = words.at(-1) ?? '';
  if (NO_PERSON.test(third.trim().toLowerCase()) || (words.length === 1 && NO_PERSON.test(last))) return false;
  if (words.some((w) => NO_PERSON.test(w) && !/^(?:the|our|my|your|their|system|software|product|work)$/.test(w)))
    return false;
  return !WEEKDAY.test(third.toLowerCase());
}

const MOVE_WORDS =
  /\b(?:instead|push(?:ed|ing)?(?: it| this| that| our \w+)?(?: back| out)? to|mov(?:e|ed|ing)(?: it| this| that| our \w+)? to|resched\w*|postpon\w*|slip(?:ped|ping|s)?(?: to| until)?|delay\w*|running (?:late|behind)|behind schedule|won't make|can't make|cannot make|won't work|not going to (?:work|happen|make)|after all|didn't make|not (?:done|ready|finished|there) yet|not yet|more time|another (?:few days|day|week|couple)|take(?:s)? longer|later than|rather than|sorry for the delay|a day late|extension|now (?:by|on|be|looking))\b/;

function asWritten(s: Sentence, at: number, third: string): string {
  const start = s.lower.indexOf(third, at);
  return s.plain.slice(start, start + third.length);
}

/** In a letter "Dana to confirm" needs a name; "the cost to deliver" is no promise. */
function isNamed(s: Sentence, at: number, third: string): boolean {
  return asWritten(s, at, third)
    .split(' ')
    .every((word) => /^\p{Lu}/u.test(word));
}

/** What a note tells about them, by the word it begins with. */
const DESCRIPTION =
  /^\s*[-*•–]?\s*(?:pains?|pain points?|problems?|challenges?|issues?|goals?|objectives?|aims?|purpose|targets?|success(?: criteria)?|requirements?|needs?|context|background|current(?: \w+)?|today|situation|budget|timeline|team|users?|why now|impact|triggers?|compelling event|drivers?|use case|process|decision(?: process| criteria)?|criteria|competition|competitors?|stack|tools?|setup|company|site|sites|risks?|objections?|notes?|fyi|interest|wants?|likes?|dislikes?)\s*[:–—-]/;

/** Forms that tell how things are, or ought to be, as well as what somebody will do. */
const DESCRIBES: ReadonlySet<string> = new Set(['third sends', 'sending', 'it comes', 'expected']);

watchFor(FORMS.map((form) => form.pattern));

/** The forms that may occur in a sentence; most promise nothing without a day in it. */
function formsIn(s: Sentence, letter: Letter): readonly Form[] {
  const may = mayIn(letter);
  return FORMS.filter((form) => {
    const needsDay = form.dated === true || form.soft === true || form.subject === 'third';
    return (!needsDay || s.dates.length > 0) && may(form.pattern, s);
  });
}

/** As matchAll, without the copy of the pattern it makes. */
function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

function anchorsIn(s: Sentence, letter: Letter): Anchor[] {
  const found: Anchor[] = [];
  const isNote = letter.message.from === 'note';
  for (const form of formsIn(s, letter)) {
    if ((form.ours && letter.message.from !== 'rep') || (form.note && !isNote) || (form.letter && isNote)) continue;
    if (s.question && !form.question && form.subject !== 'writer') continue;
    for (const match of matchesOf(form.pattern, s.lower)) {
      const at = match.index;
      const third = match.groups?.who ?? '';
      if (form.subject === 'third' && !isPerson(third)) continue;
      if (form.name === 'third to' && !isNote && !isNamed(s, at, third)) continue;
      if (form.subject === 'third' && isNote && !isSomebody(asWritten(s, at, third), letter)) continue;
      // "Pain: the insurer asks for proof in June" describes them.
      if (isNote && DESCRIBES.has(form.name) && DESCRIPTION.test(s.lower)) continue;
      if (form.name === 'it will be Monday' && !MOVE_WORDS.test(s.lower)) continue;
      // "He is away and will be back on Monday."
      const thing = match.groups?.thing?.trim() ?? null;
      if (thing !== null && (A_CLAUSE.test(thing) || (thing === '' && /\bbe back$/.test(match[0])))) continue;
      const verb = at + (match.groups?.pre?.length ?? 0);
      const rest = s.lower.slice(verb, verb + 80);
      if (form.anyVerb && (IDLE.test(rest) || EMPTY.test(rest))) continue;
      if (form.name === 'let me' && EMPTY.test(s.lower.slice(at))) continue;
      if (COMES_ITSELF.test(thing ?? '') || (form.name === "you'll have it" && NO_THING.test(rest))) continue;
      const owedBy =
        (isNote && form.subject === 'writer' ? speakerOf(s, at, letter) : null) ?? owner(form, letter, third);
      if (owedBy)
        found.push({
          form,
          at,
          verb,
          owedBy,
          thing: thingOf(s, match),
          done: match.groups?.done ?? null,
        });
    }
  }
  found.sort((a, b) => a.at - b.at || a.verb - b.verb);
  // Two forms that see the same verb are one promise.
  return found.filter(
    (a, i) => !found.slice(0, i).some((b) => Math.abs(b.verb - a.verb) < 4 || (b.at === a.at && b.form === a.form)),
  );
}

/** What the sentence is about, as written: "PO", not "po". */
function thingOf(s: Sentence, match: RegExpExecArray): string | null {
  const thing = match.groups?.thing;
  if (thing === undefined) return null;
  const at = match.index + match[0].indexOf(thing);
  const written = s.plain.slice(at, at + thing.length).trim();
  return written.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (first) => first.toLowerCase());
}

/** Where the clause of an anchor ends: at the next anchor, or where the writer turns to something else. */
function clauseEnd(s: Sentence, anchor: Anchor, next: Anchor | undefined): number {
  const limit = next ? next.at : s.lower.length;
  CONTRAST.lastIndex = anchor.verb + 3;
  const turn = CONTRAST.exec(s.lower);
  return turn && turn.index < limit ? turn.index : limit;
}

/** A day named before the promise: "On Friday I'll send it", "We meet Thursday and I'll get back to you then". */
function dateBefore(s: Sentence, anchor: Anchor, end: number, letter: Letter): ReturnType<typeof dateWithin> {
  let last = null;
  for (const d of s.dates) if (d.end <= anchor.at + 2 && isAhead(d, letter.today)) last = d;
  if (!last) return null;
  const between = s.lower.slice(last.end, anchor.at);
  if (
    /^[\s,:–-]*(?:(?:at|around) [\d:.apm ]+|morning|afternoon|evening|at the latest|latest|eod|cob|or (?:earlier|sooner|before)|and|then|so|end of day|first thing)?[\s,:–-]*$/.test(
      between,
    )
  )
    return last;
  return THEN.test(s.lower.slice(anchor.at, end)) ? last : null;
}

/** "I'll send it Friday and we can talk on Monday if that suits you": the condition is the last one's. */
function upToNext(s: Sentence, next: Anchor | undefined): string {
  if (!next) return s.lower;
  const before = s.lower.slice(0, next.at);
  const isAnother = /\b(?:and|then)[ ,]*$/.test(before) || /^(?:and|then) /.test(s.lower.slice(next.at));
  return isAnother ? before : s.lower;
}

/** Promises of what somebody does, in one sentence. */
export function owedIn(s: Sentence, letter: Letter): PromiseRead[] {
  const anchors = anchorsIn(s, letter);
  const promises: PromiseRead[] = [];
  anchors.forEach((anchor, i) => {
    const { form } = anchor;
    const end = clauseEnd(s, anchor, anchors[i + 1]);
    const day =
      dateWithin(s, Math.min(anchor.at, anchor.verb), end, letter.today) ??
      (i === anchors.length - 1 && !form.moves ? dateWithin(s, anchor.verb, s.lower.length, letter.today) : null) ??
      dateBefore(s, anchor, end, letter);
    const meant = day && form.name === 'not before' ? { ...day, modifier: null } : day;
    const window = meant ? windowOf(meant, letter.today, letter.message.country) : null;
    if (!window && (form.dated || form.soft || form.subject === 'third')) return;
    // In a sentence about what is over, "I send" and "you'll" are stories.
    if (!day && s.dates.some((d) => d.past && d.start >= anchor.verb && d.start < end)) return;
    const rest = s.lower.slice(anchor.verb, anchor.verb + 60);
    if (!window && form.anyVerb && !ACTION.test(rest)) return;
    if (!window && /^do\b(?! (?:it|that|this|the|my|our|so|a)\b)/.test(rest)) return;
    if (form.name === 'we can' && isPurpose(s.lower.slice(0, anchor.at))) return;
    const condition = conditionOf(upToNext(s, anchors[i + 1]), anchor.at, window !== null);
    if (condition === 'none-at-all') return;
    const clause = s.lower.slice(anchor.at, end);
    const hoped =
      HOPE.test(clause) ||
      (/\b(?:hopefully|i think|i hope|if possible|fingers crossed|i guess|with (?:any|a bit of|some|a little) luck|all being well|god willing|ideally|touch wood|knock on wood)\b/.test(
        s.lower,
      ) &&
        anchors.length === 1);
    const soft = form.soft === true || condition === 'soft' || hoped || s.question;
    if (!window && soft) return;
    // 3/12 that may be either waits for a click.
    const unsure = day?.ambiguous === true;
    const recap = form.subject !== 'reader' || AGREED_BEFORE.test(letter.text.toLowerCase().slice(0, 4000));
    const described = describe(s, anchor, end);
    const noun = lacksThing(described) ? relativeOf(s, anchor.at) : null;
    // "That is the sentence I'll take to my team" tells of the sentence.
    if (described === '' || (noun !== null && !window)) return;
    const what = wholeOf(described, noun, s);
    promises.push({
      quote: quoteOf(s.text),
      what,
      owedBy: anchor.owedBy,
      from: window ? dayText(window.from) : null,
      to: window ? dayText(window.to) : null,
      status: window && !soft && !unsure && recap ? 'agreed' : 'proposed',
      ...(isMove(s, form) ? { moves: true } : {}),
    });
  });
  return promises;
}

function isMove(s: Sentence, form: Form): boolean {
  return form.moves === true || MOVE_WORDS.test(s.lower);
}

function describe(s: Sentence, anchor: Anchor, end: number): string {
  const { form } = anchor;
  const notYet = form.name === 'not before' ? deedPutOff(s, anchor.at, end) : null;
  if (notYet !== null) return notYet;
  if (form.moves) return form.what ?? 'get it done';
  if (anchor.thing !== null) {
    const thing = anchor.thing.replace(/^(?:our|my) /, 'the ');
    const noun = thing === '' || /^(?:they|that|this|everything)$/.test(thing) ? 'it' : thing;
    return anchor.done ? `get ${noun} ${anchor.done}` : `send ${noun}`;
  }
  if (form.name === 'expected') return 'send it';
  const what = whatOf(s, anchor.verb, end);
  if (form.name === 'third sends') return what.replace(/^(\w+?)s(?= |$)/, '$1');
  if (!form.what) return what;
  const thing = what
    .replace(/^(?:from (?:me|us)|back from (?:me|us)|back)\b/, '')
    .replace(/ from (?:me|us)$/, '')
    .trim();
  if (thing === '' || /^(?:from|back)\b/i.test(what)) return 'get back to you';
  if (/^(?:our|my) /.test(thing)) return `send the ${thing.replace(/^(?:our|my) /, '')}`;
  return `${form.what} ${thing}`;
}
