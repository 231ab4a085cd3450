/**
 * HubSpot's signatures. v3: HMAC-SHA256 over method, URI, raw body and timestamp with the app's secret, base64.
 * The URI is the one HubSpot called: our public address and the path as it came in, never the Host header, which anybody can write.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export const SIGNATURE_HEADER = 'x-hubspot-signature-v3';
export const TIMESTAMP_HEADER = 'x-hubspot-request-timestamp';
export const LEGACY_SIGNATURE_HEADER = 'x-hubspot-signature';

/** A request is refused when its timestamp is further from now than this, before or after. */
export const WINDOW_MS = 300_000;

/** The escapes HubSpot decodes before it signs, and no others: `%20` stays as it is. */
const DECODED: Record<string, string> = {
  '3A': ':',
  '2F': '/',
  '3F': '?',
  '40': '@',
  '21': '!',
  '24': '$',
  '27': "'",
  '28': '(',
  '29': ')',
  '2A': '*',
  '2C': ',',
  '3B': ';',
};

/** The URI as HubSpot signs it. */
export function signedUri(uri: string): string {
  return uri.replace(/%([0-9A-Fa-f]{2})/g, (escape, hex: string) => DECODED[hex.toUpperCase()] ?? escape);
}

export interface SignedRequest {
  method: string;
  /** Public address, path and query. */
  uri: string;
  body: Uint8Array;
  timestamp: string;
}

/** The v3 signature of a request, base64. */
export function signatureOf(secret: string, { method, uri, body, timestamp }: SignedRequest): string {
  return createHmac('sha256', secret)
    .update(`${method.toUpperCase()}${signedUri(uri)}`)
    .update(body)
    .update(timestamp)
    .digest('base64');
}

export interface Check {
  secret: string;
  /** Milliseconds since 1970. */
  now: number;
  signature: string | undefined;
  timestamp: string | undefined;
  method: string;
  uri: string;
  body: Uint8Array;
}

/** Why a request is not HubSpot's; for the log, never for the answer. */
export type Verdict = { ok: true } | { ok: false; because: 'no signature' | 'no timestamp' | 'old' | 'forged' };

/** Checks v3 in constant time. A timestamp that is not plain digits is none at all. */
export function verify({ secret, now, signature, timestamp, method, uri, body }: Check): Verdict {
  if (!signature) return { ok: false, because: 'no signature' };
  if (!timestamp || !/^\d{1,15}$/.test(timestamp)) return { ok: false, because: 'no timestamp' };
  if (Math.abs(now - Number(timestamp)) > WINDOW_MS) return { ok: false, because: 'old' };
  const wanted = signatureOf(secret, { method, uri, body, timestamp });
  return same(wanted, signature) ? { ok: true } : { ok: false, because: 'forged' };
}

/** Custom workflow actions may still come with v2: SHA-256 of secret, method, URI and body in hex, without a timestamp. */
export function verifyV2({ secret, signature, method, uri, body }: Omit<Check, 'now' | 'timestamp'>): Verdict {
  if (!signature) return { ok: false, because: 'no signature' };
  const hash = createHash('sha256').update(`${secret}${method.toUpperCase()}${uri}`).update(body).digest('hex');
  return same(hash, signature) ? { ok: true } : { ok: false, because: 'forged' };
}

/** Compares without telling by its duration how much was right. */
function same(wanted: string, given: string): boolean {
  const a = Buffer.from(wanted);
  const b = Buffer.from(given);
  return a.length === b.length && timingSafeEqual(a, b);
}
