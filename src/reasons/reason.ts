/** A reason is a hypothesis: which signals speak for it, which against it, how much, and what one would do about it. */
import type { PlayCode, ReasonCode, State } from '../judgement.ts';
import type { SignalCode } from '../signals/list.ts';

/**
 * Weights are natural log-odds. About 3: the buyer said so. About 1.5 to 2.5: behaviour that has few other explanations.
 * Below 1: a hint. Negative: speaks against. docs/reasons.md has the scale.
 */
export interface Reason<C extends ReasonCode = ReasonCode> {
  code: C;
  play: PlayCode;
  weights: Partial<Record<SignalCode, number>>;
  /** The reason only makes sense in these states; everywhere when left out. */
  onlyIn?: readonly State[];
}
