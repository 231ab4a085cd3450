/** The parts of an English letter that are not what it says: greeting, sign-off, signature, footers, legal notices. */
import type { LetterWords } from '../language.ts';

const NAME = "[A-Z][a-zà-ž'’.-]*";

/** Alone on its line, a name after it or not. */
const SIGN_OFF = new RegExp(
  '^[\\s*_]*(?:' +
    [
      '(?:with (?:my |our )?)?(?:(?:many|much|kind(?:est)?|best|warm(?:est)?|sincere|friendly|cordial|good|very best|all the) )?(?:regards|rgds|wishes|greetings)',
      'best|all (?:the|my) best|the best|bests|br|kr|b\\.?rgds|rgds',
      'cheers|ciao|ta|thx|tks|thnx',
      '(?:many |much |kind |again,? ?|big )?thanks(?: (?:again|so much|very much|a lot|a million|in advance|and (?:best |kind )?regards|& (?:best |kind )?regards|for (?:your|the) [a-zà-ž ]{3,30}))?',
      'thank you(?: (?:again|so much|very much|in advance|kindly|and (?:best |kind )?regards|& (?:best |kind )?regards))?',
      'with (?:thanks|gratitude|appreciation)|gratefully|much appreciated|appreciate it',
      '(?:yours?|very) (?:sincerely|truly|faithfully|respectfully)(?: yours)?|sincerely(?: yours)?|respectfully(?: yours)?|faithfully|cordially|warmly|warmest|yours|truly',
      'take care|be well|stay safe|stay well|speak soon|talk soon|see you soon|until then|have a (?:great|good|nice|lovely|wonderful) (?:day|one|week|weekend|evening|afternoon|rest of (?:the|your) (?:day|week))',
      'looking forward(?: to (?:hearing from you|it))?|hope (?:this|that) helps',
    ].join('|') +
    `)(?:\\s*(?:[,!.;–-]|\\p{Extended_Pictographic}|:\\))+)*\\s*(?:,?\\s*${NAME}(?: ${NAME}){0,2})?[\\s*_]*$`,
  'iu',
);

const GREETING = new RegExp(
  `^\\s*(?:(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|greetings)\\b[\\s,]*(?:there|all|team|everyone|everybody|folks|both|again|sir|madam|(?:mr|mrs|ms|dr|prof)\\.?)?(?:[\\s,&]*(?:and )?${NAME}){0,4}|(?:all|team|everyone|folks)|${NAME}(?: ${NAME})?)\\s*(?:[,:!–-]|$)+\\s*$`,
  'iu',
);

const MOBILE =
  /^[\s*_-]*(?:(?:sent|written|typed|composed|mailed|dictated) (?:(?:securely |quickly )?(?:from|with|using|via|on|by) )(?:my |an? |the )?(?:i ?phone|i ?pad|i ?pod|android|mobile|phone|cell|smart ?phone|tablet|device|blackberry|samsung|galaxy|pixel|huawei|xiaomi|nokia|outlook|yahoo|gmail|aol|mail\b|proton|spark|superhuman|windows|verizon|at&t|t-mobile|sprint|wireless|handheld|palm|treo|hand|ios|apple|mac\b|mobile device|missive|hey|front|boxer|airmail|newton|mailbird|edison|fairphone|web)\b.{0,60}|get outlook for (?:ios|android|mac|windows).{0,60}|(?:please )?(?:excuse|forgive|pardon|apologies for)(?: (?:any|the|my))? (?:typos?|brevity|spelling|errors|mistakes|auto-?correct|thumbs|fat).{0,60}|on the go|do not miss a thing.{0,20}|download the .{0,30} app.{0,30})[\s*_.]*$/i;

/** A paragraph that begins so is a legal or technical notice, and nobody writes below it. */
const LEGAL = new RegExp(
  '^[\\s*_=#-]*(?:' +
    [
      '(?:confidentiality|privacy|legal|privilege|virus|security|e-?mail|important|privileged|pecr|gdpr|irs|circular 230)(?: (?:and|&) [a-z]+)?(?: ?/ ?[a-z]+)? (?:notice|note|disclaimer|warning|statement|disclosure)',
      'disclaimer',
      '(?:\\*+ ?)?(?:confidential|privileged)(?: (?:and|&) (?:confidential|privileged))?\\s*[:.–-]',
      'th(?:is|e(?: information| contents?| above)?)(?: [a-zà-ž, ()/-]{0,60}?)? ?(?:e-?mails?|messages?|communications?|transmissions?|emails?|correspondence)\\b[^\\n]{0,200}?\\b(?:confidential|privileged|intended|addressee|addressed|named|proprietary|virus|viruses|avast|legally|unauthori[sz]ed)\\b',
      'if you (?:are|have) (?:not the|received|reached|got)[^\\n]{0,80}\\b(?:intended|addressee|named|error|mistake|in error)\\b',
      'any (?:unauthori[sz]ed|views?|opinions?|review|disclosure|use|dissemination|distribution|retransmission)[^\\n]{0,120}\\b(?:prohibited|author|company|recipient|those of|forbidden)\\b',
      'please (?:consider|think (?:of|about)|remember)[^\\n]{0,30}\\b(?:environment|planet|trees?)\\b|think before you print|save (?:a tree|paper)',
      '(?:this (?:e-?mail|message) (?:has been|was)|scanned|checked|protected)[^\\n]{0,40}\\b(?:scanned|checked|viruses|malware|virus-free|avast|mimecast|mailscanner|messagelabs)\\b|virus-free',
      '(?:to )?(?:unsubscribe|opt[- ]out|stop receiving|manage (?:your )?(?:email )?preferences|update your (?:e-?mail )?preferences)\\b[^\\n]{0,120}$',
      '(?:you (?:are receiving|receive|received|are subscribed)[^\\n]{0,20}(?:this|to)[^\\n]{0,100}\\b(?:because|subscri|list|opted|newsletter))',
      '(?:registered (?:in|office|address)|company (?:no|number|registration)|vat (?:no|number|reg))\\b[^\\n]{0,120}',
      'we process (?:your )?personal data|for (?:more )?information (?:on|about) how we (?:process|use|handle)[^\\n]{0,60}(?:data|privacy)',
      'nothing (?:in|contained)[^\\n]{0,60}(?:legally binding|signature|contract|offer)',
    ].join('|') +
    ')',
  'iu',
);

/** Banners a mail system puts above the letter. */
const BANNER =
  /^[\s*_#[(>⚠️!-]*(?:(?:caution|warning|attention|notice|alert|external|important)\s*[:\])!*–-]+[^\n]{0,40}\b(?:external|outside|originat|unknown sender|links|attachments|phish|suspicious)|\[?external(?: (?:e-?mail|sender|message))?\]?\s*(?:[:*\]!-]|$)|this (?:e-?mail|message) (?:originated|came|was sent|is) (?:from )?(?:an? )?(?:outside|external)|you don['’]t often get e-?mail from|some people who received this message don['’]t often|(?:think|be careful) before (?:you )?(?:click|opening)|do not (?:click|open)[^\n]{0,40}\b(?:links?|attachments?)\b[^\n]{0,60}\b(?:unless|sender|recogni)|this sender (?:is|might be|has)|zjqcmqryf|this message was sent from outside)/iu;

/** Job titles and the like: a short line with one of these and no verb belongs to a signature. */
const TITLE =
  /\b(?:manager|director|president|vp|svp|evp|ceo|cfo|cto|coo|cio|cmo|cro|chief|head of|lead|leader|executive|engineer|developer|consultant|analyst|assistant|associate|officer|founder|co-founder|owner|partner|principal|coordinator|specialist|representative|supervisor|administrator|buyer|controller|accountant|attorney|counsel|secretary|treasurer|architect|designer|planner|advisor|adviser|sales|marketing|operations|procurement|purchasing|logistics|finance|department|dept|division|office of|inc|llc|ltd|limited|gmbh|corp|corporation|plc|pty|s\.a\.|b\.v\.|co\.|group|university|institute|bank|phd|ph\.d|mba|cpa|esq|he\/him|she\/her|they\/them)\b\.?/i;

/** Labels of a signature's lines. */
const CONTACT =
  /^\s*(?:(?:t|p|m|e|w|f|d|o|c|tel|telephone|phone|ph|mobile|mob|cell|fax|direct|office|main|desk|e-?mail|mail|web|website|www|address|skype|linkedin|twitter|x|facebook|instagram|whatsapp|calendar|book (?:a|some) (?:meeting|time)|schedule (?:a|time)|my calendar|follow us|visit us|ext)\s*(?:[.:|#+]|\()|\[(?:cid|image|logo|photo)\b|<?(?:https?:\/\/|www\.)\S+>?\s*$|<?[\w.+-]+@[\w.-]+\.\w+>?\s*$|p\.? ?o\.? box\b|(?:follow|find|visit|connect with) (?:us|me) (?:on|at)\b|(?:book|schedule) (?:a |some |time )?(?:meeting|time|call|chat)? ?(?:with me|here)?\s*[:>]*\s*(?:https?:\S+)?$)/i;

/** Capitalised single words that end a letter without being a name. */
const NOT_NAMES = new Set(
  'yes no ok okay sure thanks thank thx great perfect agreed attached approved confirmed done fine noted received understood correct good excellent wonderful absolutely definitely exactly hello hi hey dear monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec today tomorrow tonight asap soon later maybe please sorry welcome congratulations congrats cool awesome nice amazing sounds works signed deal likewise same ditto never always nope yep yeah yup right wrong true both either neither none all appreciated'.split(
    ' ',
  ),
);

export const LETTER: LetterWords = {
  greeting: GREETING,
  signOff: SIGN_OFF,
  thanks: /\b(?:thank|thanks|thx|tks|cheers|appreciate|ta)\b/i,
  mobile: MOBILE,
  legal: LEGAL,
  banner: BANNER,
  title: TITLE,
  contact: CONTACT,
  notNames: NOT_NAMES,
  postscript: /^\s*(?:p\.?\s?p?\.?\s?s\.?)(?:\s*[:–—-]|\s)\s*\S/i,
};
