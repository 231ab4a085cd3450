/** Time of two readers on the same mails, taken in turns so that both meet the same weather. */
import type { DayNumber } from '../../../src/messages/days.ts';
import type { Reader } from './score.ts';

const ROUNDS = 5;

/** Sentences put together to mails of ordinary length. */
export function mailsOf(sentences: readonly string[], each = 6): string[] {
  const mails: string[] = [];
  for (let i = 0; i < sentences.length; i += each) mails.push(sentences.slice(i, i + each).join('\n'));
  return mails;
}

function spent(mails: readonly string[], today: DayNumber, read: Reader): number {
  const begun = process.cpuUsage();
  for (const mail of mails) read(mail, today);
  return process.cpuUsage(begun).user / 1000;
}

/** Milliseconds of processor time for all mails: the best round of each reader, after one to warm up. */
export function compare(mails: readonly string[], today: DayNumber, readers: readonly Reader[]): number[] {
  const best = readers.map(() => Infinity);
  for (let round = 0; round <= ROUNDS; round += 1)
    readers.forEach((read, i) => {
      const ms = spent(mails, today, read);
      if (round > 0) best[i] = Math.min(best[i] as number, ms);
    });
  return best;
}
