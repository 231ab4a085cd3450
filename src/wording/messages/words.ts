import type { ReasonCode } from '../../judgement.ts';

/** Words of a play: a message ready to send, a few lines to say on the phone, or a note to the rep. */
export interface Words {
  subject: string;
  body: string;
}

/** How it came to be our move without a question of theirs: nobody has written yet, or their last word asked nothing. */
export type Opening = 'first-word' | 'their-word';

/** The words of a play, and those that fit a reason or an opening better. */
export interface PlayMessages {
  plain: Words;
  because?: Partial<Record<ReasonCode, Words>>;
  opening?: Record<Opening, Words>;
}
