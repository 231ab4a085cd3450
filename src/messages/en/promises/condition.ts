/** Whether what is said in a clause holds at all: conditions, doubts and denials around a promise. */

export type Condition = 'none' | 'soft' | 'none-at-all';

/** "If" that means whether: "I'll find out if she can sign". */
const WHETHER =
  /\b(?:know|see|check|find out|ask|asked|confirm|tell you|decide|determine|wonder|wondering|sure|figure out|hear|say|even|as|only|what|unclear|advise|verify|test|whether or not)$/;
/** … but "let you know if anything changes" waits for something to happen. */
const MAY_NEVER_HAPPEN =
  /^if (?:anything|something|any\b|nothing|i (?:have|need|hear|find|see|run|think)|we (?:have|need|hear|find|see|run)|there(?:'s| is| are)|that changes|it changes|plans|questions|you (?:need|have)|they (?:need|have))/;
/** Conditions that only hedge: feasibility and politeness. */
const HEDGE =
  /^if (?:possible|need(?:ed| be)?|necessary|time (?:permits|allows)|not (?:before|sooner|earlier)|all goes|everything (?:goes|works)|nothing (?:comes|gets|goes|else)|i can\b|we can\b|i (?:get|find) (?:a chance|time|to it|the time|a minute|an hour)|we (?:get|find) (?:a chance|time|to it)|i'm lucky|(?:that|it|this)(?:'s| is| works| suits| helps| would| makes)|that |works |you(?:'d)? (?:like|prefer|want|don't mind|wish)|you(?:'re| are) (?:ok|okay|fine|happy|available|free|around)|your (?:calendar|schedule)|(?:[a-z' ]{1,40}) (?:lets?|allows?|permits?|cooperates?|works? out|behaves?)\b)/;
const IF =
  /\b(?:if|unless|provided|assuming|supposing|as long as|in case|in the event|on condition|subject to|contingent|depending on|depends on|pending|should (?:you|we|they|it|anything|legal|the|i)(?= [a-z]+ (?!be)))\b/g;
const WHEN =
  /\b(?:once|as soon as|when(?:ever)?|until|till|by the time|the (?:moment|minute|day)|after|before|upon|following)\s+(?:(?:i|we|he|she|they|you|it|this|that|someone)(?:'ve|'re|'m|'s| )|(?:the|my|our|your|legal|finance|procurement|[a-z]+) (?:[a-z]+ )?(?:has|have|is|are|gets?|signs?|comes?|approves?|returns?|hears?|agrees?|confirms?|responds?|gives?|sends?|completes?|finishes|receives?|meets?|decides?|reviews?|receiving|approval|review|signature)\b|hearing|receiving|talking|speaking|getting|receipt|approval|review|legal|sign-?off)/;
/** Being back is a day, not a condition. */
const BACK =
  /\b(?:when|once|as soon as|after) (?:i|we)(?:'m|'re| am| are| get| return)? ?(?:back|home|in the office|at my desk|return|in on)/;
const DENIED =
  /\b(?:don't|do not|doesn't|didn't|not sure|doubt|unlikely|can't promise|cannot promise|can not promise|won't promise|not promising|no guarantee|no promise|hard to say|not certain|isn't certain|wouldn't|would not|rather not)\b[^.;,]*$/;
/** "Thirty minutes and I'll show you", "say the word and I'll send it": what they would have to do first. Days are only waited for. */
const IN_RETURN =
  /(?:^|[.,!;:–—-] )(?:just |please )?(?:(?:give|spare|lend|grant) (?:me|us) (?!until|till|(?:[a-z\d-]+ ){1,3}?(?:days?|weeks?|months?)\b)|say (?:the word|yes|so)|(?:\d+|an?|one|two|five|ten|fifteen|twenty|thirty|half an) (?:short |quick |more )?(?:minutes?|mins?|hour|call|click|word|moment|yes)\b)[^.!?]{0,60},? (?:and|then) $/;
const REPORTED =
  /\b(?:said|told (?:you|him|her|them|us)|thought|mentioned|wrote|promised|claimed|assumed|hoped|wish|pretend|as if|as though|like when|imagine|wondering|whether|if|how|why|where|which|who|whom)(?: that)? $/;

const A_DAY =
  /\b(?:(?:mon|tues|wednes|thurs|fri)day|tomorrow|the \d{1,2}(?:st|nd|rd|th)|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w*|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]* \d{1,2}|\d{1,2}\/\d{1,2})\b/;

/** "After the board meets on the 14th" is a day; "when you have a minute on Tuesday" is up to them. */
function namesItsDay(clause: string): boolean {
  const [own = ''] = clause.split(/[,;:.]|\b(?:i|we|you)(?:'ll| will|'d| can)\b/, 1);
  return A_DAY.test(own) && !/^[a-z ]+ you\b/.test(own);
}

function conditions(lower: string): Condition {
  let worst: Condition = 'none';
  for (const found of lower.matchAll(IF)) {
    const before = lower.slice(Math.max(0, found.index - 24), found.index).trimEnd();
    const from = lower.slice(found.index, found.index + 90);
    if (found[0] === 'if') {
      if (WHETHER.test(before) && !MAY_NEVER_HAPPEN.test(from)) continue;
      if (HEDGE.test(from)) {
        worst = worst === 'none' ? 'soft' : worst;
        continue;
      }
    }
    return 'none-at-all';
  }
  return worst;
}

/**
 * How far the words around a promise take it back. `lower`: the sentence in lower case; `at`: where the promise begins.
 * `dated`: it names a day, which outweighs "once …".
 */
export function conditionOf(lower: string, at: number, dated: boolean): Condition {
  const before = lower.slice(0, at);
  if (DENIED.test(before) || REPORTED.test(before) || IN_RETURN.test(before)) return 'none-at-all';
  const worst = conditions(lower);
  if (worst === 'none-at-all') return worst;
  const when = WHEN.exec(lower);
  if (when && !BACK.test(lower) && !(dated && namesItsDay(lower.slice(when.index))))
    return dated ? 'soft' : 'none-at-all';
  return worst;
}
