/** The HTTP server around the routes: slow and endless requests are cut off, and it ends in bounded time. */
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** HubSpot gives up after five seconds; a body that takes longer than this is nobody's. */
const REQUEST_MS = 15_000;
const HEADERS_MS = 8_000;
const CHECKED_EVERY_MS = 3_000;
const MOST_HEADERS = 100;

export interface Listening {
  port: number;
  server: Server;
  /** Takes no new connection, lets what is under way end, and cuts off what is left after `withinMs`. */
  close(withinMs: number): Promise<void>;
}

/** Rejects when the port is taken. Port 0 takes any free one. */
export async function listen(app: RequestListener, port: number, host?: string): Promise<Listening> {
  const server = createServer(
    {
      requestTimeout: REQUEST_MS,
      headersTimeout: HEADERS_MS,
      connectionsCheckingInterval: CHECKED_EVERY_MS,
      maxHeaderSize: 16_384,
    },
    app,
  );
  server.maxHeadersCount = MOST_HEADERS;
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    server,
    close: (withinMs) =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), withinMs);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
