/**
 * One process at a time starts or stops the server of a folder. The lock is a listening socket: it ends with its process,
 * however that ends, and leaves nothing behind that could be stale.
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import type { ListenOptions } from 'node:net';

const ASK_AGAIN_MS = 50;
const GIVE_UP_MS = 180_000;

/** A name without a file on Linux; elsewhere a port of this machine that the folder's name chooses. */
function addressOf(folder: string): ListenOptions {
  const digest = createHash('sha256').update(folder).digest();
  if (process.platform === 'linux') return { path: `\0ghostlight-${digest.toString('hex').slice(0, 32)}` };
  return { host: '127.0.0.1', port: 20_000 + (digest.readUInt32BE(0) % 20_000), exclusive: true };
}

export async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const letGo = await take(folder);
  try {
    return await work();
  } finally {
    await letGo();
  }
}

async function take(folder: string): Promise<() => Promise<void>> {
  const until = performance.now() + GIVE_UP_MS;
  for (;;) {
    const server = createServer();
    const got = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
      );
      server.listen(addressOf(folder), () => resolve(true));
    });
    if (got) return () => new Promise((resolve) => server.close(() => resolve()));
    if (performance.now() > until)
      throw new Error(`another process has been starting the database in ${folder} for too long`);
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
}
