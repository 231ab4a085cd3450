import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BORROWED, chanceBook, type ChanceBook } from '../../src/chances/book.ts';
import { answerCurve, chanceOfAnswer, chancesFrom, type Chance } from '../../src/chances/chance.ts';
import type { Spell } from '../../src/chances/spell.ts';
import { exponentialSpells, seeded } from './random.ts';

const PROPOSAL = { pipelineId: 'sales', stageId: 'proposal' };
const DISCOVERY = { pipelineId: 'sales', stageId: 'discovery' };
const RENEWAL = { pipelineId: 'renewals', stageId: 'quote' };

function spells(where: { pipelineId: string; stageId: string }, durations: string): Spell[] {
  return durations.split(' ').map((text, i) => ({
    dealId: `${i}`,
    ...where,
    startedAt: 0,
    endedAt: 0,
    duration: parseFloat(text),
    answered: !text.endsWith('+'),
  }));
}

const repeat = (text: string, n: number): string => Array.from({ length: n }, () => text).join(' ');

describe('the chance of an answer', () => {
  it('counts the silences that lasted as long, and those answered within the window', () => {
    // Thirty answered on day 1; of the forty that lasted beyond day 5, ten were answered on day 8 and thirty never.
    const book = chanceBook(spells(PROPOSAL, `${repeat('1', 30)} ${repeat('8', 10)} ${repeat('50+', 30)}`));
    const chance = chanceOfAnswer(book, PROPOSAL, 5) as Chance;
    expect(chance).toMatchObject({ of: 'stage', n: 40, answered: 10, withinDays: 10, silentFor: 5 });
    expect(chance.share).toBeCloseTo(0.25, 10);
    // The interval of 10 in 40: log-log, 90 %.
    expect(chance.low).toBeCloseTo(0.155, 2);
    expect(chance.high).toBeCloseTo(0.384, 2);
    expect(chanceOfAnswer(book, PROPOSAL, 0)?.share).toBeCloseTo(40 / 70, 10);
  });

  it('does not take a censored silence for one that was never answered', () => {
    const watched = chanceBook(spells(PROPOSAL, `${repeat('8', 25)} ${repeat('20+', 25)}`));
    const lookedAway = chanceBook(spells(PROPOSAL, `${repeat('8', 25)} ${repeat('2+', 25)}`));
    expect(chanceOfAnswer(watched, PROPOSAL, 0)?.share).toBeCloseTo(0.5, 10);
    expect(chanceOfAnswer(lookedAway, PROPOSAL, 0)?.share).toBe(1);
  });

  it('is not given under twenty answered spells, nor where hardly any silence lasted this long', () => {
    expect(
      chanceOfAnswer(chanceBook(spells(PROPOSAL, `${repeat('3', 19)} ${repeat('9+', 500)}`)), PROPOSAL, 1),
    ).toBeNull();
    const quick = chanceBook(spells(PROPOSAL, `${repeat('3', 200)} ${repeat('9+', 9)}`));
    expect(chanceOfAnswer(quick, PROPOSAL, 2)).not.toBeNull();
    expect(chanceOfAnswer(quick, PROPOSAL, 5)).toBeNull();
    expect(chanceOfAnswer({ stages: [] }, PROPOSAL, 1)).toBeNull();
  });

  it('looks at the pipeline, then at the account, where the stage has seen too little', () => {
    const few = spells(PROPOSAL, `${repeat('2', 5)} ${repeat('30+', 15)}`);
    const siblings = spells(DISCOVERY, `${repeat('2', 40)} ${repeat('30+', 40)}`);
    const others = spells(RENEWAL, `${repeat('2', 60)} ${repeat('30+', 20)}`);
    expect(chanceOfAnswer(chanceBook([...few, ...siblings, ...others]), PROPOSAL, 1)).toMatchObject({
      of: 'pipeline',
      n: 100,
      answered: 45,
    });
    expect(chanceOfAnswer(chanceBook([...few, ...others]), PROPOSAL, 1)).toMatchObject({
      of: 'account',
      n: 100,
      answered: 65,
    });
  });

  it('draws a small stage toward its pipeline and leaves a large one alone', () => {
    const chanceWith = (own: number): number => {
      const book = chanceBook([
        ...spells(PROPOSAL, `${repeat('2', own)} ${repeat('30+', own)}`),
        ...spells(DISCOVERY, `${repeat('2', 180)} ${repeat('30+', 20)}`),
      ]);
      const chance = chanceOfAnswer(book, PROPOSAL, 0) as Chance;
      expect(chance).toMatchObject({ of: 'stage', n: 2 * own, answered: own });
      return chance.share;
    };
    // As if so many spells of the pipeline, nine in ten of them answered, were added to the stage's own.
    for (const own of [20, 200, 2000])
      expect(chanceWith(own)).toBeCloseTo((own + 0.9 * BORROWED) / (2 * own + BORROWED), 6);
  });

  it('is wider the fewer silences it rests on', () => {
    const width = (n: number): number => {
      const book = chanceBook(spells(PROPOSAL, `${repeat('4', n)} ${repeat('40+', n)}`));
      const chance = chanceOfAnswer(book, PROPOSAL, 1) as Chance;
      return chance.high - chance.low;
    };
    expect(width(20)).toBeGreaterThan(1.5 * width(80));
    expect(width(80)).toBeGreaterThan(1.5 * width(320));
  });

  it('stands storage as JSON', () => {
    const book = chanceBook(exponentialSpells(seeded(5), 300, { answersPerDay: 0.2, endsPerDay: 0.05 }));
    const stored = JSON.parse(JSON.stringify(book)) as ChanceBook;
    const where = { pipelineId: 'p', stageId: 's' };
    expect(chanceOfAnswer(stored, where, 3)).toEqual(chanceOfAnswer(book, where, 3));
  });

  it('is between 0 and 1, inside its interval and never NaN, whatever the account', () => {
    const anySpell = fc.record({
      where: fc.constantFrom(PROPOSAL, DISCOVERY, RENEWAL),
      duration: fc.double({ min: 0, max: 40 }),
      answered: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anySpell, { minLength: 40, maxLength: 200 }), fc.nat(45), (drawn, silentFor) => {
        const ask = chancesFrom(
          chanceBook(drawn.map((d) => ({ dealId: '1', startedAt: 0, endedAt: 0, ...d.where, ...d }))),
        );
        for (const where of [PROPOSAL, DISCOVERY, RENEWAL, { pipelineId: '?', stageId: '?' }]) {
          const chance = ask(where, silentFor);
          if (!chance) continue;
          expect(chance.low).toBeGreaterThanOrEqual(0);
          expect(chance.low).toBeLessThanOrEqual(chance.share + 1e-9);
          expect(chance.share).toBeLessThanOrEqual(chance.high + 1e-9);
          expect(chance.high).toBeLessThanOrEqual(1);
          expect(chance.answered).toBeLessThanOrEqual(chance.n);
        }
      }),
    );
  });
});

describe('the curve of answers', () => {
  it('rises, and counts the silences at least that long', () => {
    const book = chanceBook(spells(PROPOSAL, `${repeat('1', 20)} ${repeat('3', 20)} ${repeat('30+', 60)}`));
    const curve = answerCurve(book, PROPOSAL, [1, 2, 3, 4, 31]);
    expect(curve.map((p) => [p.workingDays, Math.round(p.answered * 100), p.n])).toEqual([
      [1, 20, 100],
      [2, 20, 80],
      [3, 40, 80],
      [4, 40, 60],
    ]);
  });

  it('is empty where nobody could say', () => {
    expect(answerCurve(chanceBook(spells(PROPOSAL, repeat('1', 19))), null, [1, 2])).toEqual([]);
  });
});
