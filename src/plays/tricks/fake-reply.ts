import type { TrickRule } from './rule.ts';

/**
 * A subject, or a line of the body, that looks like an answer or a forward. What mail programs write in front, in the
 * languages they are set to, with a number behind ("Re[2]:", "AW (3):") and whatever stands before it.
 */
export const fakeReply: TrickRule = {
  says: [
    /^[^\p{L}\p{N}\n]*(?:(?:ext|external)\W{0,3} ?)?(?:subject ?: ?)?(?:re|r|fwd?|fw|aw|antw|antwort|wg|sv|vs|vb|vl|tr|rv|res|rif|rép|odp|ynt|ilt|doorst|回复|答复|回覆|转发|轉寄) ?(?:\^?\d{1,3}|\(\d{1,3}\))? ?:/imu,
  ],
};
