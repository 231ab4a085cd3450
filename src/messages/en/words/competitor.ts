/** A competitor, by the portal's own list of names or by what is said about somebody unnamed. */
import { escaped } from '../../escaped.ts';
import type { Letter } from '../../language.ts';
import type { WordSignal } from '../../reading.ts';
import { quoteOf, type Sentence } from '../../sentences.ts';
import { FIRST_NAMES } from './first-names.ts';
import { isOfThemNow } from './of-them-now.ts';

const lists = new WeakMap<readonly string[], RegExp | null>();

/** Names as whole words; kept per list, because a portal's list serves all its messages. */
function patternOf(names: readonly string[]): RegExp | null {
  const known = lists.get(names);
  if (known !== undefined) return known;
  const usable = names.map((n) => n.trim()).filter((n) => n.length > 1);
  // A list of a thousand is a mistake; the first names serve.
  const made =
    usable.length === 0
      ? null
      : new RegExp(`(?<![\\p{L}\\d@.])(${usable.slice(0, 200).map(escaped).join('|')})(?:'s)?(?![\\p{L}\\d@])`, 'iu');
  lists.set(names, made);
  return made;
}

const UNNAMED: readonly RegExp[] = [
  /\b(?:another|other|a different|a second|two other|three other|several other|a few other|some other|alternative|competing|rival|additional|one other|multiple|several|three|four|three or four|two or three|a few|a couple of|different) (?:vendors?|providers?|suppliers?|solutions?|products?|tools?|options?|platforms?|companies|outfits?|bidders?|offers?|quotes?|bids?|systems?|proposals?|packages?|software)\b/i,
  /\b(?:your (?:competit(?:ors?|ion)|rivals?)|a competitor|one of your competitors|competitors?|the competition|the other (?:bidder|vendor|guys|side|offer|one|company|supplier|provider)|another outfit|someone else's (?:offer|product|solution|system)|short-?list(?:ed)?|rfp|bake-?off|beauty contest|incumbent|in the running|in the race)\b/i,
  /\b(?:evaluating|comparing|looking at|talking to|talking with|considering|speaking (?:to|with)|met with|meeting with|demoing|trialing|testing|going with|chose|chosen|selected|signed with|leaning (?:toward|towards)|decided on|picked)\b[^.?!]{0,30}\b(?:alternatives?|other (?:options|vendors|products|solutions|companies|tools|providers)|others|competitors?|someone else|somebody else|another|elsewhere|in parallel)\b/i,
  /\b(?:going|went|gone|go|signed|decided|leaning|sticking|stick|stay|staying|stayed|sided|moved ahead|moving ahead) (?:to go )?(?:with|for|towards?|on) (?:the (?:firm|company|supplier|vendor|provider|incumbent|other|local|german|cheaper|bigger|people|guys|one (?:that|who|our))|someb(?:ody|one)|someone|another|a (?:local|different|bigger|cheaper|competing)|our (?:present|current|existing|old) (?:supplier|vendor|provider|system|partner|tool))\b/i,
  /\b(?:placed|place|gave|given|awarded|give) (?:the|our|this) (?:order|contract|job|business|project|work) (?:elsewhere|to (?:another|someone|somebody|a|the))|\b(?:contract|order|job|business|project) (?:went|goes|has gone|is going) (?:elsewhere|to (?:another|someone|somebody|a (?:local|different)|the other))|\b(?:chosen|chose|picked|selected|prefers?) (?:another|a different|someone|somebody|the (?:other|\w+ (?:supplier|vendor|provider|firm|company|solution)))\b|\b(?:demo|presentation|meeting|offer|quote|pitch|visit) (?:from|of|by|with) (?:another|a different|a second|two other) (?!team|department|of our)\w+|\b(?:three|two|four|five) of you (?:in|left)\b|\btrial(?:l?ing|s)?\b[^.?!]{0,30}\b(?:in parallel|alongside)\b|\blost to\b/i,
  /\b(?:picked|chose|chosen|hired|selected|found) an? (?:\w+ )?(?:firm|company|supplier|vendor|provider|contractor|agency)\b|\bin (?:talks|negotiations|discussions) with\b(?! (?:you|your|our|the bank))|\byou and (?:one|two|three) others?\b|\bawarded (?:the|this) (?:job|contract|work|project|order)\b(?! to you)|\bfavou?rs? (?:the other|another|their)\b/i,
  /\b(?:other|competing|all the|rival) (?:quotes|offers|bids|proposals)\b/i,
];
/** "We are going with GeoTrail": a name with a capital that is neither ours nor one of the buyer's people. */
const GOES_WITH =
  /\b(?:[Ww]e|they|owners?|board|management|[Hh]eadquarters|HQ|[Gg]roup|boss|partners)(?:'re| are| have|'ve| has| will|'ll| is)? (?:\w+ ){0,3}?(?:going|went|gone|go|signed|decided|leaning|chose|chosen|picked|selected)(?: to go)? (?:(?:with|on|for|towards?) )?(\p{Lu}[\p{L}\d]{2,}(?: \p{Lu}[\p{L}\d]+)?)(?! (?:to|and I)\b)|^(?:\p{Lu}\p{L}+, )?(?:[Gg]oing|[Ss]igned|[Ww]ent) with (\p{Lu}[\p{L}\d]{2,})/u;
const RIVAL = '(\\p{Lu}[\\p{L}\\d]{2,}(?:[ -]\\p{Lu}[\\p{L}\\d]+)?)';
const OFFER =
  '(?:offers?|quotes?|quotations?|proposals?|bids?|demos?|presentations?|pitch(?:es)?|trial|prices|pricing)';
/** A name set against us: weighed with us, its offer or demo at hand, its system shown. */
const PITTED: readonly RegExp[] = [
  new RegExp(
    `\\b[Yy]ou(?:'re| are)(?: \\w+)? up against ${RIVAL}|\\b[Bb]etween (?:you|us) and ${RIVAL}|\\b[Bb]etween ${RIVAL} and (?:you|us)\\b|\\b(?:[Cc]ompar(?:e|ed|es|ing)|[Ww]eigh(?:ing|ed)?|[Mm]easur(?:e|ing)|[Pp]itt(?:ed|ing)|[Bb]enchmark(?:ing|ed)?|[Ee]valuat(?:e|ing)|[Ll]ooking at) (?:you|us|it|this|your \\w+|our \\w+)(?: \\w+)? (?:with|to|against|and|versus|vs\\.?|next to|alongside) ${RIVAL}`,
    'u',
  ),
  new RegExp(
    `\\b(?:an?|another|second|competing|cheaper|lower|better|similar|got|have|has|received|awaiting|expecting|some|in|two) (?:\\w+ )?${OFFER} (?:in )?(?:from|by) ${RIVAL}|\\b(?:[Hh]ad|[Ss]aw|[Ss]een|[Gg]ot|[Hh]ave|[Hh]as|[Rr]eceived|[Ll]iked) ${RIVAL}'s (?:\\w+ )?${OFFER}`,
    'u',
  ),
  new RegExp(
    `(?<!\\p{L})${RIVAL} (?:has |have |had |just |also )*(?:showed|shown|presented|demoed|pitched|offered|quoted|sent|gave|given) (?:to )?(?:us |me |them )?(?:(?:their|its) (?:\\w+ )?(?:system|product|platform|solution|tool|software|package|service|machines?|${OFFER})|an? (?:\\w+ )?(?:offer|quote|proposal|bid|price))\\b|(?<!\\p{L})${RIVAL} (?:has |also |just )*(?:came|come|went) in (?:with (?:an?|their|its)|at|below|under|lower|cheaper)\\b|(?<!\\p{L})${RIVAL} (?:is|are|'s|was|were)(?: \\w+)? (?:cheaper than (?:you|yours|us|ours)|in the (?:running|race)|on (?:the|our|their) short-?list)\\b`,
    'u',
  ),
  // "Also" tells it from evaluating us, and from talking to a colleague.
  new RegExp(
    `\\b(?:[Ww]e|[Tt]hey|[Tt]eam|boss|ops)(?:'re|'ve| are| have| is| has)? also (?:been )?(?:evaluating|looking (?:at|into)|considering|talking (?:to|with)|speaking (?:to|with)|in touch with|testing|trial+ing|demoing|piloting|met with|meeting(?: with)?|seeing|reviewing|vetting) ${RIVAL}|\\b(?:[Ee]valuating|[Ll]ooking (?:at|into)|[Cc]onsidering|[Tt]alking (?:to|with)|[Ss]peaking (?:to|with)|[Tt]esting|[Tt]rial+ing|[Dd]emoing|[Pp]iloting|[Mm]et with|[Mm]eeting(?: with)?|[Rr]eviewing|[Vv]etting) ${RIVAL}(?: and (?:\\p{Lu}[\\p{L}\\d]{2,}|others?))?,? (?:too|as well|also|in parallel|alongside|at the same time|besides you|next to you|and others)(?!\\p{L})`,
    'u',
  ),
];
/** A rep who notes what they evaluate means somebody else. */
const NOTED_RIVAL = new RegExp(
  `\\b(?:[Aa]lso (?:talking|speaking|spoke|looking|in touch|in talks|negotiating|met|meeting) (?:at|to|with|into)|[Ee]valuating|[Cc]onsidering|[Tt]rial+ing|[Dd]emoing|[Pp]iloting|[Vv]etting|[Uu]p against|[Cc]ompeting (?:with|against)|[Cc]omparing (?:with|to|against)) ${RIVAL}`,
  'u',
);
const NO_VENDOR =
  /^(?:Option|Plan|Package|Phase|Version|Variant|Proposal|Quote|You|Your|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|^(?:The|They|Their|This|That|These|Those|Our|His|Her|She|Who|And|But|All|Both|Two|Three|Four|Several|Various|Others?|Another|Someone|Somebody|Everyone|Nobody|Legal|Finance|Procurement|Purchasing|Account\w*|Marketing|Sales|Operations|Ops|Engineering|Production|Quality|Corporate|Compliance|Security|Logistics|Facilities|Head\w*|Board|Management|Leadership|Team|Teams|Zoom|Excel|Outlook|Word|PowerPoint|Mr|Mrs|Ms|Dr|Prof|Dad|Mom|Mum|Boss|God|Christmas|Easter|Thanksgiving|Spring|Summer|Autumn|Fall|Winter|Europe\w*|America\w*|Asia\w*|Africa\w*|German\w*|France|French|Ital\w+|Spain|Spanish|English|England|Britain|British|Canada|Canadian|Mexic\w+|China|Chinese|Japan\w*|India|Indian|Texas|Ohio|California|London|Berlin|Paris|North|South|East|West|New|Vendors?|Suppliers?|Providers?|Competitors?|Alternatives|Options|Services?|Products?|Systems?|Support|Monitoring|Pricing|API|SSO|SAML|ERP|CRM|WMS|TMS|MES|PLC|IOT|IoT|RFP|RFQ|RSVP|NDA|MSA|SOW|ROI|KPI|VPN|EDI|GPS|CAD|ISO|GDPR|PDF)(?![\p{L}])/u;

/** A name with a capital that belongs to nobody we know: not to their people nor ours, not to the line they write under. */
function isUnknown(name: string, letter: Letter): boolean {
  if (NO_VENDOR.test(name)) return false;
  const first = (name.split(/[ -]/)[0] as string).toLowerCase();
  const known = [...(letter.message.repNames ?? []), ...(letter.message.buyerNames ?? [])];
  if (known.some((k) => k.toLowerCase().split(/\s+/).includes(first))) return false;
  return !FIRST_NAMES.has(first) && !isOfTheFrame(first, letter);
}

/** The subject names our matter, the signature their house. */
function isOfTheFrame(first: string, letter: Letter): boolean {
  if (letter.subject.toLowerCase().includes(first)) return true;
  return countOf(first, letter.whole) > countOf(first, letter.text);
}

function countOf(word: string, text: string): number {
  return text.toLowerCase().split(word).length - 1;
}

function goesWith(letter: Letter, plain: string): string | null {
  const found = GOES_WITH.exec(plain);
  const name = found?.[1] ?? found?.[2];
  if (name === undefined || NO_VENDOR.test(name) || /\b(?:not|never)\b|n't\b/.test(found?.[0] ?? '')) return null;
  const known = [...(letter.message.repNames ?? []), ...(letter.message.buyerNames ?? [])];
  const first = name.split(' ')[0] as string;
  return known.some((k) => k.toLowerCase().split(/\s+/).includes(first.toLowerCase())) ? null : name;
}

const DROPPED =
  /\b(?:no|not|n't|never|nobody|stopped|dropped|ruled out|turned down|rejected|declined|decided against|instead of|used to|if|unless|before)\b|n't\b/i;

/** Whom one person talks to is a person. */
const TALK = /\b(?:talk|speak|meet)/i;
const MINE = /\bi(?:'m|'ll| am| will)(?: \w+){0,2} $/i;

function pitted(letter: Letter, s: Sentence): string | null {
  if (s.question) return null;
  const patterns = letter.message.from === 'note' ? [...PITTED, NOTED_RIVAL] : PITTED;
  for (const pattern of patterns) {
    const found = pattern.exec(s.plain);
    const name = found?.slice(1).find((g) => g !== undefined);
    if (!found || name === undefined || !isUnknown(name, letter)) continue;
    if (TALK.test(found[0]) && MINE.test(s.plain.slice(0, found.index))) continue;
    if (!DROPPED.test(s.plain.slice(Math.max(0, found.index - 40), found.index + found[0].length))) return name;
  }
  return null;
}

const NOT_OF_US =
  /\b(?:our|their|its|the carrier's|a carrier's) (?:own )?competit(?:ors?|ion)\b|\b(?:no|not|n't|never|without|stopped|dropped|ruled out|rejected|turned down|decided against|instead of|away from|moved off|got rid of|replac(?:e|ed|ing)|switch(?:ed|ing)? from|leaving|left|unhappy with|better than|prefer you (?:to|over)|over)\b[^.?!]{0,25}$/i;
const UNNAMED_NOT =
  /\b(?:no|not|n't|never|without|only)(?: \w+){0,2} (?:other|another|competitors?|competition|alternatives?|different|competing)\b|\bcompetitors? or not\b|\b(?:differ|compare|stack up|different|better|stand)\b[^.?]{0,25}\bcompetit|\b(?:supplier|vendor)s? of (?:ours|mine)\b|\b(?:tried|used|had) (?:\w+ ){0,3}(?:years|months) ago\b|\bif (?:we|you|they)\b|\bgoing with (?:you|the (?:blue|red|first|second|annual|monthly))\b|\b(?:our|their|carrier(?:s|'s)?) (?:competit|supplier|vendor form)|\b(?:carriers?|drivers?|sites?|doors?|plants?|trucks?|buildings?|people|dates|times|days|slots) (?:options?|in the running)\b|\b(?:several|two|three|a couple of|a few|different|multiple) options for\b|\bif (?:we|you)\b|\boption(?:s|al)? (?:for|on|is|in|we)\b|\b(?:our|my|other) (?:it|own) systems?\b|\bin-house\b|(?<!\blost to (?:the )?\w+)\?\s*$/i;

/** One signal for the whole message: the named one, else the plainest words. */
export function competitorIn(letter: Letter): WordSignal | null {
  if (letter.message.from === 'rep') return null;
  const { competitors } = letter.message;
  const names = competitors && competitors.length > 0 ? patternOf(competitors) : null;
  const mayBeUnnamed =
    UNNAMED.some((p) => p.test(letter.joined)) ||
    GOES_WITH.test(letter.joined) ||
    PITTED.some((p) => p.test(letter.joined)) ||
    (letter.message.from === 'note' && NOTED_RIVAL.test(letter.joined));
  if (!mayBeUnnamed && !names?.test(letter.joined)) return null;
  let unnamed: WordSignal | null = null;
  for (const s of letter.sentences.slice(0, 80)) {
    if (!isOfThemNow(s.plain)) continue;
    const found = names?.exec(s.plain);
    if (found && !NOT_OF_US.test(s.plain.slice(0, found.index))) {
      const name =
        (competitors ?? []).find(
          (n) => n.trim().toLowerCase() === (found[1] as string).toLowerCase().replace(/\s+/g, ' '),
        ) ?? found[1];
      return { code: 'competitor', quote: quoteOf(s.text), name: name as string };
    }
    const chosen = found ? null : (goesWith(letter, s.plain) ?? pitted(letter, s));
    if (chosen !== null) return { code: 'competitor', quote: quoteOf(s.text), name: chosen };
    if (!unnamed && !UNNAMED_NOT.test(s.plain) && !found && UNNAMED.some((p) => p.test(s.plain)))
      unnamed = { code: 'competitor', quote: quoteOf(s.text) };
  }
  return unnamed;
}
