/** Prints every miss of the evaluation set: `node test/stories/main.ts [PART of an id]`. */
import { compare, evaluationSet, type Part } from './story.ts';

const wanted = process.argv[2] ?? '';
const asked = new Map<Part, number>();
const missed = new Map<Part, number>();
let stories = 0;
for (const story of evaluationSet().filter((s) => s.id.includes(wanted))) {
  stories += 1;
  const result = compare(story);
  for (const part of result.asked) asked.set(part, (asked.get(part) ?? 0) + 1);
  for (const part of new Set(result.misses.map((m) => m.part))) missed.set(part, (missed.get(part) ?? 0) + 1);
  if (result.misses.length > 0) console.log(`${story.id}\n  ${result.misses.map((m) => m.says).join('\n  ')}`);
}
console.log(`\n${stories} stories`);
for (const [part, n] of asked) console.log(`${part}: ${n - (missed.get(part) ?? 0)} of ${n}`);
