import { describe, expect, it } from '@jest/globals';
import { REASONS } from '../../src/reasons/list.ts';
import { HINTS_TOGETHER, weighReasons } from '../../src/reasons/weigh.ts';
import { NOW, contact, meeting, note, ours, situation, step, theirs } from '../situations.ts';

const quietDeal = {
  told: [meeting('2026-01-12 10:00', { minutes: 60 }), theirs('2026-02-18 10:00'), ours('2026-02-20 10:00')],
};

describe('weighing reasons', () => {
  it('says unknown first when nothing stands out', () => {
    const [first] = weighReasons(situation(quietDeal));
    expect(first).toMatchObject({ code: 'unknown', certainty: 'possible' });
  });

  it('asks nobody why in states where nothing is wrong', () => {
    for (const state of ['engaged', 'waiting', 'closed'] as const)
      expect(weighReasons(situation({ ...quietDeal, state }))).toEqual([]);
  });

  it('lets one strong sentence of the buyer lead, with the record that shows it', () => {
    const mail = theirs('2026-02-18 10:00', { words: ['budget-gone'] });
    const [first] = weighReasons(situation({ told: [mail, ours('2026-02-19 10:00')] }));
    expect(first).toMatchObject({ code: 'lost-budget', certainty: 'likely' });
    expect(first?.for[0]).toMatchObject({ signal: 'says-budget-gone', source: mail.source });
    expect(first?.for[0]?.says).toContain('words of budget-gone');
  });

  it('gives strengths that sum to at most one, best first', () => {
    const ranked = weighReasons(
      situation({
        told: [
          theirs('2026-02-18 10:00', { words: ['competitor', 'cheaper-offer', 'busy'] }),
          ours('2026-02-19 10:00'),
        ],
      }),
    );
    const strengths = ranked.map((r) => r.strength);
    expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
    expect(strengths.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1.001);
  });

  it('calls two reasons that are close only possible', () => {
    const [first, second] = weighReasons(
      situation({
        told: [theirs('2026-02-18 10:00', { words: ['priorities-shifted', 'budget-gone'] }), ours('2026-02-19 10:00')],
      }),
    );
    expect(first?.certainty).toBe('possible');
    expect(second).toBeDefined();
  });

  it('weighs a note of ours less than their own words', () => {
    const own = weighReasons(
      situation({ told: [theirs('2026-02-18 10:00', { words: ['solved'] }), ours('2026-02-19 10:00')] }),
    );
    const noted = weighReasons(
      situation({ told: [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00'), note('2026-02-19 11:00', 'solved')] }),
    );
    const strength = (r: typeof own) => r.find((x) => x.code === 'pain-resolved')?.strength ?? 0;
    expect(strength(noted)).toBeGreaterThan(0);
    expect(strength(noted)).toBeLessThan(strength(own));
  });

  it('lowers a reason by what speaks against it', () => {
    const warm = [theirs('2026-02-18 10:00', { words: ['warm'] }), ours('2026-02-19 10:00')];
    const steps = [step({ due: '2026-02-13' }), step({ due: '2026-02-17' }), step({ due: '2026-02-23' })];
    const before = weighReasons(situation({ told: warm, steps }))[0];
    expect(before?.code).toBe('cannot-say-no');
    const no = weighReasons(
      situation({
        told: [theirs('2026-02-18 10:00', { words: ['warm', 'clear-no'] }), ours('2026-02-19 10:00')],
        steps,
      }),
    );
    const after = no.find((r) => r.code === 'cannot-say-no');
    expect(after?.strength ?? 0).toBeLessThan((before?.strength ?? 0) / 2);
    expect(after?.against.map((e) => e.signal) ?? ['clear-no']).toContain('clear-no');
  });

  it('names what it would need', () => {
    const [first] = weighReasons(
      situation({ told: [theirs('2026-02-18 10:00', { words: ['busy'] }), ours('2026-02-19 10:00')], contacts: [] }),
    );
    expect(first?.code).toBe('priorities-shifted');
    expect(first?.missing).toContain('the history of the close date');
  });

  it('moves with the account’s corrections', () => {
    const told = [theirs('2026-02-18 10:00', { words: ['busy'] }), ours('2026-02-19 10:00')];
    const plain = weighReasons(situation({ told }));
    const learned = weighReasons(situation({ told, account: { learned: { 'priorities-shifted': 1.5 } } }));
    const strength = (r: typeof plain) => r.find((x) => x.code === 'priorities-shifted')?.strength ?? 0;
    expect(strength(learned)).toBeGreaterThan(strength(plain));
  });

  it('never lets hints together outweigh what a buyer plainly says', () => {
    for (const reason of Object.values(REASONS)) {
      const said = Object.entries(reason.weights).filter(([code]) => code.startsWith('says-'));
      const plainest = Math.max(0, ...said.map(([, weight]) => weight));
      if (plainest >= 2.3) expect(HINTS_TOGETHER).toBeLessThan(plainest);
    }
    const hints = situation({
      told: [theirs('2025-12-18 10:00', { cc: ['tom@quarry.example'] }), ours('2026-02-19 10:00')],
      contacts: [contact(), contact({ id: '78', emails: ['tom@quarry.example'] })],
      deal: {
        history: {
          closedate: ['2026-01-30', '2026-02-28', '2026-03-31'].map((value, i) => ({
            at: NOW - (60 - i) * 86_400_000,
            value,
          })),
        },
      },
    });
    expect(weighReasons(hints)[0]?.code).toBe('unknown');
  });

  it('keeps words fresh only until they are overtaken', () => {
    const told = [
      theirs('2025-11-03 10:00', { words: ['busy'] }),
      theirs('2026-01-12 10:00'),
      theirs('2026-01-28 10:00'),
      theirs('2026-02-18 10:00'),
      ours('2026-02-20 10:00'),
    ];
    expect(weighReasons(situation({ told }))[0]?.code).toBe('unknown');
  });
});
