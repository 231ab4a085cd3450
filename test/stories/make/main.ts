/** Writes test/stories/*.json from the descriptions beside this file: `node test/stories/make/main.ts`, by hand. */
import { readdirSync, writeFileSync } from 'node:fs';
import { tell, type Spec } from './build.ts';

const here = new URL('.', import.meta.url);
const seen = new Set<string>();
for (const file of readdirSync(here)
  .filter((name) => name.endsWith('.stories.ts'))
  .sort()) {
  const { stories } = (await import(new URL(file, here).href)) as { stories: Spec[] };
  for (const { id } of stories) {
    if (seen.has(id)) throw new Error(`two stories are called ${id}`);
    seen.add(id);
  }
  const told = stories.map((story) => JSON.stringify(tell(story)));
  writeFileSync(new URL(`../${file.replace('.stories.ts', '.json')}`, here), `[\n${told.join(',\n')}\n]\n`);
  console.log(file, told.length);
}
