/** An external PostgreSQL that can be killed and restarted under everybody's hands: one folder, one port, for good. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../src/postgres/embedded.ts';
import { findBinaries } from '../../src/postgres/embedded/binaries.ts';
import { reachableBinaries, serverUser } from '../../src/postgres/embedded/place.ts';
import { clearStale, postmasterOf } from '../../src/postgres/embedded/postmaster.ts';
import { run } from '../../src/postgres/embedded/run.ts';

export interface ExternalPostgres {
  url: string;
  start(): Promise<void>;
  /** SIGKILL to its main process; its children notice by themselves. */
  kill(): void;
  /** `fast` ends connections, `immediate` ends without a checkpoint. */
  restart(mode: 'fast' | 'immediate'): Promise<void>;
  close(): Promise<void>;
}

export async function externalPostgres(): Promise<ExternalPostgres> {
  const home = await mkdtemp(join(tmpdir(), 'ghostlight-chaos-'));
  await chmod(home, 0o755);
  const embedded = await openEmbedded({ dataDir: home });
  await embedded.close();
  const { folder } = embedded;
  const port = await freePort();
  const url = new URL(embedded.url);
  url.port = String(port);
  const as = await serverUser();
  const found = findBinaries();
  const pgCtl = join(await reachableBinaries(found.bin, found.version, as), 'pg_ctl');
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories= -c fsync=on`;
  const stop = (mode: string) => run(pgCtl, ['stop', '-m', mode, '-w', '-t', '60', '-s', '-D', folder], as);

  const start = async () => {
    for (let tries = 0; !(await clearStale(folder)); tries += 1) {
      if (tries > 300) throw new Error('the killed server’s children do not end');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const args = ['start', '-w', '-t', '110', '-s', '-D', folder, '-l', join(folder, 'server.log'), '-o', options];
    const { code, output } = await run(pgCtl, args, as);
    if (code !== 0) throw new Error(`the server did not start: ${output}`);
  };
  await start();
  return {
    url: url.href,
    start,
    kill() {
      const server = postmasterOf(folder);
      if (server) process.kill(server.pid, 'SIGKILL');
    },
    async restart(mode) {
      await stop(mode);
      await start();
    },
    async close() {
      await stop('immediate');
      await rm(home, { recursive: true, force: true });
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
