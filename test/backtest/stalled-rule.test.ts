import { describe, expect, it } from '@jest/globals';
import { stalledFlags } from '../../src/backtest/stalled-rule.ts';
import type { DealFacts } from '../../src/deal/facts.ts';
import { at, situation } from '../situations.ts';

const DAY = 86_400_000;
const looks = Array.from({ length: 90 }, (_, i) => at('2026-01-05 09:00') + i * DAY);

function deal(id: string, ownerId: string, moves: [when: string, stage: string][]): DealFacts {
  return situation({
    deal: {
      id,
      ownerId,
      stageId: moves.at(-1)?.[1] ?? 'fit',
      history: { dealstage: moves.map(([when, value]) => ({ at: at(when), value })) },
    },
  }).facts;
}

// Ten and twenty days in "fit" before they were won.
const won = [
  deal('1', '71', [
    ['2025-11-01 09:00', 'fit'],
    ['2025-11-11 09:00', 'won'],
  ]),
  deal('2', '71', [
    ['2025-11-01 09:00', 'fit'],
    ['2025-11-21 09:00', 'won'],
  ]),
];
const brief = (deals: DealFacts[]): string[] =>
  stalledFlags(deals, looks).map((f) => `${f.dealId} ${f.stageId} ${new Date(f.at).toISOString().slice(0, 10)}`);

describe('HubSpot’s stalled rule', () => {
  it('waits a fifth longer than the owner’s won deals stayed in the stage', () => {
    // The mean is fifteen days; eighteen after January 10 is the 28th, and longer than that the 29th.
    expect(brief([...won, deal('3', '71', [['2026-01-10 09:00', 'fit']])])).toEqual(['3 fit 2026-01-29']);
  });

  it('says nothing of a stage the owner has won nothing through', () => {
    expect(brief([...won, deal('3', '72', [['2026-01-10 09:00', 'fit']])])).toEqual([]);
    expect(brief([...won, deal('3', '71', [['2026-01-10 09:00', 'proposal']])])).toEqual([]);
  });

  it('flags a stay once, and the next stay anew', () => {
    const back = deal('3', '71', [
      ['2026-01-05 09:00', 'fit'],
      ['2026-02-01 09:00', 'discovery'],
      ['2026-02-05 09:00', 'fit'],
    ]);
    expect(brief([...won, back])).toEqual(['3 fit 2026-01-24', '3 fit 2026-02-24']);
  });

  it('does not know a win that is still to come', () => {
    const later = deal('4', '71', [
      ['2026-01-06 09:00', 'fit'],
      ['2026-03-07 09:00', 'won'],
    ]);
    const young = deal('5', '71', [['2026-01-30 09:00', 'fit']]);
    // Without deal 4, which had taken sixty days by March, the mean is fifteen.
    expect(brief([...won, later, young])).toEqual(['4 fit 2026-01-25', '5 fit 2026-02-18']);
  });

  it('never flags a closed deal', () => {
    expect(
      brief([
        ...won,
        deal('3', '71', [
          ['2026-01-10 09:00', 'fit'],
          ['2026-01-20 09:00', 'won'],
        ]),
      ]),
    ).toEqual([]);
  });
});
