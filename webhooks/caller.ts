/**
 * Who calls from a card, the settings page or the overview. `hubspot.fetch` adds portal, user and address to the query and
 * signs the whole; only after that check may they be believed.
 */
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { bytesOf } from './body.ts';
import type { Log } from './log.ts';
import { refuse } from './refuse.ts';
import { SIGNATURE_HEADER, TIMESTAMP_HEADER, verify } from './signature.ts';

export interface Caller {
  portalId: number;
  userId: string;
  email: string | null;
}

export interface SignedBy {
  publicUrl: string;
  secret: string;
  /** Real time in epoch milliseconds, also where the account's clock is simulated: signatures are of the real world. */
  wall: () => number;
  log: Log;
}

const ADDED = ['portalId', 'userId', 'userEmail', 'appId'] as const;

const schema = z.object({
  portalId: z.string().regex(/^[1-9]\d{0,14}$/),
  userId: z.string().regex(/^\d{1,19}$/),
  userEmail: z.string().max(320).optional(),
});

/**
 * Refuses with 401 what HubSpot did not sign. A name that stands twice in the query was put there by the page beside
 * HubSpot's own, so that nobody can know which one is true: refused as well.
 */
export function signedCaller({ publicUrl, secret, wall, log }: SignedBy): RequestHandler {
  return (request, response, next) => {
    const verdict = verify({
      secret,
      now: wall(),
      signature: request.get(SIGNATURE_HEADER),
      timestamp: request.get(TIMESTAMP_HEADER),
      method: request.method,
      uri: `${publicUrl}${request.originalUrl}`,
      body: bytesOf(request),
    });
    if (!verdict.ok) return unsigned(response, log, request, verdict.because);
    const query = new URLSearchParams(request.originalUrl.split('?')[1] ?? '');
    const single = Object.fromEntries(
      ADDED.filter((name) => query.has(name)).map((name) => [name, query.getAll(name)[0]]),
    );
    const parsed = schema.safeParse(single);
    if (!parsed.success || ADDED.some((name) => query.getAll(name).length > 1))
      return unsigned(response, log, request, 'portal or user not certain');
    const { portalId, userId, userEmail } = parsed.data;
    response.locals.caller = { portalId: Number(portalId), userId, email: userEmail || null } satisfies Caller;
    next();
  };
}

export function callerOf(response: Response): Caller {
  return response.locals.caller as Caller;
}

function unsigned(response: Response, log: Log, request: Request, because: string): void {
  log.warn({ path: request.path, because }, 'refused: not signed by HubSpot');
  refuse(response, 401, 'not-signed', 'This request does not carry a valid signature of HubSpot.');
}
