/**
 * `read-message`: JSON lines in, one JSON line out for each, in order, in constant memory.
 * A line that cannot be read gives `{"id":…,"error":"…"}` and the stream goes on. Exit 0; 2 when given arguments.
 */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { answerTo } from './read-message/answer.ts';

/** Answers every line of `input` on `output`, waiting whenever the reader is slower than we are. */
export async function readMessages(input: Readable, output: Writable): Promise<void> {
  const lines = createInterface({ input, crlfDelay: Infinity, terminal: false });
  for await (const line of lines) {
    if (!output.write(`${JSON.stringify(answerTo(line))}\n`)) await once(output, 'drain');
  }
}

if (import.meta.main) {
  if (process.argv.length > 2) {
    process.stderr.write('read-message takes no arguments: it reads JSON lines on standard input\n');
    process.exitCode = 2;
  } else {
    // A reader that has seen enough closes the pipe; that is no failure of ours.
    process.stdout.on('error', () => process.exit(0));
    await readMessages(process.stdin, process.stdout);
  }
}
