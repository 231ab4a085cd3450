/** Puts records and their links together to what one deal is judged from. */
import type {
  ActivityFact,
  CompanyFact,
  ContactFact,
  DealFact,
  DealFacts,
  Fact,
  Instant,
  PortalFacts,
  RecordType,
} from './facts.ts';

export interface Link {
  from: { type: RecordType; id: string };
  to: { type: RecordType; id: string };
  labels: readonly string[];
}

/**
 * Records and links of an account (or of the part of it that was loaded).
 * A record that stands in no map, because it was deleted or never read, is simply not there.
 */
export class Account {
  readonly portal: PortalFacts;
  readonly #records = new Map<string, Fact>();
  readonly #links = new Map<string, { type: RecordType; id: string; labels: readonly string[] }[]>();

  constructor(portal: PortalFacts, facts: Iterable<Fact>, links: Iterable<Link>) {
    this.portal = portal;
    for (const fact of facts) this.#records.set(key(fact.type, fact.id), fact);
    for (const { from, to, labels } of links) {
      this.#link(from, to, labels);
      this.#link(to, from, labels);
    }
  }

  deals(): DealFact[] {
    return [...this.#records.values()].filter((f): f is DealFact => f.type === 'deals');
  }

  /**
   * Null for a deal that is not there. Activities come from the deal's own links; one that is linked to a contact of
   * the deal but to no deal at all belongs to it too, when this is the only deal it can mean.
   */
  dealFacts(dealId: string): DealFacts | null {
    const deal = this.#records.get(key('deals', dealId));
    if (deal?.type !== 'deals') return null;
    const contacts = this.#linked<ContactFact>('deals', dealId, 'contacts').map(({ fact, labels }) => ({
      ...fact,
      labels: [...labels],
    }));
    const activities = new Map<string, ActivityFact>();
    for (const type of ACTIVITIES)
      for (const { fact } of this.#linked<ActivityFact>('deals', dealId, type))
        activities.set(key(type, fact.id), fact);
    for (const contact of contacts)
      for (const type of ACTIVITIES)
        for (const { fact } of this.#linked<ActivityFact>('contacts', contact.id, type)) {
          const at = key(type, fact.id);
          if (!activities.has(at) && this.#onlyMeans(fact, type, contact.id, dealId)) activities.set(at, fact);
        }
    if (contacts.length > 1)
      for (const [at, fact] of activities)
        if (fact.type === 'calls' || fact.type === 'communications') {
          const linked = this.#ids(fact.type, fact.id, 'contacts').map(({ id }) => id);
          const contactIds = contacts.map(({ id }) => id).filter((id) => linked.includes(id));
          if (contactIds.length > 0) activities.set(at, { ...fact, contactIds });
        }
    return {
      portal: this.portal,
      deal,
      contacts,
      companies: this.#linked<CompanyFact>('deals', dealId, 'companies').map(({ fact }) => fact),
      activities: [...activities.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    };
  }

  #onlyMeans(activity: ActivityFact, type: RecordType, contactId: string, dealId: string): boolean {
    if (this.#ids(type, activity.id, 'deals').length > 0) return false;
    const open = this.#linked<DealFact>('contacts', contactId, 'deals').filter(({ fact }) =>
      wasOpen(this.portal, fact, activity.at),
    );
    return open.length === 1 && open[0]?.fact.id === dealId;
  }

  #link(a: { type: RecordType; id: string }, b: { type: RecordType; id: string }, labels: readonly string[]): void {
    const at = key(a.type, a.id);
    const list = this.#links.get(at);
    const link = { type: b.type, id: b.id, labels };
    if (!list) this.#links.set(at, [link]);
    else if (!list.some((l) => l.type === b.type && l.id === b.id)) list.push(link);
  }

  #ids(type: RecordType, id: string, other: RecordType): { id: string; labels: readonly string[] }[] {
    return (this.#links.get(key(type, id)) ?? []).filter((l) => l.type === other);
  }

  #linked<F extends Fact>(type: RecordType, id: string, other: F['type']): { fact: F; labels: readonly string[] }[] {
    return this.#ids(type, id, other).flatMap(({ id: otherId, labels }) => {
      const fact = this.#records.get(key(other, otherId));
      return fact ? [{ fact: fact as F, labels }] : [];
    });
  }
}

const ACTIVITIES = ['emails', 'calls', 'meetings', 'notes', 'tasks', 'communications'] as const;

function key(type: RecordType, id: string): string {
  return `${type}/${id}`;
}

/** Whether a deal existed at a moment at all. */
export function wasThere(deal: DealFact, at: Instant): boolean {
  return deal.createdAt === null || deal.createdAt <= at;
}

/** Whether a deal existed and was open at a moment, by its stage history; without history, by its close date. */
export function wasOpen(portal: PortalFacts, deal: DealFact, at: Instant): boolean {
  if (!wasThere(deal, at)) return false;
  const closed = new Set(portal.pipelines.flatMap((p) => p.stages.filter((s) => s.closed).map((s) => s.id)));
  const history = deal.history['dealstage'];
  const stage = history?.findLast((c) => c.at <= at)?.value ?? history?.[0]?.value;
  if (stage !== undefined) return stage === null || !closed.has(stage);
  return !closed.has(deal.stageId) || (deal.closeDate !== null && deal.closeDate > at);
}
