/** Calls HubSpot makes to the app beside webhooks: a card's `hubspot.fetch`, and custom workflow actions. Signed alike. */
import { createHash } from 'node:crypto';
import type { Hub } from '../hub.ts';
import { objectType } from '../world/object-types.ts';
import { tellRun } from '../world/workflow-runs.ts';
import type { WorkflowRun } from '../world/workflow-runs.ts';
import { signatureV3 } from './signature.ts';

export interface AppAnswer {
  status: number;
  body: string;
}

export interface CardCall {
  /** As the card wrote it. */
  url: string;
  method: string;
  /** A plain value; sent as JSON unless the method has no body. */
  body?: unknown;
  portalId?: number;
  /** The user at the screen. HubSpot tells the address of every user; of those who own nothing the account file knows none. */
  userId: number;
  userEmail?: string;
  /** Milliseconds; 15 seconds as in HubSpot. */
  timeoutMs?: number;
}

/** Where a URL of the app is reached: its public origin may not be an address. */
export type Reach = (publicUrl: string) => string;

/**
 * What HubSpot does with `hubspot.fetch`: adds who is asking, signs, forwards, and tries once more when the app cannot be
 * reached or fails with a 5xx. Status 0 when it was never reached.
 */
export async function cardFetch(hub: Hub, reach: Reach, call: CardCall): Promise<AppAnswer> {
  const portal = hub.portal(call.portalId);
  const owner = portal.world.file.owners.find((o) => o.userId === call.userId);
  const url = new URL(call.url);
  const added = {
    userId: call.userId,
    portalId: portal.id,
    userEmail: owner?.email ?? call.userEmail ?? '',
    appId: hub.app.appId,
  };
  const pairs = Object.entries(added).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const uri = `${url.origin}${url.pathname}${url.search ? `${url.search}&` : '?'}${pairs.join('&')}`;
  const body = call.method === 'GET' || call.body === undefined || call.body === null ? '' : JSON.stringify(call.body);
  const once = () => signedCall(hub, reach, { method: call.method, uri, body, timeoutMs: call.timeoutMs ?? 15_000 });
  const first = await once();
  return first.status === 0 || first.status >= 500 ? await once() : first;
}

/** One run of a custom workflow action for one record. Its end may come by callback: see `WorkflowRun.state`. */
export async function runWorkflowAction(
  hub: Hub,
  reach: Reach,
  of: {
    url: string;
    objectType: string;
    objectId: string;
    properties?: readonly string[];
    inputFields?: Record<string, unknown>;
    portalId?: number;
  },
): Promise<{ run: WorkflowRun; answer: AppAnswer }> {
  const { id: portalId, world } = hub.portal(of.portalId);
  const type = objectType(of.objectType);
  const record = type && world.records.live(type.name, of.objectId);
  if (!type || !record) throw new Error(`${of.objectType} ${of.objectId} does not exist`);
  const run = world.workflowRuns.start(portalId, world.nowIso());
  const values = (of.properties ?? []).map((name) => [name, record.properties[name] ?? null]);
  const body = JSON.stringify({
    callbackId: run.callbackId,
    origin: { portalId, actionDefinitionId: 1, actionDefinitionVersion: 1 },
    context: { source: 'WORKFLOWS', workflowId: 1 },
    object: {
      objectId: Number(record.id),
      objectType: type.singular.toUpperCase(),
      properties: Object.fromEntries(values),
    },
    inputFields: of.inputFields ?? {},
  });
  const answer = await signedCall(hub, reach, { method: 'POST', uri: of.url, body, timeoutMs: 15_000 });
  if (answer.status >= 200 && answer.status < 300) tellRun(run, outputFieldsOf(answer.body), world.nowIso());
  else run.state = answer.status >= 400 && answer.status < 500 && answer.status !== 429 ? 'FAILED' : 'TO_RETRY';
  return { run, answer };
}

function outputFieldsOf(body: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body);
    const fields =
      typeof parsed === 'object' && parsed !== null && 'outputFields' in parsed ? parsed.outputFields : null;
    return typeof fields === 'object' && fields !== null ? { ...fields } : {};
  } catch {
    return {};
  }
}

async function signedCall(
  hub: Hub,
  reach: Reach,
  of: { method: string; uri: string; body: string; timeoutMs: number },
): Promise<AppAnswer> {
  const secret = hub.app.clientSecret;
  const timestamp = hub.wall();
  const v2 = createHash('sha256').update(`${secret}${of.method}${of.uri}${of.body}`).digest('hex');
  const headers = {
    ...(of.body === '' ? {} : { 'Content-Type': 'application/json' }),
    'X-HubSpot-Request-Timestamp': String(timestamp),
    'X-HubSpot-Signature-v3': signatureV3({ ...of, secret, timestamp }),
    'X-HubSpot-Signature': v2,
    'X-HubSpot-Signature-Version': 'v2',
  };
  try {
    const signal = AbortSignal.timeout(of.timeoutMs);
    const body = of.body === '' ? undefined : of.body;
    const answer = await fetch(reach(of.uri), { method: of.method, headers, body, signal, redirect: 'manual' });
    return { status: answer.status, body: await answer.text() };
  } catch {
    return { status: 0, body: '' };
  }
}
