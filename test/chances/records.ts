/** Stories of `situations.ts` as the records they would be: who wrote to whom is on the mails. */
import type { DealFacts, Instant, DealFact } from '../../src/deal/facts.ts';
import { situation, type Story } from '../situations.ts';

/** The made-up touches name no sender or recipient; the records a timeline is read from do. */
export function factsOf(story: Story): DealFacts {
  const { facts, touches, timeline } = situation(story);
  const people = new Map([...touches, ...timeline.machines].map((t) => [t.source.id, t]));
  return {
    ...facts,
    activities: facts.activities.map((fact) => {
      const touch = people.get(fact.id);
      if (fact.type !== 'emails' || !touch) return fact;
      const buyer = touch.buyers.map((email) => ({ email, name: null }));
      const rep = [{ email: 'rita@acme.example', name: null }];
      return touch.direction === 'ours'
        ? { ...fact, from: rep[0] ?? null, to: buyer }
        : { ...fact, from: buyer[0] ?? null, to: rep };
    }),
  };
}

/** The same deal as it was: what came later is cut off, not only ignored. */
export function cutOff(facts: DealFacts, moment: Instant): DealFacts {
  return {
    ...facts,
    activities: facts.activities.filter(
      (a) => (a.createdAt ?? a.at) <= moment && (a.type === 'meetings' || a.type === 'tasks' || a.at <= moment),
    ),
    contacts: facts.contacts.filter((c) => c.createdAt === null || c.createdAt <= moment),
    deal: { ...facts.deal, ...valuesThen(facts.deal, moment) },
  };
}

function valuesThen(deal: DealFact, moment: Instant): Partial<DealFact> {
  const history = Object.fromEntries(
    Object.entries(deal.history).map(([name, changes]) => [name, changes.filter((c) => c.at <= moment)]),
  );
  const amount = history['amount']?.at(-1)?.value ?? null;
  return {
    history,
    stageId: history['dealstage']?.at(-1)?.value ?? deal.stageId,
    ...(deal.history['amount'] ? { amount: amount === null ? null : Number(amount) } : {}),
  };
}
