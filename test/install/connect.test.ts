import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { hubspot } from '../../src/hubspot/crm.ts';
import { hubspotOAuth } from '../../src/hubspot/oauth.ts';
import { connectStatic, finishConnecting, startConnecting } from '../../src/install/connect.ts';
import type { ConnectNeeds } from '../../src/install/connect.ts';
import { SCOPES } from '../../src/install/scopes.ts';
import { keysOf } from '../../src/install/seal.ts';
import { GrantTokens } from '../../src/install/tokens.ts';
import { uninstall } from '../../src/install/uninstall.ts';
import { MemoryBudget } from '../hubspot/memory-budget.ts';
import { PORTAL, smallAccount } from '../hubspot/world.ts';
import { startSimulator } from '../simulator/simulator.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { MemoryConnections, MemoryGrants, MemoryStates } from './memory-grants.ts';

const REDIRECT = 'https://ghostlight.example/oauth/callback';

let sim: Simulator;
let wall: number;
let needs: ConnectNeeds & { grants: MemoryGrants; states: MemoryStates; connections: MemoryConnections };
let tokens: GrantTokens;
let deaths: string[];

beforeEach(async () => {
  wall = Date.parse('2026-03-10T15:00:00Z');
  sim = await startSimulator({ file: smallAccount(), wall: () => wall, withoutScopes: ['crm.lists.read'] });
  const { clientId, clientSecret } = sim.app;
  const grants = new MemoryGrants();
  needs = {
    states: new MemoryStates(),
    grants,
    connections: new MemoryConnections(grants),
    oauth: hubspotOAuth({ apiUrl: sim.url, clientId, clientSecret }),
    keys: keysOf(randomBytes(32)),
    clientId,
    redirectUri: REDIRECT,
    authorizeUrl: `${sim.url}/oauth/authorize`,
    wall: () => wall,
    now: () => wall,
  };
  deaths = [];
  tokens = new GrantTokens({ ...needs, onDead: (portalId, because) => deaths.push(`${portalId}: ${because}`) });
});
afterEach(() => sim.close());

/** What an admin's browser does: follows to HubSpot, says yes, comes back with HubSpot's query. */
async function consent(url: string, deny = false) {
  const answer = await fetch(deny ? `${url}&deny=true` : url, { redirect: 'manual' });
  const back = new URL(answer.headers.get('location') ?? '');
  const { searchParams } = back;
  return { code: searchParams.get('code'), state: searchParams.get('state'), error: searchParams.get('error') };
}

async function connect() {
  const { url, browser } = await startConnecting(needs);
  return finishConnecting(needs, { ...(await consent(url)), browser });
}

const tokenCalls = () => sim.requests().filter((r) => r.path.endsWith('/token')).length;

describe('connecting', () => {
  it('keeps a grant, sealed, and says what was not granted', async () => {
    expect(await connect()).toEqual({ ok: true, portalId: PORTAL, first: true, missingScopes: ['crm.lists.read'] });
    const stored = JSON.stringify(needs.grants.rows.get(PORTAL));
    const token = await tokens.token(PORTAL);
    expect(token).toContain('simulated-access');
    expect(stored).not.toContain('simulated-');
    expect(await needs.connections.status(PORTAL)).toMatchObject({ status: 'connected' });
  });

  it('sends scopes as HubSpot wants them', async () => {
    const { url } = await startConnecting(needs);
    expect(url).toContain('&scope=oauth%20crm.objects.deals.read%20');
    expect(url).toContain('&optional_scope=sales-email-read%20');
  });

  it('refuses somebody else’s callback in this browser', async () => {
    const attacker = await startConnecting(needs);
    const callback = await consent(attacker.url);
    const victim = await startConnecting(needs);
    for (const browser of [victim.browser, null]) {
      const again = await startConnecting(needs);
      const of = browser === null ? await consent(again.url) : callback;
      expect(await finishConnecting(needs, { ...of, browser })).toMatchObject({ ok: false, code: 'other-browser' });
    }
    expect(needs.grants.rows.size).toBe(0);
    expect(tokenCalls()).toBe(0);
  });

  it('takes a state once, whatever came of it', async () => {
    const { url, browser } = await startConnecting(needs);
    const callback = { ...(await consent(url)), browser };
    expect((await finishConnecting(needs, callback)).ok).toBe(true);
    expect(await finishConnecting(needs, callback)).toMatchObject({ ok: false, code: 'unknown-state' });
    const wrong = await startConnecting(needs);
    const stolen = await consent(wrong.url);
    await finishConnecting(needs, { ...stolen, browser: 'guess' });
    expect(await finishConnecting(needs, { ...stolen, browser: wrong.browser })).toMatchObject({
      code: 'unknown-state',
    });
  });

  it('takes no old state, no made-up one, no refusal and no wrong code', async () => {
    const late = await startConnecting(needs);
    const callback = await consent(late.url);
    wall += 10 * 60_000;
    expect(await finishConnecting(needs, { ...callback, browser: late.browser })).toMatchObject({ code: 'expired' });
    const none = { code: 'x', state: null, error: null, browser: null };
    expect(await finishConnecting(needs, none)).toMatchObject({ code: 'unknown-state' });
    const refused = await startConnecting(needs);
    expect(await finishConnecting(needs, { ...(await consent(refused.url, true)), browser: refused.browser })).toEqual({
      ok: false,
      code: 'denied',
      message: 'No access was given in HubSpot, so nothing was connected. You can start again.',
    });
    const wrong = await startConnecting(needs);
    expect(
      await finishConnecting(needs, { ...(await consent(wrong.url)), code: 'guess', browser: wrong.browser }),
    ).toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/[^.]\. Try again; if it stays, tell whoever runs Ghostlight\.$/),
    });
  });

  it('asks for no more when HubSpot is away for a moment', async () => {
    sim.fault({ path: '*/token', status: 503, times: 1 });
    expect(await connect()).toMatchObject({ ok: false, code: 'try-later' });
    expect(await connect()).toMatchObject({ ok: true });
  });

  it('connects a static token of a private app', async () => {
    expect(await connectStatic(needs, sim.staticToken())).toEqual({ portalId: PORTAL, first: true });
    expect(await tokens.token(PORTAL)).toContain('simulated-access');
    sim.uninstall();
    await expect(tokens.rejected(PORTAL, await tokens.token(PORTAL))).rejects.toMatchObject({ kind: 'disconnected' });
    expect(await needs.connections.status(PORTAL)).toMatchObject({ status: 'disconnected' });
  });
});

describe('the scopes of a static token', () => {
  const SOME = ['oauth', 'crm.objects.deals.read', 'crm.lists.write'];
  const kept = () => needs.grants.rows.get(PORTAL)?.scopes;
  const ALL = SCOPES.map((s) => s.scope);
  /** HubSpot's answer when it does not tell of such tokens. */
  const untold = () => ({
    ...needs,
    oauth: hubspotOAuth({ apiUrl: sim.url, clientId: sim.app.clientId, clientSecret: 'wrong' }),
  });

  it('are those that HubSpot tells of it', async () => {
    await connectStatic(needs, sim.staticToken({ scopes: SOME }));
    expect(kept()).toEqual(SOME);
  });

  it('are all, where HubSpot does not tell, until a call is refused for want of one', async () => {
    await connectStatic(untold(), sim.staticToken({ scopes: SOME }));
    expect(kept()).toEqual(ALL);
    const hub = hubspot({
      apiUrl: sim.url,
      tokens,
      budget: new MemoryBudget(),
      random: () => 0.5,
      sleep: async () => undefined,
      elapsed: () => 0,
    });
    const crm = hub.crm(PORTAL);
    await expect(crm.owners('card')).rejects.toMatchObject({ kind: 'missing-scope' });
    expect(kept()).toEqual(ALL.filter((scope) => scope !== 'crm.objects.owners.read'));
    await expect(crm.owners('card')).rejects.toMatchObject({ kind: 'missing-scope' });
    hub.close();
    expect(needs.grants.rows.get(PORTAL)?.version).toBe(2);
    expect(await tokens.token(PORTAL)).toContain('simulated-access');
  });

  it('of a grant by OAuth are what HubSpot granted, whatever one call was refused for', async () => {
    await connect();
    const before = kept();
    await tokens.denied(PORTAL, ['crm.objects.owners.read']);
    expect(kept()).toEqual(before);
  });

  it('of an account that is gone are nobody’s', async () => {
    await expect(tokens.denied(PORTAL, ['oauth'])).resolves.toBeUndefined();
    expect(needs.grants.rows.size).toBe(0);
  });
});

describe('mails of before', () => {
  const without = (scope: string) => ({
    ...needs,
    oauth: {
      ...needs.oauth,
      exchange: async (code: string, redirectUri: string) => {
        const answer = await needs.oauth.exchange(code, redirectUri);
        return { ...answer, scopes: answer.scopes?.filter((one) => one !== scope) ?? [] };
      },
    },
  });
  const connectWith = async (as: typeof needs) => {
    const { url, browser } = await startConnecting(as);
    expect(await finishConnecting(as, { ...(await consent(url)), browser })).toMatchObject({ ok: true });
    return needs.connections.mailsAnew.splice(0);
  };

  it('are read anew when what they say may be read from now on, and only then', async () => {
    await connectWith(without('sales-email-read'));
    expect(await connectWith(without('automation.sequences.read'))).toEqual([PORTAL]);
    expect(await connectWith(needs)).toEqual([]);
    expect(await connectWith(without('sales-email-read'))).toEqual([]);
    await uninstall(PORTAL, { ...needs, tokens });
    expect(await connectWith(needs)).toEqual([PORTAL]);
  });
});

describe('a grant', () => {
  it('that does not open with the key that is set says so, and is not given up', async () => {
    await connect();
    const lost = new GrantTokens({ ...needs, keys: keysOf(randomBytes(32)) });
    const asked = { kind: 'disconnected', message: expect.stringContaining('TOKEN_KEY') };
    await expect(lost.token(PORTAL)).rejects.toMatchObject(asked);
    await expect(lost.rejected(PORTAL, 'x')).rejects.toMatchObject(asked);
    expect(await needs.connections.status(PORTAL)).toMatchObject({ status: 'connected' });
    expect(await tokens.token(PORTAL)).toContain('simulated-access');
  });

  it('is renewed early, once for many callers', async () => {
    await connect();
    const first = await tokens.token(PORTAL);
    const before = tokenCalls();
    wall += 26 * 60_000;
    const two = new GrantTokens(needs);
    const all = await Promise.all([...Array(10)].flatMap(() => [tokens.token(PORTAL), two.token(PORTAL)]));
    expect(new Set(all).size).toBe(1);
    expect(all[0]).not.toBe(first);
    expect(tokenCalls() - before).toBe(1);
  });

  it('that another process replaced is used here within a minute', async () => {
    await connect();
    const first = await tokens.token(PORTAL);
    await connect();
    wall += 59_000;
    expect(await tokens.token(PORTAL)).toBe(first);
    wall += 1_000;
    expect(await tokens.token(PORTAL)).not.toBe(first);
    expect(await tokens.token(PORTAL)).toBe(await new GrantTokens(needs).token(PORTAL));
  });

  it('goes on with the token it has while HubSpot’s token service is away', async () => {
    await connect();
    const first = await tokens.token(PORTAL);
    sim.fault({ path: '*/token', status: 503 });
    wall += 26 * 60_000;
    expect(await tokens.token(PORTAL)).toBe(first);
    wall += 5 * 60_000;
    await expect(tokens.token(PORTAL)).rejects.toMatchObject({ kind: 'try-later' });
    expect(deaths).toEqual([]);
  });

  it('that is dead marks the portal disconnected, says so once, and a reconnect brings it back', async () => {
    await connect();
    await tokens.token(PORTAL);
    sim.uninstall();
    wall += 40 * 60_000;
    for (let i = 0; i < 2; i += 1) await expect(tokens.token(PORTAL)).rejects.toMatchObject({ kind: 'disconnected' });
    expect(deaths).toHaveLength(1);
    expect(await needs.connections.status(PORTAL)).toMatchObject({ status: 'disconnected' });
    expect(await connect()).toMatchObject({ ok: true, first: false });
    tokens.forget(PORTAL);
    expect(await tokens.token(PORTAL)).toContain('simulated-access');
  });

  it('does not die of our own wrong secret', async () => {
    await connect();
    wall += 40 * 60_000;
    const oauth = hubspotOAuth({ apiUrl: sim.url, clientId: sim.app.clientId, clientSecret: 'wrong' });
    await expect(new GrantTokens({ ...needs, oauth }).token(PORTAL)).rejects.toMatchObject({ kind: 'try-later' });
    expect(await needs.connections.status(PORTAL)).toMatchObject({ status: 'connected' });
  });

  it('does not die of a 401 of the token service that does not say it is dead', async () => {
    await connect();
    wall += 40 * 60_000;
    sim.fault({ path: '*/token', status: 401 });
    await expect(tokens.token(PORTAL)).rejects.toMatchObject({ kind: 'try-later', status: 401 });
    expect(await needs.connections.status(PORTAL)).toMatchObject({ status: 'connected' });
  });

  it('of a private app is not given up for one refusal: HubSpot is asked once more', async () => {
    await connectStatic(needs, sim.staticToken());
    const token = await tokens.token(PORTAL);
    await tokens.rejected(PORTAL, token);
    expect(await tokens.token(PORTAL)).toBe(token);
    expect(await needs.connections.status(PORTAL)).toMatchObject({ status: 'connected' });
    sim.fault({ path: '*/account-info/*', status: 503, times: 1 });
    await expect(tokens.rejected(PORTAL, token)).rejects.toMatchObject({ kind: 'try-later' });
    sim.fault({ path: '*/account-info/*', status: 401, times: 1 });
    await expect(tokens.rejected(PORTAL, token)).rejects.toMatchObject({ kind: 'disconnected' });
    expect(await needs.connections.status(PORTAL)).toMatchObject({ status: 'disconnected' });
  });

  it('that died while an admin connected again leaves the account connected, and the new one is used', async () => {
    await connect();
    await tokens.token(PORTAL);
    sim.uninstall();
    wall += 40 * 60_000;
    const late = {
      ...needs.oauth,
      // The refusal of the old grant arrives when the new one is stored already.
      refresh: async (token: string) => {
        const refused = await needs.oauth.refresh(token).catch((error: unknown) => error);
        await connect();
        throw refused;
      },
    };
    const used = new GrantTokens({ ...needs, oauth: late, onDead: (portalId) => deaths.push(String(portalId)) });
    const token = await used.token(PORTAL);
    expect(token).toBe(await tokens.token(PORTAL));
    expect(await needs.connections.status(PORTAL)).toMatchObject({ status: 'connected' });
    expect(deaths).toEqual([]);
  });

  it('that does not open is not taken for dead at an uninstall: HubSpot was not asked, so nothing is forgotten', async () => {
    await connect();
    const before = sim.requests().length;
    const lost = new GrantTokens({ ...needs, keys: keysOf(randomBytes(32)) });
    await expect(uninstall(PORTAL, { ...needs, tokens: lost })).rejects.toThrow('TOKEN_KEY');
    expect(sim.requests()).toHaveLength(before);
    expect(needs.grants.rows.size).toBe(1);
    expect(await needs.connections.status(PORTAL)).toMatchObject({ status: 'connected' });
  });

  it('is given back at an uninstall', async () => {
    await connect();
    await uninstall(PORTAL, { ...needs, tokens });
    expect(needs.grants.rows.size).toBe(0);
    expect(await needs.connections.status(PORTAL)).toMatchObject({ status: 'uninstalled' });
    expect(sim.requests().at(-1)).toMatchObject({ method: 'DELETE', status: 204 });
    await uninstall(PORTAL, { ...needs, tokens });
  });
});
