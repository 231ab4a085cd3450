/** How a kind of trick is told: words that show it, but for sentences in which the same words are honest. */
export interface TrickRule {
  /** Matched against plain text: one kind of quote, no brackets. */
  says: readonly RegExp[];
  /** What stands right before the words and denies them. */
  unless?: RegExp;
  /** What makes the day theirs, in the sentence up to the end of the words. */
  theirs?: RegExp;
}

/** "there is no", "I will not offer you a": nothing is offered and nobody pressed. Never "do not miss", "cannot wait". */
export const DENIED =
  /\b(?:no|not|never|without|nor|neither|nothing|cannot|\w+n't)(?: (?:a|an|any|of|in|to|be|is|this|that|about|need|reason|asking|think|mean|made-up|offer|give|you|have|feel|it))*[ ]*$/i;

/** "You asked me to", "we had agreed": the day is theirs. */
export const THEY_SAID =
  /\byou(?:'d| had| have|'ve)? (?:both )?(?:asked|said|wanted|told|wrote|mentioned|planned|hoped|agreed|needed|wished|expected|offered|suggested|proposed|were (?:going|hoping|planning))\b|\b(?:as|we|we'd|we had|we have|we've) (?:both )?agreed\b/i;
/** "Will you decide by Friday?", "tell me whether you need it by Friday": asked, not set. */
export const ASKED = /\b(?:do|did|would|will|whether|when|can|could|should|what|how|if) you\b(?! (?:please|kindly))/i;

/** A day, a date or an end of something. */
export const DAY =
  '(?:today|tonight|tomorrow|midnight|noon|eod|cob|(?:the )?(?:end|close|middle|beginning) of|(?:this |next |coming |the )*(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|next|the coming) (?:week|month|quarter|year)|(?:in |within )?(?:the next )?(?:\\d+|one|two|three|four|five|six|seven|ten|a few|a couple of|24|48) (?:hours?|days?|weeks?|business days?|working days?)|(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?:[./-]\\d{1,2}| (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*)|(?:the )?\\d{1,2}(?:st|nd|rd|th)|\\d{1,2}(?::\\d\\d)? ?(?:am|pm|o.clock)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\\b)';
