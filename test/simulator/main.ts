/** `npm run simulator -- [--portal FILE] [--port N]`: a simulated HubSpot on loopback until it is stopped. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parsePortalFile } from '../../src/deal/portal-file.ts';
import type { PortalFile } from '../../src/deal/portal-file.ts';
import { startSimulator } from './simulator.ts';

const USAGE = `usage: npm run simulator -- [--portal FILE]... [--port N] [--at ISO] [--webhooks URL]
  --portal    a portal file; may be given several times (default: the sample account)
  --port      default 4010
  --at        where the simulated clock starts (default: the file's asOf, else just after its last touch)
  --webhooks  where webhooks go; PUBLIC_URL, when set, is the origin they are signed for
HUBSPOT_CLIENT_ID and HUBSPOT_CLIENT_SECRET are the app's credentials, with sample values by default.`;

const SAMPLE = new URL('../portals/harbor.json', import.meta.url).pathname;

interface Arguments {
  files: PortalFile[];
  port: number;
  at: number | undefined;
  webhookUrl: string | undefined;
}

function readArguments(): Arguments {
  try {
    const { values } = parseArgs({
      options: {
        portal: { type: 'string', multiple: true },
        port: { type: 'string', default: '4010' },
        at: { type: 'string' },
        webhooks: { type: 'string' },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port: ${values.port} is no port`);
    const at = values.at === undefined ? undefined : Date.parse(values.at);
    if (Number.isNaN(at)) throw new Error(`--at: ${values.at} is not a date and time`);
    if (values.webhooks !== undefined && !URL.canParse(values.webhooks)) {
      throw new Error(`--webhooks: ${values.webhooks} is not a URL`);
    }
    return { files: (values.portal ?? [SAMPLE]).map(readPortal), port, at, webhookUrl: values.webhooks };
  } catch (error) {
    if (error instanceof BadInput) fail(1, error.message);
    return fail(2, `${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

class BadInput extends Error {}

function readPortal(name: string): PortalFile {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(name, 'utf8'));
  } catch (error) {
    throw new BadInput(`${name}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
  const parsed = parsePortalFile(json);
  if (!parsed.ok) throw new BadInput(`${name}: ${parsed.error}`);
  return parsed.file;
}

function fail(code: number, line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(code);
}

const { files, port, at, webhookUrl } = readArguments();
const simulator = await startSimulator({
  file: files,
  port,
  at,
  webhookUrl,
  clientId: process.env.HUBSPOT_CLIENT_ID,
  clientSecret: process.env.HUBSPOT_CLIENT_SECRET,
  publicUrl: process.env.PUBLIC_URL,
  deliverByItself: webhookUrl !== undefined,
}).catch((error: unknown) => fail(1, error instanceof Error ? error.message : String(error)));

process.stdout.write(`A simulated HubSpot answers at ${simulator.url}; it stands at ${simulator.world.nowIso()}.\n`);
process.stdout.write(
  `Give the app access: ${simulator.url}/oauth/authorize?client_id=${simulator.app.clientId}&scope=oauth&redirect_uri=…\n`,
);
process.stdout.write(`Move its clock: curl -d '{"advance":"P1D"}' ${simulator.url}/_sim/clock\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void simulator.close());
