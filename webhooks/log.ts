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
    serializers: { err: level === 'debug' || level === 'trace' ? errorWithStack : sayError },
  };
  return to ? pino(options, to) : pino(options);
}

/** An error as a log may show it: its kind and message, and the place it was thrown at; never what hangs on it. */
function sayError(error: unknown): object {
  if (!(error instanceof Error)) return { message: 'something that is no error was thrown' };
  const code = 'code' in error && typeof error.code === 'string' ? { errorCode: error.code } : {};
  const place = /([\w.-]+\.[cm]?[jt]s:\d+)/.exec(error.stack ?? '')?.[1];
  const message = withoutPaths(clean(error.message));
  return { name: error.name, ...code, message, ...(place ? { place } : {}) };
}

/** Where one looks for the fault; how the machine is laid out is then no secret. */
function errorWithStack(error: unknown): object {
  return error instanceof Error ? { ...sayError(error), stack: clean(error.stack ?? '') } : sayError(error);
}

/** Of a path on this machine the file's own name stays. */
function withoutPaths(text: string): string {
  return text.replace(/(?:file:\/\/)?(?:[A-Za-z]:)?(?:[\\/][\w.@+-]+)+[\\/]([\w@+-]+\.[\w]{1,5})\b/g, '$1');
}

/** Takes addresses of databases with their passwords, and bearer tokens, out of a text. */
export function clean(text: string): string {
  return text
    .replace(/\b(postgres(?:ql)?:\/\/)[^@\s]*@/g, '$1[cut]@')
    .replace(/\b(Bearer\s+)[\w.~+/=-]+/gi, '$1[cut]')
    .slice(0, 2_000);
}
