/**
 * Asking the service. HubSpot adds portal and user to the URL and signs it; nothing here proves who we are.
 * To point the extensions at a real installation, replace this address everywhere under `extensions/`
 * (a test makes sure that all places agree).
 */
import { isRecord, Mismatch } from './check.ts';
import type { Check } from './check.ts';
import { words } from './words.ts';

export const SERVICE_URL = 'https://ghostlight.example';

/** `hubspot.fetch`, as much of it as is used. */
export type Fetcher = (
  url: string,
  options?: { method?: 'GET' | 'POST' | 'PUT'; body?: Record<string, unknown>; timeout?: number },
) => Promise<{ ok: boolean; status: number; json: () => Promise<unknown> }>;

export interface Problem {
  /** `no-access` and `not-found` end the matter; `refused` is the service's own no; the others may pass. */
  kind: 'no-access' | 'not-found' | 'refused' | 'unreachable' | 'unreadable';
  code: string;
  message: string;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

const ENDING: Record<string, Problem['kind']> = {
  'no-access': 'no-access',
  'not-allowed': 'refused',
  'not-found': 'not-found',
};

/** Asks once and never throws. `timeout` is in milliseconds. */
export async function ask<T>(
  fetch: Fetcher,
  path: string,
  check: Check<T>,
  send?: { method: 'POST' | 'PUT'; body: object },
): Promise<Outcome<T>> {
  let status = 0;
  let answer: unknown;
  try {
    const response = await fetch(`${SERVICE_URL}${path}`, {
      method: send?.method ?? 'GET',
      ...(send ? { body: { ...send.body } } : {}),
      timeout: 20_000,
    });
    status = response.status;
    answer = await response.json();
  } catch {
    return bad('unreachable', 'unreachable', words.problem.unreachable);
  }
  if (isRecord(answer) && answer.ok === false && typeof answer.code === 'string') {
    const said = typeof answer.message === 'string' && answer.message ? answer.message : words.problem.unreadable;
    return bad(ENDING[answer.code] ?? (status >= 500 ? 'unreachable' : 'refused'), answer.code, said);
  }
  if (status === 401 || status === 403) return bad('no-access', 'no-access', words.problem.noAccess);
  if (status >= 400) return bad('unreachable', `http-${status}`, words.problem.unreachable);
  try {
    return { ok: true, value: check(answer, '') };
  } catch (error) {
    if (error instanceof Mismatch) return bad('unreadable', 'unreadable', words.problem.unreadable);
    throw error;
  }
}

function bad(kind: Problem['kind'], code: string, message: string): Outcome<never> {
  return { ok: false, problem: { kind, code, message } };
}

let counter = 0;

/** A key that makes a change happen once, however often it is sent. Made when the reader presses, kept for every retry. */
export function newKey(): string {
  counter += 1;
  return `${Date.now().toString(36)}-${counter.toString(36)}-${Math.random().toString(36).slice(2, 12)}`;
}
