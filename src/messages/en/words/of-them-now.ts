/**
 * Whose news it is, and of when. "A vendor of ours was sold", "my budget was frozen two years ago, today it is back" and
 * "what if the budget goes?" hold every word of a signal and say nothing about this buyer today.
 */

const ORGANISATIONS =
  '(?:customers?|clients?|vendors?|suppliers?|neighbou?rs?|competitors?|tenants?|carriers?|friends?|cousins?|buddy|buddies|members?|patients?|franchisees?|landlords?|distributors?|dealers?)';
const DOES =
  '(?:has|have|had|is|are|was|were|got|gets?|went|goes|just|also|who|whose|that|which|works?|cut|cuts|cutting|lost|laid|quit|left|at|from|solved|fixed|told|says?|said)';

const SOMEBODY_ELSE = new RegExp(
  [
    `\\b(?:an?|one of (?:our|my|the|your)|another|some(?: of our)?|our|two|three|other|several|many|most|my|their|his|her)(?: (?!boss|manager)\\w+){0,2} ${ORGANISATIONS}(?: of (?:ours|mine))? ${DOES}\\b`,
    `\\b${ORGANISATIONS} of (?:ours|mine|yours)\\b`,
    `\\b(?:sat next to|ran into|talked to|spoke (?:to|with)|met|read about|heard (?:of|about)|know of) (?:an?|some|another|two) \\w+`,
    `\\b(?:a|one|another) (?:man|woman|guy|lady|colleague|company|school|hospital|bank|firm|clinic|plant|city|town|district|practice|shop|church)(?: \\w+){0,2} (?:i (?:know|met)|at (?:another|the (?:fair|conference|show))|from (?:another|a)|down the (?:road|street)|next door|near (?:us|here)|whose|in (?:our|the) (?:area|region|county))\\b`,
    `\\ba (?:man|woman|guy|lady) (?:at|from)\\b`,
    `\\bmy (?:wife|husband|sister|brother|son|daughter|father|mother|friend|cousin|neighbou?r|uncle|aunt)(?:'s)? (?:company|firm|employer|boss|works?|worked|is at|who|at|had)\\b`,
    `\\b(?:previous|former|last|old) (?:employer|company|job)\\b`,
    `\\bmy (?:old|former|previous|last) (?:boss|manager|team|company|employer)\\b`,
    `\\b(?:told|showed|explained to|reminded) (?:her|him|them|\\p{Lu}\\p{L}+) (?:that |about |how )?(?:other|another|a customer|some|the|we|our)\\b`,
    `\\bour sister (?:company|school|clinic|plant|site) (?:solved|fixed)\\b`,
    `\\b(?:in the news|on the radio|in the paper)\\b`,
  ].join('|'),
  'iu',
);

const LONG_AGO =
  /\byears ago\b|\b(?:six|seven|eight|nine|ten|eleven|twelve|[6-9]|\d\d|many|several) months ago\b|\bback in (?:19|20)\d\d\b|\blast (?:year|spring|summer|fall|autumn|winter|time|month)\b[^.?!]{0,60}\b(?:now|today|this (?:year|time)|since|but)\b|\b(?:is|are|all|long|now|'s)(?: \w+)? behind us\b|(?<!\b(?:when|until|till|once|after|before)\b[^.?!]{0,30})\b(?:is|are|was|were|'s) (?:over|lifted)(?= now|[.,;!]|$)|\bnothing came of\b|\b(?:but|then|and) (?:it|they|we)(?:'s|'re| is| are| came| were| was)? back\b|\b(?:has|have) been (?:released|restored|lifted|reversed) (?:since|again|now)\b|\bused to\b|\bno longer the case\b/i;

const ONLY_SUPPOSED =
  /^(?:and |but |so |then )?(?:what (?:happens |would happen |about )?)?if\b(?! (?:i'm|i am) honest|(?: i| we)? (?:may|can) be honest)|\bwhat (?:happens )?if\b|\b(?:would|could|might)(?:n't| not| only)?\b[^.?!]{0,50}\bif\b|\bif\b[^.?!]{0,50}\b(?:would|might|could)\b|\bin case\b|\bunless\b|\b(?:should|were) (?:we|the|our|they) (?:ever )?(?:be|get|lose|have to)\b|\b(?:there (?:is|'s|was) talk|rumou?rs?) (?:of|about|that)\b/i;

/** Signs of what is so today are looked for in what is said of themselves, as a fact, of these days. */
export function isOfThemNow(plain: string): boolean {
  return !SOMEBODY_ELSE.test(plain) && !LONG_AGO.test(plain) && !ONLY_SUPPOSED.test(plain);
}
