import { describe, expect, it } from '@jest/globals';
import express from 'express';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { caller, simulators } from './caller.ts';
import { smallPortal } from './small-portal.ts';
import { createSimulator } from './simulator.ts';
import type { TaskChange } from './hub.ts';

const start = simulators();
const TASK = { properties: { hs_timestamp: '2026-03-11T09:00:00Z', hs_task_subject: 'x' } };

describe('several accounts in one simulator', () => {
  it('a token opens its own account only; budgets, clocks and states are apart', async () => {
    const simulator = await start({
      file: [smallPortal(1), smallPortal(2)],
      limits: { tenSecondly: 2, searchSecondly: 5, associations: 150 },
    });
    const one = caller(simulator.url, simulator.install({ portalId: 1 }).accessToken);
    const two = caller(simulator.url, simulator.install({ portalId: 2 }).accessToken);
    await one('PATCH', '/crm/v3/objects/deals/501', { properties: { amount: '1' } });
    expect((await one('GET', '/crm/v3/objects/deals/501')).at('properties', 'amount')).toBe('1');
    expect((await one('GET', '/crm/v3/objects/deals/501')).status).toBe(429);
    expect((await two('GET', '/crm/v3/objects/deals/501')).at('properties', 'amount')).toBe('12000');
    const control = caller(simulator.url, null);
    await control('POST', '/_sim/clock', { advance: 'P1D', portalId: 2 });
    expect((await control('GET', '/_sim/state?portalId=1')).at('asOf')).toBe('2026-03-10T15:00:00.000Z');
    expect((await control('GET', '/_sim/state?portalId=2')).body).toMatchObject({
      asOf: '2026-03-11T15:00:00.000Z',
      portal: { portalId: 2 },
    });
    expect((await control('GET', '/_sim/state?portalId=3')).status).toBe(404);
    await expect(start({ file: [smallPortal(1), smallPortal(1)] })).rejects.toThrow('portal 1 is given twice');
  });
});

describe('one simulator beside another', () => {
  it('shares nothing with it', async () => {
    const [a, b] = [await start(), await start()];
    await a.call('POST', '/crm/v3/objects/tasks', TASK);
    expect(a.world.records.all('tasks')).toHaveLength(2);
    expect(b.world.records.all('tasks')).toHaveLength(1);
    expect(b.requests()).toHaveLength(0);
  });

  it('is repeatable: the same calls give the same ids', async () => {
    const made = [];
    for (const simulator of [await start(), await start()]) {
      made.push((await simulator.call('POST', '/crm/v3/objects/tasks', TASK)).body);
    }
    expect(made[0]).toEqual(made[1]);
  });
});

describe('mounted in another server', () => {
  it('answers HubSpot’s paths and the control plane, and leaves the rest alone', async () => {
    const simulator = createSimulator({ file: smallPortal() });
    const app = express();
    app.use(simulator.router);
    app.use(express.json());
    app.post('/settings', (req, res) => void res.json({ app: true, got: req.body as unknown }));
    app.get('/oauth/install', (_req, res) => void res.json({ app: true }));
    const server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const call = caller(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, simulator.install().accessToken);
    try {
      expect((await call('GET', '/crm/v3/objects/deals/501')).status).toBe(200);
      expect((await call('GET', '/_sim/clock')).status).toBe(200);
      expect((await call('POST', '/settings', { a: 1 })).body).toEqual({ app: true, got: { a: 1 } });
      expect((await call('GET', '/oauth/install')).body).toEqual({ app: true });
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await simulator.close();
    }
  });
});

describe('whoever looks on', () => {
  it('is told of requests, of a task with its deal, and of the clock', async () => {
    const { call, watch, advance } = await start();
    const requests: string[] = [];
    const clocks: string[] = [];
    const seen = Promise.withResolvers<TaskChange>();
    const stop = watch({
      onRequest: (r) => void requests.push(`${r.method} ${r.path} ${r.status}`),
      onTaskChanged: seen.resolve,
      onClock: (now) => void clocks.push(now),
    });
    const toDeal = { to: { id: '501' }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 216 }] };
    await call('POST', '/crm/v3/objects/tasks', { ...TASK, associations: [toDeal] });
    const { task, dealIds, portalId } = await seen.promise;
    expect([task.properties.hs_task_subject, dealIds, portalId]).toEqual(['x', ['501'], 4_100_201]);
    advance(1000);
    await call('GET', '/crm/v3/owners');
    stop();
    advance(1000);
    expect(requests[0]).toBe('POST /crm/v3/objects/tasks 201');
    expect(clocks).toEqual(['2026-03-10T15:00:01.000Z']);
  });
});
