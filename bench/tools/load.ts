/**
 * Sends ready-made HTTP requests over kept-open connections and times the answers. Bare sockets: what measures must cost
 * little beside what is measured, since both share a machine.
 */
import { connect } from 'node:net';
import type { Socket } from 'node:net';

export interface Fired {
  answers: number;
  seconds: number;
  /** Milliseconds of each answer. */
  times: number[];
  /** Answers by status. */
  statuses: Record<number, number>;
}

/** As many at once as there are connections, until nothing is left or the time is over. */
export async function fire(
  port: number,
  connections: number,
  requests: readonly Buffer[],
  atMostMs: number,
): Promise<Fired> {
  const lines = await openLines(port, connections);
  const times: number[] = [];
  const statuses: Record<number, number> = {};
  let next = 0;
  const start = performance.now();
  const worker = async (line: Line) => {
    while (next < requests.length && performance.now() - start < atMostMs) {
      const request = requests[next++] as Buffer;
      const at = performance.now();
      const status = await line.ask(request);
      times.push(performance.now() - at);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(lines.map(worker));
  const seconds = (performance.now() - start) / 1000;
  lines.forEach((line) => line.end());
  return { answers: times.length, seconds, times, statuses };
}

/** At a steady rate, whatever the answers do; times count from the moment a request was due, not from when it got a line. */
export async function pace(
  port: number,
  connections: number,
  perSecond: number,
  requests: readonly Buffer[],
): Promise<Fired> {
  const lines = await openLines(port, connections);
  const times: number[] = [];
  const statuses: Record<number, number> = {};
  let next = 0;
  const start = performance.now();
  const worker = async (line: Line) => {
    while (next < requests.length) {
      const n = next++;
      const due = start + (n * 1000) / perSecond;
      const wait = due - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const at = Math.max(due, start);
      const status = await line.ask(requests[n] as Buffer);
      // A timer that fires late is ours, not the service's.
      times.push(performance.now() - Math.max(at, wait > 0 ? line.sentAt : at));
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(lines.map(worker));
  const seconds = (performance.now() - start) / 1000;
  lines.forEach((line) => line.end());
  return { answers: times.length, seconds, times, statuses };
}

interface Line {
  ask(request: Buffer): Promise<number>;
  sentAt: number;
  end(): void;
}

async function openLines(port: number, n: number): Promise<Line[]> {
  return await Promise.all(Array.from({ length: n }, () => openLine(port)));
}

async function openLine(port: number): Promise<Line> {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  let waiting: { resolve: (status: number) => void; reject: (error: Error) => void } | null = null;
  let answer = '';
  const broken = (error: Error) => waiting?.reject(error);
  socket.on('error', broken);
  socket.on('close', () => broken(new Error('the service closed the connection')));
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => {
    answer += chunk;
    const head = answer.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(answer.slice(0, head))?.[1] ?? 0);
    if (answer.length < head + 4 + length) return;
    const status = Number(answer.slice(9, 12));
    answer = '';
    const { resolve } = waiting ?? {};
    waiting = null;
    resolve?.(status);
  });
  const line: Line = {
    sentAt: 0,
    ask: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        line.sentAt = performance.now();
        socket.write(request);
      }),
    end: () => socket.destroy(),
  };
  return line;
}

/** One whole HTTP/1.1 request as bytes. */
export function requestOf(method: string, path: string, headers: Record<string, string>, body = ''): Buffer {
  const bytes = Buffer.from(body);
  const lines = Object.entries({ host: '127.0.0.1', 'content-length': String(bytes.length), ...headers });
  const head = `${method} ${path} HTTP/1.1\r\n${lines.map(([k, v]) => `${k}: ${v}`).join('\r\n')}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes]);
}
