import { Signature } from '@hubspot/api-client';
import { describe, expect, it } from '@jest/globals';
import { receivers, simulators } from './caller.ts';

const start = simulators();
const listen = receivers();
const PUBLIC = 'https://ghostlight.example';

describe('a card’s call', () => {
  it('says who asks, is signed for the public URL, and comes back as the app answered', async () => {
    const app = await listen(() => ({ status: 200, body: { ok: true } }));
    const simulator = await start({ webhookUrl: `${app.url}/hubspot/webhooks`, publicUrl: PUBLIC });
    const answer = await simulator.cardFetch({ url: `${PUBLIC}/card/501?x=1`, method: 'GET', userId: 9071 });
    expect(answer).toEqual({ status: 200, body: '{"ok":true}' });
    const { url, headers, raw } = app.received[0]!;
    expect(url).toBe(
      `/card/501?x=1&userId=9071&portalId=4100201&userEmail=rita%40acme.example&appId=${simulator.app.appId}`,
    );
    const signed = {
      signatureVersion: 'v3',
      signature: String(headers['x-hubspot-signature-v3']),
      method: 'GET',
      clientSecret: simulator.app.clientSecret,
      requestBody: raw,
      timestamp: Number(headers['x-hubspot-request-timestamp']),
    };
    expect(Signature.isValid({ ...signed, url: decodeURIComponent(`${PUBLIC}${url}`) })).toBe(true);
    expect(Signature.isValid({ ...signed, url: decodeURIComponent(`${PUBLIC}${url}`).replace('501', '502') })).toBe(
      false,
    );
  });

  it('tells the address of a user who owns nothing too, where it is known', async () => {
    const app = await listen(() => 200);
    const simulator = await start();
    const asks = async (more: { userEmail?: string }) =>
      void (await simulator.cardFetch({ url: `${app.url}/settings`, method: 'GET', userId: 1, ...more }));
    await asks({ userEmail: 'ada@acme.example' });
    await asks({});
    const told = app.received.map((r) => new URL(r.url, app.url).searchParams.get('userEmail'));
    expect(told).toEqual(['ada@acme.example', '']);
  });

  it('is tried once more after a 5xx, with the same body', async () => {
    const app = await listen((n) => (n === 1 ? 503 : 200));
    const simulator = await start();
    const body = { play: 'check-in', key: 'k1' };
    const answer = await simulator.cardFetch({ url: `${app.url}/card/501/plays`, method: 'POST', body, userId: 9071 });
    expect(answer.status).toBe(200);
    expect(app.received.map((r) => JSON.parse(r.raw) as unknown)).toEqual([body, body]);
  });

  it('is not tried again after a refusal, and tells when nobody was there', async () => {
    const app = await listen(() => 401);
    const simulator = await start();
    expect((await simulator.cardFetch({ url: `${app.url}/x`, method: 'GET', userId: 9071 })).status).toBe(401);
    expect(app.received).toHaveLength(1);
    expect((await simulator.cardFetch({ url: 'http://127.0.0.1:1/x', method: 'GET', userId: 9071 })).status).toBe(0);
  });
});

describe('a custom workflow action', () => {
  const action = (url: string) => ({
    url: `${url}/workflow/actions/diagnose`,
    objectType: 'deals',
    objectId: '501',
    properties: ['dealname'],
    inputFields: { note: 'x' },
  });

  it('brings the record and ends with the answer', async () => {
    const app = await listen(() => ({ status: 200, body: { outputFields: { state: 'dark' } } }));
    const simulator = await start();
    const { run } = await simulator.runWorkflowAction(action(app.url));
    expect(run).toMatchObject({ state: 'SUCCESS', outputFields: { state: 'dark' } });
    expect(JSON.parse(app.received[0]!.raw)).toEqual({
      callbackId: run.callbackId,
      origin: { portalId: 4_100_201, actionDefinitionId: 1, actionDefinitionVersion: 1 },
      context: { source: 'WORKFLOWS', workflowId: 1 },
      object: { objectId: 501, objectType: 'DEAL', properties: { dealname: 'Big one' } },
      inputFields: { note: 'x' },
    });
    const { headers, raw } = app.received[0]!;
    const valid = Signature.isValid({
      signatureVersion: 'v2',
      signature: String(headers['x-hubspot-signature']),
      method: 'POST',
      clientSecret: simulator.app.clientSecret,
      requestBody: raw,
      url: `${app.url}/workflow/actions/diagnose`,
    });
    expect(valid).toBe(true);
  });

  it('waits while blocked, until the app calls back', async () => {
    const app = await listen(() => ({ status: 200, body: { outputFields: { hs_execution_state: 'BLOCK' } } }));
    const simulator = await start();
    const { run } = await simulator.runWorkflowAction(action(app.url));
    expect(run).toMatchObject({ state: 'BLOCK', completedAt: null });
    const path = `/automation/actions/callbacks/2026-03/${run.callbackId}/complete`;
    const body = { outputFields: { hs_execution_state: 'SUCCESS', state: 'quiet' }, typedOutputs: {} };
    expect((await simulator.call('POST', path, body)).status).toBe(204);
    expect(run).toMatchObject({
      state: 'SUCCESS',
      outputFields: { state: 'quiet' },
      completedAt: '2026-03-10T15:00:00.000Z',
    });
    expect((await simulator.call('POST', '/automation/v4/actions/callbacks/none/complete', body)).status).toBe(404);
  });

  it.each([
    [400, 'FAILED'],
    [429, 'TO_RETRY'],
    [500, 'TO_RETRY'],
  ])('with %d is %s', async (status, state) => {
    const app = await listen(() => status);
    const simulator = await start();
    expect((await simulator.runWorkflowAction(action(app.url))).run.state).toBe(state);
  });
});
