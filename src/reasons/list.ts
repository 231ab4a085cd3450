import { badTiming } from './bad-timing.ts';
import { cannotSayNo } from './cannot-say-no.ts';
import { choseCompetitor } from './chose-competitor.ts';
import { companyChange } from './company-change.ts';
import { contactAway } from './contact-away.ts';
import { contactLeft } from './contact-left.ts';
import { foundCheaper } from './found-cheaper.ts';
import { gatekeptInbox } from './gatekept-inbox.ts';
import { internalApproval } from './internal-approval.ts';
import { lostBudget } from './lost-budget.ts';
import { lowValueTouches } from './low-value-touches.ts';
import { noDecisionMaker } from './no-decision-maker.ts';
import { noTime } from './no-time.ts';
import { notQualified } from './not-qualified.ts';
import { outsideTargetMarket } from './outside-target-market.ts';
import { overFollowedUp } from './over-followed-up.ts';
import { painResolved } from './pain-resolved.ts';
import { prefersFaceToFace } from './prefers-face-to-face.ts';
import { prefersPhone } from './prefers-phone.ts';
import { prioritiesShifted } from './priorities-shifted.ts';
import { quoteThenQuiet } from './quote-then-quiet.ts';
import { sellerFriction } from './seller-friction.ts';
import { shallowDiscovery } from './shallow-discovery.ts';
import { sponsorLeft } from './sponsor-left.ts';
import { stillReviewing } from './still-reviewing.ts';
import { undeliverable } from './undeliverable.ts';
import { unknown } from './unknown.ts';
import { weOweAReply } from './we-owe-a-reply.ts';
import type { ReasonCode } from '../judgement.ts';
import type { Reason } from './reason.ts';

/** Every reason by its code; the compiler notices a missing one. */
export const REASONS: { [C in ReasonCode]: Reason<C> } = {
  'priorities-shifted': prioritiesShifted,
  'pain-resolved': painResolved,
  'no-decision-maker': noDecisionMaker,
  'cannot-say-no': cannotSayNo,
  'seller-friction': sellerFriction,
  'outside-target-market': outsideTargetMarket,
  'not-qualified': notQualified,
  'shallow-discovery': shallowDiscovery,
  'low-value-touches': lowValueTouches,
  'we-owe-a-reply': weOweAReply,
  'chose-competitor': choseCompetitor,
  'found-cheaper': foundCheaper,
  'lost-budget': lostBudget,
  'over-followed-up': overFollowedUp,
  'no-time': noTime,
  'gatekept-inbox': gatekeptInbox,
  'prefers-face-to-face': prefersFaceToFace,
  'prefers-phone': prefersPhone,
  'still-reviewing': stillReviewing,
  'internal-approval': internalApproval,
  'contact-away': contactAway,
  'contact-left': contactLeft,
  'sponsor-left': sponsorLeft,
  'company-change': companyChange,
  'bad-timing': badTiming,
  'quote-then-quiet': quoteThenQuiet,
  undeliverable: undeliverable,
  unknown: unknown,
};
