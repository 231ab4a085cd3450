/**
 * `npm run --silent connect-private < token.txt`: connects one account with the static token of a private app, for use
 * in that account only. Nobody is known to have connected it, so `--admin` names the user who may change the settings
 * before admins are chosen there. The token comes on standard input, so that it stands in no process list and no shell history.
 */
import { text } from 'node:stream/consumers';
import { connectStatic } from '../../src/install/connect.ts';
import { readingAfterConnecting } from '../../src/sync/after-connecting.ts';
import { argumentsOf, BadInput, print, run, WrongUsage } from './command-line.ts';
import { onInstallation } from './installation.ts';

const USAGE = 'npm run --silent connect-private -- [--admin USER_ID] < token.txt';

await run(USAGE, async () => {
  const { values, positionals } = argumentsOf({ admin: { type: 'string' } });
  if (positionals.length > 0) throw new WrongUsage('The token is read from standard input.');
  if (values.admin !== undefined && !/^\d{1,19}$/.test(values.admin))
    throw new WrongUsage('--admin: the id of a HubSpot user is a number');
  const token = process.stdin.isTTY ? '' : (await text(process.stdin)).trim();
  if (token === '' || /\s/.test(token))
    throw new BadInput('standard input: one token is wanted there, and nothing else');
  await onInstallation(async ({ backend, keys, oauth }) => {
    const { grants, connections } = backend.store;
    const needs = { grants, connections, keys, oauth, wall: Date.now, now: Date.now };
    const connected = await connectStatic(needs, token, values.admin ?? null);
    await backend.jobs.add(await readingAfterConnecting(backend.store, connected.portalId));
    await print(`${JSON.stringify(connected)}\n`);
  });
});
