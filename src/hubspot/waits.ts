/** How long to wait before trying again. Real time, in milliseconds. */
import type { Answer } from './answer.ts';

/** Nobody is made to wait longer than this by one answer. */
const LONGEST = 15 * 60_000;

/**
 * What an answer asks for: `Retry-After` (seconds, a date, or, from 1000 on, milliseconds: HubSpot's docs show both),
 * else what its kind of refusal needs.
 */
export function retryAfterMs(answer: Answer, policyName?: string): number {
  const said = fromHeader(answer.headers['retry-after'], answer.headers.date);
  if (said !== null) return Math.min(LONGEST, Math.max(said, answer.status === 423 ? 2000 : 0));
  if (answer.status === 429) return byPolicy(policyName, answer);
  if (answer.status === 423) return 2000;
  if (answer.status === 477) return 60_000;
  return 1000;
}

function fromHeader(header: string | undefined, date: string | undefined): number | null {
  if (header === undefined || header.trim() === '') return null;
  const number = Number(header);
  if (Number.isFinite(number)) return number < 0 ? null : number >= 1000 ? number : number * 1000;
  const until = Date.parse(header);
  const from = Date.parse(date ?? '');
  return Number.isNaN(until) || Number.isNaN(from) ? null : Math.max(0, until - from);
}

function byPolicy(policyName: string | undefined, answer: Answer): number {
  const policy = (policyName ?? '').toUpperCase();
  if (policy.includes('DAILY')) return LONGEST;
  // A search's refusal names its policy only in its sentence.
  if (policy === 'SECONDLY' || (policy === '' && /reached your secondly/i.test(answer.text))) return 1000;
  const interval = Number(answer.headers['x-hubspot-ratelimit-interval-milliseconds']);
  return Number.isFinite(interval) && interval > 0 ? Math.min(LONGEST, interval) : 10_000;
}

/** The pause before try number `n` (from 1): doubled each time, and spread between a half and the whole by `random` (0 to 1). */
export function backOffMs(n: number, random: number, base = 250, most = 20_000): number {
  return Math.min(most, base * 2 ** (n - 1)) * (0.5 + random / 2);
}
