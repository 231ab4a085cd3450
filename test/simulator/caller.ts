/** For tests: a caller of the simulated API, a clock to hold in the hand, and an app that takes webhooks. */
import { afterEach } from '@jest/globals';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { smallPortal } from './small-portal.ts';
import { startSimulator } from './simulator.ts';
import type { Simulator, SimulatorOptions } from './simulator.ts';

export interface Answer {
  status: number;
  body: unknown;
  headers: Headers;
  /** Looks into the body: `at('results', 0, 'id')`. */
  at(...path: (string | number)[]): unknown;
  /** A list in the body. */
  list(...path: (string | number)[]): unknown[];
}

export type Caller = (method: string, path: string, body?: unknown) => Promise<Answer>;

/** Calls with a token; `body` goes as JSON, form data as a form. */
export function caller(url: string, token: string | null): Caller {
  return async (method, path, body) => {
    const isForm = body instanceof URLSearchParams;
    const answer = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }),
      },
      body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') && text !== '';
    const parsed: unknown = isJson ? JSON.parse(text) : text;
    const at = (...path: (string | number)[]) => into(parsed, path);
    const list = (...path: (string | number)[]) => {
      const found = into(parsed, path);
      if (!Array.isArray(found)) throw new Error(`no list at ${path.join('.')} in ${text.slice(0, 200)}`);
      return found as unknown[];
    };
    return { status: answer.status, body: parsed, headers: answer.headers, at, list };
  };
}

export function into(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}

/** Starts simulators that end with the test. */
export function simulators(): (options?: Partial<SimulatorOptions>) => Promise<Simulator & { call: Caller }> {
  const open: Simulator[] = [];
  afterEach(async () => {
    for (const simulator of open.splice(0)) await simulator.close();
  });
  return async (options = {}) => {
    const simulator = await startSimulator({ file: smallPortal(), ...options });
    open.push(simulator);
    return Object.assign(simulator, { call: caller(simulator.url, simulator.install().accessToken) });
  };
}

/** Real time under the test's hand. */
export function handClock(start = Date.parse('2026-03-10T15:00:00Z')) {
  let now = start;
  return { now: () => now, pass: (ms: number) => void (now += ms) };
}

export interface Received {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  raw: string;
}

/** An app that takes what comes; `answer` decides the status, from the number of the request counted from 1. */
export function receivers() {
  const open: Server[] = [];
  afterEach(async () => {
    for (const server of open.splice(0)) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
  return async (answer: (n: number) => number | { status: number; body: unknown } | 'hang' = () => 200) => {
    const received: Received[] = [];
    const server = createServer((req, res) => {
      const chunks: Buffer[] = [];
      req.on('data', (chunk: Buffer) => chunks.push(chunk));
      req.on('end', () => {
        received.push({
          method: req.method ?? '',
          url: req.url ?? '',
          headers: req.headers,
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        const what = answer(received.length);
        if (what === 'hang') return;
        const { status, body } = typeof what === 'number' ? { status: what, body: {} } : what;
        res.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
      });
    });
    open.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { url, received };
  };
}
