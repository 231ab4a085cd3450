/** Every API call the simulator got. */
export interface LoggedRequest {
  /** Counts up from 1. */
  n: number;
  method: string;
  /** As called, without the query. */
  path: string;
  query: Record<string, string | string[]>;
  /** Parsed; secrets are blanked. */
  body: unknown;
  /** 0 while unanswered, and for good when the connection was cut. */
  status: number;
  /** Real time, ISO: what limits count by. */
  at: string;
  /** The account's own time, ISO. */
  simulatedAt: string | null;
  /** Whose token it carried. */
  portalId: number | null;
  durationMs: number | null;
  /** Id of the fault rule that struck. */
  fault?: string;
  /** What HubSpot's published description of the call would not accept, although the API does. */
  remarks?: string[];
  /** A failure of the simulator itself. */
  error?: string;
}

const SECRET = new Set(['client_secret', 'refresh_token', 'code', 'token', 'access_token']);

/** Keeps the latest calls in order; `most` bounds the memory. */
export class RequestLog {
  readonly #most: number;
  #all: LoggedRequest[] = [];
  #n = 0;

  constructor(most = 200_000) {
    this.#most = most;
  }

  open(of: Omit<LoggedRequest, 'n' | 'status' | 'durationMs' | 'body'>): LoggedRequest {
    this.#n += 1;
    const entry: LoggedRequest = { n: this.#n, ...of, body: null, status: 0, durationMs: null };
    this.#all.push(entry);
    if (this.#all.length > this.#most * 1.1) this.#all = this.#all.slice(-this.#most);
    return entry;
  }

  all(): readonly LoggedRequest[] {
    return this.#all;
  }

  clear(): void {
    this.#all = [];
  }
}

/** The body fit for a log: what opens doors is blanked. */
export function withoutSecrets(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body ?? null;
  return Object.fromEntries(Object.entries(body).map(([k, v]) => [k, SECRET.has(k) ? '…' : v]));
}
