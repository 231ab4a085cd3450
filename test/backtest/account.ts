/** A small account by hand: each deal one story, all under one portal with a won and a lost stage. */
import type { DealFacts } from '../../src/deal/facts.ts';
import { factsOf } from '../chances/records.ts';
import { at, STAGES, type Story } from '../situations.ts';

const LOST = { id: 'lost', label: 'Lost', order: 4, closed: true, probability: 0 };
const pipelines = [{ id: 'default', label: 'Sales', order: 0, stages: [...STAGES, LOST] }];

/** `moves`: the stages the deal went through, with when; it was created with the first. */
export function deal(
  id: string,
  moves: [when: string, stage: string][],
  told: Story['told'],
  over: Story['deal'] = {},
): DealFacts {
  const facts = factsOf({
    told,
    deal: {
      id,
      createdAt: at(moves[0]?.[0] ?? '2026-01-05 09:00'),
      stageId: moves.at(-1)?.[1] ?? 'fit',
      history: { dealstage: moves.map(([when, value]) => ({ at: at(when), value })) },
      ...over,
    },
  });
  return { ...facts, portal: { ...PORTAL, owners: facts.portal.owners } };
}

const PORTAL = { ...factsOf({}).portal, pipelines };
