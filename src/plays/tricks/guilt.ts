import type { TrickRule } from './rule.ts';

const VERY = '(?:so |very |really |quite |rather |a bit |a little |pretty |truly |just |honestly |being )*';

/** Words that make them feel guilty: reproach, hurt feelings, what they are said to owe us. */
export const guilt: TrickRule = {
  says: [
    new RegExp(
      `\\bi(?:'m| am| feel|'m feeling| am feeling| was| felt) ${VERY}(?:disappointed|hurt|sad|saddened|offended|frustrated|upset|annoyed|let down|ignored|ghosted|used(?! to)|disrespected|taken for granted|cheated|abandoned|insulted|forgotten)\\b(?! (?:to (?:hear|read|learn|see)|for you|about (?:your|the)))`,
      'i',
    ),
    /\byou(?:'ve| have| had|'re| are| keep| kept)? (?:just |simply |now |been |always |all )*(?:ignor(?:e|ed|ing)|ghost(?:ed|ing)?) (?:me|us|my|our|all|every)\b/i,
    /\b(?:ignoring|ghosting) (?:me|us|my|our)\b/i,
    /\bi(?:'ve| have)(?: now)? been (?:ignored|ghosted)\b/i,
    /\byou(?:'ve| have)? (?:never|not once|not even) (?:even |once |bothered to )*(?:answer|repl|respond|came back|come back|got back|call(?:ed)? (?:me|us|back)|wr[io]t[et]\w* (?:me|us|back)|acknowledg)/i,
    /\byou (?:haven't|have not|didn't|did not|don't|do not|won't) (?:even |once |bother(?:ed)? to )*(?:answer|repl|respond)\w*[^.!?\n]{0,12}\b(?:any|one|a single|either|all) of (?:my|our)\b/i,
    /\byou (?:haven't|have not|didn't|did not|couldn't|could not|can't|cannot) (?:even |once |be )*bother/i,
    /\bafter (?:all )?the (?:work|time|effort|hours|energy|trouble|help)[^.!?\n]{0,25}\b(?:i|we)(?:'ve| have)? (?:put|invested|spent|did|done|gave|given|went)/i,
    /\bafter (?:all|everything) (?:i|we)(?:'ve| have)?\b/i,
    /\b(?:i|we)(?:'ve| have)? (?:already )?(?:put|invested|spent) (?:so|this|that) (?:much|many) (?:time|work|effort|energy|hours|money)/i,
    /\b(?:the )?least you (?:can|could) do\b|\bi deserve\b|\byou owe (?:me|us)\b(?! (?:nothing|no\b))|\bdid i do (?:something|anything) wrong\b|\bi thought we had\b|\bhow could you\b|\byou promised\b/i,
    /\bleav(?:e|ing) (?:me|us) hanging\b|\bleft (?:me|us) hanging\b|\blet(?:ting)? (?:me|us) down\b(?! (?:gently|easy|easily))/i,
    /\bmak(?:es?|ing) (?:me|us) look (?:bad|stupid|foolish|silly)\b|\b(?:went|gone|go|going) out on a limb\b|\bstuck my neck out\b/i,
    /\bcommon (?:decency|courtesy|politeness)\b|\b(?:the|enough|some|simple) (?:decency|courtesy|respect|politeness) to\b|\bout of (?:courtesy|fairness|politeness)\b/i,
  ],
  unless: /(?:\bnot|\bnever|n't) (?:mean|think|say|suggest|believe|want|feel)\b[^.!?\n]*$/i,
};
