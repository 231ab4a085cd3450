/**
 * Ill, in hospital, bereaved or a new parent: said of somebody by name, of him, her or oneself, as of these days. What it
 * is stays here; nobody is told but that they are away.
 */

/** Without one of these words nothing of the kind is said; most sentences end here. */
const ANY =
  /\b(?:ill|unwell|poorly|sick|hospital|surgery|operat|icu|signed off|intensive|weather|recover|recuperat|convalesc|quarantine|isolation|rehab|labou?r|birth|baby|twins|mother|father|mum|mom|dad|parents?|passed|died|death|bereave|mourning|funeral|lost|accident|stroke|heart|broke|covid|flu|diagnosed|treatment|chemo|not well|emergency|collapsed|admitted)/i;

const NAME =
  "(?!(?:The|An?|Our|My|Your|His|Her|Their|This|That|These|Those|It|You|We|They|There|Here|Who|What|Which|If|When|Nobody|Everyone|Everybody|Someone|Somebody|Patients?|Drivers?|Nurses?|Customers?|Children|People|Half|Most|Some|Many|And|But|So|As|Both|All|Two|Three|Hospitals?|Staff|Sorry|Company)\\b)\\p{Lu}[\\p{L}'’-]+";
const THEY = `(?:[Hh]e|[Ss]he|(?:(?:Mr|Mrs|Ms|Dr|Prof)\\.? )?${NAME}(?: ${NAME})?(?: and (?:his|her) (?:wife|husband|partner))?)`;
const ADV =
  '(?: (?:currently|now|still|also|just|sadly|unfortunately|suddenly|unexpectedly|apparently|recently|seriously|gravely|quite|very|rather|really|both|only|again))*';
const BE = "(?:'s| is| has been|'s been| remains| will be)";
const STATE =
  '(?:in (?:the |a )?(?:hospital(?! \\w+(?:ing|ion)\\b)|intensive care|icu|rehab|quarantine|isolation|mourning)|hospitali[sz]ed|(?:off )?(?:ill|sick)(?! (?:of|and tired|pay|leave policy))(?! ?-)|unwell|poorly|not (?:feeling )?(?:at all )?well|under the weather|recovering|recuperating|convalescing|bereaved|signed off(?! (?:on|by (?!(?:his|her|my|the|a) (?:doctor|gp))|from (?!work)|as\\b))|having (?:surgery|an operation|treatment|chemo\\w*)|undergoing (?:surgery|treatment|an operation|chemo\\w*))';
const HAPPENED =
  '(?:(?:been |was |got )?(?:taken|rushed|brought|admitted|moved|flown) (?:in)?to (?:the |a )?(?:hospital|intensive care|icu)|(?:gone|went|going|had to go) (?:in)?to (?:the )?hospital|(?:been |was )hospitali[sz]ed|(?:been |was )?taken ill|fallen ill|fell ill|taken sick|collapsed|(?:been |was |got )signed off(?! (?:on|by (?!(?:his|her|my|the|a) (?:doctor|gp))|from (?!work)|as\\b))|been diagnosed|(?:had|having|undergone|underwent|needs|needed) (?:(?:an?|some|emergency|major|minor|urgent|heart|back|knee|hip|eye) )*(?:surgery|operation(?! (?:in|at|on|of|running|there|going|with))|accident|stroke|heart attack|miscarriage|bad fall)|had (?:a|another) (?:death|bereavement|emergency|family emergency)|lost (?:his|her|my) (?:father|mother|wife|husband|son|daughter|mum|mom|dad|brother|sister|partner|parents?|grand\\w+|baby|child)|(?:become|became|just become) (?:a |an )?(?:proud )?(?:father|mother|parents?|dad|mum|mom)(?! (?:of the|company|compan))|had (?:a|his|her|their|the) (?:baby|twins|first child|second child)|given birth|gave birth|(?:gone|went) into labou?r|(?:broken|broke|fractured) (?:his|her|my|an?) (?:leg|arm|hip|ankle|wrist|back|shoulder|hand|foot|collarbone)|caught (?:covid|the flu|pneumonia)|got (?:covid|pneumonia))';
const HAVE = "(?:'s| is| has| had| have|'ve)";

/** "Surgery equipment", "recovering the files": a word more, and nobody is ill. */
const NO_THING =
  '(?! (?!(?:and|or|but|so|on|off|last|this|yesterday|today|tonight|over|at|in|into|with|which|who|that|for|until|till|since|from|again|now|after|before|because|as|earlier|right|early|late|just|un\\w+|suddenly|sick|ill|work|by|completely|indefinitely|long|badly|we|i|he|she|they|it|to|near|due|when|while|very|recently|there|here)(?!\\p{L}))\\p{Ll})';

const OF_THEM = new RegExp(
  `(?<!\\p{L})(?:${THEY}${BE}${ADV} ${STATE}|${THEY}(?:${HAVE})?${ADV} ${HAPPENED}|(?:[Hh]is|[Hh]er|${NAME}'s) (?:father|mother|wife|husband|son|daughter|mum|mom|dad|brother|sister|partner) (?:has |just |suddenly |sadly )*(?:died|passed away))(?!\\p{L})${NO_THING}`,
  'u',
);
/** As reps note it: "Dana in hospital". */
const NOTED = new RegExp(
  `^(?:[-*•] ?)?${NAME}(?: ${NAME})?:? (?:off sick|out sick|sick|ill|unwell|in hospital|hospitali[sz]ed|signed off(?: sick| work)|had surgery|bereaved)(?=[.,;:–—-]|$| (?:since|until|till|for|and|–|—|-) )`,
  'u',
);
/** Whoever writes it of himself, as done to him, is away; what once happened to the writer is over. */
const OF_ME =
  /\bi(?:'m| am)(?: (?:now|still|currently|back|again))* (?:in (?:the )?(?:hospital|intensive care)(?! \w+(?:ing|ion)\b)|hospitali[sz]ed|(?:being )?(?:taken|going) (?:in)?to (?:the )?hospital|signed off(?! (?:on|by (?!(?:my|the|a) (?:doctor|gp))|from (?!work)|as\b)))\b|\bi(?:'ve| have)(?: now| just| unfortunately| also)* (?:been )?(?:signed off(?! (?:on|by (?!(?:my|the|a) (?:doctor|gp))|from (?!work)|as\b))|(?:taken|admitted|gone) (?:in)?to (?:the )?hospital|hospitali[sz]ed)\b|\b(?:there(?:'s| has| is| was)? (?:been )?(?:an? )?|we(?:'ve| have)? (?:had|have) an? |(?:due to|because of|after) an? )(?:(?:sudden|sad) )?(?:death|bereavement|(?:family|medical) emergency)(?: in (?:the|my|our|his|her) family)?/i;
/** Only together with an open return. */
const MILD =
  /\bi(?:'m| am|'ve been| have been)(?: (?:now|still|currently|quite|very|rather|really))* (?:ill|sick(?! of)|unwell|poorly|not (?:feeling )?well|recovering|under the weather)\b|\bi(?:'ve| have)? (?:(?:had|have|need|having) (?:\w+ )?(?:surgery|an operation|accident|a stroke|a baby)|become a (?:father|mother|parent|dad|mum|mom)|lost my (?:father|mother|wife|husband|son|daughter|mum|mom|dad|brother|sister|partner)|broken? my \w+|fallen ill|been taken ill)\b|\bmy (?:father|mother|wife|husband|son|daughter|mum|mom|dad|brother|sister|partner) (?:has |just |suddenly |sadly )*(?:died|passed away)\b/i;

const NOT_NOW =
  /\?\s*$|\b(?:not|n't|never|no longer) (?:\w+ )?(?:ill|sick|in hospital|hospitali[sz]ed|signed off|unwell)\b|\bif\b|\bin case\b|\b(?:years?|months?) ago\b|\blast (?:year|quarter|month|spring|summer|autumn|fall|winter)\b|\b(?:in|since) (?:19|20)\d\d\b|\b(?:is|am|'m|'s|are) (?:now |all )?(?:back(?! (?:on|in (?!the office|work|action)|at|next|from|mon|tue|wed|thu|fri|by|around|before|after|until|not|no))|better|recovered|well again|out of hospital)\b|\b(?:has|have|'ve) (?:\w+ )?recovered\b|\bused to\b/i;

/** `away`: an absence by itself. `perhaps`: one if nobody knows until when. */
export function ailing(plain: string): 'away' | 'perhaps' | null {
  if (!ANY.test(plain) || NOT_NOW.test(plain)) return null;
  if (OF_THEM.test(plain) || NOTED.test(plain) || OF_ME.test(plain)) return 'away';
  return MILD.test(plain) ? 'perhaps' : null;
}
