/** Everything that goes by, told to every open page as server-sent events. */
import type { Request, Response } from 'express';
import type { DemoEvent } from './page/contract.ts';

const ALIVE_MS = 20_000;

export class Stream {
  #open = new Set<Response>();
  #recent: DemoEvent[] = [];
  #beat: NodeJS.Timeout;

  constructor() {
    this.#beat = setInterval(() => this.#write(': alive\n\n'), ALIVE_MS);
    this.#beat.unref();
  }

  /** A page that comes later is told of the tasks there are already. */
  connect(request: Request, response: Response): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'keep-alive',
    });
    response.write(': hello\n\n');
    for (const event of this.#recent) response.write(asText(event));
    this.#open.add(response);
    request.on('close', () => this.#open.delete(response));
  }

  tell(event: DemoEvent): void {
    if (event.kind === 'task') {
      this.#recent = [...this.#recent.filter((e) => e.kind !== 'task' || e.id !== event.id), event].slice(-200);
    }
    this.#write(asText(event));
  }

  close(): void {
    clearInterval(this.#beat);
    for (const response of this.#open) response.end();
    this.#open.clear();
  }

  #write(text: string): void {
    for (const response of this.#open) response.write(text);
  }
}

function asText({ kind, ...rest }: DemoEvent): string {
  return `event: ${kind}\ndata: ${JSON.stringify(rest)}\n\n`;
}
