/** What a rep may see of a stored judgement: nothing that was drawn from comparing people. */
import type { Judgement, PlayChoice, RankedReason } from '../judgement.ts';
import { reasonsForRep } from '../reasons/for-rep.ts';
import { REASONS } from '../reasons/list.ts';

/** The play of the next reason stands in where the first one was about the rep; its words are made when the card opens. */
export function choosableForRep(judgement: Judgement): {
  reasons: RankedReason[];
  play: Pick<PlayChoice, 'code'> | null;
} {
  const reasons = reasonsForRep(judgement.reasons);
  const { play } = judgement;
  if (play?.because !== 'seller-friction' && play?.code !== 'manager-review') return { reasons, play };
  return { reasons, play: { code: REASONS[reasons[0]?.code ?? 'unknown'].play } };
}
