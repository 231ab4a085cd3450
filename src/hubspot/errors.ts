/** What a bad answer, or none at all, means for the caller. HubSpot's words are kept, everything secret is cut out. */
import { z } from 'zod';
import { CrmError } from '../ports/crm.ts';
import type { Answer } from './answer.ts';
import { jsonOf } from './answer.ts';
import { retryAfterMs } from './waits.ts';

/**
 * What repeating a call would do. `read` and `repeat` may be sent again whatever happened;
 * `once` (making a record, enrolling) may only when it is certain that nothing was done.
 */
export type Effect = 'read' | 'repeat' | 'once';

const detail = z.looseObject({
  message: z.string().optional(),
  code: z.string().nullish(),
  context: z.record(z.string(), z.unknown()).optional(),
});

/** HubSpot says to treat every field of an error as optional. */
const body = z.looseObject({
  message: z.string().optional(),
  category: z.string().optional(),
  subCategory: z.string().optional(),
  correlationId: z.string().optional(),
  policyName: z.string().optional(),
  errors: z.array(detail).optional().catch(undefined),
});

export type ErrorBody = z.infer<typeof body>;

export function errorBody(answer: Answer): ErrorBody {
  const parsed = body.safeParse(jsonOf(answer.text));
  return parsed.success ? parsed.data : {};
}

/** The error for an answer of status 400 or above. */
export function errorOf(answer: Answer, effect: Effect): CrmError {
  const said = errorBody(answer);
  const codes = [
    said.category,
    said.subCategory,
    said.policyName,
    ...(said.errors ?? []).map((error) => error.code ?? undefined),
  ].filter((code) => code !== undefined);
  const message = `HubSpot answered ${answer.status}: ${redact(said.message ?? 'no reason given')}`;
  const more = { status: answer.status, codes, correlationId: said.correlationId ?? null };
  const later = { ...more, retryAfterMs: retryAfterMs(answer, said.policyName) };
  switch (answer.status) {
    case 401:
      return new CrmError('disconnected', message, more);
    case 403:
      return codes.includes('MISSING_SCOPES')
        ? new CrmError('missing-scope', message, { ...more, scopes: scopesOf(said) })
        : new CrmError('refused', message, more);
    case 404:
      return new CrmError('not-found', message, more);
    case 429:
      return new CrmError('rate-limited', message, later);
    case 423:
    case 477:
      return new CrmError('try-later', message, later);
    default:
      if (answer.status < 500) return new CrmError('refused', message, more);
      return effect === 'once'
        ? new CrmError('unknown-outcome', message, more)
        : new CrmError('try-later', message, later);
  }
}

/** The error for a call that got no answer: refused connection, broken line, deadline. */
export function errorOfSilence(cause: unknown, effect: Effect): CrmError {
  const name = networkCode(cause);
  const never = name === 'ECONNREFUSED' || name === 'ENOTFOUND' || name === 'EAI_AGAIN';
  const message = never ? `HubSpot could not be reached (${name})` : `HubSpot gave no answer (${name})`;
  if (effect === 'once' && !never) return new CrmError('unknown-outcome', message);
  return new CrmError('try-later', message, { retryAfterMs: 1000 });
}

function networkCode(cause: unknown): string {
  for (let at: unknown = cause, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth += 1) {
    const code: unknown = Reflect.get(at, 'code');
    if (typeof code === 'string') return code;
    if (at.name === 'TimeoutError' || at.name === 'AbortError') return 'timeout';
  }
  return 'network';
}

function scopesOf(said: ErrorBody): string[] {
  const scopes = (said.errors ?? []).flatMap((error) => {
    const named = z.array(z.string()).safeParse(error.context?.requiredGranularScopes);
    return named.success ? named.data : [];
  });
  return [...new Set(scopes)];
}

/** HubSpot's sentence for logs and people: one line, no tokens, no addresses, at most 300 characters. */
export function redact(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/Bearer\s+\S+/gi, 'Bearer …')
    .replace(/\b(?:pat|na|eu)\d?-[\w-]{12,}/gi, '…')
    .replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, '…@…')
    .replace(/[A-Za-z0-9+/_=-]{40,}/g, '…')
    .slice(0, 300);
}
