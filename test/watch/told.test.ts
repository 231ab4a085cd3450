/** What HubSpot is told of a judgement, and what it is not. */
import { describe, expect, it } from '@jest/globals';
import { judgeSituation } from '../../src/judge.ts';
import type { Judgement } from '../../src/judgement.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';
import { situate } from '../../src/situate.ts';
import type { Situation } from '../../src/situation.ts';
import { tell } from '../../src/watch/told.ts';
import { dealTold, ny, ours, theirs } from '../telling.ts';

const TOLD = [theirs('2026-02-02 10:00', 'We are looking into it.'), ours('2026-02-03 10:00', 'Here is the offer.')];

function seen(at: string, ownState: string | null = null): { judgement: Judgement; situation: Situation } {
  const facts = dealTold(TOLD);
  const deal = { ...facts.deal, ours: { ...facts.deal.ours, state: ownState } };
  const situated = situate({ ...facts, deal }, DEFAULT_SETTINGS, ny(at), null);
  return { situation: situated.situation, judgement: judgeSituation(situated) };
}

const may = { gen: 7, may: true };
const values = (telling: ReturnType<typeof tell>) =>
  telling.effects.map(({ payload }) => (payload.kind === 'deal-properties' ? payload.values : payload.kind));

describe('what HubSpot is told', () => {
  it('is state, reason and since when, under a key of this look', () => {
    const { judgement, situation } = seen('2026-02-20 12:00');
    const telling = tell(judgement, situation, null, may);
    expect(judgement.state).toBe('dark');
    expect(telling.told).toEqual({ state: 'dark', reason: judgement.reasons[0]?.code, since: '2026-02-12' });
    expect(telling.effects[0]).toMatchObject({ key: `fields:${judgement.dealId}:7`, behind: true });
    expect(values(telling)).toEqual([
      { ghostlight_state: 'dark', ghostlight_reason: judgement.reasons[0]?.code, ghostlight_since: '2026-02-12' },
    ]);
  });

  it('is told once, and a silence’s first day does not move while it lasts', () => {
    const first = seen('2026-02-20 12:00');
    const { told } = tell(first.judgement, first.situation, null, may);
    for (const at of ['2026-02-20 12:01', '2026-02-25 09:00', '2026-03-04 17:00']) {
      const { judgement, situation } = seen(at);
      const reasons = first.judgement.reasons;
      expect(tell({ ...judgement, reasons }, situation, told, may)).toEqual({ told, effects: [] });
    }
  });

  it('never names what compares reps', () => {
    const { judgement, situation } = seen('2026-02-20 12:00');
    const friction = { ...judgement.reasons[0]!, code: 'seller-friction' as const };
    const telling = tell({ ...judgement, reasons: [friction, ...judgement.reasons] }, situation, null, may);
    expect(telling.told?.reason).toBe(judgement.reasons[0]?.code);
    expect(tell({ ...judgement, reasons: [friction] }, situation, null, may).told?.reason).toBe('');
    expect(JSON.stringify(telling)).not.toContain('seller-friction');
  });

  it('leaves the hand-over to nurture as the click wrote it', () => {
    const { judgement, situation } = seen('2026-02-20 12:00', 'nurture');
    expect(judgement.state).toBe('nurture');
    const [written] = values(tell(judgement, situation, null, may));
    expect(written).toMatchObject({ ghostlight_since: '2026-02-20' });
    expect(written).not.toHaveProperty('ghostlight_state');
  });

  it('says nothing of a deal that is in nurture by its stage alone, and goes on from what was told before', () => {
    const { judgement, situation } = seen('2026-02-20 12:00');
    const before = { state: 'quiet', reason: '', since: '2026-02-09' } as const;
    expect(tell({ ...judgement, state: 'nurture' }, situation, before, may)).toEqual({ told: before, effects: [] });
  });

  it('tells a deal that woke its new state', () => {
    const { judgement, situation } = seen('2026-02-04 12:00', 'nurture');
    const before = { state: 'nurture', reason: '', since: '2026-01-09' } as const;
    const [written] = values(tell({ ...judgement, state: 'our-turn' }, situation, before, may));
    expect(written).toMatchObject({ ghostlight_state: 'our-turn', ghostlight_since: '2026-02-04' });
  });

  it('closes a deal it has told of, and leaves one that was closed before alone', () => {
    const { judgement, situation } = seen('2026-02-20 12:00');
    const closed = { ...judgement, state: 'closed' as const, reasons: [] };
    expect(tell(closed, situation, null, may)).toEqual({ told: null, effects: [] });
    const before = { state: 'dark', reason: 'unknown', since: '2026-02-12' } as const;
    expect(values(tell(closed, situation, before, may))).toEqual([
      { ghostlight_state: 'closed', ghostlight_reason: '', ghostlight_since: '2026-02-20' },
    ]);
  });

  it('tells nothing where it may not, and remembers that it did not', () => {
    const { judgement, situation } = seen('2026-02-20 12:00');
    expect(tell(judgement, situation, null, { ...may, may: false })).toEqual({ told: null, effects: [] });
  });
});
