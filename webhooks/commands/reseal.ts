/**
 * `npm run --silent reseal`: after a new key was put before the old one in TOKEN_KEY (`new,old`), seals every stored
 * token with the new one. The old key can be taken out then.
 */
import { resealAll } from '../../src/install/reseal.ts';
import { argumentsOf, BadInput, print, run, WrongUsage } from './command-line.ts';
import { onInstallation } from './installation.ts';

await run('npm run --silent reseal', async () => {
  if (argumentsOf({}).positionals.length > 0) throw new WrongUsage('It takes no arguments.');
  await onInstallation(async ({ backend, keys }) => {
    const resealed = await resealAll(backend.store.grants, keys).catch((error: unknown) => {
      throw new BadInput(error instanceof Error ? error.message : String(error));
    });
    await print(`${JSON.stringify({ resealed })}\n`);
  });
});
