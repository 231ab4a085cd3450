/**
 * Everything signals may ask for, worked out once per deal from the situation, in time linear in its touches.
 * Null means "cannot be known here"; an empty list means "looked, and there is none".
 */
import type { Change, CompanyFact, Instant } from '../deal/facts.ts';
import { stageGroup, type StageGroup } from '../reasons/stage-group.ts';
import type { AccountKnowledge, Share, Situation } from '../situation.ts';
import { sameHours } from './inputs/hours.ts';
import { mailingOf, type Mailing } from './inputs/mailing.ts';
import { offersOf, type Offer } from './inputs/offers.ts';
import { peopleOf, type Person } from './inputs/people.ts';
import { personsOf, type Persons } from './inputs/persons.ts';
import { rhythmOf, type Rhythm } from './inputs/rhythm.ts';
import { cannotRead, spokenIn, type Spoken } from './inputs/spoken.ts';
import { stagesOf, type Stages } from './inputs/stages.ts';
import { unansweredOf, type Unanswered } from './inputs/unanswered.ts';

export interface Inputs {
  /** The bare situation; always there. */
  situation: Situation;
  /** What was said, by whom; null when no words could be read. */
  spoken: Spoken | null;
  /** Ours that waits for an answer. */
  unanswered: Unanswered;
  /** How whom we talk with usually answers, else everybody on the deal; null before the third answer. */
  rhythm: Rhythm | null;
  /** They work by our clock; null when they are abroad, or nobody can tell. */
  sameHours: true | null;
  /** What became of our mails; null when we sent none. */
  mailing: Mailing | null;
  /** Who is who on their side, and whom we talk with now. */
  persons: Persons;
  /** The contacts on the deal; null when there are none. */
  people: readonly Person[] | null;
  /** The same, when at least one has a role, a label or a job title. */
  roles: readonly Person[] | null;
  /** Offers of ours; null when none is known and nothing that was written can be read. */
  offers: readonly Offer[] | null;
  stages: Stages | null;
  closeDates: readonly Change[] | null;
  amounts: readonly Change[] | null;
  owners: readonly Change[] | null;
  company: CompanyFact | null;
  /** What is known of the company, and of the deal itself. */
  industry: string | null;
  employees: number | null;
  origin: string | null;
  owner: string | null;
  /** Early, middle or late; null for a stage no pipeline has. */
  stage: StageGroup | null;
  /** When their contacts looked at our pages; null when no visit of theirs was ever recorded. */
  visits: readonly { at: Instant; id: string }[] | null;
  /** What became of our mails, where opens are counted at all. */
  opens: Mailing | null;
  /** What won deals look like in this account. */
  wins: NonNullable<AccountKnowledge['wins']> | null;
  /** This rep against the peers in the same stages. */
  repRates: { rep: Share; peers: Share } | null;
  /** How long a review usually takes. */
  review: NonNullable<AccountKnowledge['usualReview']> | null;
}

export type Need = keyof Inputs;

/** Works out the inputs of one situation. */
export function inputsOf(situation: Situation): Inputs {
  const { facts, account } = situation;
  const persons = personsOf(situation);
  const people = peopleOf(situation);
  const described = people?.filter((p) => p.title !== null || p.decides !== null) ?? [];
  const spoken = spokenIn(situation);
  const mailing = mailingOf(situation, persons);
  const offers = offersOf(situation);
  const company = facts.companies[0] ?? null;
  const history = facts.deal.history;
  return {
    situation,
    spoken,
    unanswered: unansweredOf(situation),
    rhythm: rhythmOf(situation, persons),
    sameHours: sameHours(situation, persons),
    mailing,
    opens: mailing?.opensAreCounted ? mailing : null,
    persons,
    people,
    roles: described.length > 0 ? people : null,
    offers: offers.length === 0 && cannotRead(situation) ? null : offers,
    stages: stagesOf(situation),
    closeDates: history['closedate'] ?? null,
    amounts: history['amount'] ?? null,
    owners: history['hubspot_owner_id'] ?? null,
    company,
    industry: company?.industry ?? null,
    employees: company?.employees ?? null,
    origin: facts.deal.origin,
    owner: facts.deal.ownerId,
    stage: isKnownStage(situation) ? stageGroup(facts) : null,
    visits: visitsOf(situation),
    wins: account?.wins ?? null,
    repRates: account?.repDarkRate ?? null,
    review: account?.usualReview ?? null,
  };
}

function isKnownStage({ facts: { deal, portal } }: Situation): boolean {
  const pipeline = portal.pipelines.find((p) => p.id === deal.pipelineId);
  return pipeline?.stages.some((s) => s.id === deal.stageId) ?? false;
}

function visitsOf({ facts, at }: Situation): Inputs['visits'] {
  const visits: { at: Instant; id: string }[] = [];
  for (const { id, lastVisitAt } of facts.contacts)
    if (lastVisitAt !== null && lastVisitAt <= at) visits.push({ at: lastVisitAt, id });
  return visits.length > 0 ? visits : null;
}
