/** The estimator against numbers that others published. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { logLogInterval } from '../../src/chances/interval.ts';
import { kaplanMeier, type Step } from '../../src/chances/kaplan-meier.ts';
import { spellTable } from '../../src/chances/spell.ts';

/** Times as survival books print them: `13+` was censored at 13. */
function estimate(times: string): Step[] {
  const spells = times.split(' ').map((t) => ({ duration: parseFloat(t), answered: !t.endsWith('+') }));
  return kaplanMeier([{ table: spellTable(spells), weight: 1 }]);
}

const stdErr = (step: Step): number => step.surviving * Math.sqrt(step.spread);
const Z95 = 1.959964;

describe('the Kaplan–Meier estimate', () => {
  // R, package survival: summary(survfit(Surv(time, status) ~ x, data = aml)).
  // Acute myelogenous leukaemia, Miller (1997), Survival Analysis, Wiley, p. 49.
  // Columns: time, n.risk, n.event, survival, std.err, lower and upper 95 % CI on the log scale (survfit's default).
  const AML = {
    maintained: {
      times: '9 13 13+ 18 23 28+ 31 34 45+ 48 161+',
      printed: [
        [9, 11, 1, 0.909, 0.0867, 0.7541, 1.0],
        [13, 10, 1, 0.818, 0.1163, 0.6192, 1.0],
        [18, 8, 1, 0.716, 0.1397, 0.4884, 1.0],
        [23, 7, 1, 0.614, 0.1526, 0.3769, 0.999],
        [31, 5, 1, 0.491, 0.1642, 0.2549, 0.946],
        [34, 4, 1, 0.368, 0.1627, 0.1549, 0.875],
        [48, 2, 1, 0.184, 0.1535, 0.0359, 0.944],
      ],
    },
    nonmaintained: {
      times: '5 5 8 8 12 16+ 23 27 30 33 43 45',
      printed: [
        [5, 12, 2, 0.8333, 0.1076, 0.647, 1.0],
        [8, 10, 2, 0.6667, 0.1361, 0.4468, 0.995],
        [12, 8, 1, 0.5833, 0.1423, 0.3616, 0.941],
        [23, 6, 1, 0.4861, 0.1481, 0.2675, 0.883],
        [27, 5, 1, 0.3889, 0.147, 0.1854, 0.816],
        [30, 4, 1, 0.2917, 0.1387, 0.1148, 0.741],
        [33, 3, 1, 0.1944, 0.1219, 0.0569, 0.664],
        [43, 2, 1, 0.0972, 0.0919, 0.0153, 0.62],
      ],
    },
  };

  it.each(Object.entries(AML))('is that of R for aml, %s', (_, { times, printed }) => {
    const steps = estimate(times);
    printed.forEach(([time, atRisk, answered, surviving, se, low, high], i) => {
      const step = steps[i] as Step;
      expect([step.time, step.atRisk, step.answered]).toEqual([time, atRisk, answered]);
      expect(step.surviving).toBeCloseTo(surviving as number, 3);
      expect(stdErr(step)).toBeCloseTo(se as number, 3);
      const reach = Math.exp(Z95 * Math.sqrt(step.spread));
      expect(step.surviving / reach).toBeCloseTo(low as number, 3);
      expect(Math.min(1, step.surviving * reach)).toBeCloseTo(high as number, 3);
    });
  });

  it('ends at nothing when the last one answers, as R prints 0.0000 and NaN', () => {
    const last = estimate(AML.nonmaintained.times).at(-1);
    expect(last).toMatchObject({ time: 45, surviving: 0, spread: Infinity });
  });

  // Stata, `sts list, by(group)`, whose intervals are log-log: remission of children under 6-mercaptopurine, Freireich
  // et al. (1963), and the first lines of its control group (G. Rodríguez, Princeton, "Kaplan-Meier Survival").
  // Columns: time, survivor function, std. error, 95 % confidence interval.
  it.each([
    {
      group: 'treated',
      times: '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+',
      printed: [
        [6, 0.8571, 0.0764, 0.6197, 0.9516],
        [7, 0.8067, 0.0869, 0.5631, 0.9228],
        [10, 0.7529, 0.0963, 0.5032, 0.8894],
        [13, 0.6902, 0.1068, 0.4316, 0.8491],
        [16, 0.6275, 0.1141, 0.3675, 0.8049],
        [22, 0.5378, 0.1282, 0.2678, 0.7468],
        [23, 0.4482, 0.1346, 0.1881, 0.6801],
      ],
    },
    {
      group: 'control',
      times: '1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23',
      printed: [
        [1, 0.9048, 0.0641, 0.67, 0.9753],
        [2, 0.8095, 0.0857, 0.5689, 0.9239],
      ],
    },
  ])('and its interval are those of Stata for the remission data, $group', ({ times, printed }) => {
    const steps = estimate(times);
    printed.forEach(([time, surviving, se, low, high], i) => {
      const step = steps[i] as Step;
      expect(step.time).toBe(time);
      expect(step.surviving).toBeCloseTo(surviving as number, 4);
      expect(stdErr(step)).toBeCloseTo(se as number, 4);
      const interval = logLogInterval(step.surviving, step.spread, step.atRisk, Z95);
      expect(interval.low).toBeCloseTo(low as number, 4);
      expect(interval.high).toBeCloseTo(high as number, 4);
    });
  });

  it('never rises, never leaves 0 to 1 and is never NaN, whatever the spells', () => {
    const spell = fc.record({ duration: fc.double({ min: -1, max: 60 }), answered: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(spell),
        fc.array(spell),
        // None, or one that a sum of counts can tell from none: what is under a hair is not at risk (`kaplan-meier.ts`).
        fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1, noNaN: true })),
        (own, others, weight) => {
          const steps = kaplanMeier([
            { table: spellTable(own), weight: 1 },
            { table: spellTable(others), weight },
          ]);
          let before = 1;
          for (const { surviving, spread, atRisk, answered } of steps) {
            expect(surviving).toBeLessThanOrEqual(before);
            expect(surviving).toBeGreaterThanOrEqual(0);
            expect(answered).toBeLessThanOrEqual(atRisk * (1 + 1e-9));
            const { low, high } = logLogInterval(surviving, spread, atRisk);
            expect(low).toBeGreaterThanOrEqual(0);
            expect(high).toBeLessThanOrEqual(1);
            expect(low).toBeLessThanOrEqual(surviving + 1e-9);
            expect(high).toBeGreaterThanOrEqual(surviving - 1e-9);
            before = surviving;
          }
        },
      ),
    );
  });
});
