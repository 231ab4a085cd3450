/** What our own messages do: send an offer, give something useful, or only ask whether there is news. */
import { NOTE, REP, type WordRule } from './rule.ts';

/** What follows an offer named without a verb; a day, an addressee or a verb makes it something said about one. */
const WHAT_WITH =
  "(?:with (?!(?:you|your|him|her|them|legal|procurement|finance|purchasing|the board|my|our legal|no)\\b)|including |incl\\.? |on (?!(?:mon|tue|wed|thu|fri|sat|sun)|\\d|hold|ice|the way|its way|track|request|table)|(?<=\\d )your )(?![^.!?]*\\b(?:is|are|was|were|has|have|had|will|would|can|could|should|does|do|did|needs?|stands?|looks?|works?|expires?|runs?|ends?|went|goes|came|got|gets|includes?|when|if|still|please|asap)\\b)[\\w ,'&/-]{1,70}";
/** The offer named at the head, as in a subject. */
export const HEADLINE = new RegExp(
  `^(?:(?:hi|hello|dear|hey) )?(?:\\p{Lu}[\\p{L}.]*(?: \\p{Lu}\\p{L}+)?[,:!-]+ ?)?(?:the |our |your |my |new |revised |updated |final |second |best |formal )*(?:quote|quotation|proposal|offer|estimate|pricing|price list|prices|order form)\\b(?:,? (?:version [\\w.]+|v\\d+|no\\.? ?\\S+|#?\\S*\\d\\S*|for [\\w ,'-]{1,40}|${WHAT_WITH}|attached|enclosed|below|as (?:promised|discussed|requested)))*(?: |)(?:[.,;:!]|$)`,
  'iu',
);

export const OURS: readonly WordRule[] = [
  {
    code: 'sends-offer',
    by: REP,
    says: [
      /\b(?:attached|enclosed|here(?:'s| is| are| you (?:go|have|will find))|please find|find|sending|sent|below|following|included|in the attachment|you(?:'ll| will) find|i(?:'ve| have) (?:attached|put together|prepared|sent|enclosed|included|drafted|written up)|take a look at)\b[^.?!]{0,60}\b(?:quote|quotation|proposal|offer|pricing|price ?(?:list|sheet)|estimate|order form|contract|agreement|msa|sow|statement of work|paperwork|numbers|business case|commercials)\b/i,
      /\b(?:the|our|your|my|this|revised|updated|new|final) (?:\w+ ){0,2}(?:quote|quotation|proposal|offer|price list|price sheet|estimate|order form|agreement|contract)\b[^.?!]{0,30}\b(?:is |are |has been )?(?:attached|enclosed|below|included|here|up for (?:e-?)?signature|in the attachment|as discussed|as requested|as promised|comes to|total)\b|\btotal (?:is|comes to)\b[^.?!]{0,10}[$€£]|\bas (?:discussed|requested|promised|agreed)[,:]? (?:the |our |your )?(?:offer|quote|proposal|pricing|price sheet|order form)\b|[$€£] ?\d[\d,.]*k?\b[^.?!]{0,40}\b(?:per|a|each|for) (?:year|month|site|user|seat|annum|door|kiosk|location)|\b(?:here(?:'s| is) your proposal)\b/i,
      HEADLINE,
      /\b(?:quote|quotation|proposal|offer|estimate|price list|order form)\b[^.?!]{0,40}\b(?:attached|enclosed|in the attachment|(?:link|is) below)\b|[$€£] ?\d[\d.,]*k?\b[^.?!]{0,20}\b(?:in total|total|all in|altogether|net|plus (?:tax|vat|gst))\b|\bpric(?:es?|ing) for [^.?!:]{1,40}: ?[$€£]?\d|\bbest i can do is\b/i,
      /\battached (?:you(?:'ll| will)? find|are|please find)[^.?!]{0,30}\bprices?\b|\b(?:quote|proposal|offer|quotation)\b[^.?!]{0,40}: ?(?:[$€£] ?)?\d[\d.,]+ ?(?:eur|usd|gbp|chf|k|\$|€|£)?\b|^the (?:quote|proposal|offer) we (?:talked about|discussed)\b/i,
    ],
    unless:
      /\b(?:will|'ll|going to|can|could|shall|may|happy to|want me to|should i|would you like|let me|need to|before i|once)\b[^.]{0,30}\b(?:send|prepare|put together|attach|draft)\b|\?\s*$|\bdid (?:you|the)\b|\bcost(?:s|ing)? you\b|\byour (?:cost|log|numbers|contract|agreement) (?:is|are|of|for)\b|\b(?:detention|demurrage|overtime|savings?)\b|\b(?:quote|proposal|offer|estimate|pricing)(?: that| which)? (?:i|we) (?:\w+ )?(?:sent|mailed|shared|gave)\b|\b(?:follow(?:ing)?[- ]?up|check(?:ing)? in|any (?:news|thoughts|feedback|questions|update)s?|in case)\b[^.]{0,25}\b(?:quote|proposal|offer)\b(?! (?:is )?(?:attached|enclosed))|\bno offer\b/i,
  },
  {
    // Our own note that it went out, by whatever way.
    code: 'sends-offer',
    by: NOTE,
    says: [
      /\b(?:sent|emailed|mailed|shared|delivered|submitted|issued|handed over|uploaded)\b[^.?!]{0,40}\b(?:quote|quotation|proposal|offer|price list|estimate|order form|contract)\b/i,
      /\b(?:quote|quotation|proposal|offer|estimate|order form|contract)\b[^.?!]{0,20}\b(?:(?:is|was|has been|went|are|were) (?:now )?(?:sent|out|shared|delivered|submitted|issued)|sent|went out)\b/i,
    ],
    unless:
      /\b(?:to be|not|n't|never|will|'ll|going to|once|before|after|when|until|if|asked|wants?|needs?|should|must|they|he|she|customer|client|vendor|competitor|from (?!us\b))\b[^.]{0,40}\b(?:sent|emailed|mailed|shared|delivered|submitted|issued|out)\b|\?\s*$/i,
  },
  {
    code: 'offers-something-useful',
    by: REP,
    says: [
      /\b(?:thought (?:of you|(?:this|it|you) (?:might|may|could|would))|came across|you (?:might|may) (?:find|like|enjoy)|might (?:help|be (?:useful|helpful|of (?:use|interest|help)))|may (?:help|be (?:useful|helpful|of (?:use|interest|help)))|in case (?:it|this) (?:helps|is useful|is of (?:use|interest))|could be (?:useful|helpful|of interest)|no (?:need to (?:answer|reply|respond)|reply needed|answer needed|strings|ask)|just (?:thinking of you|for your information|fyi)|worth (?:a read|reading|sharing|a look)|reminded me of you|relevant (?:to|for) you)\b/i,
      /\b(?:attached|enclosed|here(?:'s| is| are)|sharing|wanted to share|sending|share|link to|i (?:put|wrote|made|sketched|marked|ran|added|noted|compiled|collected|pulled|drew|built))\b[^.?!]{0,70}\b(?:article|case study|white ?paper|report|guide|checklist|benchmark\w*|template|study|figures on|research|comparison|one[- ]pager|summary of|recording|blog|video|webinar|example|reference|customer (?:story|in|like)|tips|best practices|calculator|savings? (?:sheet|per|calculation|estimate)|estimate|map|plan|sketch|screenshot|overview of|sheet|short(?:ened)? version|answers? to)\b/i,
      /\b(?:a customer|another customer|one of our customers|a (?:plant|site|warehouse|company|shop) (?:like|near|twenty|\d+ miles|of your size))\b[^.?!]{0,60}\b(?:measured|cut|saved|reduced|went|uses|had|found|sees|got|did)\b|\bstate changed its\b|\bnew (?:rule|regulation|law|study|figures|data)\b[^.?!]{0,40}\b(?:touches|affects|for your|in your|concerns|about)\b|\bi (?:noticed|saw|read)\b[^.?!]{0,60}\b(?:your|you)\b/i,
      /\b(?:attached|enclosed|here) is (?:what|how) [^.?!]{3,60}\b(?:did|does|do|saved|cut|handles?|solved)\b|\b(?:article|case study|white ?paper|guide|checklist|benchmark|template|study|one[- ]pager|overview|comparison|recording)\b[^.?!]{0,30}\b(?:attached|enclosed)\b/i,
    ],
    unless:
      /\?\s*$|\b(?:proposal|quote|offer|order form|contract|agreement|deck|awards page|feature list|invoice)\b[^.]{0,20}\b(?:attached|enclosed)|\battached (?:is|the) (?:our )?(?:standard package|proposal|offer|quote|contract|order form)|\bcalendar invite\b/i,
  },
];
