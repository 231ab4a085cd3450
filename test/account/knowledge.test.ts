import { describe, expect, it } from '@jest/globals';
import { accountKnowledge, knowledgeFor, standingOf, workingDaysOf } from '../../src/account/knowledge.ts';
import { lessonOf } from '../../src/account/lesson.ts';
import { teach, type DealTeaching, type PortalTeaching } from '../../src/account/teach.ts';
import { judge } from '../../src/judge.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';
import { HARBOR_NOW, harborDeals } from '../chances/harbor.ts';
import { cutOff } from '../chances/records.ts';
import { at } from '../situations.ts';
import { lesson } from './lessons.ts';

const deals = harborDeals();
const THEN = at('2025-11-03 12:00');

describe('what an account teaches', () => {
  const of = accountKnowledge(deals, DEFAULT_SETTINGS, HARBOR_NOW);

  it('holds something of everything, for the sample account', () => {
    const open = deals.filter((d) => judge(d, DEFAULT_SETTINGS, HARBOR_NOW).state === 'dark');
    expect(open.length).toBeGreaterThan(5);
    for (const { deal } of open) {
      const { wins, repDarkRate, touchesToPerson } = of(deal.id);
      expect(wins?.n).toBe(56);
      expect(repDarkRate?.rep.n).toBeGreaterThan(0);
      expect(repDarkRate?.peers.n).toBeGreaterThan(10);
      expect(touchesToPerson?.size).toBeGreaterThan(20);
    }
  });

  it('knows nothing of what came later', () => {
    const past = accountKnowledge(
      deals.map((d) => cutOff(d, THEN)),
      DEFAULT_SETTINGS,
      THEN,
    );
    const then = accountKnowledge(deals, DEFAULT_SETTINGS, THEN);
    expect(then('').touchesToPerson).toEqual(past('').touchesToPerson);
    for (const { deal } of deals) {
      const { touchesToPerson: _, ...known } = then(deal.id);
      expect(past(deal.id)).toMatchObject(known);
    }
    expect(then(deals[0]?.deal.id ?? '').wins?.n).toBeLessThan(56);
  });

  it('is the same from what is stored as from the deals', () => {
    const lessons = deals.map((d) => lessonOf(d, DEFAULT_SETTINGS, HARBOR_NOW));
    const made = teach(lessons, HARBOR_NOW, workingDaysOf(deals, DEFAULT_SETTINGS));
    const portal = JSON.parse(JSON.stringify(made.portal)) as PortalTeaching;
    for (const facts of deals.slice(0, 50)) {
      const stored = JSON.parse(JSON.stringify(made.deals.get(facts.deal.id))) as DealTeaching;
      const { touchesToPerson: _, ...direct } = of(facts.deal.id);
      expect(knowledgeFor(portal, stored, standingOf(facts, HARBOR_NOW))).toEqual(direct);
    }
  });

  it('takes the buyer’s own habit with offers from the third on, over all deals with them, else the stage’s', () => {
    const review = (workingDays: number) => ({
      at: 0,
      pipelineId: 'default',
      stageId: 'proposal',
      workingDays,
      answered: true,
    });
    const known = [
      lesson({ dealId: 'a', buyer: ['company 1'], reviews: [review(9), review(10)] }),
      lesson({ dealId: 'b', buyer: ['company 1', 'x@y.example'], reviews: [review(11)] }),
      lesson({ dealId: 'c', buyer: ['company 2'], reviews: [review(1), review(2)] }),
      lesson({ dealId: 'd', buyer: [], reviews: [] }),
    ];
    const { portal, deals: taught } = teach(known, 0, () => 0);
    const usual = (dealId: string) =>
      knowledgeFor(portal, taught.get(dealId) ?? null, {
        pipelineId: 'default',
        stageId: 'proposal',
        group: 'late',
        ownerId: '71',
      }).usualReview;
    expect(usual('b')).toEqual({ workingDays: 10, n: 3, whose: 'buyer' });
    expect(usual('c')).toEqual({ workingDays: 9, n: 5, whose: 'account' });
    expect(usual('d')).toEqual({ workingDays: 9, n: 5, whose: 'account' });
  });

  it('gives what holds for everybody to a deal it has not seen', () => {
    expect(of('nobody').wins?.n).toBe(56);
    expect(of('nobody').repDarkRate).toBeUndefined();
    expect(accountKnowledge([], DEFAULT_SETTINGS, HARBOR_NOW)('1').wins?.n).toBe(0);
  });
});
