/** People and companies: who decides, who left, who is away, who writes for whom, what happens to the company. */
import { BUYER, THEIRS, type WordRule } from './rule.ts';

const BOSS =
  '(?:boss|manager|director|vp|vice president|svp|evp|ceo|cfo|coo|cio|cto|cmo|president|owner|chief(?: of staff)?|head of [a-z]+|board|committee|leadership|management|exec(?:utive)?s?|executive team|c-suite|partner|partners|principal|supervisor|controller|finance(?: director| team)?|senior (?:management|leadership)|higher[- ]ups?|people above me|upper management|father|uncle|general manager|gm|procurement lead|decision[- ]maker|md|managing director|chairman|founder|chief|wife|husband|plant manager|trustees)';
const SPONSOR =
  '(?:boss|manager|director|vp|svp|evp|vice president|senior vice president|ceo|cfo|coo|cio|cto|president|sponsor|champion|chief(?: of staff)?|head of [a-z]+|executive sponsor|project (?:sponsor|lead|owner)|dean|principal|headmaster|superintendent|chairman|partner in charge|budget holder|decision[- ]maker|supervisor|gm|general manager|regional manager)';
const GONE =
  "(?:has left|have left|left(?=[.,;!]|$| (?:us|the (?:company|firm|organi[sz]ation|business|team|group|hospital|school|bank|agency|practice)|last|in|on|yesterday|this|two|a|at|for (?:another|a|good|greener)|to|and)(?![\\p{L}]))|is leaving(?! (?:early|for|it|at \\d))|are leaving|was let go|were let go|has been let go|got let go|been let go|is gone(?! (?:for|until|till|today|this))|was fired|got fired|has been fired|was laid off|got laid off|has been laid off|is no longer (?:with|at|here|employed|working|part of|in (?:the|this|that|his|her) (?:role|position|company))|are no longer (?:with|at)|no longer works?|has retired|retired|is retiring|has resigned|resigned|quit|has quit|has moved on|moved on|has departed|departed|stepped down|has stepped down|is stepping down|was (?:replaced|dismissed|terminated|reassigned|moved to another)|has been (?:replaced|dismissed|reassigned|terminated|promoted away)|parted ways|was shown the door|took (?:a|another) (?:job|position|role) (?:at|with|elsewhere)|has taken (?:a|another) (?:job|position|role)|handed in (?:his|her|their) (?:notice|resignation)|gave (?:his|her|their) notice|last day (?:was|is|at|with|of)|'s last (?:working )?day|has passed away|passed away|(?:does not|doesn't) work (?:here|there|with us|for (?:us|them)|at \\p{L}+|for \\p{L}+) (?:any ?more|any longer)|(?:is not|isn't|are not) (?:with|at|in) [^.,]{1,25} (?:any ?more|any longer)|(?:has )?(?:gone|went) to (?:another|a different|a new) (?:company|employer|firm|job|place)|(?:has )?changed (?:jobs|employers|companies)|(?:is )?(?:not|no longer) employed|(?:has )?started (?:at|with) (?:another|a new|a different)|is not here any ?more)";

export const PEOPLE: readonly WordRule[] = [
  {
    code: 'needs-boss',
    by: THEIRS,
    says: [
      new RegExp(
        `\\b(?:(?:need|have|has|needs|going|want|wants|will|got|must|'ll|ought|required) (?:to |have to |need to )?|let me |i'll |i will |waiting (?:to|for) |before i can )?(?:check|run (?:it|this|that)|talk|speak|discuss|clear|confirm|go|ask|consult|verify|take (?:it|this)|bring (?:it|this)|get (?:the )?(?:ok|okay|approval|sign-?off|buy-?in|blessing|go-?ahead|permission|green light|input)|present|pitch|show|pass|sell|convince|persuade|win over|put (?:it|this)|get (?:it|this))\\b[^.?!]{0,40}\\b(?:with|by|past|to|from|through|in front of|over)? ?(?:my|our|the|his|her|their)(?: \\w+)? ${BOSS}\\b`,
        'i',
      ),
      new RegExp(
        `\\b(?:my|our|the|her|his|their)(?: \\w+)? ${BOSS}\\b[^.?!]{0,40}\\b(?:decides?|makes? (?:the|these|those|such|all|that kind of|this kind of) (?:\\w+ )?(?:calls?|decisions?)|has (?:the )?(?:final|last) (?:say|word|call)|needs? to (?:approve|sign|decide|agree|see|weigh in|be (?:convinced|involved|in the loop))|has to (?:approve|sign|decide|agree|see|ok|okay|weigh in|green-?light|bless|confirm)|signs? (?:off|everything)|holds the (?:purse|budget)|wants? to (?:see|review|know|compare|look|be)|must (?:approve|sign|agree)|controls? the|approves?|will (?:decide|have to (?:approve|decide|sign)|make the (?:final )?(?:call|decision)))`,
        'i',
      ),
      /\b(?:not|isn't|is not|n't) (?:(?:my|mine|really my|just my|only my|up to me|me alone|entirely my|solely my) ?(?:call|decision|to (?:make|decide)|alone)?|the (?:one who decides|decision[- ]maker|final decision)|authori[sz]ed to|in a position to|able to (?:decide|commit|sign))\b|\babove my (?:pay ?grade|level|head)\b|\b(?:can't|cannot|can not|couldn't) (?:decide|sign|approve|commit(?: to this)?|make (?:the|this|that) (?:call|decision))(?: on this| this| that)? (?:on my own|alone|myself|without)|\b(?:final|last) (?:say|word|call|decision) (?:is|lies|rests|sits|belongs|goes)\b[^.?!]{0,40}|\bmoney (?:things|matters|stuff)? ?(?:go|goes|has to go|have to go) (?:through|via|past)\b|\b(?:i'd|i would|i) (?:need|have) to get (?:sign-?off|approval|permission|buy-?in)\b|\bhave no (?:authority|say|budget of my own|signing)|\b(?:don't|do not|doesn't|does not|haven't got|lack)(?: have)?(?: the| any)? (?:signing|purchasing|buying|budget|spending|signature|signatory|approval) (?:authority|power|rights?)\b|\b(?:never|don't) (?:bought|buy|sign|decide|approve)\w* (?:anything|things)? ?(?:here )?(?:bigger|larger|over|above)\b|\bdecision (?:is|gets|will be) (?:made|taken) (?:by|at|above|elsewhere|upstairs|higher)|\bupstairs\b[^.?!]{0,30}\b(?:decide|approve|sign|say)/i,
      new RegExp(
        `\\b(?:my|our)(?: \\w+)? ${BOSS} (?:is|are) (?:the one|reading|reviewing|looking|going (?:through|over)|considering)`,
        'i',
      ),
      new RegExp(
        `\\b(?:ok|okay|approval|consent|permission|blessing|signature|agreement|yes) (?:of|from) (?:my|our|the) ${BOSS}\\b|\\bsee what (?:my|our|the) ${BOSS} (?:thinks?|says?)|\\b(?:gathering|collecting|getting)(?: some| the)? (?:information|info|quotes|prices|numbers) for (?:my|our) ${BOSS}\\b|\\bit(?:'s| is) (?:my|our|the) ${BOSS} who\\b`,
        'i',
      ),
      new RegExp(
        `\\b(?:get|getting|need|have|convince|persuade|ask|want) (?:my|our|the|his|her|their)(?: \\w+)? ${BOSS} to (?:agree|sign|approve|say yes|ok|okay|buy in|decide|bless|commit|confirm)\\b`,
        'i',
      ),
      /\b(?:not|isn't) me who (?:decides|signs)|\bonly (?:my|our|the|mr|mrs|ms|dr)\b\.?(?: \w+){1,3} can (?:sign|decide|approve|say yes)|\b(?:signature|approval|ok|decision|sign-?off|green light)\b[^.?!]{0,20}\bfrom (?:upstairs|above|the top|corporate)\b|\bdecided (?:at|by|on) (?:group|corporate|board|a higher|another) ?(?:level)?|\b(?:my|our) hands are tied\b|\bdecision (?:is|'s)(?: not|n't) (?:mine|up to me)\b|\bdecision (?:lies|sits|rests) with\b/i,
      /\b(?:can't|cannot|can not) sign\b|\bno (?:signing )?authority\b|\bchampion only\b|\b(?:cfo|ceo|coo|cio|owner|boss|director|vp|gm|president) is (?:the )?(?:decision[- ]maker|dm|one who (?:decides|signs))\b|\bnot (?:the|a) (?:decision[- ]maker|dm)\b/i,
      /\b(?:do not|don't|does not|doesn't) have the (?:last|final) (?:word|say)\b|\b(?:cannot|can't) (?:give you a yes|say yes)(?: \w+)? (?:myself|alone|on my own)\b/i,
    ],
    unless:
      /\b(?:no|don't|do not|doesn't|without|didn't|never|won't) (?:need|have|having) (?:to )?(?:check|ask|anyone|anybody|any|approval|sign-?off|my|to get)|\b(?:already|has|have|had) (?:checked|spoken|talked|cleared|discussed|approved|signed|okayed|agreed)\b|\b(?:boss|manager|director|cfo|ceo|vp|board) (?:has |already |is |just )?(?:approved|agreed|signed|said yes|okayed|loves|likes|is (?:happy|fine|on board|good|in favou?r))\b|\b(?:can|do|does|could|would) (?:you|your)\b[^.]*\?|\byour (?:boss|manager|director)\b|\b(?:let go|laid off|has left|is gone|was fired|no longer)\b|\bi am the (?:owner|boss|one who)\b|\bit(?:'s| is) my call\b|\bif (?:my|our) \w+ (?:decides|says)/i,
  },
  {
    code: 'contact-left',
    ofThemNow: true,
    by: THEIRS,
    named: true,
    says: [
      new RegExp(
        `\\b(?:(?:(?!My |Our |The |He |She |They |I |We |Nobody |Who |Which |It |This |That |Drivers? |Trucks? )(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?)) (?:who \\w+ [^,.]{0,30} )?${GONE})`,
        'u',
      ),
      new RegExp(
        `\\b(?:i|i'm|i am|my) (?:(?:'m|am) )?(?:leaving (?:the (?:company|firm|hospital|school|bank|agency|practice|business|organi[sz]ation)|my (?:role|job|position)|us)|have (?:left|resigned|retired|decided to leave|accepted (?:a|another) (?:new )?(?:position|role|job))|have moved on|no longer (?:work|am|with|at|employed)|last (?:working )?day (?:at|with|here|is|was|will be)|moving on (?:from|to)|retire|retiring|(?:will be|'ll be) leaving)`,
        'iu',
      ),
      /\bi(?:'ve| have)(?: just| now| recently| since)? (?:moved on\b|left (?:the (?:company|firm|business|organi[sz]ation)|my (?:role|job|position))|resigned|retired|(?:moved|switched|changed|transferred) (?:(?:to|into) (?:a|an|another)(?: new| different)? (?:role|job|position|team|department|company)|(?:roles|jobs|positions|teams|departments|companies))\b)/i,
      new RegExp(
        `\\b(?:he|she|they|the person you (?:were|are)[^.]{0,30}|my (?:predecessor|colleague)|(?:your|our) (?:contact|counterpart)|this (?:person|employee|user|colleague)|the (?:recipient|addressee|employee|owner of this mailbox)) ${GONE}`,
        'iu',
      ),
      /(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)'s last (?:working )?day\b/u,
      /\b(?:i(?:'ve| have)?|have|has) (?:taken over|took over|inherited|replaced|succeeded|stepped in(?:to)?|am taking over|am replacing)\b[^.?!]{0,30}\b(?:from|for|his|her|their)?\s?(\p{Lu}[\p{L}'’-]+)(?:'s (?:role|position|job|desk|responsibilities))?(?=[^.]{0,30}\b(?:left|gone|retired|resigned|role|position|job|company|moved)\b)/u,
      /\b(\p{Lu}[\p{L}'’-]+) (?:is|was) (?:my|the) predecessor\b/u,
      /\bi (?:will|'ll) (?:no longer|not) be (?:with|at|working|part|employed)\b|\b(?:i'm|i am|i will be|i'll be) (?:moving|changing) (?:jobs|companies|employers|to (?:another|a new) (?:company|employer|job|role))|\bi(?:'ve| have)? (?:taken|accepted|started|found) (?:a|another)(?: new)? (?:job|position|role)\b|\bi(?:'ve| have)? (?:gave|given|handed in) (?:my )?(?:notice|resignation)\b|\bis my last (?:working )?day\b|\b(?:this|it|next week|that)(?:'s| is| will be) my last week\b(?! (?:of (?:holiday|vacation|leave|freedom|my)|on (?:leave|vacation|holiday)|before))|\bmy last week (?:is|will be)\b|\bmy last (?:working )?day (?:is|was|will be|at|here)\b/i,
      /\b[Ii](?:'m| am) leaving (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|I\b)\p{Lu}\p{L}+|\b(\p{Lu}\p{L}+)\b[^.?!]{0,20}\breplaced by \p{Lu}\p{L}+|\bno such person any ?more\b/u,
    ],
    unless:
      /\b(?:not|n't|never|isn't|hasn't|haven't) (?:\w+ )?(?:left|leaving|gone|retir|resign|quit)|\b(?:left|leaves|leaving) (?:a|an|me|you|my|it|them|his|her|the (?:slides|print|form|message|note|office for|building for|room|dock|sheet|keys|line)|on|early|for (?:the day|lunch|vacation|the weekend|home)|work|town|for (?:monday|tuesday|wednesday|thursday|friday))\b|\?\s*$|\bif (?:he|she|i|they|\p{Lu}\p{L}+)\b|\b(?:driver|truck|trailer|carrier|load|shipment|container)s? (?:has |have )?left\b|\b(?:my|our|her|his|their)(?: \w+)? (?:boss|manager|director|vp|svp|evp|vice president|ceo|cfo|coo|cio|cto|president|sponsor|champion|chief|supervisor)\b(?!s)[^.?!]{0,70}\b(?:left|resigned|gone|fired|quit|retired|no longer|let go|notice)|\bwho (?:sponsored|pushed|championed|started|drove|backed|wanted) (?:this|it|the project)|\b(?:our|the|one of (?:our|the)|two|three|some)(?: of our)? (?:drivers?|nurses?|cooks?|pickers?|operators?|technicians?|waiters?|guys|workers?|leads)\b[^.?!]{0,15}\b(?:quit|left)|\bgone (?:for|until|till|through|over|ahead|quiet|dark|to (?:a|the|lunch|see))\b/iu,
  },
  {
    code: 'sponsor-left',
    ofThemNow: true,
    by: THEIRS,
    named: true,
    says: [
      new RegExp(
        `\\b(?:my|our|the|her|his|their)(?: \\w+)? ${SPONSOR}(?:,? (?:the [\\w ]{2,30} )?(?:(?:dr|mr|mrs|ms)\\.? )?(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?),?)?,? ?(?:(?:who|behind|that) [^,.]{2,50},? )?(?:just |also |suddenly |unexpectedly |recently |now )*${GONE}`,
        'iu',
      ),
      /\b(?:lost|losing|without) (?:my|our) (?:boss|manager|director|vp|svp|ceo|cfo|coo|president|sponsor|champion|executive sponsor|supporter|backer)\b/i,
      /\b(?:was|is|were) the (?:one|person) (?:carrying|pushing|driving|sponsoring|behind|backing|championing|who (?:wanted|pushed|carried|sponsored|backed|drove|championed|started|initiated|brought|supported))\b[^.?!]{0,40}/i,
      /\b(?:who|find out who|see who|know who|clear who|decided who) (?:inherits?|takes? over|will take over|replaces?|will replace|is going to (?:replace|take over)|owns this now|gets) (?:his|her|their|the) (?:projects?|role|position|team|budget|job|responsibilit\w+|department|desk|portfolio)/i,
      new RegExp(
        `\\b(?:new|interim|acting) ${SPONSOR} (?:is (?:starting|coming|reviewing|looking)|starts?|started|wants? to (?:review|look|see)|has (?:started|taken)|took over|since)`,
        'i',
      ),
      new RegExp(
        `\\b(?:man|woman|person|guy|lady|one|doctor|colleague|director|manager|vp|partner|boss|professor)(?: upstairs| above me)? (?:who|that|behind) (?:pushed|started|wanted|sponsored|championed|carried|drove|backed|initiated|supported|this|it)\\b[^.?!]{0,30} ${GONE}`,
        'iu',
      ),
      /\b(?:we (?:have|got|get)|there(?:'s| is)) an? new (?:ceo|cfo|coo|cio|cto|president|director|head of \w+|boss|vp|general manager|plant manager|managing director)\b|\bold one (?:left|is gone|quit|retired)\b|\bnew [\w ]{3,25}, (?:old|former|previous) one\b/i,
      /\b(?:sponsor|champion)(?: is| has| was| got)?(?: now| already)? (?:gone|left|out|quit|fired|replaced|moved (?:to|on|away)|promoted|reassigned)\b|\b(?:no|without an?|has no|have no|lost (?:my|our|his|her|the)) (?:executive |exec )?(?:sponsor|champion|backing|backer|support from above)\b(?! (?:needed|yet))|\bnobody above me\b|\b(?:boss|ceo|cfo|coo|director|vp) (?:who \w+ [\w ]{1,20} )?(?:is|was) (?:out|gone|fired|let go)\b(?! (?:of|on|until|till|this|today|for|sick|at|next|in))/i,
    ],
    unless:
      /\b(?:not|n't|never|isn't|hasn't) (?:\w+ )?(?:left|leaving|gone|retir|resign|quit)|\b(?:left|leaves|leaving) (?:a|an|me|you|it|early|for (?:the day|lunch|vacation|home)|work|town)\b|\?\s*$|\bhas left (?:the (?:decision|choice)|it)\b|\bleft for (?!good\b|another\b|a\b)|\b(?:my|our) (?:old|former|previous|ex-?) ?(?:boss|manager|director|ceo)\b|\b(?:boss|manager) of an?\b/iu,
  },
  {
    code: 'company-change',
    ofThemNow: true,
    by: THEIRS,
    says: [
      /\b(?:acquisition|merger|takeover|take-over|buy-?out|divestiture|spin-?off|spinoff|carve-?out|integration (?:office|team|planning)|bankruptcy|chapter 11|insolvency|receivership|administration proceedings)\b/i,
      /\b(?:we|company|firm|business|parent|division|plant|unit|practice|clinic|group|hospital|bank|agency|school|mill|store|shop|site|entire place|organi[sz]ation)(?:'ve| have| has|'re|'s)?(?: (?:was|were|is|are|been|being|got|gets?|getting|be|will|about to|going to|just|also|now|recently|soon))* (?:acquired by|been acquired|being acquired|taken over|bought (?:by|out)|been bought|being bought|sold(?! (?:on (?:the|your|this|it|how)|out\b|an?\b|the\b|our\b|some\b|\d))|purchased by|merged|merging|spun off|absorbed by|integrated into|liquidated|restructur(?:ed|ing)(?! (?:the|our))|restructures|re-?organi[sz](?:ed|ing)(?! (?:the|our))|consolidating|relocating (?:our |the )?(?:headquarters|hq|company)|closing (?:the|our|down)|shutting down|winding down|going through (?:a|an|some) (?:\w+ )?(?:re-?org\w*|restructur\w+|merger|acquisition|transition|changes?|transformation|sale)|filed for|(?:now )?part of (?:the )?\p{L}+ (?:group|inc|holdings?|corp|family))/iu,
      /\b\p{Lu}\p{L}+ (?:was|were|is|are|has been|have been|is being|got|gets) (?:just |now |also |recently )?(?:acquired|bought|taken over|merging|sold to|restructuring|purchased)\b|\b(?:acquired|bought|taken over|purchased) by \p{Lu}\p{L}+|\b(?:are|is) now (?:part of|owned by|with the) (?:the )?\p{Lu}\p{L}+/u,
      /\b(?:parent(?: company)?|owners?|group|holding|family|board|they|founders?)(?: is| are| wants? to| decided to| has decided to| plans? to| have)?(?: now)? (?:selling|sell|sold) (?:us|the (?:company|business|firm|practice|division|plant))\b|\bjoin(?:ing|ed)? forces\b|\bup for sale\b|\bunder new (?:management|ownership)\b|\bspun off\b|\bchang(?:es?|ed|ing) hands\b|\b(?:group|company|firm) restructures\b|\bnew owners?\b|^(?:company|business|firm) (?:was |is |has been |got |being )?(?:sold|acquired|bought)\b|^being (?:acquired|bought|sold|taken over)\b/i,
      /\b(?:re-?org(?:ani[sz]ation|anisation|ani[sz]ing|ing)?|restructur(?:e|ing)|re-?structuring|change (?:of|in) (?:ownership|control)|new (?:owners?|ownership|parent company|management (?:team)?)|ownership change|since the sale|sale (?:closed|went through|of the company)|merging (?:of )?(?:the )?(?:two )?(?:regions?|departments?|teams?|divisions?|companies|sites)|(?:two|our)(?: \w+)? (?:regions|divisions|departments|companies|plants|teams) (?:(?:are|were|will be) (?:merged|merging|combined)|become one|are becoming one)|management (?:change|shake-?up)|leadership change|nobody knows which systems survive)\b/i,
      /\b(?:process|middle) of being (?:acquired|bought|sold|taken over|merged)\b|\b(?:split(?:ting)?|breaking up|carving up) (?:up )?(?:the|our) (?:company|group|business|firm)\b|\b(?:department|division|business unit|company|branch|subsidiary) is (?:being )?(?:dissolved|wound up|closed|split|sold|merged)\b|\b(?:firm|fund|group|company|pe) (?:has )?(?:bought|acquired) (?:them|us)\b|\bis (?:buying|acquiring|taking over) us\b/i,
    ],
    unless:
      /\b(?:customer|user|talent|data|land|lead|client|skill|knowledge) acquisition\b|\b(?:no|not|n't|never|without) (?:\w+ ){0,3}(?:merger|acquisition|re-?org|restructur|takeover|sold|acquired)|\bmerg(?:e|ed|ing) (?:the )?(?:files|sheets|cells|documents|fields|tabs|pdf|data|two lists)|\b(?:sold|bought) (?:a|an|the|our|some|two|out) (?:truck|car|warehouse|building|ticket|machine|unit)|\?\s*$|\badministration proceedings? fee|\brestructur\w+ (?:the|our|your) (?:offer|contract|deal|proposal|pricing|payment|agreement)|\bacquired (?:a|an|some|two|new) (?:trucks?|taste|trailers?|machines?)|\byour? (?:merger|acquisition|were acquired|got acquired|reorg\w*|new owners?)\b|\byou (?:were|are|got|have been) (?:being )?(?:acquired|bought|sold)|\b(?:acquisition|merger) of (?:our |your |the |two |a )?(?:\w+ )?(?:competitors?|customers?|systems?|files|lists|data|databases)\b|\bnothing came of\b|\bsold on (?:the|your|this)|\bpart of the (?:team|group) (?:that|who|which)|\bwe (?:are|were) all sold\b/i,
  },
  {
    code: 'layoffs',
    ofThemNow: true,
    by: THEIRS,
    says: [
      /\b(?:lay-?offs?|laid off|laying off|lay off|job cuts?|headcount (?:reduction|cuts?|freeze)|hiring freeze|reduction in force|\brif(?:'d|ed)?\b(?= |,|\.)|redundanc(?:y|ies)|made redundant|let go (?:of )?(?:\d+|half|a (?:third|quarter|number|few|lot)|several|some|many|people|staff|\w+ percent)|cut(?:ting|s)? (?:\d+|half|a third|several|some|many)? ?(?:jobs|positions|staff|people|roles|headcount|workforce|employees)|(?:taking|took|taken) out \d+ (?:jobs|people|positions|roles)|(?:\d+|several|many|some|half the) (?:jobs|people|positions|employees|colleagues|staff|roles) (?:gone|are going|were (?:let go|cut)|are being cut|lost|affected|to go|have to go)|downsiz(?:ed|ing)|workforce reduction|staff (?:cuts|reductions?)|losing (?:\d+|half|several|many) (?:people|staff|employees|jobs)|eliminat(?:ed|ing) (?:\d+ )?(?:positions|jobs|roles)|fear for my job|my own job included)\b/i,
      /\blost (?:their|her|his|my) jobs?\b|\blet(?:ting)? (?:\w+ ){0,3}(?:people|colleagues|staff|workers|employees) go\b|\b\d+ (?:were |was |got |people )?(?:let go|laid off)\b|\b(?:people|colleagues|workers|employees) (?:must|have to|had to|will have to) (?:leave|go)\b|\bheadcount (?:is |was )?(?:frozen|cut|reduced)\b|\bcutting (?:\w+ )?(?:staff|jobs|people|positions)\b/i,
    ],
    unless:
      /\b(?:no|not|n't|without|avoid(?:ed|ing)?|never) (?:\w+ ){0,2}(?:lay-?offs?|job cuts|redundanc|lay(?:ing)? off)|\blay off the\b|\bredundanc(?:y|ies) (?:in|for) (?:the |our )?(?:system|network|server|power|data|site|storage)|\b(?:system|network|data|server|power|n\+1) redundancy\b|\?\s*$|\b(?:nobody|no one|none) (?:was|were|has been|had to)\b/i,
  },
  {
    code: 'on-behalf-of',
    by: BUYER,
    named: true,
    says: [
      /\b(?:on behalf of|writing for|replying for|answering for|responding for|in the name of|i(?:'m| am) (?:the |an )?(?:executive |personal |administrative )?assistant (?:to|of|for)) (?:(?:mr|mrs|ms|dr)\.? )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/iu,
      /\bi (?:manage|keep|run|handle|look after|take care of|coordinate) (?:(?:mr|mrs|ms|dr)\.? )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)'s (?:calendar|mail|e-?mail|inbox|schedule|diary|correspondence)/iu,
      /\b(?:(?:mr|mrs|ms|dr)\.? )?(\p{Lu}[\p{L}'’-]+) (?:has |had |just )?(?:asked|told|wants|wanted|requested|instructed) me to (?:pass|let you|tell|reply|respond|answer|write|send|thank|convey|get back|coordinate|find|schedule|set up|arrange|ask|take|handle|follow|reach)/iu,
      /\bi (?:keep|manage|run|handle|look after|maintain|schedule) (?:his|her|their|the) (?:calendar|mail|e-?mail|inbox|schedule|diary|appointments)\b|\b(?:asked me to pass along|passed your (?:mail|note|message|email)s? (?:to|on to) me|(?:has|had) seen your (?:note|mail|message|email)|(?:he|she) can (?:take|do|make) (?:a )?(?:call|meeting|time)|please (?:send|direct|address)[^.]{0,30} to me (?:instead|and not))\b/i,
      /\b(?:mr|mrs|ms|dr)\.? (\p{Lu}[\p{L}'’-]+) (?:has (?:seen|read|received)|is (?:willing|available|able|happy)|can take|would (?:like|prefer)|asked|wants|will (?:see|take|meet|be))/iu,
      /\b(?:[Tt]his is|[Mm]y name is|I(?:'m| am)) \p{Lu}\p{L}+,? (?:(?:Dr|Mr|Mrs|Ms)\.? )?(\p{Lu}\p{L}+)'s (?:executive |personal )?(?:assistant|secretary|office|PA|EA)\b|\b[Aa]s (?:the |an )?(?:assistant|secretary|PA) (?:of|to) (?:(?:Dr|Mr|Mrs|Ms)\.? )?(\p{Lu}\p{L}+)|\bI (?:handle|manage|do|sort|read|screen|keep) (?:the |all )?(?:correspondence|calendar|mail|scheduling|appointments|inbox) (?:for|of) (?:(?:Dr|Mr|Mrs|Ms)\.? )?(\p{Lu}\p{L}+)/u,
      /\bi (?:sort|screen|read|open|filter) (?:(?:mr|mrs|ms|dr)\.? )?(\p{Lu}[\p{L}-]+)'s (?:calendar|mail|e-?mail|inbox)|\b(?:has |had )?(?:asked|requested) that i (?:coordinate|write|answer|reply|arrange|schedule|set|find|get)\b/iu,
      /\b(?:writing|replying|answering|responding) (?:to you )?on (\p{Lu}[\p{L}-]+)'s behalf\b/iu,
    ],
    unless:
      /\bon behalf of (?:the |my |our |everyone|all|us|me|team|\p{Lu}[\p{L}]+ (?:inc|llc|team|group))\b(?! (?:boss|manager|director))|\?\s*$/iu,
  },
  {
    code: 'asks-for-someone-else',
    by: THEIRS,
    says: [
      /\b(?:(?:rather|prefer(?: to)?|like to|want to|wish to|better to|easier to|happier) (?:\w+ )?(?:deal|work|talk|speak|communicate|continue|be in touch|go) (?:with|through|to) (?:you or|someone|somebody|anyone|a different|another|him|her|\p{Lu}[\p{L}'’-]+)|(?:someone|somebody|anyone|anybody) else (?:on|from|at|in|of|we|i|who|to|there|your|should|could|take)|different (?:rep|contact|person|account (?:manager|exec\w*|rep)|salesperson|sales rep)|another (?:rep|contact|person|account (?:manager|exec\w*|rep)|salesperson|sales rep|colleague)|(?:speak|talk|connect(?: me| us)?|put me in touch|get in touch|put us in touch) (?:to|with) (?:your|a) (?:manager|boss|supervisor|colleague|engineer|director)|(?:who|is there (?:someone|anyone|somebody)) else (?:can|could|should|we|i)|change (?:our|my|the) (?:rep|account manager|contact)|new (?:rep|account manager|point of contact)|assign(?:ed)? (?:us |me )?(?:a )?(?:new|different|another)|not (?:want to|wish to) (?:deal|work|speak|talk) with|instead of (?:you|him|her)\b)/iu,
      /\b(?:could|can|would|please have|have) (?:somebody|someone|another (?:colleague|person)|a different \w+|one of your)\b[^.?!]{0,40}\b(?:call|contact|help|talk|speak|reach out|take over)\b[^.?!]{0,15}\binstead\b|\bplease have (?:another|a different) (?:colleague|person|rep)\b|\blooked after by (?!you\b)|\b(?:rather|prefer(?:s)?(?: to)?|like to) work with \p{Lu}\p{L}+|\b(?:can|could) \p{Lu}\p{L}+ (?:take (?:this|it|us) over|look after (?:us|this)|handle (?:this|us) (?:from|instead))/iu,
      /\b(?:speak|talk) (?:with|to) (?:one of your|another|a different|someone (?:more|from your)|somebody)\b[^.?!]{0,30}/i,
    ],
    unless:
      /\b(?:there(?:'s| is)|i(?:'m| am)|we(?:'re| are)) (?:someone|somebody) else|\bsomeone else (?:here|on (?:my|our) (?:team|side)|in (?:my|our)|from (?:my|our)|at our|internally|is (?:cheaper|faster))|\bwho else (?:in (?:our|the|my) (?:industry|area|region|sector)|uses|do you|have you|is using|should (?:be|join|attend|i (?:invite|include)))|\b(?:another|new) (?:person|colleague) (?:from|on) (?:our|my) (?:side|team)/iu,
  },
  {
    code: 'praises-colleague',
    by: THEIRS,
    named: true,
    says: [
      /\b(?!Thanks|Thank|This|That|The|Your|Our|It|We|You|Great|Nice|Good|Demo)(\p{Lu}[\p{L}'’-]+)(?:'s (?:session|demo|presentation|help|support|explanation|work|answers?|visit|training|walkthrough))? (?:was|is|has been|did|knows|answered|explained|made|gave|helped|'s)(?: (?:really|very|so|truly|super|a|an|the|absolutely|incredibly|extremely|just|been|such))* (?:excellent|great|fantastic|amazing|outstanding|terrific|super|brilliant|wonderful|awesome|impressive|incredible|helpful|knowledgeable|a (?:pleasure|star|gem|great|huge|real)|pleasure|star|gem|(?:her|his) (?:trade|stuff|craft|business)|everything|great job|clear|patient|invaluable)\b/u,
      /\b(?:loved|enjoyed|liked|appreciated?|impressed (?:by|with)|kudos to|credit to|shout-?out to|thank|props to|pleasure (?:to (?:work|talk|deal) with|working with|dealing with)|great (?:to|session with|talk with|working with|conversation with)) (?:working with |talking to |talking with |dealing with |the (?:session|demo|call|talk) with )?(?!You|Your|The|This|That|Our|My|I\b|We\b|It|Monday|Tuesday|Wednesday|Thursday|Friday)(\p{Lu}[\p{L}'’-]+)(?:'s| (?:from|for|on|who|in|is|was|and|has|did|\.|,|!)|[.,!])/u,
    ],
    unless: /\b(?:not|n't|never|hardly|less than)\b|\?\s*$/i,
  },
];
