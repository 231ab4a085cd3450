/** The command line of `npm run simulator`. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parsePortalFile } from '../../src/deal/portal-file.ts';
import type { PortalFile } from '../../src/deal/portal-file.ts';

export const USAGE = `usage: npm run simulator -- [--portal FILE]... [--port N] [--at ISO] [--webhooks URL]
  --portal    a portal file; may be given several times (default: the sample account)
  --port      default 4010
  --at        where the simulated clock starts (default: the file's asOf, else just after its last touch)
  --webhooks  where webhooks go; PUBLIC_URL, when set, is the origin they are signed for
HUBSPOT_CLIENT_ID and HUBSPOT_CLIENT_SECRET are the app's credentials, with sample values by default.`;

const SAMPLE = new URL('../portals/harbor.json', import.meta.url).pathname;

export interface Arguments {
  files: PortalFile[];
  port: number;
  at: number | undefined;
  webhookUrl: string | undefined;
}

/** Exit 1 for a file that is no portal file, 2 for wrong usage; each with what to print. */
export type ReadArguments = { ok: true; value: Arguments } | { ok: false; exit: 1 | 2; message: string };

class BadFile extends Error {}

export function readArguments(args: readonly string[]): ReadArguments {
  try {
    const { values } = parseArgs({
      args: [...args],
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
    const webhookUrl = values.webhooks;
    if (webhookUrl !== undefined && !URL.canParse(webhookUrl))
      throw new Error(`--webhooks: ${webhookUrl} is not a URL`);
    return { ok: true, value: { files: (values.portal ?? [SAMPLE]).map(readPortal), port, at, webhookUrl } };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return error instanceof BadFile
      ? { ok: false, exit: 1, message }
      : { ok: false, exit: 2, message: `${message}\n${USAGE}` };
  }
}

function readPortal(name: string): PortalFile {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(name, 'utf8'));
  } catch (error) {
    throw new BadFile(`${name}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
  const parsed = parsePortalFile(json);
  if (!parsed.ok) throw new BadFile(`${name}: ${parsed.error}`);
  return parsed.file;
}
