/** Sockets that give up: the client library knows no deadline, so the line itself does. */
import http from 'node:http';
import https from 'node:https';
import type { Duplex } from 'node:stream';

export class LineTimeout extends Error {
  readonly code = 'timeout';

  constructor() {
    super('no byte came for too long');
  }
}

function watch(stream: Duplex | null | undefined): Duplex | null | undefined {
  if (stream && 'setTimeout' in stream) stream.once('timeout', () => stream.destroy(new LineTimeout()));
  return stream;
}

class ImpatientHttp extends http.Agent {
  override createConnection(options: http.ClientRequestArgs, done?: (error: Error | null, stream: Duplex) => void) {
    return watch(super.createConnection(options, done));
  }
}

class ImpatientHttps extends https.Agent {
  override createConnection(options: https.RequestOptions, done?: (error: Error | null, stream: Duplex) => void) {
    return watch(super.createConnection(options, done));
  }
}

/** One agent for all portals of a process: connections are kept, and dropped after `idleMs` without a byte. */
export function impatientAgent(apiUrl: string, idleMs: number): http.Agent | https.Agent {
  const options = { keepAlive: true, timeout: idleMs, maxSockets: 64 };
  return new URL(apiUrl).protocol === 'https:' ? new ImpatientHttps(options) : new ImpatientHttp(options);
}
