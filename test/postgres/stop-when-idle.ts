/** Stops the tests' server a minute after its last connection, and throws its files away. One of these runs per folder. */
import { createServer } from 'node:net';
import { rmSync } from 'node:fs';
import pg from 'pg';
import { openEmbedded } from '../../src/postgres/embedded.ts';

const [folder = ''] = process.argv.slice(2);
const IDLE_MS = 60_000;
const LOOK_MS = 5_000;

const watcher = createServer();
watcher.on('error', () => process.exit(0));
watcher.listen(process.platform === 'linux' ? { path: `\0watching ${folder}` } : { host: '127.0.0.1', port: 19_741 });

const server = await openEmbedded({ dataDir: folder, durable: false });
for (let idleSince = performance.now(); ;) {
  if ((await others()) > 0) idleSince = performance.now();
  if (performance.now() - idleSince > IDLE_MS) break;
  await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
}
await server.close();
rmSync(server.folder, { recursive: true, force: true });
process.exit(0);

async function others(): Promise<number> {
  const client = new pg.Client({ connectionString: server.url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    return rows[0]?.n ?? 0;
  } catch {
    return 0;
  } finally {
    await client.end().catch(() => undefined);
  }
}
