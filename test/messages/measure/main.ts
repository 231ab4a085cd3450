/**
 * `npm run measure [-- FOLDER] [--missed]`: how well dates and questions are read, beside chrono-node alone, in one run.
 * FOLDER holds the text sets (default `../shared/corpora` beside the project); `--missed` lists what was not read right.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dayNumber } from '../../../src/messages/days.ts';
import { findAsk } from '../../../src/messages/en/asks.ts';
import { agreement, readMarked, type Agreement } from './questions.ts';
import { chronoAlone, ours } from './readers.ts';
import { readSentences } from './recognizers.ts';
import { score, type Score, type Share } from './score.ts';
import { compare, mailsOf } from './speed.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const folder = resolve(process.argv.slice(2).find((arg) => !arg.startsWith('--')) ?? join(ROOT, '../shared/corpora'));
const DATES = join(folder, 'dates-microsoft-recognizers-en.jsonl');
const ASKS = join(folder, 'asks-parakweet.tsv');

const say = (line = ''): void => void process.stdout.write(`${line}\n`);
const percent = (n: number): string => `${(100 * n).toFixed(1)} %`.padStart(7);
const share = ({ right, of }: Share): string => `${percent(of === 0 ? 0 : right / of)} (${right} of ${of})`.padEnd(24);

function dates(): void {
  const sentences = readSentences(DATES);
  const [mine, plain] = [score(sentences, ours), score(sentences, chronoAlone)];
  const sum = (s: Score): Share => ({ right: s.days.right + s.windows.right, of: s.days.of + s.windows.of });
  say(`Dates: ${sentences.length} sentences, dates-microsoft-recognizers-en.jsonl`);
  say(`${''.padEnd(50)}${'ours'.padEnd(24)}chrono-node alone`);
  const row = (label: string, a: Share, b: Share): void => say(`  ${label.padEnd(48)}${share(a)}${share(b)}`);
  row('days and windows, first day right', sum(mine), sum(plain));
  row('  days', mine.days, plain.days);
  row('  windows', mine.windows, plain.windows);
  row('  windows, first and last day right', mine.wholeWindows, plain.wholeWindows);
  row('day of expressions with a time of day', mine.moments, plain.moments);
  row('false dates, sentences with nothing in them', mine.falseOnEmpty, plain.falseOnEmpty);
  row('false dates, only times, lengths, repetitions', mine.falseWithoutDay, plain.falseWithoutDay);
  say('  dates seen where the set has none:');
  for (const line of mine.mistaken) say(`    ${line}`);
  if (process.argv.includes('--missed')) for (const line of mine.missed) say(`  ${line}`);
}

function questions(): void {
  const marked = readMarked(ASKS);
  const [mine, mark] = [
    agreement(marked, (text) => findAsk(text) !== null),
    agreement(marked, (text) => text.includes('?')),
  ];
  say(`Questions: ${marked.length} sentences, asks-parakweet.tsv (noisy)`);
  say(`${''.padEnd(46)}${'precision'.padEnd(12)}${'recall'.padEnd(12)}f1`);
  const row = (label: string, a: Agreement): void =>
    say(`  ${label.padEnd(44)}${percent(a.precision).padEnd(12)}${percent(a.recall).padEnd(12)}${percent(a.f1)}`);
  row('ours', mine);
  row('a question mark', mark);
}

function speed(): void {
  const mails = mailsOf(readMarked(ASKS).map((each) => each.text));
  const [mine, plain] = compare(mails, dayNumber(2026, 11, 18), [ours, chronoAlone]) as [number, number];
  const rate = (ms: number): string => `${Math.round((1000 * mails.length) / ms)} mails/s`.padEnd(16);
  say(`Speed: dates of ${mails.length} mails of six sentences, processor time`);
  say(
    `  ours ${rate(mine)}chrono-node alone ${rate(plain)}ours takes ${(mine / plain).toFixed(2)} times chrono's time`,
  );
}

const missing = [DATES, ASKS].filter((file) => !existsSync(file));
if (missing.length > 0) {
  for (const file of missing) process.stderr.write(`measure: no text set at ${file}\n`);
  process.stderr.write('measure: name the folder that holds the sets: npm run measure -- FOLDER\n');
  process.exitCode = 1;
} else {
  dates();
  say();
  questions();
  say();
  speed();
}
