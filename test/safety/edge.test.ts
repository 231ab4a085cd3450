/** What anybody on the Internet can try: floods, slowness, keys that mean something to JavaScript, a server in trouble. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { listen } from '../../webhooks/server.ts';
import { account, RITA } from '../webhooks/account.ts';
import { serviceWorld } from '../webhooks/world.ts';

const PORTAL = 4_100_811;
const world = serviceWorld([account(PORTAL)]);

beforeAll(async () => {
  await world().install(PORTAL);
});

/** Says `words` to the service; answers all it said until it hung up or gave a whole head. */
function raw(words: string): Promise<string> {
  const { port } = new URL(world().url);
  return new Promise((resolve, reject) => {
    const socket = connect({ port: Number(port), host: '127.0.0.1' });
    let said = '';
    const end = () => {
      socket.destroy();
      resolve(said);
    };
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      said += chunk;
      if (said.includes('\r\n\r\n')) end();
    });
    socket.on('close', end);
    socket.on('error', reject);
    socket.write(words);
  });
}

const statusOf = (said: string) => Number(said.slice(9, 12));

describe('floods', () => {
  it('of header bytes are cut off before they are kept', async () => {
    const said = await raw(`GET /card/501 HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`);
    expect(statusOf(said)).toBe(431);
  });

  it('of many headers cost an answer and no more', async () => {
    const many = Array.from({ length: 500 }, (_, i) => `x-${i}: y`).join('\r\n');
    const said = await raw(`GET /card/501 HTTP/1.1\r\nHost: x\r\n${many}\r\n\r\n`);
    expect([401, 431]).toContain(statusOf(said));
    expect((await world().request('GET', '/healthz')).status).toBe(200);
  });

  it('of two lengths in one request are no request', async () => {
    const said = await raw(
      'POST /hubspot/webhooks HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    );
    expect(statusOf(said)).toBe(400);
  });
});

describe('slowness', () => {
  it('has an end for headers, bodies and idle lines', async () => {
    const { server, close } = await listen(() => undefined, 0, '127.0.0.1');
    expect(server.headersTimeout).toBeLessThanOrEqual(10_000);
    expect(server.requestTimeout).toBeLessThanOrEqual(15_000);
    expect(server.maxHeadersCount).toBeLessThanOrEqual(100);
    await close(0);
  });

  it('of many bodies that never end keeps nobody else waiting', async () => {
    const { port } = new URL(world().url);
    const slow = Array.from({ length: 100 }, () => connect({ port: Number(port), host: '127.0.0.1' }));
    for (const socket of slow) {
      socket.on('error', () => undefined);
      socket.write('POST /hubspot/webhooks HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n[');
    }
    const answer = await world().ask('GET', '/card/501', undefined, { userId: RITA });
    expect(answer.body.ok).toBe(true);
    slow.forEach((socket) => socket.destroy());
  });
});

describe('keys that mean something to JavaScript', () => {
  const odd = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":"x"';

  it('in webhooks change nothing and lose nothing else', async () => {
    const event = `{"portalId":${PORTAL},"occurredAt":1772000000001,"subscriptionType":"object.propertyChange","objectId":501,"objectTypeId":"0-3",${odd}}`;
    expect((await world().deliver(`[${event}]`)).status).toBe(200);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    await world().settle();
    expect(await world().store.unread(PORTAL, 10)).toHaveLength(0);
  });

  it('in what the card or the settings page sends are refused in words', async () => {
    const asked = JSON.parse(`{"key":"a-key-of-safety-1","play":"constructor",${odd}}`) as object;
    const { body } = await world().ask('POST', '/card/501/plays', asked, { userId: RITA });
    expect(body).toMatchObject({ ok: false });
    const settings = JSON.parse(`{"version":1,"values":{${odd}}}`) as object;
    const saved = await world().ask('PUT', '/settings', settings, { userId: RITA });
    expect(saved.body.ok).toBe(false);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
