/** HubSpot sends every value as text or null. These read them, and call what cannot be read unknown. */
import type { PortalObject } from '../portal-file.ts';
import type { Change, Day, Instant } from '../facts.ts';

export type Properties = PortalObject['properties'];

/** Text with something in it, else null. */
export function text(properties: Properties, name: string): string | null {
  const value = properties[name];
  return value === undefined || value === null || value.trim() === '' ? null : value;
}

export function number(properties: Properties, name: string): number | null {
  const value = text(properties, name);
  if (value === null) return null;
  const n = Number(value);
  return Number.isFinite(n) ? n : null;
}

export function count(properties: Properties, name: string): number {
  return Math.max(0, Math.round(number(properties, name) ?? 0));
}

export function flag(properties: Properties, name: string): boolean {
  return text(properties, name)?.toLowerCase() === 'true';
}

/** ISO text or epoch milliseconds; both occur. */
export function moment(value: string | null | undefined): Instant | null {
  if (value === undefined || value === null || value.trim() === '') return null;
  const n = /^-?\d{11,}$/.test(value.trim()) ? Number(value) : Date.parse(value);
  return Number.isFinite(n) && Math.abs(n) <= 8.64e15 ? n : null;
}

export function instant(properties: Properties, name: string): Instant | null {
  return moment(properties[name]);
}

/** A date property: its day is written in UTC whatever the portal's zone. */
export function day(properties: Properties, name: string): Day | null {
  const value = text(properties, name);
  if (value === null) return null;
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return value.slice(0, 10);
  const at = moment(value);
  return at === null ? null : new Date(at).toISOString().slice(0, 10);
}

/** `a;b;c`, HubSpot's way of holding several values. */
export function several(properties: Properties, name: string): string[] {
  return (text(properties, name) ?? '')
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The changes of a property, oldest first; empty when no history came along. */
export function changes(object: PortalObject, name: string): Change[] {
  return (object.propertiesWithHistory?.[name] ?? [])
    .flatMap((entry) => {
      const at = moment(entry.timestamp);
      return at === null ? [] : [{ at, value: entry.value === '' ? null : entry.value }];
    })
    .sort((a, b) => a.at - b.at);
}

/** When HubSpot came to know of a record. */
export function createdAt(object: PortalObject, ...names: string[]): Instant | null {
  for (const name of names) {
    const at = instant(object.properties, name);
    if (at !== null) return at;
  }
  return moment(object.createdAt);
}
