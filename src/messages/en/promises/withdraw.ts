/** Taking back what was promised or planned: "I won't be able to send it", "we have to call it off". */
import type { Letter } from '../../language.ts';
import { quoteOf } from '../../sentences.ts';

const WITHDRAWN: readonly RegExp[] = [
  /\b(?:i|we) (?:won't|will not|can't|cannot|can not|am not going to|are not going to|'m not going to|'re not going to|are unable to|am unable to)(?: (?:now|actually|unfortunately|after all|be able to|get to|manage to))* (?:send|make|do|join|attend|provide|share|deliver|meet|sign|get|have|give|finish|commit|proceed|go ahead|move forward|come|honou?r|keep|complete|call|talk)\b(?!.{0,60}\b(?:until|till|before|without|unless|if|because you)\b)/,
  /\b(?:have|need|going|got) to (?:cancel|call off|pull out|back out|bow out|withdraw|scrap|skip|drop out|decline|pass on)\b/,
  /\b(?:can no longer|no longer able to|no longer going to|changed (?:my|our) mind|call it off|calling (?:it|this) off|scratch that|forget (?:what i said|about (?:it|that|what))|take (?:that|it) back|please (?:disregard|ignore) (?:my|our|that|the) (?:last|previous|earlier|offer|message|mail|email|promise)|has fallen through|fell through|is off the table|is now off)\b/,
  /\b(?:i|we) (?:must|have to|will have to|'ll have to) (?:withdraw|cancel|retract|rescind)\b/,
];
const HYPOTHETICAL = /\bif (?:we|you|i|they|it|that)\b|\?$/;

/** The words that do, or null. */
export function withdrawalIn(letter: Letter): { quote: string } | null {
  const patterns = WITHDRAWN.filter((p) => p.test(letter.joinedLower));
  if (patterns.length === 0) return null;
  for (const s of letter.sentences) {
    if (HYPOTHETICAL.test(s.lower)) continue;
    if (patterns.some((pattern) => pattern.test(s.lower))) return { quote: quoteOf(s.text) };
  }
  return null;
}
