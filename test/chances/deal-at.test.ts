import { describe, expect, it } from '@jest/globals';
import { closedBy, ownerAt, placeAt } from '../../src/chances/deal-at.ts';
import { at, situation, STAGES } from '../situations.ts';

const LOST = { id: 'lost', label: 'Lost', order: 4, closed: true, probability: 0 };

function dealWith(history: Record<string, [string, string][]>, stageId = 'proposal') {
  const { facts } = situation({
    deal: {
      stageId,
      history: Object.fromEntries(
        Object.entries(history).map(([name, changes]) => [
          name,
          changes.map(([when, value]) => ({ at: at(when), value })),
        ]),
      ),
    },
  });
  const pipelines = [{ id: 'default', label: 'Sales', order: 0, stages: [...STAGES, LOST] }];
  return { deal: facts.deal, portal: { ...facts.portal, pipelines } };
}

describe('a deal at a moment', () => {
  const moved = dealWith({
    dealstage: [
      ['2026-01-05 09:00', 'discovery'],
      ['2026-02-02 09:00', 'fit'],
      ['2026-03-02 09:00', 'proposal'],
    ],
    hubspot_owner_id: [
      ['2026-01-05 09:00', '71'],
      ['2026-02-20 09:00', '72'],
    ],
  });

  it('stood in the stage of that moment, and before the first in the first', () => {
    expect(placeAt(moved.deal, at('2026-02-10 09:00')).stageId).toBe('fit');
    expect(placeAt(moved.deal, at('2026-03-10 09:00')).stageId).toBe('proposal');
    expect(placeAt(moved.deal, at('2026-03-02 09:00')).stageId).toBe('proposal');
    expect(placeAt(moved.deal, at('2025-12-01 09:00')).stageId).toBe('discovery');
    expect(placeAt(dealWith({}).deal, at('2026-02-10 09:00')).stageId).toBe('proposal');
  });

  it('was the rep’s of that moment', () => {
    expect(ownerAt(moved.deal, at('2026-02-10 09:00'))).toBe('71');
    expect(ownerAt(moved.deal, at('2026-02-21 09:00'))).toBe('72');
    expect(ownerAt(dealWith({}).deal, at('2026-02-10 09:00'))).toBe('71');
  });

  it('is won or lost from the day it came to a closed stage', () => {
    const { deal, portal } = dealWith(
      {
        dealstage: [
          ['2026-01-05 09:00', 'discovery'],
          ['2026-01-20 09:00', 'lost'],
          ['2026-02-02 09:00', 'fit'],
          ['2026-03-02 09:00', 'won'],
        ],
      },
      'won',
    );
    expect(closedBy(deal, portal, at('2026-01-25 09:00'))).toEqual({ outcome: 'lost', at: at('2026-01-20 09:00') });
    expect(closedBy(deal, portal, at('2026-02-10 09:00'))).toBeNull();
    expect(closedBy(deal, portal, at('2026-03-10 09:00'))).toEqual({ outcome: 'won', at: at('2026-03-02 09:00') });
  });

  it('without a history closed on its close date', () => {
    const { deal, portal } = dealWith({}, 'lost');
    const closeDate = at('2026-03-01 00:00');
    expect(closedBy({ ...deal, closeDate }, portal, at('2026-03-10 09:00'))).toEqual({
      outcome: 'lost',
      at: closeDate,
    });
  });

  it('of a stage nobody knows is open unless HubSpot says otherwise', () => {
    const { deal, portal } = dealWith({}, 'gone');
    expect(closedBy(deal, portal, at('2026-03-10 09:00'))).toBeNull();
    const closed = { ...deal, properties: { hs_is_closed: 'true', hs_is_closed_won: 'true' } };
    expect(closedBy(closed, portal, at('2026-03-10 09:00'))?.outcome).toBe('won');
  });
});
