/** One kind of link in one direction, as HubSpot numbers it. */
export interface AssociationType {
  category: 'HUBSPOT_DEFINED' | 'USER_DEFINED';
  typeId: number;
  label: string | null;
}

/** Unlabelled links: from > to, HubSpot's own numbers. */
const DEFAULTS: Record<string, number> = {
  'deals>contacts': 3,
  'contacts>deals': 4,
  'deals>companies': 341,
  'companies>deals': 342,
  'contacts>companies': 279,
  'companies>contacts': 280,
  'contacts>contacts': 449,
  'companies>companies': 450,
  'deals>deals': 451,
};
const ENGAGEMENTS: Record<string, [contact: number, company: number, deal: number]> = {
  tasks: [204, 192, 216],
  emails: [198, 186, 210],
  calls: [194, 182, 206],
  meetings: [200, 188, 212],
  notes: [202, 190, 214],
};
for (const [type, [contact, company, deal]] of Object.entries(ENGAGEMENTS)) {
  Object.assign(DEFAULTS, {
    [`${type}>contacts`]: contact,
    [`${type}>companies`]: company,
    [`${type}>deals`]: deal,
    [`contacts>${type}`]: contact - 1,
    [`companies>${type}`]: company - 1,
    [`deals>${type}`]: deal - 1,
  });
}
Object.assign(DEFAULTS, {
  'communications>contacts': 81,
  'contacts>communications': 82,
  'communications>deals': 85,
  'deals>communications': 86,
  'communications>companies': 87,
  'companies>communications': 88,
});

const PRIMARY: Record<string, number> = {
  'contacts>companies': 1,
  'companies>contacts': 2,
  'deals>companies': 5,
  'companies>deals': 6,
};

/** The kinds of link of one portal: HubSpot's own and the labels its people made. Custom labels get a number per direction. */
export class AssociationTypes {
  #custom = new Map<string, AssociationType[]>();
  #next = 41;

  /** Null when HubSpot links no such pair. */
  default(from: string, to: string): AssociationType | null {
    const typeId = DEFAULTS[`${from}>${to}`];
    return typeId === undefined ? null : { category: 'HUBSPOT_DEFINED', typeId, label: null };
  }

  list(from: string, to: string): AssociationType[] {
    const all: AssociationType[] = [];
    const plain = this.default(from, to);
    if (plain) all.push(plain);
    const primary = PRIMARY[`${from}>${to}`];
    if (primary !== undefined) all.push({ category: 'HUBSPOT_DEFINED', typeId: primary, label: 'Primary' });
    return [...all, ...(this.#custom.get(`${from}>${to}`) ?? [])];
  }

  find(from: string, to: string, category: string, typeId: number): AssociationType | null {
    return this.list(from, to).find((t) => t.category === category && t.typeId === typeId) ?? null;
  }

  /** The type that shows this label, made when there is none yet. */
  labelled(from: string, to: string, label: string): AssociationType {
    const known = this.list(from, to).find((t) => t.label === label);
    if (known) return known;
    const made: AssociationType = { category: 'USER_DEFINED', typeId: this.#next++, label };
    const key = `${from}>${to}`;
    this.#custom.set(key, [...(this.#custom.get(key) ?? []), made]);
    if (from !== to) this.labelled(to, from, label);
    return made;
  }

  remove(from: string, to: string, typeId: number): void {
    const label = this.#custom.get(`${from}>${to}`)?.find((t) => t.typeId === typeId)?.label;
    for (const key of [`${from}>${to}`, `${to}>${from}`]) {
      this.#custom.set(
        key,
        (this.#custom.get(key) ?? []).filter((t) => t.label !== label),
      );
    }
  }
}
