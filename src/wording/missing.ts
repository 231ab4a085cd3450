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
  offers: 'an offer on this deal',
  stages: 'the deal’s stage history',
  closeDates: 'the history of the close date',
  amounts: 'the history of the amount',
  owners: 'the history of the deal’s owner',
  company: 'a company on the deal',
  wins: 'enough closed deals to know what you win',
  repRates: 'enough deals of several reps in these stages',
  review: 'earlier offers, to know how long a review takes',
};
