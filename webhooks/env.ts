/**
 * The environment, read once at start and parsed. Whatever is missing or wrong is said in one line per variable,
 * with what the variable is for.
 */
import { z } from 'zod';

const FOR: Record<string, string> = {
  PORT: 'the port this service listens on',
  PUBLIC_URL: 'the https address HubSpot calls us by; signatures are checked against it',
  DATABASE_URL: 'a PostgreSQL address (postgres://…); without it the embedded server is used',
  DATA_DIR: 'the folder of the embedded database',
  HUBSPOT_CLIENT_ID: 'the client id of the HubSpot app (its Auth page)',
  HUBSPOT_CLIENT_SECRET: 'the client secret of the HubSpot app; it signs what HubSpot sends',
  HUBSPOT_API_URL: 'the address of HubSpot’s API',
  TOKEN_KEY: '32 bytes in base64 (openssl rand -base64 32); it encrypts the accounts’ tokens at rest',
  LOG_LEVEL: 'how much is logged: trace, debug, info, warn, error, fatal or silent',
};

const url = (...protocols: string[]) =>
  z.string().refine(
    (text) => {
      try {
        return protocols.includes(new URL(text).protocol);
      } catch {
        return false;
      }
    },
    `must be an address that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`,
  );

const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/;

/** HTTPS, or plain HTTP on this machine alone. */
const outside = z.union([url('https:'), z.string().regex(LOOPBACK)], {
  error: 'must be an https address (http only on localhost)',
});

/** The current key; older ones after commas still open what they sealed. */
const tokenKey = z
  .string()
  .refine((text) => text.split(',').every((key) => Buffer.from(key.trim(), 'base64').length === 32), {
    error: 'must be 32 bytes in base64; older keys may follow after commas',
  });

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: outside.transform((text) => text.replace(/\/+$/, '')),
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  HUBSPOT_CLIENT_ID: z.string().min(1, 'is empty'),
  HUBSPOT_CLIENT_SECRET: z.string().min(1, 'is empty'),
  HUBSPOT_API_URL: outside.default('https://api.hubapi.com'),
  TOKEN_KEY: tokenKey,
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export type Env = z.infer<typeof schema>;

export type EnvOutcome = { ok: true; env: Env } | { ok: false; lines: string[] };

/** Never repeats a value: what is wrong may be a secret. An empty variable counts as one that is not there. */
export function parseEnv(source: Record<string, string | undefined>): EnvOutcome {
  const given = Object.fromEntries(
    Object.keys(schema.shape)
      .map((name) => [name, source[name]] as const)
      .filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return { ok: true, env: parsed.data };
  const wrong = new Map<string, string>();
  for (const issue of parsed.error.issues) {
    const name = String(issue.path[0]);
    if (!wrong.has(name)) wrong.set(name, name in given ? issue.message : 'is not set');
  }
  return { ok: false, lines: [...wrong].map(([name, fault]) => `${name} ${fault}: ${FOR[name] ?? ''}`) };
}

/** As `parseEnv`, for commands that need only a part, such as `migrate`. */
export function parseDatabaseEnv(
  source: Record<string, string | undefined>,
): { ok: true; env: Pick<Env, 'DATABASE_URL' | 'DATA_DIR' | 'LOG_LEVEL'> } | { ok: false; lines: string[] } {
  const { DATABASE_URL, DATA_DIR, LOG_LEVEL } = schema.shape;
  const part = z.object({ DATABASE_URL, DATA_DIR, LOG_LEVEL });
  const given = Object.fromEntries(
    Object.keys(part.shape)
      .map((name) => [name, source[name]] as const)
      .filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = part.safeParse(given);
  if (parsed.success) return { ok: true, env: parsed.data };
  return {
    ok: false,
    lines: parsed.error.issues.map((i) => `${String(i.path[0])} ${i.message}: ${FOR[String(i.path[0])] ?? ''}`),
  };
}

/** Said below the lines, once. */
export const DEMO_NEEDS_NONE = 'None of these is needed to try it: `npm run demo` needs no settings and no account.';
