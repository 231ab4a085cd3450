/** Every answer that is not the one asked for has one shape: `{ok: false, code, message}`. No stack, no token, no secret. */
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Log } from './log.ts';

export interface Refusal {
  ok: false;
  code: string;
  message: string;
}

/** A business error: answered with 200, because how the card sees another status is not certain. */
export class Refused extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, message: string, status = 200) {
    super(message);
    this.name = 'Refused';
    this.code = code;
    this.status = status;
  }
}

export function refuse(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ ok: false, code, message } satisfies Refusal);
}

export const notFound: RequestHandler = (_request, response) =>
  refuse(response, 404, 'not-found', 'There is nothing here.');

/** What the body reader and other middleware throw, by their own status. */
const KNOWN: Record<number, [code: string, message: string]> = {
  400: ['bad-request', 'The request could not be read.'],
  408: ['too-slow', 'The request took too long to arrive.'],
  413: ['too-large', 'The request is too large.'],
  415: ['bad-request', 'The encoding of the request is not known.'],
};

/** The one place where an exception becomes an answer. */
export function errorHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof Refused) return refuse(response, error.status, error.code, error.message);
    const status = statusOf(error);
    const known = KNOWN[status];
    if (known) {
      log.info({ path: request.path, status, code: known[0] }, 'request refused');
      return refuse(response, status, ...known);
    }
    log.error({ err: error, method: request.method, path: request.path }, 'request failed');
    return refuse(response, 500, 'failed', 'Something went wrong here. It has been noted; please try again.');
  };
}

function statusOf(error: unknown): number {
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : 500;
}
