/** `npm run new -- reason|signal|play|setting NAME`: writes what can be written, and names what a person must choose. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { argumentsOf, BadInput, print, run, WrongUsage } from '../webhooks/commands/command-line.ts';
import { KINDS, PLACES } from './places.ts';
import { scaffold } from './scaffold.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

await run(`npm run new -- ${KINDS.join('|')} NAME`, async () => {
  const [word, name, ...more] = argumentsOf({}).positionals;
  const kind = KINDS.find((k) => k === word);
  if (!kind || !name || more.length > 0) throw new WrongUsage('Say what it is and its name.');
  const files = scaffolded(kind, name);
  for (const [file, text] of files) {
    const path = join(ROOT, file);
    writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  }
  const { written, left } = PLACES[kind];
  const line = ({ file, what }: { file: string; what: string }) => `  ${file.replace('NAME', name)}: ${what}\n`;
  await print(`Written:\n${written.map(line).join('')}Left for you to choose:\n${left.map(line).join('')}`);
});

function scaffolded(kind: (typeof KINDS)[number], name: string): Map<string, string> {
  try {
    return scaffold(kind, name, (file) => {
      const path = join(ROOT, file);
      return existsSync(path) ? readFileSync(path, 'utf8') : null;
    });
  } catch (error) {
    throw new BadInput(error instanceof Error ? error.message : String(error));
  }
}
