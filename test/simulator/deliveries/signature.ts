/** Signatures as HubSpot makes them. */
import { createHash, createHmac } from 'node:crypto';

/** Version 3 decodes these in the URI before signing, and nothing else. */
const DECODED: Record<string, string> = {
  '%3A': ':',
  '%2F': '/',
  '%3F': '?',
  '%40': '@',
  '%21': '!',
  '%24': '$',
  '%27': "'",
  '%28': '(',
  '%29': ')',
  '%2A': '*',
  '%2C': ',',
  '%3B': ';',
};

/**
 * Base64 of HMAC-SHA256 over method, URI, body and timestamp.
 * `uri`: scheme, host, path and query as the receiver knows itself. `timestamp`: epoch milliseconds.
 */
export function signatureV3(of: {
  secret: string;
  method: string;
  uri: string;
  body: string;
  timestamp: number;
}): string {
  const uri = of.uri.replace(/%[0-9A-F]{2}/gi, (code) => DECODED[code.toUpperCase()] ?? code);
  return createHmac('sha256', of.secret).update(`${of.method}${uri}${of.body}${of.timestamp}`).digest('base64');
}

/** All headers of a webhook delivery, the older signature included. */
export function webhookHeaders(of: {
  secret: string;
  uri: string;
  body: string;
  timestamp: number;
}): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    'User-Agent': 'HubSpot Connect 2.0 (simulated)',
    'X-HubSpot-Request-Timestamp': String(of.timestamp),
    'X-HubSpot-Signature-v3': signatureV3({ ...of, method: 'POST' }),
    'X-HubSpot-Signature': createHash('sha256')
      .update(of.secret + of.body)
      .digest('hex'),
    'X-HubSpot-Signature-Version': 'v1',
  };
}
