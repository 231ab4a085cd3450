/**
 * What reps settled with one click, laid over the facts before a deal is judged: "it did happen", "not agreed", "yes, agreed".
 * Facts stay as HubSpot holds them; this is our own knowledge beside them. The newest word about a record counts.
 */
import type { ActivityFact, DealFacts, Instant, MeetingFact, Source } from '../deal/facts.ts';
import type { Reading } from '../messages/reading.ts';

export interface Settled {
  at: Instant;
  source: Source;
  says: 'happened' | 'not-happened' | 'withdrawn' | 'confirmed';
}

export function withSettled(facts: DealFacts, settled: readonly Settled[]): DealFacts {
  if (settled.length === 0) return facts;
  const latest = new Map<string, Settled>();
  for (const one of [...settled].sort((a, b) => a.at - b.at)) latest.set(`${one.source.type} ${one.source.id}`, one);
  return {
    ...facts,
    deal: dealWith(facts.deal, latest.get(`deals ${facts.deal.id}`)),
    activities: facts.activities.map((fact) => {
      const one = latest.get(`${fact.type} ${fact.id}`);
      return one ? activityWith(fact, one) : fact;
    }),
  };
}

function activityWith(fact: ActivityFact, one: Settled): ActivityFact {
  if (fact.type === 'meetings' && one.says !== 'confirmed') return meetingWith(fact, one);
  if (!fact.reading) return fact;
  return { ...fact, reading: readingWith(fact.reading, one.says) } as ActivityFact;
}

function meetingWith(fact: MeetingFact, one: Settled): MeetingFact {
  const outcome = { happened: 'COMPLETED', 'not-happened': 'NO_SHOW', withdrawn: 'CANCELED', confirmed: null }[
    one.says
  ];
  return {
    ...fact,
    outcome,
    outcomeHistory: [...fact.outcomeHistory.filter((c) => c.at < one.at), { at: one.at, value: outcome }],
  };
}

/** What did happen was kept on its day; what was taken back is no promise; what was confirmed counts as agreed. */
function readingWith(reading: Reading, says: Settled['says']): Reading {
  if (says === 'not-happened') return reading;
  if (says === 'withdrawn') return { ...reading, promises: [] };
  const kept = says === 'happened';
  return { ...reading, promises: reading.promises.map((p) => ({ ...p, status: 'agreed', ...(kept ? { kept } : {}) })) };
}

/** A step from the deal's own fields: what was recorded here, or the account's Next step field. */
function dealWith(deal: DealFacts['deal'], one: Settled | undefined): DealFacts['deal'] {
  if (!one) return deal;
  const editedSince = (deal.nextStep?.at ?? 0) > one.at;
  if (editedSince || !deal.nextStep) return deal;
  return { ...deal, nextStep: { ...deal.nextStep, reading: readingWith(deal.nextStep.reading, one.says) } };
}
