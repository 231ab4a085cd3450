import type { PortalFile } from '../../../src/deal/portal-file.ts';

const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const UNITS = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000];

/** Milliseconds of an ISO 8601 duration in weeks, days, hours, minutes and seconds (`P3D`, `PT2H`); null when it is none. Months and years have no fixed length and are refused. */
export function durationMs(text: string): number | null {
  const parts = DURATION.exec(text)?.slice(1);
  if (!parts || parts.every((part) => part === undefined)) return null;
  return parts.reduce((sum, part, i) => sum + Number(part ?? 0) * (UNITS[i] ?? 0), 0);
}

/**
 * The moment just after anybody last did something in the account: the latest write of a record, and the latest mail,
 * call, note or message; dates that lie ahead by nature (due dates, booked meetings) do not count. Null for an empty account.
 */
export function lastTouch(file: PortalFile): number | null {
  let last = -Infinity;
  const see = (text: string | null | undefined) => {
    const at = text ? Date.parse(text) : NaN;
    if (at > last) last = at;
  };
  for (const [type, list] of Object.entries(file.objects)) {
    if (!Array.isArray(list)) continue;
    const happened = ['emails', 'calls', 'notes', 'communications'].includes(type);
    for (const object of list as PortalFile['objects']['deals']) {
      see(object.createdAt);
      see(object.updatedAt);
      if (happened && !object.createdAt) see(object.properties?.hs_timestamp);
      for (const entries of Object.values(object.propertiesWithHistory ?? {})) see(entries[0]?.timestamp);
    }
  }
  return last === -Infinity ? null : last + 1;
}
