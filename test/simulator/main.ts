/** `npm run simulator -- [--portal FILE] [--port N]`: a simulated HubSpot on loopback until it is stopped. */
import { readArguments } from './arguments.ts';
import { startSimulator } from './simulator.ts';

function fail(code: number, line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(code);
}

const read = readArguments(process.argv.slice(2));
if (!read.ok) fail(read.exit, read.message);
const { files, port, at, webhookUrl } = read.value;
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

const { url, app, world } = simulator;
process.stdout.write(`A simulated HubSpot answers at ${url}; it stands at ${world.nowIso()}.
Give the app access: ${url}/oauth/authorize?client_id=${app.clientId}&scope=oauth&redirect_uri=…
Move its clock: curl -d '{"advance":"P1D"}' ${url}/_sim/clock
`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void simulator.close());
