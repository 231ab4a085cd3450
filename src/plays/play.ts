/** What a play is: what kind of step towards the buyer, and how it goes out. */
import type { PlayCode } from '../judgement.ts';

export interface Play<C extends PlayCode = PlayCode> {
  code: C;
  /**
   * `chase` asks them for something; `close` ends the asking; `answer` gives what they wait for;
   * `care` asks for nothing; `pause` sends nothing; `internal` is for us alone.
   */
  kind: 'chase' | 'close' | 'answer' | 'care' | 'pause' | 'internal';
  /** What its words are: a message ready to send, lines to say, or a note to ourselves. */
  words: 'message' | 'script' | 'note';
  /** Goes out as mail; only such plays are counted as one more mail. */
  byMail: boolean;
}
