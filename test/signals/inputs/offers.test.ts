import { describe, expect, it } from '@jest/globals';
import type { Touch } from '../../../src/deal/touch.ts';
import { offersOf } from '../../../src/signals/inputs/offers.ts';
import { at, note, ours, situation, theirs } from '../../situations.ts';

const offers = (...told: Touch[]) => offersOf(situation({ told }));

describe('offers', () => {
  it('are what calls itself one', () =>
    expect(offers(ours('2026-02-05 10:00', { words: ['sends-offer'] }), ours('2026-02-06 10:00'))).toHaveLength(1));
  it('are also our answer to a request', () => {
    const request = theirs('2026-02-05 09:00', { words: ['asks-for-offer'] });
    expect(offers(request, ours('2026-02-05 10:00'), ours('2026-02-06 10:00'))).toMatchObject([
      { askedFor: { touch: request }, stillSilent: true },
    ]);
  });
  it('stay silent through a thank-you, and no longer after a word', () => {
    const sent = ours('2026-02-05 10:00', { words: ['sends-offer'] });
    expect(offers(sent, theirs('2026-02-05 11:00', { courtesy: true }))[0]?.stillSilent).toBe(true);
    expect(offers(sent, theirs('2026-02-05 11:00'))[0]?.stillSilent).toBe(false);
  });
  it('have nothing to do with a request of months ago', () =>
    expect(
      offers(
        theirs('2025-11-05 09:00', { words: ['asks-for-offer'] }),
        ours('2026-02-05 10:00', { words: ['sends-offer'] }),
      )[0]?.askedFor,
    ).toBeNull());
  it('are also told by a note of ours, with what they had asked', () => {
    const request = theirs('2026-02-05 09:00', { words: ['asks-for-offer'] });
    const told = note('2026-02-06 10:00', 'sends-offer');
    expect(offersOf(situation({ told: [request, told] }))).toMatchObject([
      { touch: null, source: { type: 'notes', id: told.id }, askedFor: { touch: request }, stillSilent: true },
    ]);
    const answered = offersOf(situation({ told: [request, told, theirs('2026-02-09 10:00')] }));
    expect(answered).toMatchObject([{ touch: null, stillSilent: false }]);
  });
  it('are one where a note tells of the mail they went out in', () => {
    const sent = ours('2026-02-05 10:00', { words: ['sends-offer'] });
    expect(offersOf(situation({ told: [sent, note('2026-02-05 10:30', 'sends-offer')] }))).toHaveLength(1);
    const before = offersOf(situation({ told: [note('2026-02-05 09:30', 'sends-offer'), sent] }));
    expect(before.map((offer) => offer.touch)).toEqual([sent]);
  });
  it('are told by a stage that says that one went out, by no other stage and not by one of later', () => {
    const entered = (when: string, label: string) => {
      const story = situation({ told: [theirs('2026-02-02 10:00')], deal: { stageId: 'out' } });
      const stages = [{ id: 'out', label, order: 3, closed: false, won: false, probability: 0.6 }];
      const pipelines = [{ ...story.facts.portal.pipelines[0]!, id: story.facts.deal.pipelineId, stages }];
      const facts = {
        ...story.facts,
        portal: { ...story.facts.portal, pipelines },
        deal: { ...story.facts.deal, history: { dealstage: [{ at: at(when), value: 'out' }] } },
      };
      return offersOf({ ...story, facts } as typeof story);
    };
    expect(entered('2026-02-10 10:00', 'Proposal sent')).toMatchObject([{ touch: null, source: { type: 'deals' } }]);
    expect(entered('2026-02-10 10:00', 'Proposal')).toEqual([]);
    expect(entered('2026-03-20 10:00', 'Proposal sent')).toEqual([]);
  });
});
