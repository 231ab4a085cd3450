/** What `npm run demo` understands. */
import { momentOf, argumentsOf, readPortalFile, WrongUsage } from '../../webhooks/commands/command-line.ts';
import type { PortalFile } from '../../src/deal/portal-file.ts';

export const USAGE = `npm run demo -- [--portal FILE] [--at ISO] [--port N] [--fresh]
  --portal  the account to show (default: the sample account)
  --at      where the simulated clock starts (default: the file's asOf, else just after its last touch)
  --port    default 3000
  --fresh   forget what earlier runs left in the embedded database`;

const SAMPLE = new URL('../portals/harbor.json', import.meta.url).pathname;

export interface DemoArguments {
  file: PortalFile;
  at: number | undefined;
  port: number;
  fresh: boolean;
}

export async function demoArguments(): Promise<DemoArguments> {
  const { values, positionals } = argumentsOf({
    portal: { type: 'string' },
    at: { type: 'string' },
    port: { type: 'string' },
    fresh: { type: 'boolean' },
  });
  if (positionals.length > 0) throw new WrongUsage(`${positionals[0]}: not understood`);
  const port = Number(values.port ?? process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new WrongUsage(`--port: ${values.port} is no port`);
  return {
    file: await readPortalFile(values.portal ?? SAMPLE),
    at: values.at === undefined ? undefined : momentOf(values.at, 'at'),
    port,
    fresh: values.fresh ?? false,
  };
}
