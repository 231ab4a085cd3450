/** Money: too dear, cheaper elsewhere, no budget, budget there, discounts asked and offered. */
import { REP, THEIRS, type WordRule } from './rule.ts';

const NOT = "(?:not|n't|never|no longer|hardly|without)";
const PRICE =
  '(?:price|prices|pricing|cost|costs|quote|offer|number|numbers|figure|figures|rate|rates|fee|fees|total|proposal|investment|amount|bill|spend|licen[sc]e|subscription|per[- ]seat|annual)';
const BUDGET =
  '(?:budgets?|funding|funds?|money|spend(?:ing)?|capex|opex|capital|cash|allocation|po|purchase order|grant)';

export const MONEY: readonly WordRule[] = [
  {
    code: 'price-objection',
    ofThemNow: true,
    by: THEIRS,
    says: [
      /\b(?:too|very|pretty|quite|rather|really|so|bit|little|way too|awfully|prohibitively) (?:expensive|pricey|steep|costly|dear|much money|rich for)\b/i,
      /\b(?:more|higher|steeper|pricier|dearer) than (?:we|i|our|what we|anyone)(?:'d| had| have|'ve)? ?(?:\w+ )?(?:expected|thought|planned|hoped|budget(?:ed)?|anticipated|wanted|can (?:spend|afford|pay)|pay|paying|spend)\b/i,
      new RegExp(
        `\\b${PRICE}\\b[^.?!]{0,50}\\b(?:too high|too much|is high|are high|a (?:bit|little|lot|tad) (?:high|steep|much)|(?:hard|difficult|tough) to (?:justify|swallow|defend|sell)|a (?:problem|concern|stretch|hurdle|blocker|sticking point|deal[- ]?breaker|non-?starter)|sticker shock|out of (?:our )?(?:range|reach|budget)|above (?:our|what)|over (?:our )?budget|exceeds?|beyond (?:our|what)|scar(?:ed|es|y)|shock\\w*|raised eyebrows|hurts?|higher than)`,
        'i',
      ),
      new RegExp(
        `\\b(?:concern(?:ed)?|worr(?:y|ied)|hesita\\w+|push(?:ed|ing)?[- ]?back|struggl\\w+|balk\\w*|chok\\w+|hung up|issue|objection|problem|trouble) (?:is |are |was )?(?:about|with|on|over|at|around) (?:the |your |this )?${PRICE}\\b`,
        'i',
      ),
      /\b(?:can(?:'t|not)|can not|could(?:n't| not)|unable to|won't be able to|not able to|hard to|difficult to|don't think we can) (?:really )?(?:afford|justify|pay that|spend that|stretch to|go that high|make the numbers work|swallow|defend the cost)\b/i,
      /\b(?:out of|above|over|beyond|outside|exceeds?) (?:our|the|my) (?:price range|budget|price point|reach|means|spending limit)\b|\bpriced? (?:us )?out\b|\b(?:a ways?|far|miles|well|still) (?:apart|off) (?:on (?:price|cost|the number))?|\bstill (?:a )?(?:ways?|far|too far) apart\b|\b(?:price tag|sticker price|sticker shock|cost) (?:is|was|made|gave|put)\b[^.]{0,40}\b(?:high|steep|gulp|pause|off|gasp|much|lot)\b|\ballergic to (?:usage |extra )?fees\b|\bworth that (?:much|kind of money)\b/i,
      /\b(?:a lot of|lots of|that kind of|so much|too much|serious|big|crazy) money\b|\bbig[- ]ticket\b|\b(?:for us|it's|it is|that's|that is|this is|price is|which is)(?: just| simply| a bit| really)? too much\b/i,
      /\b(?:number|figure|price|quote|offer|total|amount|cost|proposal)s?\b[^.?!]{0,30}\b(?:floored|stunned|surprised|shocked|scared|stopped us|killed|knocked)\b|\bfell off (?:the|his|her|my|their) chairs?\b|\bjaws? dropped\b|\b(?:on the|a bit on the) (?:high|expensive|steep) side\b/i,
      /\b(?:are|is|was|were|be|being|came|comes?|costs?|charge[ds]?|ask(?:s|ing)?|want|priced?|quoted?|at|you're|it's|that's)(?: \w+){0,2} (?:a (?:third|quarter|fifth|lot|good deal|good bit)|half(?: as much)?(?: again)?|twice|(?:ten|fifteen|twenty|thirty|forty|fifty|sixty)(?:[- ]\w+)? percent|\d+ ?(?:%|percent)|much|far|way|well) (?:again )?(?:more|more expensive|dearer|pricier|higher|above|over) (?:than )?(?:the |all the |any of the |what the )?(?:others?|other (?:quotes?|offers?|bids?|vendors?|suppliers?|two|one)|rest|next (?:best )?(?:one|offer|quote|bid)|competition|market|competitors?)\b/i,
      /\b(?:twice|double|triple|(?:two|three) times|\d+ ?(?:%|percent) (?:more than|above|over)|(?:well|way|far|a good bit|quite a bit|a lot|much) (?:over|above|beyond|more than)|more than|above|over|beyond) (?:what|our|my|the)(?: \w+)? ?(?:we|i|they|limits?|possibilities|means|plan|ceiling|range|quotes?|offers?|bids?|price of|number we)\b(?! (?:talked|discussed|agreed|saw))/i,
      /\b(?:thinking|hoping|looking|expecting|expected|hoped)(?: of| for| at)?[^.?!]{0,12}\b(?:more like|closer to|nearer|no more than) [$€£]?\d|\b(?:expected|hoped for|had in mind) (?:about |around |roughly |only )?(?:half|a third|less)\b/i,
      /\b(?:can't|cannot|can not|couldn't) (?:sell|defend|explain|get|bring|push) (?:this|that|the|your|such a) (?:price|number|figure|amount|cost)\b|\bpric(?:e|ing)(?: is)? (?:an? |the )?(?:issue|concern|objection|sensitive|push-?back|sticking point|too high|hurdle|blocker)\b|\bpush-?back on (?:the )?(?:price|pricing|cost)\b|\bsticker shock\b/i,
      /\b(?:out of (?:our|my) league|price-?wise|laughed at (?:the|your) (?:price|bill|number)|(?:bill|price|number|quote)\b[^.?!]{0,20}\blaughed)\b|\b(?:ceiling|limit|maximum|max) is [$€£]?\d[\d.,]*k?\b[^.?!]{0,20}\byou\b|\btoo dear\b/i,
    ],
    unless: new RegExp(
      `\\b(?:is|are|was|were|do|does|it|it's|that|that's|price|pricing|cost)(?: ${NOT}|${"n't"}) (?:too |that |really |so |the |a |an )*(?:expensive|high|steep|pricey|problem|issue|concern|much)\\b|\\bno (?:problem|issue|concern|objection)s? (?:with|about|on) (?:the )?(?:price|pricing|cost)|\\b(?:current|existing|today's|old|their|other|his|competitor)[^.]{0,20} (?:is|was|are) (?:too )?(?:expensive|pricey)|\\b(?:costs?|costing|los(?:e|es|ing|t)|wast(?:e|es|ing)|sav(?:e|es|ing)|spend|spends|spending|pay|makes?) (?:us |them |me |you )?(?:\\w+ ){0,2}(?:lot of|lots of|too much|so much|a lot)\\b|\\b(?:good|fair|great|fine|decent|reasonable) price\\b|\\b(?:cheaper|less) than\\b|\\b(?:vendor|system|tool|provider|supplier|machine|software)(?: \\w+)? (?:got|became|is|was|has become) (?:too|very)|\\bexpected it to be more\\b|\\b(?:no|any)(?:body|one) (?:complained|objected)|\\bprice is no\\b|\\bnot (?:a lot|too much|that much)\\b`,
      'i',
    ),
  },
  {
    code: 'discount-asked',
    by: THEIRS,
    question: true,
    says: [
      /\b(?:discount|rebate|price (?:break|reduction|concession|match)|better (?:price|pricing|rate|deal|offer|number|terms)|best (?:price|and final|possible price|number|offer|rate)|lower (?:price|the price|pricing|rate|number|cost|fee)|sharper (?:price|pencil|number)|sharpen (?:your|the) pencil|special (?:price|pricing|rate|deal)|reduced? (?:the )?(?:price|rate|fee|cost)|cheaper (?:rate|option|plan|tier|price)|knock (?:something|some|a bit|\w+ ?%?) off|come down|(?:room|flexibility|wiggle room|movement|give|leeway|play|scope) (?:at all|on|in|for|there|with)(?: (?:the |your |that )?(?:price|pricing|cost|number|rate|fee|negotiation|offer|discount))?|look at (?:the )?(?:\w+ )?(?:rate|price|pricing|number|cost|fee) again|match (?:that|their|the|this) (?:price|offer|quote|number)|do (?:any )?better(?: on| than)?|volume (?:pricing|discount)|negotia(?:te|ble|tion)|(?:sweeten|waive|drop) (?:the )?(?:deal|fee|set-?up|implementation)|(?:price|cost|number) (?:down|lower))\b[^.]*/i,
      /\bwhat can you do (?:for us )?(?:on|about|with) (?:the |your )?(?:price|pricing|cost|number)|\bmeet (?:us|me) (?:at [$€£]?\d|in the middle|half-?way)|\bshave\b[^.?!]{0,15}\boff\b|\b(?:your|the) (?:last|final|best) price\b|\b\d+ ?(?:%|percent) (?:less|off|discount)\b|\b(?:non-?profit|education(?:al)?|academic|government|startup|start-up|multi-?year|charity|school|partner) (?:rate|price|pricing|discount)\b|\bget (?:this|it|that|the price) (?:under|below|down to) [$€£]?\d|\b(?:drop|waive|skip|remove|lose) (?:the |your )?(?:\w+ )?(?:fees?|charges?)\b|\bfor [$€£]?\d[\d.,]*k? we(?:'d| would| have| can| will)? (?:sign|a deal|do it|deal)/i,
    ],
    unless:
      /\b(?:no|not|n't|without|never|didn't|don't need|don't want|aren't)\b[^.?]{0,20}\b(?:discount|better price|negotiat|rebate)|\b(?:you|your|he|she|they|thanks|thank you|appreciate)[^.?]{0,30}\b(?:offered|gave|for the|got|granted)\b[^.?]{0,20}\b(?:discount|rebate|price)|\b(?:room|movement|give|play|scope|leeway|flexibility) (?:in|on|for) (?:the |our |my )?(?:calendar|schedule|agenda|team|building|warehouse|dock|yard|date|dates|time|week|plan)|\bbetter (?:deal|offer) (?:with|from|elsewhere)\b|\bcome down (?:to|with|for|here|on (?:monday|tuesday|wednesday|thursday|friday))\b|\bdo better (?:next|at)\b|\bin the room\b|\b(?:our|my) (?:own )?(?:customers?|team|clients|people|guests|members|staff)\b[^.]{0,25}\bdiscount|\bdiscount on (?:parking|fuel|food|tickets|travel)/i,
  },
  {
    code: 'cheaper-offer',
    ofThemNow: true,
    by: THEIRS,
    says: [
      /\b(?:cheaper|lower|better|less expensive|more (?:affordable|competitive)|lower[- ]priced|significantly less|much less|undercut\w*|half (?:the|your|of your) (?:price|cost|quote)|(?:third|quarter|\d+ ?(?:%|percent)) (?:lower|less|cheaper|below))\b[^.?!]{0,60}\b(?:offer|quote|bid|price|pricing|proposal|option|alternative|vendor|supplier|provider|solution|competitor|elsewhere|from (?:another|someone|somebody|a|your)|than (?:you|yours|your))\b/i,
      /\b(?:another|other|a different|a second|one other|rival|competing|someone else|somebody else|one of your competitors?|your competit(?:or|ion))\b[^.?!]{0,50}\b(?:came in|coming in|quoted|bid|offered|offers|is offering|at|is|are|priced)\b[^.?!]{0,30}\b(?:lower|less|cheaper|below|under|around \$?\d|at \$?\d|\$?\d+k?|half|better price|much less)\b/i,
      /\b(?:we|i)(?:'ve| have)? (?:got|have|received|found|seen|hold|are holding|were quoted)\b[^.?!]{0,40}\b(?:(?:cheaper|lower|better priced|less expensive|more affordable|competing) |(?:quote|offer|bid|proposal)s?\b[^.?!]{0,30}\b(?:lower|cheaper|less|below|under|for (?:half|less)|better price))/i,
      /\b(?:comes?|came|included|bundled|thrown in|free) (?:bundled )?(?:with|for free with|at no (?:extra )?cost with|in)\b[^.?!]{0,40}\b(?:already (?:pay|own|have|use)|existing (?:license|contract|suite|subscription))/i,
      /\b(?:they|he|she|who)(?:'re| are| were|'s| is)? (?:much |a lot |far |way |significantly |considerably |quite a bit )?(?:cheaper|less expensive|lower priced|undercutting you|lower than you)\b/i,
      /\b(?:two[- ]thirds|half|\d+ ?(?:%|percent)|a fraction|a third|a quarter) of (?:yours|your (?:price|quote|offer|number|figure)|the (?:price|money|cost|number))\b|\bfor half (?:the|of|as)\b|\bbeats? your (?:price|offer|quote|number)|\b(?:have|get|buy|find) (?:it|this|that|the same(?: thing)?) (?:\w+ )?cheaper\b|\b(?:under|below) (?:yours|your (?:price|quote|offer|number))\b|\bcheaper (?:than (?:you|y'all|yours)|elsewhere)\b/i,
      /\b(?:(?:your |a |one )?competitors?|another|somebody else|someone else|others|(?:the|a) (?:other|local|second|regional|cheap) (?:one|side|guys?|company|bidder|vendor|firm|supplier|shop|man|provider|outfit)|local (?:guy|firm|shop)|competing (?:quote|bid|offer))\b[^.?!]{0,30}\b(?:does|do|wants?|asks?|asked|charges?|quotes?|quoted|offers?|offered|is|are|came in|comes in|for|at)\b[^.?!]{0,20}(?:[$€£] ?\d|\b\d+(?:[.,]\d{3})+\b|\b\d+ ?k\b|\b\d+ grand\b)/i,
      /\b(?:other|another|competing|second|rival) (?:quotes?|offers?|bids?|proposals?|prices?)\b[^.?!]{0,30}\b(?:lower|cheaper|less|below|under)\b|\b(?:above|over|higher than|more than) (?:the |all |any )*other (?:quotes?|offers?|bids?|prices)\b|\bquoted [$€£]?\d+k? (?:vs|against|versus|compared)|\b(?:lower|cheaper) (?:bid|quote|offer)\b/i,
      /\ba (?:firm|company|supplier|vendor|shop|guy|contractor|provider) (?:from|in|near) \w+\b[^.?!]{0,20}\b(?:for|at) [$€£]?\d|\b(?:a|another|some) (?:much |far )?cheaper (?:one|ones|product|supplier|solution|alternative) (?:out there|around|available|on the market|from|that)/i,
    ],
    unless:
      /\b(?:no|not|n't|never|isn't|aren't|wasn't) (?:\w+ ){0,3}(?:cheaper|lower|less expensive|better (?:offer|price))|\b(?:do you|can you|could you|is there|are there|have you)\b[^.]*\?|\b(?:if|should) (?:we|i) (?:find|get|had|have)\b|\bcheaper (?:plan|tier|version|edition|package)\b|\bcheaper than (?:i|we|expected|feared|thought|the others)\b|\byou(?:'re| are| were)(?: \w+)? (?:cheaper|cheapest|lower)\b|\b(?:it|that) (?:would be|is|'s) cheaper (?:to|if)\b|\bfrom you\b|\bprice is no\b|\b(?:our|your) (?:first|old) quote\b|\bif (?:we|i)\b/i,
  },
  {
    code: 'budget-gone',
    ofThemNow: true,
    by: THEIRS,
    says: [
      new RegExp(
        `\\b${BUDGET}\\b[^.?!]{0,40}\\b(?:has|have|was|were|is|are|got|been|being|'s|just)(?: now| just| also| already| all| been| being| temporarily| completely| essentially| officially| put| sadly| unfortunately)* (?:cut|cuts|slashed|frozen|gone|pulled|reduced|withdrawn|eliminated|removed|revoked|exhausted|spent|used up|depleted|struck|axed|tight(?:ened|er)?|taken away|reallocated|re-allocated|diverted|redirected|trimmed|halved|on (?:hold|ice|freeze)|under (?:review|pressure|scrutiny)|rejected|denied|declined|maxed(?: out)?|dried up|zeroed(?: out)?|cancel+ed|suspended|paused|scrapped|blocked)\\b`,
        'i',
      ),
      new RegExp(
        `\\b(?:no|zero|not any|lost (?:our|the|my|all)|cut (?:our|the|my|all|from)|slashed|froze|frozen|freez(?:e|ing) (?:on|of|all|our|the)?|run out of|ran out of|out of|short (?:of|on)|without|pulled (?:our|the)|took (?:away )?(?:our|the|my)|eliminated (?:our|the)|don't have (?:the |any |enough |a )?|do not have (?:the |any |enough |a )?|haven't got (?:the |any )?|lack(?:ing|s)?(?: of)?(?: the)?|insufficient|there(?:'s| is| isn't| is not) (?:no|any|not enough|currently no|simply no)|there's just no|no more|not enough|lose (?:our|the)|losing (?:our|the))[ ]?(?:discretionary |remaining |more |available |new |it |capital |project |extra |allocated )*(?:budgets?|funding|funds|money|capex|cash|capital|spend(?:ing)?)\\b`,
        'i',
      ),
      /\b(?:budget|spending|hiring and spending|capex|cost|purchase|investment|project) (?:cuts?|freezes?|reductions?|shortfalls?|moratorium|squeeze|crunch|cutbacks|restrictions|stop)\b|\bcost[- ](?:cutting|saving measures|reduction (?:program|drive))|\btighten(?:ing|ed)? (?:our|the|their) belts?\b|\b(?:struck|cut|removed|dropped|taken out|axed|pulled|deleted) from (?:the|this year's|our|next year's|this quarter's) (?:plan|budget|forecast)\b|\ball (?:new (?:projects|hires)|(?:new )?(?:spend|spending|purchases|investments)) (?:is|are|has been|have been) (?:frozen|stopped|on hold|paused|halted|suspended)|\bcan(?:no|')t (?:get|find|secure|free up) (?:the )?(?:budget|funding|money|funds)\b/i,
      /\b(?:cut|slashed|took|taken|pulled|froze|stopped|killed|lost|blew|trimmed|halved|axed|withdrew|reallocated|diverted|zeroed|spent|(?:give|gave|hand(?:ed)?) back|clawed back)(?: away)? (?:our|the|my|all|every|all our|all the)(?: \w+){0,2} (?:budgets?|funding|funds|money|spend(?:ing)?|capex|grant|investments?)\b(?! (?:meeting|review|on you|to you))/i,
      /\b(?:pulled the plug on|said no to|turned down|rejected|stopped|froze|clamped down on|put a (?:stop|hold|freeze) on|denied)(?: \w+){0,3} (?:funding(?: request)?|spending|spend|budgets?|investments?|purchases|capex|grant)\b/i,
      /\b(?:budgets?|funding|funds|money|capex|grant|spend(?:ing)?|purchasing)\b(?: (?:for|of) (?:this|it|that|the \w+|\w+ \w+))? ?(?:is|are|was|were|has been|have been|got|has|have)?(?: just| all| now| completely| already)* (?:blown|history|gone|pulled|frozen|cut|stopped|dead|used up|slashed|shrunk|evaporated|vanished|dried up|(?:not|no longer) (?:there|available)(?: (?:any ?more|this year|now|any longer))?|f[ae]ll(?:en)? through|given to (?:another|a different|some)|went (?:to|into) (?:another|the|a different|some)|moved to (?:another|a different)|expired|run out|ran out|(?:did not|didn't) (?:come|get|go) (?:through|approved))(?=[ .,;:!]|$)(?! (?:in half )?(?:on|of) (?:your|yours))/i,
      /\b(?:got|had|have|saw|seen) (?:our|my|the|all)(?: \w+)? (?:budgets?|funding|money|funds) (?:cut|slashed|frozen|pulled|taken|reduced|halved|stopped|trimmed)|(?:^|\s)no \$(?=\s)|\bnot (?:in|part of) (?:the|our|this year's) budget\b/i,
      /\b(?:cut|slashed|took|taken|pulled|froze|lost|trimmed|axed|clawed back|spent)(?: away| back)? (?:half|most|a (?:third|quarter|(?:big |large |good )?(?:part|chunk|share|slice))|two[- ]thirds|\d+ ?(?:%|percent)|all|part|much) (?:of )?(?:our|my|the|this year's)(?: \w+)? (?:budgets?|funding|funds|money|capex)\b|\b(?:half|most|a (?:third|quarter|(?:big |large |good )?(?:part|chunk|share|slice))|two[- ]thirds|\d+ ?(?:%|percent)) of (?:our|my|the|this year's)(?: \w+)? (?:budgets?|funding|funds|money|capex) (?:is|was|has been|went|got)(?: just| now)? (?:gone|cut|taken(?: away)?|pulled|frozen|lost|reallocated|elsewhere)\b/i,
      /\bused up (?:what|everything|all|the (?:budget|money|funds))\b|\b(?:cancel+ed|stopped|suspended|halted|cut|froze) all (?:\w+ )?(?:capital )?(?:expenditures?|spend(?:ing)?|purchas(?:es|ing)|investments?)\b|\b(?:with it|and with (?:him|her|them|that)) (?:the|our) (?:money|budget|funding|funds)\b/i,
    ],
    unless:
      /\b(?:not|n't|never|isn't|wasn't|hasn't|haven't|won't be|aren't) (?:been |be |yet |currently |going to be |actually )*(?:cut|frozen|gone|pulled|reduced|withdrawn|slashed|spent|under|rejected|tight|on hold)|\b(?:budget|funding|money) (?:is|was|has been) (?:approved|available|there|secured|confirmed|set aside|allocated|signed off)|\b(?:no|not a) (?:budget|money) (?:issues?|problems?|constraints?|concerns?|limits?|limitation)|\bmoney is no\b|\bproject(?:s)? (?:is|are|was) (?:under review|on hold)\b(?!.*\b(?:budget|money|fund|spend))|\bif (?:the |our )?(?:budget|funding|money)\b|\bno extra (?:cost|money)\b|\b(?:out of|ran out of) (?:cash|money) (?:boxes|drawer)|\b(?:tight|limited|small)\b[^.]{0,15}\bbut\b|\b(?:freeze|cuts?|stop) (?:is|are|was|has been|have been|got) (?:over|lifted|ended|behind)|\b(?:released|restored|reinstated|unfrozen) (?:since|again|now|in)|\bno budget (?:changes?|cuts?)|\bprices?\b[^.]{0,10}\b(?:cut|reduced)/i,
  },
  {
    code: 'budget-approved',
    by: THEIRS,
    says: [
      /\b(?:budgets?|funding|funds|money|capex|spend|po|purchase order|requisition|investment|business case|financing)\b[^.?!]{0,40}\b(?:is|are|was|were|has been|have been|'s|got|been|'ve been|just got|now|finally)(?: now| finally| all| officially| already| fully| in principle| just)* (?:approved|available|there|in place|secured|confirmed|set aside|allocated|signed off|released|granted|ring-?fenced|earmarked|through|ok(?:ay)?ed|greenlit|green-?lighted|in the bank|agreed|sorted|cleared)\b/i,
      /\b(?:got|have|has|received|secured|obtained|gave|given|won|found|signed off(?: on)?|approved|allocated|released|set aside|confirmed|earmarked|granted|freed up|(?:green ?light|go[- ]ahead|sign-?off|approval|ok) (?:on|for))\b[^.?!]{0,25}\b(?:the |our |a |us |this |that |some |for )*(?:budget|funding|funds|money|capex|budget approval|spend|business case)\b/i,
      /\b(?:in|within|under|inside) (?:our |the |this year's |next year's )?(?:approved )?budget\b|\bbudgeted (?:for|this|it)\b|\bcan afford\b|\b(?:in line with|matches) (?:what|the number) (?:i|we) (?:put|had|have) in the (?:plan|budget)|\bmoney is (?:there|no (?:object|issue|problem)|not (?:the|an) (?:issue|problem))\b|\bnot a (?:budget|money) (?:issue|problem|question)\b/i,
      /\b(?:have|has|'ve|with) [$€£]?\d[\d.,]*k?(?: \w+)? (?:set aside|reserved|earmarked|available|put aside)|\bvoted (?:the |for the |on the )?(?:funds|funding|money|budget)|\bgrant (?:came|went) through\b|\bgrant (?:was|is|has been) (?:approved|awarded)|\b(?:gave|got|has|have) (?:us )?(?:the )?(?:green light|go-?ahead) (?:for|on) the (?:spend|money|purchase)/i,
      /^(?:budget|funding|money)(?: is)? (?:ok|okay|confirmed|approved|in place|there|secured|available)\b|^funded\b/i,
    ],
    unless:
      /\b(?:not|n't|never|no|without|lost|until|once|when|if|whether|unless|need|needs|needed|waiting|awaiting|pending|still|before|hope|hoping|hopefully|trying|try|should|would|might|may|could|to be|subject to|out of|outside|stay|can you|nothing|isn't|exceeds?|only works|fit)\b[^.]{0,40}\b(?:budget|fund|money|capex|approv|afford|po\b|spend)|\b(?:budget|funding|money|funds)\b[^.]{0,30}\b(?:not|n't|no longer|hasn't|isn't|wasn't|cut|frozen|gone|pulled|rejected|denied|yet to)\b|\?\s*$|\b(?:have|has|got|given|found) (?:a |an |the |some |our )?(?:budget|money|funding) (?:freeze|cut|problem|issue|meeting|review|cycle|constraint|shortfall|concern|question|holder|owner)|\b(?:budget|funding|money|funds)\b[^.]{0,15}\b(?:slashed|halved|stopped|reduced|taken)\b/i,
  },
  {
    code: 'offers-discount',
    by: REP,
    says: [
      /\b(?:discount|\d+ ?(?:%|percent) off|percent off|rebate|special (?:price|pricing|rate|offer|deal)|price break|reduced (?:price|rate)|lower(?:ed)? (?:the )?price|waive(?:d)? (?:the )?(?:fee|set-?up|implementation|onboarding)|free (?:months?|setup|set-up|implementation|onboarding)|better price|save \d+ ?%|promotion|promo\b|knock(?:ed)? \$?\d+|take (?:\w+ |\d+ ?)(?:percent|%) off|(?:hold|lock in|keep) (?:this|the|that|your) (?:price|pricing|rate|discount)|lose this pricing|year[- ]end (?:price|pricing|deal|offer))\b/i,
    ],
    unless:
      /\b(?:no|not|n't|never|without|cannot|can't)\b[^.]{0,25}\b(?:discount|rebate|special|promotion|price break|off)\b/i,
  },
];
