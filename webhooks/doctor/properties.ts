/** Our own fields on deals, the fields an admin named, and HubSpot's own that we read. */
import { RECORD_TYPES } from '../../src/deal/facts.ts';
import type { RecordType } from '../../src/deal/facts.ts';
import { PROPERTIES } from '../../src/deal/from-hubspot/properties.ts';
import { OUR_PROPERTIES } from '../../src/hubspot/our-properties.ts';
import { CrmError } from '../../src/ports/crm.ts';
import type { CrmProperty } from '../../src/ports/crm.ts';
import { SETTINGS, type Settings } from '../../src/settings/declared.ts';
import { about, few } from './finding.ts';
import type { Check, DoctorNeeds, Finding } from './finding.ts';

const { fine, hint, fault } = about('properties');

export const properties: Check = async (needs) => {
  const { crm, store, portalId } = needs;
  const onDeals = new Map((await crm.properties('deals', 'live')).map((p) => [p.name, p]));
  const desk = await store.desk(portalId);
  return [
    ...(await ours(needs, onDeals)),
    ...(desk ? named(desk.settings, onDeals) : []),
    ...(await theirs(needs, onDeals)),
  ];
};

async function ours({ crm, fix }: DoctorNeeds, onDeals: ReadonlyMap<string, CrmProperty>): Promise<Finding[]> {
  const missing = OUR_PROPERTIES.filter(({ name }) => !onDeals.has(name)).map(({ name }) => name);
  const found: Finding[] = [];
  if (missing.length > 0 && fix) {
    const made = await crm.ensureProperties('live');
    found.push(fine(`Made ${few(made)}.`));
  } else if (missing.length > 0) {
    const ours = missing.length === 1 ? 'One of our fields is' : `${missing.length} of our fields are`;
    found.push(fault(`${ours} missing on deals: ${few(missing)}.`, 'Run with --fix.'));
  }
  for (const { name, label, type, options = [] } of OUR_PROPERTIES) {
    const there = onDeals.get(name);
    if (!there) continue;
    if (there.type !== type)
      found.push(
        fault(`${name} is of type ${there.type}, not ${type}.`, 'Somebody else’s field has our name; rename it.'),
      );
    const known = new Set(there.options.map((o) => o.value));
    const lacking = options.filter((o) => !known.has(o.value)).map((o) => o.value);
    if (there.type === type && lacking.length > 0)
      found.push(
        fault(
          `${name} does not know ${few(lacking)}.`,
          `Add them to the field “${label}” in HubSpot (Settings → Properties), with these as internal values.`,
        ),
      );
  }
  return found.length > 0 ? found : [fine(`All ${OUR_PROPERTIES.length} of our fields are on deals.`)];
}

/** Names that an admin's settings speak of. The standard ones may be missing: they are examples. */
function named(settings: Settings, onDeals: ReadonlyMap<string, CrmProperty>): Finding[] {
  const lists = ['painFields', 'budgetFields', 'processFields', 'goLiveFields', 'requiredFields'] as const;
  return lists.flatMap((key) => {
    const unknown = settings[key].filter((name) => name !== 'company' && !onDeals.has(name));
    return unknown.length > 0
      ? [
          hint(
            `The setting “${SETTINGS[key].label}” names ${few(unknown)}, which this account’s deals do not have.`,
            'Choose fields in the settings.',
          ),
        ]
      : [];
  });
}

/** HubSpot ignores unknown names in silence, so that a wrong one would never be noticed otherwise. */
async function theirs({ crm }: DoctorNeeds, onDeals: ReadonlyMap<string, CrmProperty>): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const type of RECORD_TYPES) {
    const there = type === 'deals' ? onDeals : await namesOf(crm, type);
    if (!there) continue;
    const unknown = PROPERTIES[type].filter((name) => !name.startsWith('ghostlight_') && !there.has(name));
    if (unknown.length > 0)
      found.push(hint(`HubSpot’s ${type} have no ${few(unknown)}: what they tell stays unknown.`));
  }
  return found;
}

async function namesOf(crm: DoctorNeeds['crm'], type: RecordType): Promise<ReadonlySet<string> | null> {
  try {
    return new Set((await crm.properties(type, 'live')).map((p) => p.name));
  } catch (error) {
    // The scopes' check says so already.
    if (error instanceof CrmError && error.kind === 'missing-scope') return null;
    throw error;
  }
}
