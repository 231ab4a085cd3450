/** Bare courtesies, and taking what the other side proposed. */
import type { Letter } from '../language.ts';
import { asks } from './asks.ts';
import { mayIn } from './possible.ts';
import { meetingsIn } from './promises/meetings.ts';

const LONGEST = 120;

const WISH = '(?:great|good|nice|lovely|wonderful|fantastic|happy|safe|pleasant)';
/** What may follow "thanks for": up to six words, so that no second thought hides in it. */
const FOR = "for [a-zà-ž'-]+(?: [a-zà-ž'-]+){0,6}";

/** Every word of a bare courtesy belongs to one of these. */
const PHRASES = new RegExp(
  '\\b(?:' +
    [
      `(?:many |much |big |huge |kind |warm |with |a thousand )?(?:thanks?|thank you|thank u|thankyou|thx|tks|tnx|ty|cheers|ta|merci|gracias|danke)(?: (?:you|again|so much|very much|a lot|a million|a bunch|everyone|everybody|all|both|guys|team|indeed|kindly|in advance|much|${FOR}))*`,
      `(?:i |we )?(?:much |greatly |really |very much |truly )?appreciated?(?: (?:it|that|this|you|all|${FOR}|(?:your|the) [a-zà-ž]+(?: [a-zà-ž]+){0,3}))*`,
      '(?:well |duly )?(?:received|noted|understood|acknowledged)',
      'got (?:it|that|them|this|your (?:mail|message|note|e-?mail))',
      '(?:great|good)(?: stuff| news| job| work| to know| one| point)?|nice(?: one| work)?|perfect|excellent|awesome|wonderful|brilliant|super|superb|fantastic|lovely|cool|neat|sweet|fabulous|amazing|terrific|fine|alright',
      'ok|okay|k|kk|sure(?: thing)?|all (?:right|good|clear|set)|yep|yup|yes|right|roger|copy(?: that)?|will do|exactly|agreed|absolutely|definitely|of course',
      "sounds (?:good|great|fine|perfect|like a plan)|makes sense|fair enough|no (?:problem|worries)|np|my pleasure|welcome(?: aboard)?|happy to help|you(?:'re| are) (?:welcome|the best|a star|awesome)",
      '(?:very |so |super |most |really )?(?:helpful|useful|kind|clear)(?: of you)?',
      "(?:that|this|it)(?:'s| is| was)?(?: all| very| really| so| most)? (?:great|perfect|clear|helpful|good|useful|fine|wonderful|excellent|kind|all|answers? (?:it|that|my question|everything)|helps?(?: a lot| me)?)(?: of you)?(?: now)?",
      `(?:you )?have a ${WISH} (?:day|one|week|weekend|evening|afternoon|holidays?|trip|night|time)|happy (?:friday|monday|holidays|new year|thanksgiving|easter)|merry christmas|enjoy (?:your|the) (?:weekend|day|evening|holiday)`,
      'you too|likewise|same (?:here|to you)|take care|best|(?:best |kind )?regards|(?:talk|speak) soon|see you soon|good luck|congrats|congratulations|thumbs up|yay|wow',
      'hi|hello|hey|dear|there|all|both|team|everyone|guys|and|too|so|very|now|then|again|with|indeed|for sure',
    ].join('|') +
    ')(?![a-zà-ž])',
  'gi',
);
const EMOJI = /\p{Extended_Pictographic}|[:;]-?[)D(P]|<3|[\u{1F3FB}-\u{1F3FF}\u200d\ufe0f]/gu;
const NAME = /\p{Lu}[\p{L}'’-]+/gu;
/** More than thanks: something handed over, promised, refused. */
const SUBSTANCE =
  /\?|\b(?:attached|enclosed|signed|approved|here (?:is|are|it|they)|see below|but|however|although|unfortunately|yes[,.]? (?:please|we|i|go)|will (?:send|get|have|let)|forwarding|reading|back on this)\b/i;

/** A bare courtesy ("great, thank you"): answers nothing, delivers nothing, asks nothing. */
export function courtesyIn(letter: Letter): boolean {
  const text = letter.text.replace(/[’‘]/g, "'").trim();
  if (text === '' || text.length > LONGEST || SUBSTANCE.test(text)) return false;
  const plain = text.replace(EMOJI, ' ');
  const left = plain
    .replace(PHRASES, ' ')
    .replace(NAME, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  if (left !== '' || (plain.length === text.length && plain.search(PHRASES) < 0)) return false;
  return !letter.sentences.some(
    (s) =>
      asks(s, mayIn(letter)) ||
      (s.dates.some((d) => !d.past) && !/\b(?:happy|thanks for|have a|enjoy)\b/i.test(s.plain)),
  );
}

const ACCEPTS: readonly RegExp[] = [
  /\b(?:(?:that|this|it|either|both|the time|your suggestion|any of (?:those|these)|all of (?:those|these)|the (?:date|day|plan|proposal|slot))(?:'s| is| are| would| will| both| all| also)?(?: definitely| absolutely| just| perfectly| still| totally)* (?:works?|suits?|fine|ok|okay|good|great|perfect|do|fits?|be (?:fine|great|good|perfect|ok|okay|ideal))(?: (?:fine|well|great|perfectly|nicely))?(?: (?:for|with|by) (?:me|us|our side|everyone|both of us|all of us))?)(?=\s*(?:[.,!;:)–—-]|$|\b(?:and|so|too|then|thanks|thank|i|we|please|see)\b))/i,
  /\b(?:works|fine|ok|okay|good|great|perfect|suits)(?: well| fine| great| perfectly)? (?:for|with|by) (?:me|us|our side|everyone|both of us|all of us)\b/i,
  /^(?:(?:hi|hello|hey|yes|ok|okay|sure|great|perfect|thanks|thank you)[a-zà-ž ]{0,20}[,.!–-]+ *)*(?:works|sounds (?:good|great|perfect|fine|like a plan)|deal|agreed|confirmed|accepted|done deal|let's (?:do (?:it|that|this)|go (?:with|for) (?:it|that|this)|proceed|go ahead|move (?:forward|ahead))|please (?:go ahead|proceed|book it|send the invite|do)|go ahead|yes,? (?:please|that works|let's|go ahead|we (?:can|accept|agree)|i (?:can|accept|agree)|of course|absolutely|sure|it works|happy to|sounds)|yes please|will do|sure(?: thing)?,? (?:that works|works|let's|no problem|will do|happy to)|absolutely|of course|count me in|i'?m in|see you then|talk then|speak then|until then|looking forward(?: to it)?|put me down|i(?:'ll| will) be there|we(?:'ll| will) be there|good to go|you're on|it's a date|booked|invite accepted|consider it done|no problem,? (?:that works|will do)|👍)(?=[\s.,!;:–—-]|$)/i,
  /\b(?:i|we) (?:accept|agree(?: to| with)?|confirm|can confirm|are happy (?:with|to accept|to go)|am happy (?:with|to accept|to go)|'re happy with|'m happy with|are (?:ok|okay|fine|good) with|'m (?:ok|okay|fine|good) with|'re (?:ok|okay|fine|good) with|approve)\b/i,
];
const YES =
  /^(?:(?:hi|hello|hey|dear)\b[^.!?]{0,24}[,.!] ?)?(?:yes|yep|yup|sure|ok(?:ay)?|absolutely|of course|certainly|definitely)[.!,]*$/i;
const REFUSES =
  /\b(?:not|don't|doesn't|does not|do not|won't|can't|cannot|no longer|unfortunately|however|but (?:not|can|could|i'd|we'd|only|the)|unless|if (?:you|we|the|it)|instead|rather)\b/i;

/** "Works for me", "Friday it is", "yes, go ahead": takes what the other side proposed last. */
export function acceptsIn(letter: Letter): boolean {
  if (letter.message.from === 'note') return false;
  for (const s of letter.sentences.slice(0, 6)) {
    if (s.question) continue;
    if (ACCEPTS.some((p) => p.test(s.plain.trim())) && !REFUSES.test(s.plain)) return true;
    if (YES.test(s.plain.trim()) || meetingsIn(s, letter).accepts) return true;
  }
  return false;
}
