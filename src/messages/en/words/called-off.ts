/** A meeting called off in everyday words: scrapped, off, given a miss, taken out of the calendar. */

const DAY =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|tonight|the \\d{1,2}(?:st|nd|rd|th)|next week)';
const MEETING =
  '(?:call|meeting|demo|appointment|session|walk-?through|visit|invite|invitation|slot|presentation|kick-?off|lunch|zoom|catch-?up|sync|webinar|workshop|chat)';
/** "Thursday" with no thing of that day behind it, or the meeting itself. */
const OBJECT = `(?:(?:our|the|this|that|my|your|(?:${DAY})(?:'s)?|next week's|this week's) (?:\\w+ ){0,2}?${MEETING}\\b(?! (?:of|slides?|deck|notes?|lists?|links?|room|form|button|page|from your list|file|recording|report|data|log)\\b)|${DAY}(?= (?:and|but|then|please|altogether|entirely|sorry|instead|after all|for (?:now|me|us)|as well|too|off|a (?:miss|pass|skip)|isn't|is|won't|out|(?:off|from) (?:the|our|your) (?:calendar|diary|schedule|books))\\b|[.,;:!?–—]| [-–—]|$))`;
const DROP =
  '(?:scrap(?:ped)?|ditch(?:ed)?|bin(?:ned)?|shelved?|scratch(?:ed)?|kill(?:ed)?|axed?|nix(?:ed)?|skip|drop|delete|remove|forget(?! about the))';
const PLACE = '(?:calendars?|diar(?:y|ies)|schedules?|books)';
const NOT_ON =
  "(?:(?:isn't|is not|'s not|not) (?:going to (?:happen|take place|go ahead|work)|gonna happen|happening|taking place|going ahead|on any ?more)|(?:won't|will not) be (?:happening|taking place|going ahead))";

export const CALLED_OFF: readonly RegExp[] = [
  new RegExp(`\\b${DROP} ${OBJECT}`, 'i'),
  new RegExp(
    `\\bcall ${OBJECT}(?: on ${DAY})? off\\b|\\bgiv(?:e|ing) (?:${OBJECT}|this one)(?: on ${DAY})? a (?:miss|pass|skip)\\b`,
    'i',
  ),
  new RegExp(
    `(?:^|[,;:–—-] |\\b(?:afraid|sorry|but|so|that|and|unfortunately|sadly|like|means|say|says) )(?:our |the )?${DAY}(?:'s| is| will be)(?: now| unfortunately| sadly)? off(?=[.,;!–—]| [-–—]|$| (?:for (?:me|us)|then|i'm afraid|i am afraid|unfortunately|sorry|after all|again|now)\\b(?! all))`,
    'i',
  ),
  new RegExp(
    `\\b${MEETING}\\b[^.?!]{0,30}\\b(?:is|was|has been|got|are|to be) (?:now )?(?:scrapped|binned|ditched|shelved|scratched|axed|nixed)\\b`,
    'i',
  ),
  new RegExp(
    `(?:^|[,;:–—-] |\\b(?:afraid|sorry|but|so|that|and|unfortunately|sadly|like|means) )${OBJECT}(?: (?:on |for )?${DAY})? ?${NOT_ON}`,
    'i',
  ),
  new RegExp(
    `\\b(?:take|taking|taken|took|remove|removed|delete|deleted|clear|cleared|strike|pull|wipe|cancel) (?:${OBJECT}|it|this|that|us)(?: on ${DAY})? (?:out of|off|from) (?:the|our|your|my|both|everyone's) ${PLACE}\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:take|remove|drop|strike|leave) (?:me|us) (?:off|from|out of) (?:(?:the|your|that|this|our) )?(?:(?:${DAY})(?:'s)? |\\w+ )?(?:invites?|invitations?|calendar|attendee list|guest list|meeting|call|session)\\b(?! (?:list|sheet))|\\bcount (?:me|us) out (?:for|of|on) ${OBJECT}`,
    'i',
  ),
];

/** … and not: asked to stay, or going on with somebody else. */
export const CALLED_OFF_NOT = `\\b(?:don't|do not|not|never|no need to|n't) (?:\\w+ )?(?:scrap|ditch|bin|shelve|scratch|kill|axe|skip|drop|delete|remove|forget|give|take)\\b|\\b\\w+(?: will|'ll| can| would) (?:join|attend|cover|represent|stand in|dial in)\\b|\\b(?:go ahead|carry on|continue|start) without (?:me|us)\\b|\\bin my place\\b`;

const NOT = new RegExp(CALLED_OFF_NOT, 'i');

/** Said of a meeting by what it is or by its day, and of this one alone: a second day in the sentence is another matter. */
export function callsOff(plain: string): boolean {
  return CALLED_OFF.some((p) => p.test(plain)) && !NOT.test(plain);
}

/** What clear words of refusal mean when they speak of a meeting. */
export const MEETING_ONLY = `\\b(?:${MEETING}|${DAY})\\b[^.]{0,20}\\b(?:isn't|is not|'s not|not) going (?:to )?happen`;
