/** `npm run --silent disconnect -- --portal ID`: takes the app out of an account, and forgets its tokens. */
import { uninstall } from '../../src/install/uninstall.ts';
import { argumentsOf, BadInput, print, run, WrongUsage } from './command-line.ts';
import { onInstallation, portalIdOf } from './installation.ts';

const USAGE = 'npm run --silent disconnect -- --portal ID';

await run(USAGE, async () => {
  const { values, positionals } = argumentsOf({ portal: { type: 'string' } });
  if (values.portal === undefined || positionals.length > 0) throw new WrongUsage('Name the account with --portal.');
  const portalId = portalIdOf(values.portal);
  if (portalId === null) throw new WrongUsage('--portal: a HubSpot account id is a number');
  await onInstallation(async ({ backend, oauth, tokens }) => {
    const { grants, connections } = backend.store;
    if ((await connections.status(portalId)) === null)
      throw new BadInput(`portal ${portalId} has not connected Ghostlight`);
    await uninstall(portalId, { grants, connections, oauth, tokens, now: Date.now });
    await print(`${JSON.stringify({ portalId, status: 'uninstalled' })}\n`);
  });
});
