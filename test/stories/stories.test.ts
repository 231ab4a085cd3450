import { describe, expect, it } from '@jest/globals';
import { compare, evaluationSet, storiesOf, type Part } from './story.ts';

describe('the twenty small stories', () => {
  for (const story of storiesOf('../portals/stories.json'))
    it(story.title, () => {
      expect(compare(story).misses.map((m) => m.says)).toEqual([]);
    });
});

/** Written apart from the code, from the domain's rules: judged as a whole, as a careful sales manager would be. */
describe('the evaluation set', () => {
  const results = evaluationSet().map((story) => ({ story, ...compare(story) }));
  const AIMS: [Part, number][] = [
    ['state', 0.95],
    ['step', 0.9],
    ['silence', 0.95],
    ['hold', 0.95],
    ['first reason', 0.8],
    ['reasons', 0.95],
    ['play', 0.85],
    ['task', 0.9],
  ];
  for (const [part, aim] of AIMS)
    it(`gets the ${part} right in ${Math.round(aim * 100)} %`, () => {
      const asked = results.filter((r) => r.asked.includes(part));
      const missed = asked.filter((r) => r.misses.some((m) => m.part === part));
      const share = 1 - missed.length / asked.length;
      if (share < aim)
        throw new Error(
          `${asked.length - missed.length} of ${asked.length} (${Math.round(share * 100)} %):\n` +
            missed
              .map(
                (r) =>
                  `${r.story.id}: ${r.misses
                    .filter((m) => m.part === part)
                    .map((m) => m.says)
                    .join('; ')}`,
              )
              .join('\n'),
        );
      expect(asked.length).toBeGreaterThan(10);
    });
});
