/** Dates and money for the reader: their locale, the portal's time zone. Pure; a locale the engine does not know falls back to English. */
export interface Reader {
  locale: string;
  timeZone: string;
}

export interface PickedDay {
  year: number;
  /** 0 to 11, as HubSpot's date field counts. */
  month: number;
  date: number;
}

/** From the extension's context. */
export function readerOf(context: { user: { locale?: string }; portal: { timezone: string } }): Reader {
  const locale = (context.user.locale ?? 'en-US').replace('_', '-');
  return {
    locale: supported(() => new Intl.DateTimeFormat(locale)) ? locale : 'en-US',
    timeZone: supported(() => new Intl.DateTimeFormat('en', { timeZone: context.portal.timezone }))
      ? context.portal.timezone
      : 'UTC',
  };
}

function supported(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

/** "Tue, Feb 24"; with the year when it is not `now`'s. */
export function showDay(day: string, reader: Reader, now?: string): string {
  const at = new Date(`${day.slice(0, 10)}T12:00:00Z`);
  const sameYear = now === undefined || now.slice(0, 4) === day.slice(0, 4);
  return new Intl.DateTimeFormat(reader.locale, {
    timeZone: 'UTC',
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}

/** "Feb 24, 9:02 AM" in the portal's time zone; with the year when it is not `now`'s. */
export function showMoment(iso: string, reader: Reader, options?: { time?: boolean; now?: string }): string {
  const sameYear = options?.now === undefined || options.now.slice(0, 4) === iso.slice(0, 4);
  return new Intl.DateTimeFormat(reader.locale, {
    timeZone: reader.timeZone,
    month: 'short',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
    ...(options?.time === false ? {} : { hour: 'numeric', minute: '2-digit' }),
  }).format(new Date(iso));
}

/** "$12,400"; the bare number when the account has no currency. */
export function showMoney(amount: number | null, currency: string | null, reader: Reader): string {
  if (amount === null) return '–';
  const style =
    currency && supported(() => new Intl.NumberFormat('en', { style: 'currency', currency }))
      ? ({ style: 'currency', currency } as const)
      : {};
  return new Intl.NumberFormat(reader.locale, { ...style, maximumFractionDigits: 0 }).format(amount);
}

export function showNumber(value: number, reader: Reader): string {
  return new Intl.NumberFormat(reader.locale, { maximumFractionDigits: 1 }).format(value);
}

/** HubSpot's date field and `YYYY-MM-DD`. */
export function fromDay(day: string): PickedDay {
  const [year = 1970, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  return { year, month: month - 1, date };
}

export function toDay(picked: PickedDay): string {
  return [picked.year, picked.month + 1, picked.date].map((n) => String(n).padStart(2, '0')).join('-');
}

/** The calendar day of a moment in the portal's time zone. */
export function dayOf(iso: string, reader: Reader): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: reader.timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(iso));
}

/** `day` moved by whole calendar days. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day.slice(0, 10)}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
