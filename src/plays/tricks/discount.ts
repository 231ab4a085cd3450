import { DENIED, type TrickRule } from './rule.ts';

const PERCENT = '\\d+(?:[.,]\\d+)? ?(?:%|percent|per cent)';
const WE = "\\b(?:i|we)(?:'ll|'d|'ve)? (?:\\w+ ){0,3}?|\\blet (?:me|us) ";

/** Something off, something free, something special: a lure where a question belongs. */
export const discount: TrickRule = {
  says: [
    /\b(?:discount(?:s|ed)?|rebates?|coupons?|vouchers?|rabatt|descuento|sconto|korting)\b/i,
    new RegExp(
      `${PERCENT} (?:off|cheaper|discount|reduction|rebate|below|(?:less|lower)(?= ?(?:[.,;:!?]|$|than|on|for|if|price|cost|rate|fee|to you)))`,
      'i',
    ),
    new RegExp(
      `\\bsave (?:up to )?(?:another )?(?:${PERCENT}(?! (?:of|on) (?:your |their |the |our )?(?:time|work|effort|hours|energy))|[$€£] ?\\d[\\d.,]*k? (?:if|when|today|now|by|until|on (?:your|the|this)))`,
      'i',
    ),
    /\bpercent off\b|\b(?:today|now) and save\b|\b(?:half|reduced|lowered|cut) (?:the |our |your )?(?:prices?|fees?)\b|\breduced rate\b|\b(?:price|rate) (?:cut|reduction|drop|break|match)\b|\b(?:two|2|three|3|buy one,? get one|buy two,? get one) for (?:one|1|two|2|free)\b|\bget one free\b|\bon the house\b/i,
    /\bspecial (?:price|pricing|offer|deal|rate)s?\b|\b(?:our|these|new|this week's|this month's) specials\b|\ba special (?:for|on|this|just)\b|\b(?:month|quarter|year)[- ]end (?:deal|price|pricing|offer|special)/i,
    /\bpromo(?: code)?\b|\bpromotional\b|\b(?:our|this|current|new|special) promotion\b|\bpromotion (?:code|price|ends|runs|until)\b/i,
    /\bwaiv(?:e|ed|ing) (?:the |your |our |all )?(?:[\w-]+ ){0,2}(?:fees?|charges?|costs?|set-?up|implementation|onboarding)\b/i,
    /\bfree (?:extra |additional |bonus )?(?:months?|kiosks?|upgrades?|set-?up|implementation|onboarding|licen[cs]es?|installation)\b|\b(?:an?|one|two|three|six|\d+|first|extra) (?:months?|weeks?|years?) (?:for )?free\b|\b(?:kiosks?|set-?up|implementation|onboarding|installation) (?:for |is |are |comes? |thrown in |entirely |completely )*free\b(?! of)|\b(?:complimentary|gratis) (?:month|week|year|upgrade|licen[cs]e|kiosk|set-?up)/i,
    /\bcheaper if\b|\bthrow(?:ing|n)? in\b(?! the towel)|\bsweeten(?:er|ed)?\b|\bsharpen (?:our|my|the) pencils?\b|\bcut you a deal\b|\bknock(?:ed|ing)?\b[^.!?\n]{0,20}\boff\b|\btake [^.!?\n]{0,20}(?:%|percent|[$€£] ?\d+) off\b/i,
    new RegExp(
      `(?:${WE})(?:lower|reduce|drop|cut|go down (?:on|with)|come down (?:on|with)|do something (?:about|on))\\b (?:\\w+ ){0,2}(?:prices?|pricing|fees?)\\b`,
      'i',
    ),
    new RegExp(
      `(?:${WE})(?:give|offer|make|do|get|find|agree on)\\b (?:you )?(?:\\w+ )?(?:better|best|lower|cheaper|good|great|sharper) (?:price|pricing|deal|rate|offer|terms)\\b`,
      'i',
    ),
    /\b(?:better|lower|best|cheaper) (?:price|deal|rate|offer) for you\b/i,
  ],
  unless: DENIED,
};
