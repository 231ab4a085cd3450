/** An account on the simulator, a service that answers as ours does, and the doctor's needs of both. */
import express from 'express';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PATIENCE } from '../../../src/hubspot/door.ts';
import { SERVICE_URL } from '../../../extensions/app/packages/shared/index.ts';
import { hubspotOAuth } from '../../../src/hubspot/oauth.ts';
import { portalFactsOf } from '../../../src/deal/from-hubspot.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings/declared.ts';
import { signedCaller } from '../../../webhooks/caller.ts';
import { examine } from '../../../webhooks/doctor/examine.ts';
import type { DoctorNeeds, Finding } from '../../../webhooks/doctor/finding.ts';
import { makeLog } from '../../../webhooks/log.ts';
import { makeMetrics } from '../../../webhooks/metrics.ts';
import { receive } from '../../../webhooks/receive.ts';
import { rawBody } from '../../../webhooks/body.ts';
import { listen } from '../../../webhooks/server.ts';
import { hubspotWorld, PORTAL } from '../../hubspot/world.ts';
import type { SimulatorOptions } from '../../simulator/simulator.ts';

const APP = join(import.meta.dirname, '../../../extensions/app');

export interface DoctorWorld {
  needs: DoctorNeeds;
  sim: Awaited<ReturnType<typeof hubspotWorld>>['sim'];
  /** Everything that is found, with some of the needs changed. */
  findings(change?: Partial<DoctorNeeds>): Promise<Finding[]>;
  close(): Promise<void>;
}

export async function doctorWorld(
  options: Partial<SimulatorOptions> & { scopes?: readonly string[]; settings?: Partial<Settings> } = {},
): Promise<DoctorWorld> {
  const { scopes, settings, ...rest } = options;
  const world = await hubspotWorld({ scopes, patience: PATIENCE, ...rest, wall: () => Date.now() });
  const { sim, crm } = world;
  const { accessToken, scopes: granted } = sim.install(scopes ? { scopes } : {});
  const secret = sim.app.clientSecret;

  // The address is known only once something listens on it, and signatures are checked against it.
  const app = express();
  const http = await listen(app, 0, '127.0.0.1');
  const publicUrl = `http://127.0.0.1:${http.port}`;
  const signedBy = { publicUrl, secret, wall: () => Date.now(), log: makeLog('silent') };
  const inbox = { append: async () => ({ stored: 0, duplicate: 0, unknown: 0 }) };
  app.get('/readyz', (_request, response) => void response.json({ ok: true }));
  app.use(receive({ ...signedBy, inbox, now: () => 0, metrics: makeMetrics(false) }));
  app.get('/settings', rawBody(), signedCaller(signedBy), (_request, response) => void response.json({ ok: true }));

  const project = mkdtempSync(join(tmpdir(), 'ghostlight-doctor-'));
  cpSync(APP, project, { recursive: true, filter: (path) => !path.includes('node_modules') });
  for (const file of ['app-hsmeta.json', 'webhooks/webhooks-hsmeta.json']) {
    const text = readFileSync(join(project, file), 'utf8');
    writeFileSync(join(project, file), text.replaceAll(SERVICE_URL, publicUrl));
  }

  const { file } = sim.world;
  const needs: DoctorNeeds = {
    portalId: PORTAL,
    publicUrl,
    secret,
    apiUrl: sim.url,
    connections: { status: async () => ({ status: 'connected', since: 0, because: null }) },
    store: {
      desk: async () => ({
        portal: portalFactsOf(file.portal, file.owners, file.pipelines),
        settings: { ...DEFAULT_SETTINGS, ...settings },
        settingsVersion: 1,
        status: 'connected',
        installedAt: 0,
        syncedAt: 0,
        scopes: granted,
        installedBy: null,
      }),
      portals: async () => [
        { portalId: PORTAL, status: 'connected', since: 0, syncedAt: 1, sweptUntil: Date.now(), taughtAt: null },
      ],
    },
    crm,
    token: async () => accessToken,
    oauth: hubspotOAuth({ apiUrl: sim.url, clientId: sim.app.clientId, clientSecret: secret }),
    project,
    wall: () => Date.now(),
    fix: false,
  };
  return {
    needs,
    sim,
    async findings(change = {}) {
      const found: Finding[] = [];
      for await (const finding of examine({ ...needs, ...change })) found.push(finding);
      return found;
    },
    async close() {
      await http.close(0);
      await world.close();
      rmSync(project, { recursive: true, force: true });
    },
  };
}
