/**
 * The forms in which English says that somebody will do something. Each finds where it begins and where its verb
 * stands, who "somebody" is, and how firmly it is said; what makes it a promise of today is judged elsewhere.
 */
import { ADVERBS, DO, DOING } from '../verbs.ts';

/** Whose subject it is: the writer's side, the reader's, or a third person given by name. */
export type Subject = 'writer' | 'reader' | 'third';

export interface Form {
  name: string;
  pattern: RegExp;
  subject: Subject;
  /** Said as a hope, an offer or an ability. */
  soft?: boolean;
  /** Means nothing without a day. */
  dated?: boolean;
  /** Words to put before what follows the verb. */
  what?: string;
  /** The verb may be any but an idle one. */
  anyVerb?: boolean;
  /** Only at the beginning of a sentence or clause. */
  opening?: boolean;
  /** Names a new day for what was promised before. */
  moves?: boolean;
  /** Only in notes to oneself. */
  note?: boolean;
  /** Only in our own letters: what we asked of them by a day waits for their yes. */
  ours?: boolean;
  /** Not in notes. */
  letter?: boolean;
  /** A question may be one too. */
  question?: boolean;
}

const ME = '(?:i|we|both of us|our side|my side)';
const MODAL =
  "(?:'ll| will| shall|'m going to| am going to|'re going to| are going to|'m gonna|'re gonna| gonna|'ll be going to)";
const NOBODY = '(?!(?:if|that|this|it|there|what|which|who|you|when|where|so|and|but|or|as|then|than|not|i|we)\\b)';
/** A third person: a name, a role, a department, a pronoun; three words at most. */
const THIRD = `(?<who>(?:(?:the|our|my|your|their) )?(?:${NOBODY}[a-z][a-z'&-]*)(?: (?!will|to|is|are|should|needs|has)[a-z][a-z'&-]*){0,2})`;
/**
 * `(?<v>)` stands where the verb begins; `who` is the third person, `thing` what will come, `done` what becomes of it.
 * What stands before the verb becomes a group of its own, `pre`, so that its length tells the place.
 */
const g = (source: string): RegExp => {
  const at = source.indexOf('(?<v>)');
  const pre = source.slice(0, at);
  const bare = pre.replace(/\\.|\[[^\]]*\]/g, '');
  const nested = bare.split('(').length !== bare.split(')').length;
  const rest = source.slice(at + 6);
  return new RegExp(nested ? `${pre}${rest}` : `(?<pre>${pre})${rest}`, 'g');
};

export const FORMS: readonly Form[] = [
  {
    name: 'promised to',
    pattern: g(`(?:^|[.!;] )(?:promised|offered|committed) to (?<v>)${DO}\\b`),
    subject: 'writer',
    note: true,
  },
  { name: "I'll", pattern: g(`\\b${ME}${MODAL} (?:${ADVERBS},? )*(?<v>)(?=[a-z])`), subject: 'writer', anyVerb: true },
  {
    name: 'I promise to',
    pattern: g(
      `\\b(?:i|we) (?:promise|commit|undertake|vow|swear|guarantee)(?: you)? (?:to|that (?:i|we)(?:'ll| will)) (?<v>)${DO}\\b`,
    ),
    subject: 'writer',
  },
  {
    name: 'will do',
    pattern: g(
      `(?:^|[.!;:,)–—-] |\\band |\\bbut |\\bok(?:ay)? |\\byes |\\bthanks |\\bgreat )(?:will|shall|'ll) (?:${ADVERBS} )*(?<v>)(?=${DO}\\b)`,
    ),
    subject: 'writer',
    opening: true,
  },
  {
    name: 'let me',
    pattern: g(
      `\\b(?:let me|lemme) (?:${ADVERBS} )*(?<v>)(?:check|ask|find|see|look|talk|speak|run|take|confirm|get|go|discuss|think|review|figure|circle|come|follow|send|dig|verify|chat|work|put|pull|price|read|digest|sleep|chew|consult|touch|sync|connect|mull)\\b`,
    ),
    subject: 'writer',
  },
  {
    name: 'we can',
    pattern: g(
      `\\b(?:i|we) (?:can|should be able to|should|hope to|plan to|aim to|intend to|expect to|'m hoping to|'m planning to|'m aiming to|'m trying to|are hoping to|are planning to|am hoping to|am planning to|'re hoping to|'re planning to|'re aiming to|are aiming to|am aiming to|'re trying to|'m expecting to|'re expecting to|ought to)(?: ${ADVERBS})* (?<v>)(?:be able to )?${DO}\\b`,
    ),
    subject: 'writer',
    soft: true,
    dated: true,
  },
  {
    name: "I'm sending",
    pattern: g(
      `\\b(?:i'm|i am|we're|we are)(?: (?:just|also|now|still|planning on|going to be|definitely))* (?<v>)${DOING}\\b`,
    ),
    subject: 'writer',
    dated: true,
  },
  { name: 'sending', pattern: g(`(?:^|[.!;:,] )(?<v>)${DOING} `), subject: 'writer', dated: true, opening: true },
  {
    name: 'I send',
    pattern: g(
      `\\b(?:i|we) (?:do [a-z' ]{1,24} and )?(?<v>)(?:send|call|return|submit|deliver|bring|present|sign|confirm|get back|come back|get you|give you|let you (?:know|have)|inform you|tell you|revert|follow up|report|forward|share|provide|finish|take it|write|ring|reply|answer|respond)\\b`,
    ),
    subject: 'writer',
    dated: true,
  },
  {
    // Clipped and non-native: "You get the list from me latest Wednesday."
    name: 'you get it',
    pattern: g(
      `(?:^|[.!;:,–—-] |\\band |\\bthen |\\bso |\\bthat )you (?:already |also |then )?(?:get|receive|hear)(?! (?:back|to|in|there|home|used|tired|the (?:idea|point|picture|drift)|a (?:chance|minute)|what|it\\b[.,!]|this\\b[.,!])\\b) (?<v>)(?=\\S)`,
    ),
    subject: 'writer',
    dated: true,
    what: 'send',
    letter: true,
  },
  {
    name: "you'll have it",
    pattern: g(
      `\\byou(?:'ll| will| shall| can expect to| should|'re going to| are going to| should expect to) (?:${ADVERBS} )*(?:have|get(?! (?:us|me)\\b)|receive|hear|see|find|be getting|be receiving|be hearing)(?! to\\b) (?<v>)(?=\\S)`,
    ),
    subject: 'writer',
    dated: true,
    what: 'send',
    letter: true,
  },
  {
    name: 'expect it',
    pattern: g(
      `(?:^|[.!;:,] |\\bplease |\\byou can |\\byou should |\\byou may |\\band )expect (?:to (?:have|get|receive|hear|see) )?(?<v>)(?=\\S)`,
    ),
    subject: 'writer',
    dated: true,
    what: 'send',
    letter: true,
  },
  {
    name: 'count on it',
    pattern: g(
      `\\byou can (?:safely |definitely |certainly )?(?:count|rely|bank|depend) on (?:having|getting|receiving|hearing|seeing) (?<v>)(?=\\S)`,
    ),
    subject: 'writer',
    dated: true,
    what: 'send',
    letter: true,
  },
  {
    // Clipped: "Back to you Thursday."
    name: 'back to you',
    pattern: g(
      `(?:^|[.!;:,–—-] |\\band )(?:(?:should|will) be )?(?<v>)back to you (?=(?:(?:on|by|before|latest|no later than|early|late|first thing|this|next|the|with [a-z ]{2,30} (?:on|by)) )*(?:mon|tues|wednes|thurs|fri|tomorrow|today|tonight|week|end|eo[dwm]\\b|\\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))`,
    ),
    subject: 'writer',
    dated: true,
    opening: true,
    what: 'send',
  },
  {
    // "Decision by end of next week."
    name: 'answer by',
    pattern: g(
      `(?:^|[.!;] )(?<thing>(?:(?:our|my|the|a|final|firm|yes or no|go/no-go) )*(?:decision|answer|feedback|verdict|response|reply)) (?:to you |for you |from (?:us|me) )?(?<v>)(?=(?:by|before|no later than|latest) [^?]*$)`,
    ),
    subject: 'writer',
    dated: true,
    opening: true,
    what: 'send',
    letter: true,
  },
  {
    // "In front of the team Monday and let you know Tuesday."
    name: 'and let you know',
    pattern: g(
      `\\band (?<=(?:^|[.!;] )(?:in front of|with|off to|over to|before|at|up at) (?:(?!\\b(?:i|we|let|please|you)\\b)[^.!?;]){2,60}? and )(?<v>)(?:let you know|tell you|get back to you|report back)(?= (?:(?:by|on|before|latest|late|early) )*(?:monday|tuesday|wednesday|thursday|friday|tomorrow|next week|the \\d{1,2}(?:st|nd|rd|th))(?: (?:morning|afternoon|evening|at the latest|latest))?[.!;,]?$)`,
    ),
    subject: 'writer',
    dated: true,
    letter: true,
  },
  {
    name: 'it will be with you',
    pattern: g(
      `(?:^|[.!;:,] |\\band |\\bthat |\\bso |\\bbut )(?<thing>(?:the |our |my |your |a |an |all |this |these |those |its )?(?:[a-z'&-]+ ){0,6}?)(?:will|'ll|should|shall|is going to|are going to|ought to) (?:${ADVERBS} )*(?:be (?:with you|in your (?:inbox|hands|mailbox)|on your desk|sent|ready|over|delivered|on its way|on their way|available|out|there|provided|shared|posted|emailed|mailed|uploaded|back|up|live|(?<done>submitted|returned|finali[sz]ed|signed|done|complete|completed|finished|issued|released|processed|approved|decided))|reach you|go out|follow|arrive|land|hit your inbox|come (?:over|through|your way|back)|get to you|make its way)\\b(?<v>)`,
    ),
    subject: 'writer',
    dated: true,
    what: 'send',
  },
  {
    // "The drawings you get latest on Tuesday."
    name: 'the thing you get',
    pattern: g(
      `(?:^|[.!;:,] )(?<thing>(?:the |our |my )(?:[a-z'&-]+ ){1,4}?)you(?:'ll| will)? (?:get|receive|have)\\b(?<v>)(?= (?:it |them |then |back |from (?:us|me) |latest )*(?:latest|by|on|until|till|before|tomorrow|next|mon|tues|wednes|thurs|fri))`,
    ),
    subject: 'writer',
    dated: true,
    what: 'send',
    letter: true,
  },
  {
    // "The list comes until Friday."
    name: 'it comes',
    pattern: g(
      `(?:^|[.!;:,] |\\band |\\bso |\\bbut )(?<thing>(?:the |our |my |your |this |these |all )(?:[a-z'&-]+ ){1,4}?)(?:comes?|follows?|arrives?|goes out|go out|(?:is|are) (?:coming|following|ready|done|finished)|gets? (?:sent|done|finished|signed))(?: over| to you| out| back)?\\b(?<v>)(?= [^.]*\\b(?:by|until|till|on|latest|before|tomorrow|today|mon|tues|wednes|thurs|fri|next|end|within|in))`,
    ),
    subject: 'writer',
    dated: true,
    what: 'send',
  },
  {
    name: 'to follow',
    pattern: g(
      `(?:^|[.!;:,] )(?<thing>(?:[a-z'&-]+ ){1,4})(?:to follow|to come|on (?:its|the|their) way)(?: over| your way)? (?<v>)`,
    ),
    subject: 'writer',
    dated: true,
    what: 'send',
  },
  {
    // "ETA for the redlines is Dec 11", "A decision is expected in mid-December."
    name: 'expected',
    pattern: g(
      `(?:\\beta(?: (?:for|of|on) (?<thing>(?:the |our |my |a |an )?(?:[a-z'&-]+ ){0,4}?[a-z'&-]+))? ?(?:is|:)? ?|(?:^|[.!;:,] |\\band |\\bbut )(?<thing>(?:the |our |my |a |an )?(?:[a-z'&-]+ ){1,4}?)(?:is|are) (?:now |currently |still )?(?:expected|slated|anticipated) )(?<v>)(?=(?:by |on |in |for |around |to be )|the |next |early |late |mid|end |mon|tue|wed|thu|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\\d)`,
    ),
    subject: 'writer',
    dated: true,
    soft: true,
    what: 'send',
  },
  {
    name: 'I am to',
    pattern: g(`\\b(?:i|we)(?:'m| am|'re| are) to (?<v>)(?=${DO}\\b)`),
    subject: 'writer',
  },
  {
    name: 'I owe you',
    pattern: g(`\\b(?:i|we) (?:still )?owe you (?<v>)(?=\\S)`),
    subject: 'writer',
    what: 'send',
    dated: true,
  },
  {
    name: 'I owe them',
    pattern: g(
      `(?:^|[.!;:,] |\\band |\\bbut )(?:i|we)?(?: still)? ?owe (?!(?:us|me|you)\\b)(?:[a-z'-]+) (?<v>)(?=\\S)`,
    ),
    subject: 'writer',
    what: 'send',
    dated: true,
    note: true,
  },
  {
    name: 'we need until',
    pattern: g(
      `\\b(?:(?:i|we)(?:'ll| will| would|'d)?(?: still| just| also)* (?<v>)(?:need|require|have|take)(?: (?:more|some|a bit|a little|another|extra|a few more|a couple more)(?: more)?(?: time| days?| weeks?)?,?)? ?(?:until|till)|(?:please )?(?:give|allow|grant|bear with) (?:me|us)(?: (?:more|some|a bit|a little|another)(?: more)?(?: time| days?)?)? (?:until|till|to)|(?:can|could|may) (?:i|we) (?:have|get|take) (?:until|till)) `,
    ),
    subject: 'writer',
    dated: true,
    what: 'get it done',
    moves: true,
    question: true,
  },
  {
    name: 'not before',
    pattern: g(
      `\\b(?:i|we) (?:won't|will not|can't|cannot|can not|am not going to|are not going to|'m not going to|'re not going to)(?: be able to)?(?: (?:have|get|finish|send|do|make|manage|complete|provide|return|sign|be done|be ready))?(?<v>)(?: [a-z' ]{0,40})? (?:until|till|before) `,
    ),
    subject: 'writer',
    dated: true,
    what: 'get it done',
    moves: true,
  },
  {
    name: 'it will be Monday',
    pattern: g(
      `\\b(?:it|this|that|they)(?:'ll| will)(?: now)?(?: (?:have to|need to|most likely|probably|likely|more likely))? be (?<v>)(?=(?:on |by |more like |closer to |next |early |late |end |the |monday|tuesday|wednesday|thursday|friday|tomorrow|january|february|march|april|may|june|july|august|september|october|november|december|\\d))`,
    ),
    subject: 'writer',
    dated: true,
    what: 'get it done',
    moves: true,
  },
  {
    name: 'it becomes',
    pattern: g(
      `(?:^|[.!;:,–—-] |\\band |\\bbut |\\bso |\\bsorry,? )(?:it|this|that)(?: now| probably| rather)? (?:becomes?|is becoming|will become|gets|shifts? to|moves? to|slips? to|changes? to|turns into)(?: rather| more)? (?<v>)(?=(?:on |by |the |next |early |late |end |monday|tuesday|wednesday|thursday|friday|tomorrow|january|february|march|april|may |june|july|august|september|october|november|december|\\d))`,
    ),
    subject: 'writer',
    dated: true,
    what: 'get it done',
    moves: true,
  },
  {
    name: 'third will',
    pattern: g(
      `(?:^|[.!;:,(–—-] ?|\\band |\\bbut |\\bthat |\\bso |\\bsays |\\bsaid |\\bthinks )${THIRD}(?:'ll| will| is going to| are going to| shall| has promised to| promised to| has agreed to| agreed to| has to| needs to| is to| are to)(?: ${ADVERBS})* (?<v>)(?:be )?(?:${DO}|${DOING})\\b`,
    ),
    subject: 'third',
  },
  {
    name: "third said he'd",
    pattern: g(
      `\\b${THIRD} (?:said|says|told (?:me|us)|promised|confirmed|agreed|mentioned)(?: that)? (?:he|she|they|it)(?:'d| would|'ll| will) (?<v>)${DO}\\b`,
    ),
    subject: 'third',
  },
  {
    name: 'third promised me',
    pattern: g(
      `(?:^|[.!;:,(–—-] ?|\\band |\\bbut )${THIRD} (?:has |have )?(?:promised(?: me| us)?|owes? (?:me|us)) (?<v>)(?!(?:to|that|me|us|he|she|they|not)\\b)(?=\\S)`,
    ),
    subject: 'third',
    dated: true,
    what: 'send',
  },
  {
    name: 'third to',
    pattern: g(`(?:^|[.!;:,•*–—-] ?|\\band |\\bnext:? |\\bnext steps?:? |\\bai:? )${THIRD} to (?<v>)${DO}\\b`),
    subject: 'third',
    opening: true,
  },
  {
    name: 'third is sending',
    pattern: g(
      `(?:^|[.!;:,(–—-] ?|\\band |\\bbut |\\bthat |\\bso )${THIRD} (?:is|are)(?: still| now| also| currently)? (?<v>)${DOING}\\b`,
    ),
    subject: 'third',
    dated: true,
  },
  {
    name: 'third sends',
    pattern: g(
      `(?:^|[.!;:,(–—-] ?|\\band |\\bbut )${THIRD} (?<v>)(?:sends|calls|returns|submits|signs|confirms|reviews|decides|presents|gets back|comes back|takes it|brings|forwards|shares|talks to|speaks to|meets|checks|asks(?! (?:for|about|whether|if|how|why|to)\\b)|answers|replies)\\b`,
    ),
    subject: 'third',
    dated: true,
  },
  {
    name: 'you will',
    pattern: g(
      `\\b(?:you(?:'ll| will| are going to|'re going to| are to|'re to| were going to| had promised to| promised to| agreed to)|your (?:side|team) (?:will|to)) (?:${ADVERBS} )*(?<v>)(?:send|share|forward|provide|return|submit|sign|confirm|review|check|bring|prepare|get back|come back|call|introduce|set up|schedule|talk|speak|discuss|loop|connect|email|e-mail|let|give|put|draft|revise|update|fill|complete|finish|decide|deliver|quote|price|arrange|organi[sz]e|get (?=(?:us|me)\\b))\\b`,
    ),
    subject: 'reader',
    letter: true,
  },
  {
    name: 'shall I',
    pattern: g(
      `\\b(?:shall|should|can|may|could) (?:i|we) (?<v>)(?:send|call|ring|share|forward|bring|come by|stop by|email|prepare|draft|show|present|follow up|get back|check)\\b`,
    ),
    subject: 'writer',
    soft: true,
    dated: true,
    question: true,
  },
  {
    name: 'request',
    pattern: g(
      `\\b(?:(?:could|can|would|will) you(?: please| also| kindly| perhaps)*|please|kindly|would you mind|would it be possible (?:for you )?to) (?<v>)${DO}\\b`,
    ),
    subject: 'reader',
    soft: true,
    dated: true,
    ours: true,
    question: true,
  },
];
