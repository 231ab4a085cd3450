/**
 * Wall-clock times and working days for the stories, worked out here once more on purpose: the expectations must not
 * come from the code they judge. Nine to five, Monday to Friday, less the holidays listed below.
 */
const HOUR = 3_600_000;

/** National public holidays that fall near the stories, by country as HubSpot spells it. */
const HOLIDAYS: Record<string, string[]> = {
  US: [
    '2025-11-27',
    '2025-12-25',
    '2026-01-01',
    '2026-01-19',
    '2026-02-16',
    '2026-05-25',
    '2026-06-19',
    '2026-07-03',
    '2026-09-07',
    '2026-10-12',
    '2026-11-11',
    '2026-11-26',
    '2026-12-25',
  ],
  GB: ['2025-12-25', '2025-12-26', '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-12-25'],
  DE: [
    '2025-12-25',
    '2025-12-26',
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-01',
    '2026-05-14',
    '2026-05-25',
    '2026-12-25',
  ],
  FR: [
    '2025-12-25',
    '2026-01-01',
    '2026-04-06',
    '2026-05-01',
    '2026-05-08',
    '2026-05-14',
    '2026-05-25',
    '2026-07-14',
    '2026-11-11',
    '2026-12-25',
  ],
  CA: ['2025-12-25', '2026-01-01', '2026-04-03', '2026-07-01', '2026-09-07', '2026-10-12', '2026-12-25'],
  NL: ['2025-12-25', '2025-12-26', '2026-01-01', '2026-04-06', '2026-04-27', '2026-05-14', '2026-05-25', '2026-12-25'],
  AU: ['2025-12-25', '2025-12-26', '2026-01-01', '2026-01-26', '2026-04-03', '2026-04-06', '2026-12-25'],
};

const CODES: Record<string, string> = {
  'United States': 'US',
  'United Kingdom': 'GB',
  Germany: 'DE',
  France: 'FR',
  Canada: 'CA',
  Netherlands: 'NL',
  Australia: 'AU',
};

/** The instant of `2026-03-02 10:15` on a clock in that zone. */
export function instant(wall: string, timeZone: string): number {
  const utc = Date.parse(`${wall.replace(' ', 'T')}:00Z`);
  let guess = utc - offset(utc, timeZone);
  guess = utc - offset(guess, timeZone);
  return guess;
}

function offset(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at);
  const get = (type: string) => parts.find((part) => part.type === type)?.value ?? '00';
  return (
    Date.parse(`${get('year')}-${get('month')}-${get('day')}T${get('hour')}:${get('minute')}:${get('second')}Z`) - at
  );
}

/** The day after `day` (both `YYYY-MM-DD`), or `n` days on. */
export function dayAfter(day: string, n = 1): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + n * 24 * HOUR).toISOString().slice(0, 10);
}

export function isWorkingDay(day: string, countries: string[]): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return (
    weekday !== 0 && weekday !== 6 && !countries.some((country) => HOLIDAYS[CODES[country] ?? country]?.includes(day))
  );
}

/** Working days between two instants, in fractions of eight hours; `pauses` are instants between which nothing ages. */
export function workingDays(
  from: number,
  to: number,
  timeZone: string,
  countries: string[],
  pauses: [number, number][] = [],
): number {
  let hours = 0;
  const first = new Date(from - 24 * HOUR).toISOString().slice(0, 10);
  const last = new Date(to + 24 * HOUR).toISOString().slice(0, 10);
  for (let day = first; day <= last; day = dayAfter(day)) {
    if (!isWorkingDay(day, countries)) continue;
    const start = Math.max(from, instant(`${day} 09:00`, timeZone));
    const end = Math.min(to, instant(`${day} 17:00`, timeZone));
    if (end <= start) continue;
    const lost = pauses.map(([a, b]) => Math.max(0, Math.min(end, b) - Math.max(start, a)));
    hours += (end - start - lost.reduce((sum, one) => sum + one, 0)) / HOUR;
  }
  return Math.round((hours / 8) * 100) / 100;
}
