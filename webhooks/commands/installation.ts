/** What the commands about connections share: the store, the keys and HubSpot's OAuth, from the environment. */
import { hubspotOAuth } from '../../src/hubspot/oauth.ts';
import { keysOf } from '../../src/install/seal.ts';
import type { Keys } from '../../src/install/seal.ts';
import { GrantTokens } from '../../src/install/tokens.ts';
import type { OAuthServer } from '../../src/ports/connections.ts';
import { CrmError } from '../../src/ports/crm.ts';
import type { Backend } from '../backend.ts';
import { openBackend } from '../backend.ts';
import { parseEnv } from '../env.ts';
import type { Env } from '../env.ts';
import { makeLog } from '../log.ts';
import { BadInput } from './command-line.ts';

export interface Installation {
  env: Env;
  backend: Backend;
  keys: Keys;
  oauth: OAuthServer;
  tokens: GrantTokens;
}

/** Runs `work` on the installation that the environment names; HubSpot's refusals become one line. */
export async function onInstallation<T>(work: (of: Installation) => Promise<T>): Promise<T> {
  const outcome = parseEnv(process.env);
  if (!outcome.ok) throw new BadInput(outcome.lines.join('\n'));
  const { env } = outcome;
  const backend = await openBackend(env, makeLog('silent')).catch((error: unknown) => {
    throw new BadInput(error instanceof Error ? error.message : String(error));
  });
  try {
    const [current, ...older] = env.TOKEN_KEY.split(',').map((key) => Buffer.from(key.trim(), 'base64'));
    const keys = keysOf(current as Buffer, older);
    const { HUBSPOT_API_URL: apiUrl, HUBSPOT_CLIENT_ID: clientId, HUBSPOT_CLIENT_SECRET: clientSecret } = env;
    const oauth = hubspotOAuth({ apiUrl, clientId, clientSecret });
    const { grants, connections } = backend.store;
    const tokens = new GrantTokens({ grants, connections, keys, oauth, wall: Date.now, now: Date.now });
    return await work({ env, backend, keys, oauth, tokens });
  } catch (error) {
    if (error instanceof CrmError) throw new BadInput(error.message);
    throw error;
  } finally {
    await backend.close();
  }
}

/** The `--portal` of a command. */
export function portalIdOf(text: string): number | null {
  const portalId = Number(text);
  return Number.isSafeInteger(portalId) && portalId > 0 ? portalId : null;
}
