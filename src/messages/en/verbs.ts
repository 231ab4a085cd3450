/** English verbs by which somebody does something for the other side, and the words that say one does not mean it. */

/** Base forms; used where the subject alone does not show that something is promised. */
export const DO =
  '(?:send|resend|e-?mail|mail|forward|share|give|get|bring|provide|submit|return|deliver|ship|post|drop|upload|attach|reply|respond|answer|confirm|let|update|inform|tell|report|call|ring|phone|ping|text|message|contact|reach|follow|circle|touch|revert|write|review|read|look|go|check|discuss|talk|speak|chat|meet|sign|countersign|execute|approve|decide|finali[sz]e|finish|complete|prepare|draft|put|pull|revise|fix|add|change|schedule|reschedule|set|book|arrange|organi[sz]e|invite|introduce|connect|loop|present|raise|escalate|take|run|push|process|pay|order|place|issue|release|sort|handle|make|come|have|nail|wrap|close|commit|test|try|evaluate|compare|gather|collect|compile|dig|find|figure|ask|join|attend|visit|stop|hand|turn|pick|choose|select|lock|clear|chase|nudge|hop|jump|dial|file|fill|scan|print|negotiate|start|begin|launch|kick|move|proceed|transfer|wire|authori[sz]e|sync|hear|know|receive|work|do|mark|redline|quote|price|sketch|show|walk|demo|explain|verify|validate|determine|assign|nominate|appoint|name|pass|relay|supply|furnish|produce|generate|create|build|lay|map|outline|summari[sz]e|recap|document|resolve|settle|close|conclude|advise|notify|alert|remind|host|cover|train|pilot|trial|install|deploy|onboard|migrate|configure|align|coordinate|consult|brief|estimate|calculate|budget|award|reserve|hold|free|block|pencil|refine|adjust|correct|amend|edit|proof|translate|publish|circulate|distribute|transmit|renew|extend|upgrade|cancel|terminate|obtain|secure|acquire|buy|purchase|procure|requisition|turn|cut|poke|peek|study|consider|weigh|mull|digest|assess|inspect|audit|source|vet|onboard)';

/** The same in -ing, for "I'm sending it tomorrow". */
export const DOING =
  '(?:sending|resending|e-?mailing|mailing|forwarding|sharing|giving|getting|bringing|providing|submitting|returning|delivering|shipping|posting|dropping|uploading|replying|responding|answering|confirming|updating|calling|ringing|phoning|pinging|following|circling|reverting|writing|reviewing|checking|discussing|talking|speaking|meeting|signing|countersigning|approving|deciding|finali[sz]ing|finishing|completing|preparing|drafting|putting|pulling|revising|scheduling|booking|arranging|introducing|connecting|looping|presenting|raising|escalating|taking|running|pushing|processing|paying|ordering|placing|issuing|releasing|making|coming back|having|wrapping|closing|testing|evaluating|comparing|gathering|collecting|asking|handing|turning|moving|wiring|deploying|starting|kicking|pricing|quoting|going (?:over|through)|walking|showing|visiting|stopping by|swinging by)';

/** After "I'll": being, wanting, knowing and the like promise nothing. */
export const IDLE =
  /^(?:not|never|no longer|hardly|barely|need|want|love|like|hate|prefer|think|guess|admit|say|assume|miss|see\b(?! (?:to|that|what|if|whether|you|about))|remember|forget|wait|stay|remain|appreciate|understand|regret|spare|bet|mind|always|pass(?: on (?:this|it|that)\b|[.,!]|$)|hope|wish|believe|trust|feel|suppose|expect|enjoy|struggle|suffer|lose|become|seem|look (?:forward|like)|hold (?:off|on|my breath)|stick|rely|depend|probably (?:need|not)|also (?:need|be)|have to (?:say|admit|pass|decline|think|cancel|postpone|skip)|have (?:no|my head|little|less|more time|time|a (?:hard|tough)|trouble|difficulty|full)|go with|be (?!in touch|back (?:to|with|in touch)|sending|getting|making|reviewing|calling|reaching|sharing|providing|submitting|signing|following|able|sure to|ready|happy to|with you|there|on the call|joining|attending|discussing|meeting|deciding|presenting|coming back|working|talking|speaking|done|finished|finali[sz]ing|forwarding|in contact))/i;

/** Adverbs between "I'll" and its verb. */
export const ADVERBS =
  '(?:also|just|then|definitely|certainly|surely|gladly|happily|personally|first|still|now|again|both|all|instead|simply|quickly|actually|absolutely|of course|for sure|likely|probably|hopefully|maybe|perhaps|possibly|most likely|do (?:my|our) best to|try (?:to|and)|aim to|plan to|have to|need to|want to|be able to|be happy to|be sure to|make sure (?:to|that (?:i|we)|(?:i|we))|go ahead and|endeavou?r to|start to|promptly|shortly|immediately|briefly|each|once again|in turn|therefore|either|get to work on it and|take care of (?:it|this|that) and)';

/** Words that make a promise a hope. */
export const HOPE =
  /\b(?:hopefully|hope|hoping|probably|likely|maybe|perhaps|possibly|might|should (?:be able|have|get|be|hear|receive|reach|arrive)|should|try|trying|aim(?:ing)? (?:to|for)|(?<!\b(?:the|our|your|a|this|that|site|floor|project|rollout) )plan(?:s|ning)? (?:to|on)|expect(?:ing)? to|intend(?:ing)? to|do (?:my|our) best|with (?:any|a bit of|some) luck|fingers crossed|at some point|some ?time|tentative(?:ly)?|roughly|not sure|i think|i believe|i guess|i suspect|we think|ideally|all being well|god willing|be able to|in theory|more or less likely|i would say|shoot for|shooting for|targeting|endeavou?r|anticipate)\b/i;

const STEMS_WITH_E = new Set(
  'shar giv writ mak tak decid com hav revis schedul arrang provid complet finaliz finalis updat prepar introduc issu releas mov clos evaluat compar escalat circl execut includ discontinu mak quot pric driv hop wir advis shap invit notic'.split(
    ' ',
  ),
);

/** "sending it over" → "send it over". */
export function baseForm(phrase: string): string {
  const [first = '', ...rest] = phrase.split(' ');
  const word = first.toLowerCase();
  let base = first;
  if (word.endsWith('ing') && word.length > 5) {
    const stem = word.slice(0, -3);
    // "Pricing by Tuesday" is a thing.
    if (stem === 'pric' && rest.length === 0) return phrase;
    if (STEMS_WITH_E.has(stem)) base = `${stem}e`;
    else if (new RegExp(`^${DO}$`).test(stem)) base = stem;
    else if (/([bdgmnprt])\1$/.test(stem)) base = stem.slice(0, -1);
  }
  return [base, ...rest].join(' ');
}
