/** How HubSpot treats one kind of record. Engagements are readable with the contacts scopes; there is no scope of their own. */
export interface ObjectType {
  /** Plural, as in paths and portal files. */
  name: string;
  singular: string;
  /** The object type id, `0-3` for deals. */
  id: string;
  /** As webhooks spell it inside association names (`MEETING_EVENT_TO_DEAL`). */
  event: string;
  /** The property that holds the moment of creation, and the one that moves with every write. */
  createdName: string;
  modifiedName: string;
  /** First half of the scope names: `crm.objects.deals`. */
  scope: string;
  engagement: boolean;
  /** What a read returns when it names no properties. */
  defaults: readonly string[];
}

function crmObject(name: string, singular: string, id: string, defaults: string[], modified = 'hs_lastmodifieddate') {
  const scope = `crm.objects.${name}`;
  return {
    name,
    singular,
    id,
    event: singular.toUpperCase(),
    createdName: 'createdate',
    modifiedName: modified,
    scope,
    engagement: false,
    defaults: [...defaults, 'createdate', modified, 'hs_object_id'],
  };
}

function engagement(name: string, singular: string, id: string, event = singular.toUpperCase()): ObjectType {
  return {
    name,
    singular,
    id,
    event,
    createdName: 'hs_createdate',
    modifiedName: 'hs_lastmodifieddate',
    scope: 'crm.objects.contacts',
    engagement: true,
    defaults: ['hs_createdate', 'hs_lastmodifieddate', 'hs_object_id'],
  };
}

export const OBJECT_TYPES: readonly ObjectType[] = [
  crmObject('deals', 'deal', '0-3', ['dealname', 'amount', 'closedate', 'pipeline', 'dealstage']),
  crmObject('contacts', 'contact', '0-1', ['firstname', 'lastname', 'email'], 'lastmodifieddate'),
  crmObject('companies', 'company', '0-2', ['name', 'domain']),
  engagement('emails', 'email', '0-49'),
  engagement('calls', 'call', '0-48'),
  engagement('meetings', 'meeting', '0-47', 'MEETING_EVENT'),
  engagement('notes', 'note', '0-46'),
  engagement('tasks', 'task', '0-27'),
  engagement('communications', 'communication', '0-18'),
];

const byText = new Map(
  OBJECT_TYPES.flatMap((t) => [t.name, t.singular, t.id, t.event.toLowerCase()].map((k) => [k, t])),
);

/** The type meant by a path segment or a file's key: plural, singular, `0-3` or `MEETING_EVENT`; null when there is no such type here. */
export function objectType(text: string): ObjectType | null {
  return byText.get(text.toLowerCase()) ?? null;
}
