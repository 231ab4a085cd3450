/** Who was written to when, over all deals: a buyer does not care which of our deals a message belongs to. */
import type { Instant } from '../deal/facts.ts';
import type { Situation } from '../situation.ts';

export interface PersonTouch {
  email: string;
  at: Instant;
  ours: boolean;
  human: boolean;
}

/** The cap looks back 60 working days at most (settings); a hundred days hold these. */
const KEPT_MS = 100 * 86_400_000;

/** Ours that arrived and were no courtesy, and what came from them, oldest first. */
export function personTouches({ touches, at }: Situation): PersonTouch[] {
  const kept: PersonTouch[] = [];
  for (const t of touches) {
    if (t.at < at - KEPT_MS || t.channel === 'page') continue;
    const ours = t.direction === 'ours';
    if (ours && (!t.delivered || t.courtesy)) continue;
    // Of theirs the writer spoke, not those copied in.
    const people = t.direction === 'theirs' ? t.buyers.slice(0, 1) : t.buyers;
    for (const email of people) kept.push({ email: email.toLowerCase(), at: t.at, ours, human: t.human });
  }
  return kept;
}

export type TouchesToPerson = ReadonlyMap<
  string,
  readonly { at: Instant; dealId: string; ours: boolean; human: boolean }[]
>;

/** By address, newest last. A mail that stands on two deals counts once. */
export function touchesToPerson(
  lessons: Iterable<{ dealId: string; touches: readonly PersonTouch[] }>,
  at: Instant,
): TouchesToPerson {
  const byPerson = new Map<string, { at: Instant; dealId: string; ours: boolean; human: boolean }[]>();
  for (const { dealId, touches } of lessons)
    for (const { email, ...touch } of touches) {
      if (touch.at > at) continue;
      const list = byPerson.get(email);
      if (list) list.push({ ...touch, dealId });
      else byPerson.set(email, [{ ...touch, dealId }]);
    }
  for (const [email, list] of byPerson) {
    list.sort((a, b) => a.at - b.at);
    byPerson.set(
      email,
      list.filter((t, i) => t.at !== list[i - 1]?.at || t.ours !== list[i - 1]?.ours),
    );
  }
  return byPerson;
}
