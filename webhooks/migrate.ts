/** `npm run migrate`: brings the tables up to date and ends. The service does the same at its start. */
import { openBackend } from './backend.ts';
import { parseDatabaseEnv } from './env.ts';
import { makeLog } from './log.ts';

const outcome = parseDatabaseEnv(process.env);
if (!outcome.ok) {
  process.stderr.write(`${outcome.lines.join('\n')}\n`);
  process.exit(1);
}
try {
  const backend = await openBackend(outcome.env, makeLog(outcome.env.LOG_LEVEL));
  await backend.close();
  process.stdout.write('The tables are up to date.\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
