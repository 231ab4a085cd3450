/**
 * No tricks: words that pretend, press or lure are found before a template is saved or offered.
 * The built-in words pass the same check (a test says so).
 */
export type TrickCode = 'fake-reply' | 'guilt' | 'invented-deadline' | 'discount';

export interface Trick {
  code: TrickCode;
  /** The words that were found. */
  quote: string;
}

const TRICKS: readonly { code: TrickCode; pattern: RegExp }[] = [
  { code: 'fake-reply', pattern: /^\s*(?:subject:\s*)?(?:re|fwd?|aw|wg)\s*:/im },
  {
    code: 'guilt',
    pattern:
      /\b(?:i(?:'|’)?(?:m| am) (?:so |very |really |a bit |quite )*(?:disappointed|hurt|sad|offended)|you(?:'|’)ve? (?:been )?(?:ignor(?:ed|ing)|ghost(?:ed|ing)) (?:me|us|my)|(?:ignoring|ghosting) (?:me|us|my)|after (?:all|everything) (?:i|we)(?:'|’)?(?:ve| have)?|the least you (?:can|could) do|i deserve|you owe (?:me|us)|did i do something wrong|i thought we had|how could you|you promised(?: me| us)?)\b/i,
  },
  {
    code: 'invented-deadline',
    pattern:
      /\b(?:last chance|final (?:notice|chance|reminder|offer)|(?:offer|price|pricing|deal|quote)\b[^.!?\n]{0,40}\b(?:expires?|ends?|gone|only (?:valid )?(?:until|till|today))|only (?:valid )?(?:until|till) (?:today|tonight|tomorrow|midnight|friday|the end of)|before (?:it(?:'|’)?s|it is) too late|act (?:now|fast|today)|(?:today|this week|this month|this quarter) only|by (?:end of day|eod|close of business|cob)|running out of (?:time|slots)|only \d+ (?:slots|places|spots) left|hurry)\b/i,
  },
  {
    code: 'discount',
    pattern:
      /\b(?:discounts?|% off|percent off|special (?:price|offer|deal)|specials?|rebates?|price cut|cheaper if|free (?:month|months|kiosk|upgrade)|throw in|sweeten|month[- ]end (?:deal|price|offer)|quarter[- ]end (?:deal|price|offer))\b|\d+\s?% off/i,
  },
];

/** The tricks in a text (a subject or a body); empty when it is fair. */
export function checkTemplate(text: string): Trick[] {
  const found: Trick[] = [];
  for (const { code, pattern } of TRICKS) {
    const match = pattern.exec(text);
    if (match) found.push({ code, quote: match[0].trim() });
  }
  return found;
}
