/** Bodies are read as bytes, because the signature is over the bytes; JSON is made of them afterwards. */
import express from 'express';
import type { Request, RequestHandler } from 'express';

export const LARGEST_BODY = 1_000_000;
export const CARD_BODY = 100_000;

/** The raw bytes of any content type, at most `limit`; more is answered with 413 before it is read. */
export function rawBody(limit = LARGEST_BODY): RequestHandler {
  return express.raw({ type: () => true, limit, inflate: false });
}

export function bytesOf(request: Request): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}

/** The value in a body, or undefined when it is not JSON in UTF-8. */
export function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
