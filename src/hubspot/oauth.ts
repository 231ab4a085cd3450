/** HubSpot's OAuth endpoints, by plain fetch: the client library uses the ones that end in 2027 and drops `hub_id`. */
import { z } from 'zod';
import type { GrantAnswer, OAuthServer } from '../ports/connections.ts';
import { CrmError } from '../ports/crm.ts';
import type { Answer } from './answer.ts';
import { BadAnswer, jsonOf, parsed } from './answer.ts';
import type { PlainCall } from './client.ts';
import { plainCall } from './client.ts';
import { ACCOUNT_PATH, accountOf } from './account.ts';
import { VERSION } from './dated-paths.ts';
import { errorOf, errorOfSilence, redact } from './errors.ts';
import { id } from './shapes.ts';

const DEADLINE_MS = 15_000;

const grant = z.looseObject({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.number().positive(),
  hub_id: z.number().int().nullish(),
  user_id: id.nullish(),
  scopes: z.array(z.string()).nullish(),
});

const introspection = z.looseObject({
  hub_id: z.number().int(),
  user_id: id.nullish(),
  scopes: z.array(z.string()).default([]),
});

/** RFC 6749's errors, and HubSpot's own status beside them. */
const oauthError = z.looseObject({
  error: z.string().optional(),
  error_description: z.string().optional(),
  status: z.string().optional(),
  message: z.string().optional(),
});

/**
 * Words that mean the grant is gone. Anything wrong with our own id or secret must never end every portal's grant, so a
 * bare 401 of the token service, which may be about those, says nothing of it.
 */
const DEAD = new Set(['invalid_grant', 'access_denied', 'BAD_REFRESH_TOKEN', 'BAD_AUTH_CODE', 'BAD_HUB']);

export function hubspotOAuth(of: { apiUrl: string; clientId: string; clientSecret: string }): OAuthServer {
  const ours = { client_id: of.clientId, client_secret: of.clientSecret };
  const token = (form: Record<string, string>) =>
    ask({ method: 'POST', path: `/oauth/${VERSION}/token`, form: { ...form, ...ours } }).then(grantOf);

  async function ask(call: PlainCall, bearer: string | null = null): Promise<Answer> {
    try {
      return await plainCall(of.apiUrl, call, bearer, AbortSignal.timeout(DEADLINE_MS));
    } catch (thrown) {
      throw thrown instanceof BadAnswer
        ? oauthErrorOf(thrown.answer, bearer !== null)
        : errorOfSilence(thrown, 'repeat');
    }
  }

  return {
    exchange: (code, redirectUri) => token({ grant_type: 'authorization_code', code, redirect_uri: redirectUri }),
    refresh: (refreshToken) => token({ grant_type: 'refresh_token', refresh_token: refreshToken }),
    async introspect(accessToken) {
      const form = { ...ours, token: accessToken, token_type_hint: 'access_token' };
      const said = parsed(
        await ask({ method: 'POST', path: `/oauth/${VERSION}/token/introspect`, form }),
        introspection,
        'introspect a token',
      );
      return { portalId: said.hub_id, userId: said.user_id ?? null, scopes: said.scopes };
    },
    async account(accessToken) {
      return accountOf(await ask({ method: 'GET', path: ACCOUNT_PATH }, accessToken));
    },
    async uninstall(accessToken) {
      await ask({ method: 'DELETE', path: `/appinstalls/${VERSION}/external-install` }, accessToken);
    },
  };
}

function grantOf(answer: Answer): GrantAnswer {
  const said = parsed(answer, grant, 'get a token');
  return {
    accessToken: said.access_token,
    refreshToken: said.refresh_token,
    expiresInMs: said.expires_in * 1000,
    portalId: said.hub_id ?? null,
    userId: said.user_id ?? null,
    scopes: said.scopes ?? null,
  };
}

/** A 401 to a bearer token is about that token. */
function oauthErrorOf(answer: Answer, ofBearer: boolean): CrmError {
  if (answer.status >= 500 || answer.status === 429) return errorOf(answer, 'repeat');
  const read = oauthError.safeParse(jsonOf(answer.text));
  const said = read.success ? read.data : {};
  const codes = [said.error, said.status].filter((code) => code !== undefined);
  const words = redact(said.error_description ?? said.message ?? said.error ?? 'no reason given');
  const dead = ofBearer ? answer.status === 401 : codes.some((code) => DEAD.has(code));
  return new CrmError(
    dead && !codes.includes('invalid_client') ? 'disconnected' : 'refused',
    `HubSpot answered ${answer.status}: ${words}`,
    { status: answer.status, codes },
  );
}
