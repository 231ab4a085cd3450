/** Our messages that give nothing: "just checking in", "any news?", and no more than that. */
import type { Letter } from '../../language.ts';
import { quoteOf } from '../../sentences.ts';

/** A nudge is short; what is longer says something. */
const LONGEST = 260;

const NUDGE =
  /\b(?:(?:just |wanted to |quick(?:ly)? |simply |only |thought i(?:'d| would) )?(?:check(?:ing)? (?:in|back|up)|follow(?:ing)?[- ]?up|touch(?:ing)? base|circl(?:e|ing) back|ping(?:ing)? you|bump(?:ing)?|nudg(?:e|ing)|reach(?:ing)? (?:back )?out(?: again)?|try(?:ing)? you (?:again|once more)|float(?:ing)? this|resurfac(?:e|ing)|chas(?:e|ing)|popping (?:this )?(?:back )?(?:up|to the top)|(?:moving|bringing) this (?:up|back|to the top))\b|(?:any ?thing new|wondering (?:if|whether) you|(?:see|know|hear) where (?:you|we|things) (?:are|stand)|\bping\b|(?:gentle|friendly|quick|small|little|kind) reminder|me again)\b|any (?:news|update|updates|thoughts|word|feedback|progress|luck|movement|decision|questions|developments?|chance to)\b|(?:did|have|had) you(?: guys)? (?:get|got|had|have|see|seen|receive|received|find|found|manage|a chance|look|read|reviewed?|decided?|made)\b|where (?:do (?:we|things) stand|are (?:we|you)|does (?:it|this|that) stand)|what do you think\b|how (?:did it go|does it look|are (?:things|we) (?:looking|going)|'s it looking)|still (?:interested|there|with me|on your|alive)|thoughts\s*\?|ready to (?:move|sign|go|start)|(?:quick )?yes or no\b|hope (?:you|all|your)\b|did (?:it|that|the \w+(?: \w+)?|any of it|my (?:last|note|mail|email|message)(?: \w+)?) (?:reach|get to|arrive|come through|make it)|call me\b|haven't heard|have not heard|not heard back|looking forward to (?:your|hearing)|let me know (?:what|if|how|where|when|your)|see my last|my last (?:one|note|mail|email|message)|waiting (?:for|to hear)|eager to hear|keen to hear|curious (?:what|how|if|whether|about)|please (?:advise|respond|reply|let me know|get back)|awaiting)/i;
const GIVES =
  /\b(?:attached|enclosed|here(?:'s| is| are)\b|i (?:put|added|made|wrote|sketched|ran|marked|noticed|spoke|found|checked|changed|updated|drew|let|moved|released|cleared|split)|we (?:shipped|released|launched|changed|added)|link|article|case study|summary|comparison|figures|instead|would it be easier|easier if i|is someone else|who else|wrong (?:desk|person)|more people|priorities|no hard feelings|close (?:your|the) file|permission|pest|either is fine|as promised|as discussed|answer to|the price|the cost|\$\d|€\d|discount|page \w+|sample|recording|slides|kickoff|invite|available|proposal(?:'s)? (?:is|attached)|how many|which (?:of|one|site|building)|what happens|do you (?:use|have|run|need|prefer|still)|if (?:it|that|this|the|a|you)(?:'s| is| are| would)? (?:off|no longer|easier|needs|prefer|want|would rather)|tell me and i|say so|because|stopped? by)\b/i;

/** Null when the message gives, tells or asks something of its own. */
export function bareNudge(letter: Letter): { quote: string } | null {
  if (letter.message.from !== 'rep') return null;
  const text = letter.text.trim();
  if (text === '' || text.length > LONGEST || letter.sentences.length > 5) return null;
  if (GIVES.test(text) || /\d{3,}/.test(text)) return null;
  if (letter.sentences.some((s) => s.dates.some((d) => !d.past))) return null;
  const nudge = letter.sentences.find((s) => NUDGE.test(s.plain));
  return nudge ? { quote: quoteOf(nudge.text) } : null;
}
