/** `npm run --silent snapshot -- --portal ID`: a connected account as a portal file, on standard output. */
import { PROPERTIES, propertiesFor } from '../../src/deal/from-hubspot.ts';
import { CrmError } from '../../src/ports/crm.ts';
import { snapshot } from '../../src/sync/snapshot.ts';
import { composeService } from '../app.ts';
import { openBackend } from '../backend.ts';
import { parseEnv } from '../env.ts';
import { makeLog } from '../log.ts';
import { argumentsOf, BadInput, print, run, WrongUsage } from './command-line.ts';
import { portalIdOf } from './installation.ts';

const USAGE = 'npm run --silent snapshot -- --portal ID > account.json';

await run(USAGE, async () => {
  const { values, positionals } = argumentsOf({ portal: { type: 'string' } });
  if (values.portal === undefined || positionals.length > 0) throw new WrongUsage('Name the account with --portal.');
  const portalId = portalIdOf(values.portal);
  if (portalId === null) throw new WrongUsage('--portal: a HubSpot account id is a number');
  const outcome = parseEnv(process.env);
  if (!outcome.ok) throw new BadInput(outcome.lines.join('\n'));
  // Standard output carries the file and nothing else.
  const log = makeLog('silent');
  const backend = await openBackend(outcome.env, log).catch((error: unknown) => {
    throw new BadInput(error instanceof Error ? error.message : String(error));
  });
  const clock = { now: () => Date.now(), wall: () => Date.now() };
  const service = composeService({ env: outcome.env, store: backend.store, clock, jobs: backend.jobs, log });
  try {
    const known = await backend.store.reading(portalId);
    if (!known) throw new BadInput(`portal ${portalId} has not connected Ghostlight`);
    const { settings, portal } = known;
    const own = propertiesFor('deals', settings).filter((name) => !PROPERTIES.deals.includes(name));
    const onRemark = (line: string) => void process.stderr.write(`${line}\n`);
    const asOf = clock.now();
    const file = await snapshot(await service.crmOf(portalId), { asOf, own, country: portal.country, onRemark });
    await print(`${JSON.stringify(file)}\n`);
  } catch (error) {
    if (error instanceof CrmError) throw new BadInput(error.message);
    throw error;
  } finally {
    await service.close();
    await backend.close();
  }
});
