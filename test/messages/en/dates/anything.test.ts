import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asSpan, findDates } from '../../../../src/messages/en/dates/find.ts';
import { TODAY } from './reading.ts';

/** Words dates are made of, in any order: far likelier to reach a corner than random letters. */
const WORDS =
  "in by the of next last this week weeks month quarter year end early mid late first second 3rd 31st May March Friday Mon sat 2 12 31 2026 99 / - . , ' ( ) to until from between and or after before ago every within a couple few half business days EOM Q1 FY27 H2 Easter Thanksgiving today tomorrow now weekend day fortnight Dec 3/12 12-1-2026 20261120 w/c @ # $ % : rest later starting for 9999 0 two twenty hundred century 1990s summer fall".split(
    ' ',
  );
const soup = fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', '', '\n')), { maxLength: 40 });
const text = fc.oneof(
  soup.map((words) => words.map(([word, gap]) => word + gap).join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const given = fc.record({
  today: fc.integer({ min: TODAY - 20_000, max: TODAY + 20_000 }),
  locale: fc.constantFrom(null, 'en', 'en-GB', 'en-US', 'xx-YY-zz'),
  country: fc.constantFrom(null, 'US', 'GB', 'ZZ', 'nowhere'),
  yearStarts: fc.constantFrom(null, 1, 4, 7),
});

describe('Any text at all', () => {
  it('is read without harm: places lie in the text in order, windows do not end before they begin', () => {
    fc.assert(
      fc.property(text, given, (words, about) => {
        let before = 0;
        for (const found of findDates(words, about)) {
          expect(found.start).toBeGreaterThanOrEqual(before);
          expect(found.end).toBeGreaterThan(found.start);
          expect(words.slice(found.start, found.end)).toBe(found.text);
          before = found.end;
          if (found.from !== null && found.to !== null) expect(found.from).toBeLessThanOrEqual(found.to);
          const span = asSpan(found);
          expect(span.from ?? span.to).toMatch(/^\d{4}-\d\d-\d\d$/);
          if (span.from !== null && span.to !== null) expect(span.from <= span.to).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('is read the same twice', () => {
    fc.assert(
      fc.property(text, given, (words, about) => {
        expect(findDates(words, about)).toEqual(findDates(words, about));
      }),
      { numRuns: 200 },
    );
  });
});
