import { answerThem } from './answer-them.ts';
import { breakup } from './breakup.ts';
import { callInstead } from './call-instead.ts';
import { checkIn } from './check-in.ts';
import { fixTheAddress } from './fix-the-address.ts';
import { goThroughAssistant } from './go-through-assistant.ts';
import { holdWithCare } from './hold-with-care.ts';
import { managerReview } from './manager-review.ts';
import { meetInPerson } from './meet-in-person.ts';
import { nurture } from './nurture.ts';
import { redoDiscovery } from './redo-discovery.ts';
import { requalify } from './requalify.ts';
import { restartWithSuccessor } from './restart-with-successor.ts';
import { sendSomethingUseful } from './send-something-useful.ts';
import { waitItOut } from './wait-it-out.ts';
import { widenTheRoom } from './widen-the-room.ts';
import type { PlayCode } from '../judgement.ts';
import type { Play } from './play.ts';

/** Every play by its code; the compiler notices a missing one. */
export const PLAYS: { [C in PlayCode]: Play<C> } = {
  'check-in': checkIn,
  breakup: breakup,
  nurture: nurture,
  'answer-them': answerThem,
  'widen-the-room': widenTheRoom,
  'call-instead': callInstead,
  'meet-in-person': meetInPerson,
  'go-through-assistant': goThroughAssistant,
  'send-something-useful': sendSomethingUseful,
  'wait-it-out': waitItOut,
  'hold-with-care': holdWithCare,
  'restart-with-successor': restartWithSuccessor,
  'redo-discovery': redoDiscovery,
  requalify: requalify,
  'manager-review': managerReview,
  'fix-the-address': fixTheAddress,
};
