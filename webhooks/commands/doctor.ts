/** `npm run doctor -- --portal ID [--fix]`: looks a connected account over and says what it finds in plain words. */
import { join } from 'node:path';
import { hubspot } from '../../src/hubspot/crm.ts';
import { examine, say } from '../doctor/examine.ts';
import { count, type Finding } from '../doctor/finding.ts';
import { argumentsOf, BadInput, print, run, WrongUsage } from './command-line.ts';
import { onInstallation, portalIdOf } from './installation.ts';

const PROJECT = join(import.meta.dirname, '../../extensions/app');

await run('npm run doctor -- --portal ID [--fix]', async () => {
  const { values, positionals } = argumentsOf({ portal: { type: 'string' }, fix: { type: 'boolean' } });
  if (values.portal === undefined || positionals.length > 0) throw new WrongUsage('Name the account with --portal.');
  const portalId = portalIdOf(values.portal);
  if (portalId === null) throw new WrongUsage('--portal: a HubSpot account id is a number');
  const counts: Record<Finding['is'], number> = { fine: 0, hint: 0, fault: 0 };
  await onInstallation(async ({ env, backend, oauth, tokens }) => {
    const { store } = backend;
    const hub = hubspot({
      apiUrl: env.HUBSPOT_API_URL,
      budget: store.budget,
      tokens,
      random: Math.random,
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      elapsed: () => performance.now(),
    });
    try {
      await print(`Ghostlight at ${env.PUBLIC_URL}, portal ${portalId}\n\n`);
      const findings = examine({
        portalId,
        publicUrl: env.PUBLIC_URL,
        secret: env.HUBSPOT_CLIENT_SECRET,
        apiUrl: env.HUBSPOT_API_URL,
        connections: store.connections,
        store,
        crm: hub.crm(portalId),
        token: () => tokens.token(portalId),
        oauth,
        project: PROJECT,
        wall: Date.now,
        fix: values.fix ?? false,
      });
      for await (const finding of findings) {
        counts[finding.is] += 1;
        await print(say(finding));
      }
    } finally {
      hub.close();
    }
  });
  await print(`\n${counts.fine} fine, ${count(counts.hint, 'hint')}, ${count(counts.fault, 'fault')}\n`);
  if (counts.fault > 0) throw new BadInput(`portal ${portalId}: not everything is in order, see above`);
});
