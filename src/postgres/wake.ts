/**
 * Wake-ups between processes by LISTEN/NOTIFY. A notice is sent beside the transactions, not in them (in them it would
 * make all commits queue up), and at most every so often; one that is lost costs a poll interval.
 */
import pg from 'pg';
import type { Client, Pool } from 'pg';
import type { Queue, Wakes } from '../ports/store.ts';

const CHANNEL = 'ghostlight';
const QUEUES: readonly Queue[] = ['inbox', 'deals', 'effects'];
/** Between two notices of one queue. */
const EVERY_MS = 20;
const RECONNECT_MS = 500;

export type Rouse = (queue: Queue) => void;

export class Waker implements Wakes {
  readonly #pool: Pool;
  readonly #url: string;
  readonly #listeners = new Map<Queue, Set<() => void>>();
  readonly #due = new Set<Queue>();
  #client: Client | null = null;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;
  #listening: Promise<void> | null = null;

  constructor(pool: Pool, url: string) {
    this.#pool = pool;
    this.#url = url;
  }

  on(queue: Queue, wake: () => void): () => void {
    const set = this.#listeners.get(queue) ?? new Set();
    this.#listeners.set(queue, set.add(wake));
    this.#listening ??= this.#listen();
    return () => set.delete(wake);
  }

  readonly rouse: Rouse = (queue) => {
    if (this.#closed) return;
    this.#due.add(queue);
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      const queues = [...this.#due];
      this.#due.clear();
      // Whoever listens polls as well: a notice that cannot be sent is no fault.
      this.#pool.query('select pg_notify($1, q) from unnest($2::text[]) q', [CHANNEL, queues]).catch(() => undefined);
    }, EVERY_MS).unref();
  };

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#listening?.catch(() => undefined);
    await this.#client?.end().catch(() => undefined);
  }

  /** Resolves when listening or when closed; goes on by itself when the server was away. */
  async #listen(): Promise<void> {
    if (this.#closed) return;
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'ghostlight wake',
      keepAlive: true,
      connectionTimeoutMillis: 5000,
    });
    const again = once(() => {
      this.#client = null;
      client.end().catch(() => undefined);
      if (!this.#closed) setTimeout(() => (this.#listening = this.#listen()), RECONNECT_MS).unref();
    });
    client.on('error', again);
    client.on('end', again);
    client.on('notification', ({ payload }) => this.#wake(payload as Queue));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.#client = client;
      // Notices of the time in between are lost.
      for (const queue of QUEUES) this.#wake(queue);
    } catch {
      again();
    }
  }

  #wake(queue: Queue): void {
    for (const wake of this.#listeners.get(queue) ?? []) wake();
  }
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    work();
  };
}
