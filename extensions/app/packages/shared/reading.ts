/** How far the first reading of an account is, in one line. */
import type { FirstReading } from './contract.ts';
import { showNumber } from './dates.ts';
import type { Reader } from './dates.ts';
import { words } from './words.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** The phase in which nothing but open deals is counted. */
const DEALS_ALONE = 'open deals';

/** "First reading: 1,240 of 5,300 records · about 6 minutes left". */
export function showReading({ phase, done, total, msLeft }: FirstReading, reader: Reader): string {
  const t = words.reading;
  if (total === 0) return t.begins;
  const say = phase === DEALS_ALONE ? t.deals : t.records;
  const line = say(showNumber(done, reader), showNumber(total, reader));
  return msLeft === null ? line : `${line} · ${showLeft(msLeft, reader)}`;
}

function showLeft(ms: number, reader: Reader): string {
  const { left } = words.reading;
  if (ms < MINUTE_MS / 2) return left.soon;
  if (ms < 1.5 * MINUTE_MS) return left.minute;
  const isLong = ms >= 1.5 * HOUR_MS;
  const n = showNumber(Math.round(ms / (isLong ? HOUR_MS : MINUTE_MS)), reader);
  return isLong ? left.hours(n) : left.minutes(n);
}
