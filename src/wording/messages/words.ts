import type { ReasonCode } from '../../judgement.ts';

/** Words of a play: a message ready to send, a few lines to say on the phone, or a note to the rep. */
export interface Words {
  subject: string;
  body: string;
}

/** The words of a play, and those that fit a reason better. */
export interface PlayMessages {
  plain: Words;
  because?: Partial<Record<ReasonCode, Words>>;
}
