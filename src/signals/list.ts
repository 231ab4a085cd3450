import { addressBlocked } from './address-blocked.ts';
import { addressMoved } from './address-moved.ts';
import { addressUnknown } from './address-unknown.ts';
import { allPeopleQuiet } from './all-people-quiet.ts';
import { amountCut } from './amount-cut.ts';
import { answersAtOddHours } from './answers-at-odd-hours.ts';
import { answersColleagueNotRep } from './answers-colleague-not-rep.ts';
import { answersMail } from './answers-mail.ts';
import { answersQuickly } from './answers-quickly.ts';
import { answersSlowly } from './answers-slowly.ts';
import { askedThenVanished } from './asked-then-vanished.ts';
import { askedToWait } from './asked-to-wait.ts';
import { asksDiscount } from './asks-discount.ts';
import { asksForSomeoneElse } from './asks-for-someone-else.ts';
import { awayNotice } from './away-notice.ts';
import { bareNudges } from './bare-nudges.ts';
import { beyondReviewTime } from './beyond-review-time.ts';
import { callsConnectMailsDoNot } from './calls-connect-mails-do-not.ts';
import { cancelsSameDay } from './cancels-same-day.ts';
import { clearNo } from './clear-no.ts';
import { clicksNoAnswer } from './clicks-no-answer.ts';
import { closeDatePast } from './close-date-past.ts';
import { closeDatePushed } from './close-date-pushed.ts';
import { compellingDate } from './compelling-date.ts';
import { contactAnswersSelf } from './contact-answers-self.ts';
import { deadlineNoted } from './deadline-noted.ts';
import { deciderAbsent } from './decider-absent.ts';
import { deciderMet } from './decider-met.ts';
import { deliveredSince } from './delivered-since.ts';
import { domainChanged } from './domain-changed.ts';
import { fewTouches } from './few-touches.ts';
import { fieldsEmpty } from './fields-empty.ts';
import { fieldsFilled } from './fields-filled.ts';
import { fiscalYearEnded } from './fiscal-year-ended.ts';
import { fitsTarget } from './fits-target.ts';
import { freshRequest } from './fresh-request.ts';
import { heardSinceLeaving } from './heard-since-leaving.ts';
import { heldAway } from './held-away.ts';
import { heldCompanyChange } from './held-company-change.ts';
import { ignoresEveryone } from './ignores-everyone.ts';
import { industryUnlike } from './industry-unlike.ts';
import { jobChanged } from './job-changed.ts';
import { lateStage } from './late-stage.ts';
import { leftNotice } from './left-notice.ts';
import { longTalks } from './long-talks.ts';
import { mailBounced } from './mail-bounced.ts';
import { manyUnanswered } from './many-unanswered.ts';
import { meetingCalledOff } from './meeting-called-off.ts';
import { meetingMoved } from './meeting-moved.ts';
import { meetingsHeldMailsIgnored } from './meetings-held-mails-ignored.ts';
import { moreTouchesPerAnswer } from './more-touches-per-answer.ts';
import { namesCompetitor } from './names-competitor.ts';
import { newPeopleCopied } from './new-people-copied.ts';
import { noDeadline } from './no-deadline.ts';
import { noDecider } from './no-decider.ts';
import { noPainNoted } from './no-pain-noted.ts';
import { noShow } from './no-show.ts';
import { noStepAgreed } from './no-step-agreed.ts';
import { nothingQualified } from './nothing-qualified.ts';
import { objectsToChasing } from './objects-to-chasing.ts';
import { objectsToPrice } from './objects-to-price.ts';
import { offerNotOpened } from './offer-not-opened.ts';
import { offerThenSilence } from './offer-then-silence.ts';
import { opensOfferOften } from './opens-offer-often.ts';
import { othersAnswer } from './others-answer.ts';
import { ownerChanged } from './owner-changed.ts';
import { painNoted } from './pain-noted.ts';
import { praisesColleague } from './praises-colleague.ts';
import { promisesMissed } from './promises-missed.ts';
import { quarterEndBurst } from './quarter-end-burst.ts';
import { repGoesDarkMore } from './rep-goes-dark-more.ts';
import { saidWhy } from './said-why.ts';
import { saysApprovalUnderWay } from './says-approval-under-way.ts';
import { saysAway } from './says-away.ts';
import { saysBadTiming } from './says-bad-timing.ts';
import { saysBudgetApproved } from './says-budget-approved.ts';
import { saysBudgetGone } from './says-budget-gone.ts';
import { saysBusy } from './says-busy.ts';
import { saysCheaperOffer } from './says-cheaper-offer.ts';
import { saysCompanyChange } from './says-company-change.ts';
import { saysContactLeft } from './says-contact-left.ts';
import { saysLayoffs } from './says-layoffs.ts';
import { saysLessEssential } from './says-less-essential.ts';
import { saysNeedsBoss } from './says-needs-boss.ts';
import { saysNoPressure } from './says-no-pressure.ts';
import { saysOnBehalfOf } from './says-on-behalf-of.ts';
import { saysPrefersFaceToFace } from './says-prefers-face-to-face.ts';
import { saysPrefersPhone } from './says-prefers-phone.ts';
import { saysPrioritiesShifted } from './says-priorities-shifted.ts';
import { saysScopeCut } from './says-scope-cut.ts';
import { saysSolved } from './says-solved.ts';
import { saysSponsorLeft } from './says-sponsor-left.ts';
import { saysStillReviewing } from './says-still-reviewing.ts';
import { saysUndeliverable } from './says-undeliverable.ts';
import { seniorTitle } from './senior-title.ts';
import { severalSequences } from './several-sequences.ts';
import { shortDiscovery } from './short-discovery.ts';
import { singleContact } from './single-contact.ts';
import { sizeUnlike } from './size-unlike.ts';
import { sourceRarelyWins } from './source-rarely-wins.ts';
import { stageBack } from './stage-back.ts';
import { stagesSkipped } from './stages-skipped.ts';
import { theyWaitForUs } from './they-wait-for-us.ts';
import { usefulSent } from './useful-sent.ts';
import { visitsPages } from './visits-pages.ts';
import { warmWords } from './warm-words.ts';
import { withinReviewTime } from './within-review-time.ts';
import { withinTheirRhythm } from './within-their-rhythm.ts';

/** Every signal, one line each. A file that is missing here is noticed by test/signals/list.test.ts. */
export const SIGNALS = [
  addressBlocked,
  addressMoved,
  addressUnknown,
  allPeopleQuiet,
  amountCut,
  answersAtOddHours,
  answersColleagueNotRep,
  answersMail,
  answersQuickly,
  answersSlowly,
  askedThenVanished,
  askedToWait,
  asksDiscount,
  asksForSomeoneElse,
  awayNotice,
  bareNudges,
  beyondReviewTime,
  callsConnectMailsDoNot,
  cancelsSameDay,
  clearNo,
  clicksNoAnswer,
  closeDatePast,
  closeDatePushed,
  compellingDate,
  contactAnswersSelf,
  deadlineNoted,
  deciderAbsent,
  deciderMet,
  deliveredSince,
  domainChanged,
  fewTouches,
  fieldsEmpty,
  fieldsFilled,
  fiscalYearEnded,
  fitsTarget,
  freshRequest,
  heardSinceLeaving,
  heldAway,
  heldCompanyChange,
  ignoresEveryone,
  industryUnlike,
  jobChanged,
  lateStage,
  leftNotice,
  longTalks,
  mailBounced,
  manyUnanswered,
  meetingCalledOff,
  meetingMoved,
  meetingsHeldMailsIgnored,
  moreTouchesPerAnswer,
  namesCompetitor,
  newPeopleCopied,
  noDeadline,
  noDecider,
  noPainNoted,
  noShow,
  noStepAgreed,
  nothingQualified,
  objectsToChasing,
  objectsToPrice,
  offerNotOpened,
  offerThenSilence,
  opensOfferOften,
  othersAnswer,
  ownerChanged,
  painNoted,
  praisesColleague,
  promisesMissed,
  quarterEndBurst,
  repGoesDarkMore,
  saidWhy,
  saysApprovalUnderWay,
  saysAway,
  saysBadTiming,
  saysBudgetApproved,
  saysBudgetGone,
  saysBusy,
  saysCheaperOffer,
  saysCompanyChange,
  saysContactLeft,
  saysLayoffs,
  saysLessEssential,
  saysNeedsBoss,
  saysNoPressure,
  saysOnBehalfOf,
  saysPrefersFaceToFace,
  saysPrefersPhone,
  saysPrioritiesShifted,
  saysScopeCut,
  saysSolved,
  saysSponsorLeft,
  saysStillReviewing,
  saysUndeliverable,
  seniorTitle,
  severalSequences,
  shortDiscovery,
  singleContact,
  sizeUnlike,
  sourceRarelyWins,
  stageBack,
  stagesSkipped,
  theyWaitForUs,
  usefulSent,
  visitsPages,
  warmWords,
  withinReviewTime,
  withinTheirRhythm,
] as const;

export type SignalCode = (typeof SIGNALS)[number]['code'];
