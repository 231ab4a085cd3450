/**
 * A very small validator for what the service answers: enough to never draw a malformed answer,
 * and a tenth of what a general library would add to every bundle. Unknown keys are dropped without complaint,
 * so that an older card goes on working beside a newer service.
 */
export type Check<T> = (value: unknown, where: string) => T;

/** Says where an answer differs from what was agreed, never what was in it. */
export class Mismatch extends Error {}

function fail(where: string, wanted: string): never {
  throw new Mismatch(`${where}: expected ${wanted}`);
}

export const text: Check<string> = (v, at) => (typeof v === 'string' ? v : fail(at, 'text'));
export const num: Check<number> = (v, at) => (typeof v === 'number' && Number.isFinite(v) ? v : fail(at, 'a number'));
export const flag: Check<boolean> = (v, at) => (typeof v === 'boolean' ? v : fail(at, 'true or false'));

/** An ISO moment or a `YYYY-MM-DD` day that a date can be made of. */
export const moment: Check<string> = (v, at) =>
  typeof v === 'string' && !Number.isNaN(Date.parse(v)) ? v : fail(at, 'a date');

export function exactly<const V extends string | number | boolean>(wanted: V): Check<V> {
  return (v, at) => (v === wanted ? wanted : fail(at, String(wanted)));
}

export function oneOf<const V extends string>(...wanted: readonly V[]): Check<V> {
  return (v, at) => wanted.find((w) => w === v) ?? fail(at, wanted.join(' | '));
}

export function nullable<T>(check: Check<T>): Check<T | null> {
  return (v, at) => (v === null || v === undefined ? null : check(v, at));
}

export function optional<T>(check: Check<T>): Check<T | undefined> {
  return (v, at) => (v === null || v === undefined ? undefined : check(v, at));
}

/** Absent, null, or as the check says: for what means something by being null. */
export function maybe<T>(check: Check<T>): Check<T | null | undefined> {
  return (v, at) => (v === undefined ? undefined : v === null ? null : check(v, at));
}

export function list<T>(check: Check<T>): Check<T[]> {
  return (v, at) => (Array.isArray(v) ? v.map((item, i) => check(item, `${at}[${i}]`)) : fail(at, 'a list'));
}

export function record<T>(check: Check<T>): Check<Record<string, T>> {
  return (v, at) =>
    isRecord(v)
      ? Object.fromEntries(Object.entries(v).map(([k, item]) => [k, check(item, `${at}.${k}`)]))
      : fail(at, 'an object');
}

/** The shape a set of checks yields; what may be undefined may also be absent. */
type Shape<F extends Record<string, Check<unknown>>> = {
  [K in keyof F as undefined extends ReturnType<F[K]> ? never : K]: ReturnType<F[K]>;
} & { [K in keyof F as undefined extends ReturnType<F[K]> ? K : never]?: ReturnType<F[K]> };

export function object<F extends Record<string, Check<unknown>>>(fields: F): Check<Shape<F>> {
  return (v, at) => {
    if (!isRecord(v)) return fail(at, 'an object');
    const out: Record<string, unknown> = {};
    for (const [key, check] of Object.entries(fields)) {
      const value = check(v[key], at ? `${at}.${key}` : key);
      if (value !== undefined) out[key] = value;
    }
    return out as Shape<F>;
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
