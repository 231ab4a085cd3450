/** Who is on the deal on the buyer's side, what they may decide, and whether we ever heard or met them. */
import type { Instant, Source } from '../../deal/facts.ts';
import type { Situation } from '../../situation.ts';
import { movedAddresses } from './persons.ts';

export interface Person {
  source: Source;
  name: string | null;
  title: string | null;
  /** Those on the contact, and where their mailbox said they have moved to. */
  emails: readonly string[];
  /** By role or label; null when neither says anything. */
  decides: boolean | null;
  /** By job title. */
  senior: boolean;
  /** They wrote, took a call or sat in a meeting that was held. */
  metAt: Instant | null;
  /** They wrote to us themselves. */
  wroteAt: Instant | null;
}

const DECIDING_ROLES = new Set(['DECISION_MAKER', 'BUDGET_HOLDER', 'EXECUTIVE_SPONSOR']);
const DECIDING_LABEL = /decision|decid|economic|budget|signatory|signer|sponsor/i;
const SENIOR_TITLE =
  /\b(chief|c[efoti]o|cmo|cpo|cro|president|owner|founder|co-founder|partner|principal|proprietor|[se]?vp|vice[- ]president|head of|director|general manager|managing|geschäftsführer|inhaber)\b/i;

const NOT_SENIOR =
  /\b(assistant|secretary|coordinator|(?:product|process) owner|(?:business|hr|channel) partner|partner manager)\b/i;

/** A title that usually carries a budget. "Assistant to the director" does not. */
export function isSeniorTitle(title: string | null): boolean {
  return title !== null && SENIOR_TITLE.test(title) && !NOT_SENIOR.test(title);
}

/** Null when no contact is on the deal. */
export function peopleOf(situation: Situation): Person[] | null {
  const { contacts } = situation.facts;
  if (contacts.length === 0) return null;
  const met = new Map<string, Instant>();
  const wrote = new Map<string, Instant>();
  for (const t of situation.touches) {
    if (!t.human || t.direction === 'ours') continue;
    if (t.direction === 'theirs') {
      const writer = t.buyers[0];
      if (writer !== undefined) {
        wrote.set(writer, t.at);
        met.set(writer, t.at);
      }
    } else for (const b of t.buyers) met.set(b, t.at);
  }
  const moved = movedAddresses(situation);
  return contacts.map((c) => {
    const emails = c.emails.map((e) => e.toLowerCase());
    for (const [from, to] of moved) if (emails.includes(from) && !emails.includes(to)) emails.push(to);
    const says = c.buyingRoles.length > 0 || c.labels.length > 0;
    const latest = (seen: Map<string, Instant>): Instant | null =>
      emails.reduce<Instant | null>((best, e) => {
        const at = seen.get(e);
        return at !== undefined && (best === null || at > best) ? at : best;
      }, null);
    return {
      source: { type: 'contacts', id: c.id },
      name: c.firstName ?? c.lastName,
      title: c.jobTitle,
      emails,
      decides: says
        ? c.buyingRoles.some((r) => DECIDING_ROLES.has(r)) || c.labels.some((l) => DECIDING_LABEL.test(l))
        : null,
      senior: isSeniorTitle(c.jobTitle),
      metAt: latest(met),
      wroteAt: latest(wrote),
    };
  });
}
