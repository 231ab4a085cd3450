import { describe, expect, it } from '@jest/globals';
import type { DealFacts } from '../../src/deal/facts.ts';
import { spellsOf, type ObservedSpell } from '../../src/chances/spells.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';
import { situate } from '../../src/situate.ts';
import { at, call, meeting, ours, STAGES, theirs, type Story } from '../situations.ts';
import { HARBOR_NOW, harborDeals } from './harbor.ts';
import { factsOf } from './records.ts';

const NOW = at('2026-03-10 12:00');
const spells = (story: Story): ObservedSpell[] => spellsOf(factsOf(story), DEFAULT_SETTINGS, NOW);
const brief = (list: ObservedSpell[]): unknown[] =>
  list.map((s) => [
    new Date(s.startedAt).toISOString().slice(0, 16),
    Math.round(s.duration * 100) / 100,
    s.answered ? 'answered' : s.open ? 'open' : 'closed',
  ]);

describe('the spells of a deal', () => {
  it('run from the first unanswered touch of ours to their next word; chasing again starts nothing', () => {
    const told = [
      theirs('2026-02-02 10:00'),
      ours('2026-02-02 13:00'),
      ours('2026-02-04 13:00'),
      theirs('2026-02-05 13:00'),
      ours('2026-02-06 09:00'),
      call('2026-02-09 09:00'),
    ];
    expect(brief(spells({ told }))).toEqual([
      ['2026-02-02T13:00', 3, 'answered'],
      ['2026-02-06T09:00', 1, 'answered'],
      // After a talk the move is theirs again.
      ['2026-02-09T09:00', 21.38, 'open'],
    ]);
  });

  it('are none while we owe the answer', () => {
    const asks = { asks: { quote: 'Could you send the list?', kind: 'question' as const } };
    const told = [
      ours('2026-02-02 09:00'),
      theirs('2026-02-02 15:00', { reading: asks as never }),
      theirs('2026-02-12 09:00'),
    ];
    expect(brief(spells({ told }))).toEqual([['2026-02-02T09:00', 0.75, 'answered']]);
  });

  it('end unanswered when the deal closes, and nothing after that counts', () => {
    const told = [theirs('2026-02-02 10:00'), ours('2026-02-03 09:00'), theirs('2026-02-20 09:00')];
    const deal = {
      stageId: 'won',
      history: {
        dealstage: [
          { at: at('2026-01-20 09:00'), value: 'fit' },
          { at: at('2026-02-10 09:00'), value: 'won' },
        ],
      },
    };
    const found = spells({ told, deal });
    expect(brief(found)).toEqual([['2026-02-03T09:00', 5, 'closed']]);
    expect(found[0]).toMatchObject({ stageId: 'fit', pipelineId: 'default', answered: false });
    expect(STAGES.some((s) => s.id === found[0]?.stageId)).toBe(true);
  });

  it('leave out the time they were away', () => {
    const away = { kind: 'auto-reply' as const, away: { until: '2026-02-13', says: 'Back on the 13th' } };
    const told = [
      theirs('2026-02-02 10:00'),
      ours('2026-02-06 09:00'),
      theirs('2026-02-06 09:01', { machine: true, reading: away as never }),
      theirs('2026-02-18 09:00'),
    ];
    const [spell] = spells({ told });
    // Away through Friday 13; Monday 16 and Tuesday 17 are two days.
    expect(spell?.duration).toBeCloseTo(2, 1);
  });

  it('know nothing of what comes later', () => {
    const told = [theirs('2026-02-02 10:00'), ours('2026-02-03 09:00'), theirs('2026-02-06 09:00')];
    const early = spellsOf(factsOf({ told }), DEFAULT_SETTINGS, at('2026-02-05 09:00'));
    expect(brief(early)).toEqual([['2026-02-03T09:00', 2, 'open']]);
  });

  it('do not start while a meeting lies ahead', () => {
    const told = [
      theirs('2026-02-02 10:00'),
      ours('2026-02-03 09:00'),
      meeting('2026-02-12 10:00'),
      theirs('2026-02-13 10:45'),
    ];
    // Booked on the 7th: from the 3rd to the 12th nobody waits; after the meeting the move is theirs.
    expect(brief(spells({ told }))[0]).toEqual(['2026-02-12T10:45', 1, 'answered']);
  });

  it('begin when the judgement says so, in every deal of the sample account', () => {
    for (const facts of harborDeals().slice(0, 80))
      for (const spell of spellsOf(facts, DEFAULT_SETTINGS, HARBOR_NOW)) {
        const { silence } = situate(facts, DEFAULT_SETTINGS, spell.endedAt).situation;
        expect({ deal: spell.dealId, since: spell.startedAt, days: spell.duration }).toEqual({
          deal: spell.dealId,
          since: silence?.since,
          days: silence?.workingDays,
        });
      }
  });

  it('take time in proportion to the touches', () => {
    const history = (n: number): DealFacts =>
      factsOf({
        told: Array.from({ length: n }, (_, i) => {
          const when = new Date(at('2020-01-06 09:00') + i * 7 * 3_600_000)
            .toISOString()
            .slice(0, 16)
            .replace('T', ' ');
          return i % 3 === 0 ? theirs(when) : ours(when);
        }),
      });
    const time = (n: number): number => {
      const facts = history(n);
      const runs = Array.from({ length: 3 }, () => {
        const start = process.cpuUsage();
        spellsOf(facts, DEFAULT_SETTINGS, NOW);
        return process.cpuUsage(start).user;
      });
      return Math.min(...runs);
    };
    time(500);
    // Eight times the touches; quadratic growth would be sixty-four times.
    expect(time(6400) / time(800)).toBeLessThan(28);
  });
});
