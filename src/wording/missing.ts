import type { Need } from '../signals/inputs.ts';

/** What a signal would have needed; shown as "would need …". */
export const WHAT_IS_MISSING: Record<Need, string> = {
  situation: 'the deal itself',
  spoken: 'the text of emails, calls, meetings or notes',
  unanswered: 'messages of ours',
  rhythm: 'at least three answers of theirs on this deal',
  mailing: 'emails of ours on this deal',
  persons: 'somebody of theirs',
  people: 'a contact on the deal',
  roles: 'a job title, buying role or label for a contact',
  offers: 'the text of our emails, to tell an offer',
  stages: 'the deal’s stage history',
  closeDates: 'the history of the close date',
  amounts: 'the history of the amount',
  owners: 'the history of the deal’s owner',
  company: 'a company on the deal',
  industry: 'the company’s industry',
  employees: 'the company’s size',
  origin: 'where the deal came from',
  owner: 'an owner of the deal',
  stage: 'a stage of one of your pipelines',
  visits: 'page visits of theirs',
  opens: 'opens of our emails, where they are counted',
  wins: 'enough closed deals to know what you win',
  repRates: 'enough deals of several reps in these stages',
  review: 'earlier offers, to know how long a review takes',
};
