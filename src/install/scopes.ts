/** What we ask an account for, and what each scope gives. The app's own file lists the same; a test compares them. */

export interface ScopeWanted {
  scope: string;
  required: boolean;
  /** What it gives, in words for the settings page. */
  why: string;
}

export const SCOPES: readonly ScopeWanted[] = [
  { scope: 'oauth', required: true, why: 'Connecting the account.' },
  { scope: 'crm.objects.deals.read', required: true, why: 'Reading deals and their stages.' },
  {
    scope: 'crm.objects.deals.write',
    required: true,
    why: 'Writing the Ghostlight fields of a deal, and its stage where you chose that.',
  },
  {
    scope: 'crm.objects.contacts.read',
    required: true,
    why: 'Reading contacts, emails, calls, meetings, notes, tasks and messages.',
  },
  {
    scope: 'crm.objects.contacts.write',
    required: true,
    why: 'Creating tasks and notes: HubSpot has no narrower permission for them.',
  },
  { scope: 'crm.objects.companies.read', required: true, why: 'Comparing a company with those that buy from you.' },
  { scope: 'crm.objects.owners.read', required: true, why: 'Knowing whose deal it is.' },
  { scope: 'crm.schemas.deals.read', required: true, why: 'Reading pipelines and the fields of a deal.' },
  { scope: 'crm.schemas.deals.write', required: true, why: 'Adding the Ghostlight fields to deals.' },
  {
    scope: 'sales-email-read',
    required: false,
    why: 'Reading what emails say: without it promises, questions and reasons in them stay unseen, and only who wrote when is known.',
  },
  {
    scope: 'automation.sequences.read',
    required: false,
    why: 'Offering your sequences, and seeing who is in one already.',
  },
  {
    scope: 'automation.sequences.enrollments.write',
    required: false,
    why: 'Enrolling a contact with one click: without it the message is prepared for your own composer.',
  },
  { scope: 'crm.lists.read', required: false, why: 'Offering your contact lists for nurture.' },
  { scope: 'crm.lists.write', required: false, why: 'Adding a contact to a nurture list with one click.' },
];

export const REQUIRED_SCOPES: readonly string[] = SCOPES.filter((s) => s.required).map((s) => s.scope);
export const OPTIONAL_SCOPES: readonly string[] = SCOPES.filter((s) => !s.required).map((s) => s.scope);

/** What can be done with these scopes; everything else falls back to less. */
export interface Features {
  mailText: boolean;
  sequences: boolean;
  lists: boolean;
  companies: boolean;
  ownFields: boolean;
}

export function featuresOf(granted: readonly string[]): Features {
  const has = (...scopes: string[]) => scopes.every((scope) => granted.includes(scope));
  return {
    mailText: has('sales-email-read'),
    sequences: has('automation.sequences.read', 'automation.sequences.enrollments.write'),
    lists: has('crm.lists.read', 'crm.lists.write'),
    companies: has('crm.objects.companies.read'),
    ownFields: has('crm.schemas.deals.write', 'crm.objects.deals.write'),
  };
}

/** Each scope with whether it was granted, for the settings page. */
export function scopeStates(granted: readonly string[]): (ScopeWanted & { granted: boolean })[] {
  return SCOPES.map((wanted) => ({ ...wanted, granted: granted.includes(wanted.scope) }));
}
