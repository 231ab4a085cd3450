/**
 * What the writer asks of the reader: questions, requests, wishes. Greetings, courtesies and rhetorical questions ask
 * for nothing. Rules are general; each has cases for and against in its test.
 */
import type { Letter } from '../language.ts';
import { quoteOf, sentencesOf, type Sentence } from '../sentences.ts';
import { ABBREVIATIONS } from './abbreviations.ts';
import { ALWAYS, mayIn, watchFor, type May } from './possible.ts';
import { callsOff } from './words/called-off.ts';

const START =
  "(?:^|[.!;:,–—(-]\\s*|\\b(?:so|also|then|otherwise|alternatively|first|second|finally|again|therefore|hi|hello|hey|ok|okay|yes|no|sure|thanks|sorry|great|perfect|fyi|ps|p\\.s\\.)[,:]? |^[a-zà-ž'.-]{1,20}(?: [a-zà-ž'.-]{1,20}){0,2}(?:,|:| -| –) ?)";
/** What one tells somebody to do. */
const ORDERS =
  "(?:send|resend|give|tell|call(?! me maybe| w\/)|ring|phone|ping|text|e-?mail (?:me|us|him|her|them|it|your|the)|mail (?:me|us|it|your|the)|write|let (?!me\\b)|show|put|bring|get|forward|share|provide|advise|confirm|check (?!out)|review|look (?:at|into|over|through|for)|see (?:if|whether|that|what|about)|find out|make sure|ensure|keep|take (?:a (?:look|read|minute|moment)|care|the|this|it|out|them)|add|remove|delete|change|update|fix|set|schedule|book|arrange|organi[sz]e|plan|prepare|draft|revise|sign|return|submit|complete (?=(?:the|this|it|that|these|all|our|your|a|an|my)\\b)|fill|fax|copy|cc|include|exclude|attach|print|approve|pay|order|buy|ship|deliver|reply|respond|answer|contact|reach|talk|speak|discuss|meet|join us|come (?:by|over|to|in|see|prepared)|go (?:ahead|over|through|with|back)|stop by|try (?:to|and)|help (?:me|us)|explain|describe|clarify|verify|remember|remind|note that you|consider|think about|ask|invite (?!to follow|sent|is\b|will|accepted|went|for\b)|introduce|coordinate|handle|process (?=(?:the|this|it|that|these|our|my)\\b)|proceed|follow|hold|wait|stay|leave|drop|pick (?:up|a)|run|move|cancel|correct (?=(?:the|this|it|that|these|our|your|my|me)\\b)|notify|inform|report|post|upload|quote (?:us|me|for|in|this|the)|price (?:it|this|out)|break (?:out|down)|work with|get with|do (?:not|it|this|that|let|call|send)|don't|be (?:sure|prepared|ready|careful|aware)|bear|refer|direct|route|pass|hand|release|feel free to (?!call|contact|reach|e-?mail|ask)|pull|push|double[- ]check|touch base|circle back|hop|jump|swing|drop by|have (?:a look|a read|someone|somebody|him|her|them|your|the|it))";
const orders = (flags: string, before: string): RegExp => new RegExp(`${before}${ORDERS}\\b`, flags);

const PLEASE = /(?:(?<!\bto )\b(?:please|pls|plz|kindly) +|^please, )[a-zà-ž]{2,}/i;
/** Terms and instructions for everybody: "If you wish to cancel, please call the number below". */
const TERMS =
  /^(?:if|should) (?:you|your|the|there|not|anything|this|it)\b(?! possible| it|.*\b(?:let me know|let us know|send me|send us|call me|give me|back to me|with me|tell me|confirm)\b)/i;
const PLEASE_END = /\b(?:please|pls|plz)\s*[.!]*$/i;
const ORDER = orders('i', `${START}(?:(?:just|also|then|always|never|maybe|do)[, ]+)?`);
const YOU_START = new RegExp(
  `${START}(?:can|could|would|will|do|did|are|were|have|is|should|may|might|won't|can't|couldn't|wouldn't) (?:you|u|ya|we|anyone|anybody|someone|somebody|you guys)(?: [a-zà-ž]+){2,}`,
  'i',
);
const WISH =
  /\b(?:i|we)(?:'d| would| should| really| also| just| still| urgently| only)*(?:'d| would)? ?(?:need (?:you|your|to (?:know|have|see|get|understand|hear|receive|meet|talk|discuss|speak|schedule|set up|find|confirm)|the|a|an|some|more|all|this|that|it|them|copies|help|from you|by|information|details|pricing|clarification|confirmation|approval|input|feedback)|(?:'d|would)(?: also| really| very much| greatly| still| like)* (?:(?:like|love|prefer|want) (?:you|your|to (?:meet|discuss|talk|schedule|set|know|see|get|have|hear|request|understand|speak|confirm|invite|ask|arrange|join|review|go over|visit|receive|find out|propose|suggest|include|add|follow|come|chat|connect|make|start|move)|a|an|the|more|some|it if|copies)|appreciate|welcome|be (?:grateful|interested in|curious|happy to (?:discuss|meet|talk|join|speak)))|want (?:you|to (?:know|see|get|discuss|talk|meet|schedule|set up|ask|understand|hear|have|make sure|get together|confirm|check|invite))|(?:am|are|was|were|'m|'re) (?:just )?(?:wondering|curious|looking for|trying to (?:find|get|understand|figure)|hoping (?:you|to get|to hear|that you|we|to set|to schedule|to meet|to talk)|waiting (?:for|on) (?:your|you)|asking (?:for|you|that|whether|if)|interested in (?:receiving|getting|seeing|hearing|knowing|learning|meeting|talking|discussing)|missing|counting on)|(?:request|ask (?:you|that)|suggest|propose|recommend|urge|encourage|invite|require|beg|wonder|await|expect (?:you|your)|rely on you|trust you will|hope (?:you|that you|we|to (?:hear|see|meet|get|receive)))\b)/i;
/** "Not sure we need this any more". */
const UNWISHED =
  /\b(?:not (?:sure|certain|convinced)|don't (?:think|know that|believe|see why)|doubt|no longer|hardly)(?: (?:that|if|whether))? (?:i|we|you|they) (?:really |still |actually )?(?:need|want|would)\b/i;
const WOULD_BE =
  /\b(?:it|that)(?:'d| would| will|'ll)? (?:be|really help|help)(?: \w+){0,4} (?:if|to (?:have|get|see|know|hear|discuss|talk|meet)|for us to)\b|\b(?:would|will) be (?:ideal|great|helpful|appreciated|nice|good|wonderful|useful|perfect|best|fantastic)\b[^.]*\b(?:if|to)\b|\b(?:much |greatly |highly |very much )?appreciated?\b[^.]{0,40}\b(?:if|your (?:help|input|feedback|response|reply|assistance|comments|thoughts|attention)|it if|any (?:help|input|feedback))|\b(?:grateful|obliged) (?:if|for (?:your|any|a))\b/i;
const LET_KNOW =
  /\b(?:let|lemme) (?:me|us|him|her|them|[A-Z]\w+)(?: (?:also|please|both|all))? (?:know|have|hear|see)\b|\b(?:keep|get) (?:me|us) (?:posted|informed|updated|in the loop)\b|\blmk\b/i;
const ME_DIRECT =
  /\b(?:send|give|tell|show|call|e-?mail|ring|get|forward|bring|drop|shoot|text|fax|mail|ping|remind|help|contact|quote|update|copy|cc|advise) (?:me|us|it (?:to|over|back)|them (?:to|over|back)|this|that (?:to|over)|back)\b/i;
const MEET =
  /\b(?:let's|lets|let us|shall we|should we|why don't (?:we|you|i)|how about|what about|perhaps we|maybe we|are you (?:free|available|around|up for|interested|able|going|coming|planning)|do you have (?:time|a minute|any|a moment)|any (?:chance|update|updates|news|thoughts|word|luck|interest|ideas?|questions?|idea|feedback|progress|objections?))\b/i;
const MEET_VERB =
  /\b(?:meet|talk|discuss|get together|schedule|set up|chat|speak|connect|call|lunch|dinner|coffee|drinks?|catch up|touch base|go over|review|have a|do|try|go|plan|make sure|work|sit down|visit|consider|look|decide|agree|think|focus|move|start|use|see|put|keep|get|send|include|ask)\b/i;
const TOGETHER =
  /\b(?:i|we|you and i)(?:'ll| will| shall)? ?(?:could|can|should|shall|might|need to|have to|must|ought to|will need to|would be happy to|'d be happy to|am happy to)(?: also| then| all| probably| definitely| just)* (?:discuss|talk|meet|get together|schedule|set up|speak|chat|connect|sit down|catch up|visit about|have (?:a|another) (?:call|meeting|chat)|arrange)\b|\b(?:worthwhile|appropriate|helpful|useful|good|best|important|great|ideal) (?:idea )?(?:for|if) (?:us|you|both of you|all of us|we)\b|^(?:can|could|would be happy to|happy to|glad to) (?:set up|discuss|meet|talk|call|schedule|arrange)\b/i;
const TIME_OFFER =
  /\b(?:i(?:'m| am) (?:available|free|open)|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:is|would be|works?) (?:good|fine|best|better|great|perfect|ok))\b/i;
const INDIRECT =
  /\b(?:asks?(?! me)|asked (?:me|us) (?:to ask|whether|if|about|to find)|asking|wants? to know|would like to know|'d like to know|wonders?|wondered|curious|question(?:s)? (?:is|are|about|on|for|from)|not (?:sure|clear)(?: on| about)? (?:how|what|why|where|when|whether|if|which|who))\b[^.]{0,30}\b(?:if|whether|where|what|when|how|who|which|why|for|about|that you)\b/i;
const WAITING =
  /\b(?:still )?(?:waiting (?:for|on) (?:your|you|the|a|an)|await(?:ing)? your|haven't (?:heard|received|seen|got)|have not (?:heard|received|seen)|have yet to (?:receive|hear)|need(?:ed|s)? (?:asap|by|from you|pricing|quote|a quote|info|your|urgently)|(?:pricing|quote|info|information|details|response|reply|answer|feedback|comments|input|approval|signature) (?:needed|required|requested|wanted))\b/i;
const YOU_SHOULD =
  /\b(?:you|u) (?:should (?!know|have (?:received|got|seen))|need to|must (?!be|have)|have to (?!feel|admit|love)|will (?:still )?(?:need to|have to)|may want to|might want to|will need to|'ll need to|can (?:call|reach me|send|e-?mail me|reply|go ahead)|are (?:invited|requested|asked|welcome to)|ought to|could (?:also|just|perhaps|maybe|always))\b/i;

const GREETING =
  /^(?:(?:hi|hello|hey|dear|good \w+)\b[^?]{0,30})?(?:how (?:are|r) (?:you|u|things|we|ya|y'all|the \w+)(?: (?:doing|all|today|guys|keeping|getting on|feeling|both|folks|this (?:morning|week|afternoon)|these days|holding up))*|how(?:'s| is| was| has| did| were|'ve| have) (?:it|everything|life|things|your (?:day|week|weekend|holidays?|vacation|trip|morning|thanksgiving|christmas|summer|new year|flight|family|break)|you been|the (?:weekend|family|kids|weather)|work)(?: (?:been|going|treating|go|doing|so far|over there|with you|in \w+))*[^?]{0,20}|what'?s (?:up|new|happening|going on)|how goes it|you (?:ok|okay|good|well|alright)|all (?:good|well)|everything (?:ok|okay|well|good)|hope (?:you|all|everything|this)[^?]{0,60})\s*\?+$/i;
const RHETORICAL =
  /^(?:who knew|who knows|why not|so what|what can i say|what(?:'s| is) not to (?:like|love)|what more (?:can|could)|what else is new|how (?:cool|great|nice|awesome|funny|crazy|about that|hard can it be|can (?:you|one|i) (?:resist|not|say no))|who (?:cares|wouldn't|doesn't)|isn't (?:it|that) (?:great|funny|nice|amazing|wonderful|crazy|something|ironic)|wouldn't (?:it|that) be (?:nice|great|funny)|can you (?:believe|imagine)|don't you (?:think|just|love|hate)|you know(?: what)?|see|right|really|remember|seriously|huh|eh|no|yes|ok|okay|deal|get it|got it|understood|make sense|fair enough|anyone\??|guess what|know what(?: i mean)?|what the \w+|are you kidding(?: me)?|am i right|need i say more|why (?:do|does) (?:it|this|that|everything) always|how (?:did|do) (?:we|i) ever|where (?:did|does) the time go|what was i thinking|is(?:n't)? it (?:friday|monday) (?:yet|already)|sound familiar|(?:looking|tired of|want|ready|wondering|need|struggling|ever (?:wonder|wished|felt)|did you know|have you ever) [^?]*)\s*\?+["')]*$/i;
/** Things one writes at the end of every letter. */
const COURTESY =
  /\b(?:(?:if|should) (?:you|there|anyone|u)(?: still)? ?(?:have|are|be|has|need|'ve|'d like|would like|want|wish|got|require)?(?: any| further| more| additional| other| some| a| questions?| concerns?)+[^.]{0,80}(?:let (?:me|us) know|contact|call|hesitate|feel free|reach|e-?mail|reply|ask|give)|(?:let (?:me|us) know|contact|call|reach|feel free|e-?mail|hesitate)[^.]{0,60}\b(?:if|should|with)(?: you| there)?(?: have| are| need)?(?: any| further| other| more| additional| some)+(?: further| other| additional| more)? ?(?:questions?|concerns?|problems?|issues?|comments|queries|information|help|assistance|trouble|changes)|(?:do not|don't|never|please don't|pls don't) hesitate|feel free to (?:call|contact|reach|e-?mail|ask|reply|ping|write|get in touch|text|message|share|forward)|(?:let (?:me|us) know) if (?:i|we) can (?:be of|help|assist|do)|if (?:i|we) can (?:be of|help|assist)|anything (?:else )?(?:i|we) can (?:do|help))/i;
const NOTICE =
  /^(?:(?:also|and|but|so|again|hi|hello|dear)[, ]+)?(?:[a-zà-ž'.-]+[,:] )?(?:please|pls|kindly)? ?(?:find (?:attached|enclosed|below|here|our|my|the|a)|see (?:attached|enclosed|below|the attached|above|my|our)|note(?: that)?\b|be (?:advised|aware|informed)|(?:accept|excuse|forgive|pardon) (?:my|our|the|this|any)|bear with|disregard|ignore (?:this|my|the)|add [\w.@-]+ to your|keep in mind|have a|enjoy|take care|stay (?:safe|tuned|well)|rest assured|thank|don't worry|(?:see|talk to|speak to|speak with) you|come (?:on|to think))/i;
const NOT_US =
  /\b(?:click (?:here|below|the|on)|unsubscribe|opt[- ]out|white ?list|safe[- ]senders?|address book|your inbox|sign up (?:now|today)|order now|buy now|shop now|visit (?:our|us|the)|download (?:now|here)|\$link|http)\b/i;
const TOLD =
  /\b(?:he|she|they|it|who|which|customers?|people|everybody|everyone|drivers?|carriers?|[A-Z][a-z]+) (?:can|could|would|will|may|might|should|must|needs? to|has to|have to) \b/;
const THANKS_FOR = /^(?:many |much )?(?:thanks|thank you|thx)\b(?!.*\b(?:please|can you|could you|\?)\b)/i;
const SELF_OFFER =
  /^(?:[a-zà-ž]+, )?(?:i|we)(?:'ll| will|'m happy to| am happy to|'d be happy to| would be happy to| can| could)\b(?!.*\b(?:you|your)\b[^.]*\?)/i;

/** An offer to be reached, not a wish to be. */
const AT_LEISURE =
  /\b(?:call|ring|text|e-?mail|write|ping|reach|contact|phone)(?: (?:me|us))?(?: (?:on|at|back))?(?: (?:any ?time|whenever|if needed|if (?:anything|you need))|(?: (?:me|us))? (?:on|at) \+?[\d() -]{7,}\s*\.?$)/i;
/** A deadline taken, not a thing wanted. */
const GIVE_TIME = /\b(?:give|allow|grant) (?:me|us) (?:until|till|to(?= \w+day)|a (?:few|couple)|some time|a bit)\b/i;
const MARVEL = /^(?:would|can|could) you (?:believe|imagine)\b/i;
/** A question typed without its mark. */
const BARE_WH =
  /^(?:(?:and|so|also|ok|hi|hey)[, ]+)?(?:who|where|when|what|how|which \w+|what \w+) (?:do|does|can|could|should|shall|will|would|is|are) (?:i|we|you|u|your|the price|the cost)\b(?!.*\b(?:is|was) what\b)/i;
const FAREWELL =
  /^(?:(?:ok|okay|great|perfect|thanks|good)[,.!]? )?(?:talk|speak|chat|see (?:you|u|ya)|catch (?:you|up))(?: (?:to|with) (?:you|u))? (?:then|soon|later|tomorrow|tmrw|there|next week|(?:on )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri)(?:day)?)\s*[.!]*$/i;

function isQuestion(s: Sentence): boolean {
  const t = s.plain.trim();
  if (!s.question) return false;
  if (GREETING.test(t) || RHETORICAL.test(t)) return false;
  return /[a-zà-ž]{2}/u.test(t);
}

watchFor([
  AT_LEISURE,
  BARE_WH,
  COURTESY,
  FAREWELL,
  GIVE_TIME,
  INDIRECT,
  LET_KNOW,
  MARVEL,
  MEET,
  MEET_VERB,
  ME_DIRECT,
  NOTICE,
  NOT_US,
  ORDER,
  PLEASE,
  PLEASE_END,
  SELF_OFFER,
  TERMS,
  THANKS_FOR,
  TIME_OFFER,
  TOGETHER,
  TOLD,
  UNWISHED,
  WAITING,
  WISH,
  WOULD_BE,
  YOU_SHOULD,
  YOU_START,
]);

/** Whether one sentence asks for something. */
export function asks(s: Sentence, may: May = ALWAYS): boolean {
  const t = s.plain.trim();
  const hit = (pattern: RegExp): boolean => may(pattern, s) && pattern.test(t);
  if (t.length < 3) return false;
  if (s.question) return isQuestion(s) && !hit(NOT_US);
  if (hit(NOTICE) || hit(COURTESY)) return false;
  if (hit(NOT_US) && !hit(PLEASE)) return false;
  if (hit(THANKS_FOR)) return false;
  if (hit(TERMS) && !/\b(?:you(?:'re| are) (?:ok|okay|available|free|interested|able))\b/i.test(t)) return false;
  if (hit(AT_LEISURE) || hit(FAREWELL) || hit(GIVE_TIME) || hit(MARVEL)) return false;
  if (hit(BARE_WH)) return true;
  if (hit(PLEASE) || hit(PLEASE_END)) return true;
  if (hit(TOGETHER) || hit(TIME_OFFER)) return true;
  if (hit(SELF_OFFER) && !hit(LET_KNOW)) return false;
  if (hit(YOU_START)) return true;
  if (hit(LET_KNOW))
    return !/\b(?:i|we|he|she|they)(?:'ll| will| can| could|'d| would| shall)?(?: \w+)? (?:let|keep)s?\b|\b(?:will|shall|'ll|and|to) (?:\w+ )?let (?:you|u)\b|\bwill (?:then |also )?let\b/i.test(
      t,
    );
  if (hit(WISH) && !hit(UNWISHED)) return true;
  if (hit(WOULD_BE) || hit(WAITING)) return true;
  if (hit(ORDER) && !hit(TOLD)) return true;
  if (hit(MEET) && hit(MEET_VERB)) return true;
  if (hit(INDIRECT)) return true;
  if (hit(YOU_SHOULD)) return true;
  return (
    hit(ME_DIRECT) &&
    /^(?:[a-zà-ž]+[,:] )?(?:ok|just|then|so|yes|sure)?,? ?(?:send|give|tell|show|call|e-?mail|ring|get)/i.test(t)
  );
}

/** The first sentence of some text that asks for something; for measuring and for single sentences. */
export function findAsk(text: string): { quote: string } | null {
  return firstAsk(sentencesOf(text, [], ABBREVIATIONS));
}

/** "Never mind, I found it": what was asked before is asked no more. */
const TAKES_BACK =
  /\b(?:never ?mind|nvm|scratch that|forget (?:it|that|what i asked|my question)|(?:disregard|ignore) (?:that|this|my (?:last |previous |earlier )?(?:question|request|message|mail|e-?mail|note))|no need to (?:answer|reply|respond|send|bother)|i (?:just )?found (?:it|them|the answer)|(?:already|just) (?:found|got|figured) (?:it|that)(?: out)?|no longer needed|not needed (?:any ?more|after all))\b/i;

function firstAsk(all: readonly Sentence[], may: May = ALWAYS): { quote: string } | null {
  const back = all.findLastIndex((s) => !s.question && TAKES_BACK.test(s.plain));
  const sentences = back < 0 ? all : all.slice(back + 1);
  let best: Sentence | null = null;
  for (const s of sentences) {
    if (!asks(s, may)) continue;
    // A real question says best what is wanted; a wish or an order stands when there is none.
    if (s.question) return { quote: quoteOf(s.text) };
    // "Take me off the invite" tells of Thursday and waits for no answer.
    if (!(callsOff(s.plain) && !/\band\b/i.test(s.plain))) best ??= s;
  }
  return best ? { quote: quoteOf(best.text) } : null;
}

/** In a note about them: what they asked for, and we have not answered on the spot. */
const REPORTED_ASK =
  /\b(?:wants?|needs?) (?!to\b|us\b|out\b|nothing\b|no\b|it\b)[^.;,]{2,50} by (?:\d|eo[mwdqy]\b|end\b|next\b|mon|tue|wed|thu|fri|tomorrow|the \d)|\b(?:asked|asks|asking|requested|wants? to (?:know|see)|would like to (?:know|see)|wonders?|wondered)(?: (?:me|us|again|also))? (?:for|about|if|whether|how|what|when|where|who|why|to (?:see|get|have|send|know|receive))\b/i;
/** Others who want something of them, not of us. */
const OTHERS_ASK =
  /\b(?:insur(?:ers?|ance)|auditors?|customers?|clients?|carriers?|drivers?|banks?|regulators?|authorit(?:y|ies)|unions?|landlord|retailers?|everyone|everybody|nobody|people|users?|investors?)(?: (?:company|team))? (?:asks?|asked|asking|wants?|requested|wonders?|would like)\b/i;
const ANSWERED_NEXT = /^(?:i |we |have )?(?:sent|told|answered|explained|gave|showed|emailed|forwarded|did)\b/i;
const ANSWERED = /\b(?:told (?:him|her|them)|answered|explained|sent|gave|showed|done)\b/i;

const MOST_SENTENCES = 80;

export function asksIn(letter: Letter): { quote: string } | null {
  if (letter.message.from === 'note') {
    const said = letter.sentences.find(
      (x, i) =>
        REPORTED_ASK.test(x.plain) &&
        !OTHERS_ASK.test(x.plain) &&
        !ANSWERED.test(x.plain) &&
        // "Asked for references. Sent two."
        !ANSWERED_NEXT.test(letter.sentences[i + 1]?.plain ?? ''),
    );
    return said ? { quote: quoteOf(said.text) } : null;
  }
  return firstAsk(letter.sentences.slice(0, MOST_SENTENCES), mayIn(letter));
}
