import { ASKED, DAY, DENIED, THEY_SAID, type TrickRule } from './rule.ts';

const FEW = '(?:\\d{1,2}|one|two|three|four|five|six|a few|few|a couple(?: of)?|a handful(?: of)?)';
const PLACES =
  '(?:slots?|places?|spots?|seats?|units?|licen[cs]es|openings?|appointments?|pieces?|kiosks?|tickets?|days?|hours?)';
const OFFER = '(?:offer|price|pricing|prices|deal|quote|quotation|rate|rates|proposal|terms|conditions|discount)';
const BY = '(?:by|before|until|till|no later than|not later than|within)';
const GOES_ON = `(?:on|at|in|from|after|by|as of|this|next|soon|shortly|${DAY})`;
const ANSWER =
  '(?:answer|reply|respond|decide|confirm|sign|order|commit|act|choose|let (?:me|us) (?:know|have)|tell (?:me|us)|get back to (?:me|us)|come back to (?:me|us)|write (?:me|us)|send (?:me|us)|return|book|approve|accept)(?!-)';
const DECISION =
  '(?:answer|decision|reply|response|signature|order|confirmation|commitment|yes|go-ahead|word|feedback|approval)';

/** A day nobody agreed on, or a shortage, made up to press them. */
export const inventedDeadline: readonly TrickRule[] = [
  {
    says: [
      /\b(?:last (?:chance|warning|reminder)|final (?:chance|notice|reminder|offer|warning|opportunity))\b/i,
      /\bbefore (?:it's|it is) too late\b|\bact (?:now|fast|today|quickly|soon)\b|\b(?:today|tonight|this week|this month|this quarter) only\b|(?<!\ba )\bhurry\b|\bdon't (?:miss (?:out|this|your)|wait too long)|\bdo not (?:miss (?:out|this|your)|wait too long)|\bwhile (?:stocks?|supplies|it|they) lasts?\b|\bfirst come,? first served\b/i,
      /\blimited[- ](?:time|offer|edition|places|slots|seats|availability|number of (?:places|slots|seats|spots))\b/i,
      /\b(?:time|clock|days|slots|places) (?:is|are) (?:running|ticking|quickly running)\b|\b(?:clock|time)'s (?:running out|ticking)\b|\brunning out of (?:time|slots|places)\b|\bwindow (?:is|'s) (?:closing|about to close)\b/i,
      new RegExp(
        `\\b(?:only|just) (?:the |my )?(?:last )?${FEW} (?:more )?${PLACES}[^.!?\\n]{0,12}\\b(?:left|remain(?:ing|s)?|available)\\b|\\b(?:last|final) (?:few |remaining |two |three )?(?:slots|places|spots|seats)\\b|\\b(?:slots|places|spots|seats) (?:are |is )?(?:filling up|filling fast|going fast|going quickly|selling out)\\b|\\balmost (?:gone|sold out)\\b`,
        'i',
      ),
      new RegExp(
        `\\b${OFFER}\\b[^.!?\\n]{0,40}\\b(?:expires?|expiring|lapses?|runs? out|(?:is|are|be) gone|(?:valid|good|stands?|open|available|holds?)(?: only| just)? (?:(?:until|till|through|to|up to) ${DAY}|for (?:another |the next )?${FEW} (?:hours|days|weeks))|only (?:valid |good |open )?(?:until|till|today|tonight|this week|this month)|ends? ${GOES_ON})`,
        'i',
      ),
      new RegExp(
        `\\bvalid (?:only )?(?:until|till|through|up to) ${DAY}|\\bonly (?:valid |good )?(?:until|till|through) |\\bwhile (?:this|the) ${OFFER} (?:lasts|is valid)\\b`,
        'i',
      ),
      new RegExp(
        `\\b(?:hold|holding|keep|keeping|lock in|guarantee|reserve|hono[u]?r|secure)\\b[^.!?\\n]{0,30}\\b(?:${OFFER}|slot|place|spot|seat)\\b[^.!?\\n]{0,15}\\b(?:(?:until|till|through|to|${BY}) ${DAY}|for (?:another |only )?${FEW} (?:hours|days|weeks))|\\b(?:only|just) (?:hold|keep|guarantee|reserve)\\b[^.!?\\n]{0,40}\\b(?:until|till|for)\\b`,
        'i',
      ),
      /\b(?:or|otherwise|else),? (?:i|we)(?:'ll| will| shall| must| have to|'d have to| would have to)? (?:have to |need to |must )?(?:cancel|withdraw|release|drop|give away|pull|raise) (?:your|the|this|our|my) (?:offer|quote|slot|place|spot|price|deal|discount|reservation|terms)\b/i,
      new RegExp(
        `\\b(?:close|closing|cancel|withdraw|archive|delete|release)(?:ing)? (?:your|the|this|our|my) (?:file|offer|quote|slot|place|spot|deal|price|account|case|proposal|reservation|request|order)\\b[^.!?\\n]{0,10}\\b(?:on|by|at|this|tomorrow|today|tonight|next|in \\d) ?(?:${DAY})?`,
        'i',
      ),
      /^\W*urgent\b ?(?:[:!-]|$)|\burgent!|\btime[- ]sensitive\b/im,
    ],
    unless: DENIED,
    theirs: THEY_SAID,
  },
  {
    // A contract of theirs may end, and prices may have gone up.
    says: [
      /\b(?:expires?|expiring) (?:soon|shortly|today|tonight|tomorrow|on|at|in|this|next)\b/i,
      new RegExp(
        `\\b(?:prices?|rates?|fees?) (?:will |are going to |is going to |are |is )*(?:go|goes|going|rise|rises|rising|increase|increases|increasing|jump|climb)\\b(?: up)? ${GOES_ON}|\\bprice (?:increase|rise|hike)s? (?:is coming|are coming|comes|takes effect|coming|ahead|${GOES_ON})|\\bbefore (?:the |our )?prices? (?:go(?:es)? up|rises?|increases?)`,
        'i',
      ),
    ],
    unless: DENIED,
    theirs: new RegExp(
      `${THEY_SAID.source}|\\b(?:your|their|his|her|its|current|existing)\\b[^.!?\\n]{0,30}\\b(?:contract|subscription|licen[cs]e|lease|agreement|warranty|support|certificate|term|plan)\\b|\\b(?:your|their) prices?\\b|\\b(?:did|was|were|has|have|had)\\b`,
      'i',
    ),
  },
  {
    // "You will have it by end of day" is a promise of ours.
    says: [/\bby (?:the )?(?:end of (?:the )?(?:day|week|month|quarter|business)|eod|eow|close of business|cob)\b/i],
    theirs: new RegExp(
      `${THEY_SAID.source}|${ASKED.source}|\\b(?:i|we)(?:'ll| will| can| shall) (?!need|expect|require)|\\byou(?:'ll| will) (?:have|get|receive|hear)\\b`,
      'i',
    ),
  },
  {
    says: [
      new RegExp(
        `(?:^|[\\n.!?;:,-] ?|\\b(?:please|kindly|and|so|then|just|now|must|have to|need to|should|had better|'d better)(?: please| just| kindly)? )${ANSWER}\\b[^.!?\\n]{0,40}\\b${BY} ${DAY}`,
        'im',
      ),
      new RegExp(
        `\\b(?:i|we)(?:'ll| will| must| do|'d)? (?:really |urgently |would |absolutely )*(?:need|require|want|must have|expect|have to have) (?:to (?:know|hear|have)\\b[^.!?\\n]{0,20}|(?:your |a |an |the |some )?(?:\\w+ )?${DECISION}\\b[^.!?\\n]{0,12}) ?\\b${BY} ${DAY}`,
        'i',
      ),
      new RegExp(
        `\\b(?:if|unless)\\b[^.!?\\n]{0,15}\\b(?:hear|heard|answer|reply|get|receive|respond|word)\\w*\\b[^.!?\\n]{0,25}\\b${BY} ${DAY}`,
        'i',
      ),
      new RegExp(
        `(?<!\\b(?:your|their|his|her) )\\bdeadline (?:is|for|of|:)[^.!?\\n]{0,20}?${DAY}|(?<!\\b(?:your|their) )\\bdeadline:`,
        'i',
      ),
    ],
    theirs: new RegExp(`${THEY_SAID.source}|${ASKED.source}`, 'i'),
  },
];
