/**
 * One line per thing that happened, as JSON. Logs carry codes, counts and ids; never a token, a body, an address of a
 * person or a secret. What slips into an object under a telling name is cut out here as a second net.
 */
import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

export type Log = Logger;

const SECRET = [
  'authorization',
  'cookie',
  'token',
  'accessToken',
  'refreshToken',
  'access_token',
  'refresh_token',
  'client_secret',
  'clientSecret',
  'secret',
  'code',
  'body',
  'text',
  'email',
  'userEmail',
  'password',
];

/** Where the lines go: standard output, unless a test or the demo gives another place. */
export function makeLog(level: string, to?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRET.flatMap((name) => [`*.${name}`, `*.*.${name}`]), censor: '[cut]' },
    serializers: { err: sayError },
  };
  return to ? pino(options, to) : pino(options);
}

/** An error as a log may show it: its kind and message, and where it was thrown; never what hangs on it. */
function sayError(error: unknown): object {
  if (!(error instanceof Error)) return { message: 'something that is no error was thrown' };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { name: error.name, ...code, message: clean(error.message), stack: clean(error.stack ?? '') };
}

/** Takes addresses of databases with their passwords, and bearer tokens, out of a text. */
export function clean(text: string): string {
  return text
    .replace(/\b(postgres(?:ql)?:\/\/)[^@\s]*@/g, '$1[cut]@')
    .replace(/\b(Bearer\s+)[\w.~+/=-]+/gi, '$1[cut]')
    .slice(0, 2_000);
}
