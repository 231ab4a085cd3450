/** The control plane, all of it under `/_sim/`: what a test or a person does to the simulated world. */
import express, { Router } from 'express';
import type { ErrorRequestHandler, NextFunction, Request, Response } from 'express';
import { z } from 'zod';
import { KNOWN_SCOPES } from '../app.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import { faultRule, span } from '../faults.ts';
import type { Faults } from '../faults.ts';
import type { Hub, Portal } from '../hub.ts';
import { journalFiles } from '../routes/journal.ts';
import { durationMs } from '../world/clock.ts';
import { objectType } from '../world/object-types.ts';
import { doings, happen } from '../world/doings.ts';

const clockBody = z.union([
  z.strictObject({ advance: z.string(), portalId: z.number().int().optional() }),
  z.strictObject({ at: z.string(), portalId: z.number().int().optional() }),
]);
const deliverBody = z.strictObject({
  duplicate: z.boolean().optional(),
  shuffle: z.boolean().optional(),
  delay: span.optional(),
  drop: z.boolean().optional(),
  again: z.number().int().positive().optional(),
  all: z.boolean().default(true),
});
/** Who may send sequences: a seat, and inboxes of their own. */
const senderBody = z.strictObject({
  portalId: z.number().int().optional(),
  userId: z.number().int(),
  seat: z.boolean().optional(),
  inboxes: z.array(z.string()).optional(),
});
/** What an admin makes compulsory on a kind of record. */
const requiredBody = z.strictObject({
  portalId: z.number().int().optional(),
  objectType: z.string(),
  properties: z.array(z.string()),
});
const installBody = z.strictObject({
  portalId: z.number().int().optional(),
  scopes: z.array(z.string()).default([...KNOWN_SCOPES]),
});

export function controlRouter(hub: Hub, faults: Faults, deliveries: Deliveries): Router {
  const router = Router();
  const sim = Router();
  sim.use(express.json({ limit: '50mb', strict: false, type: () => true }));

  sim.get('/state', (req, res) => void res.json(portalOf(hub, req).world.state()));

  sim.get('/clock', (req, res) => void res.json(clockOf(portalOf(hub, req))));
  sim.post('/clock', (req, res) => {
    const body = parse(clockBody, req.body);
    const portals = body.portalId === undefined ? [...hub.portals.values()] : [hub.portal(body.portalId)];
    const moves = portals.map((portal) => ({ portal, at: target(portal, body) }));
    for (const { portal, at } of moves) hub.setClock(portal, at);
    res.json(clockOf(portals[0]!));
  });

  sim.post('/events', (req, res) => {
    const what = parse(doings, asDoings(req.body));
    res.json(happen(hub.portal(what.portalId).world, what));
  });

  sim.get('/faults', (_req, res) => void res.json({ faults: faults.list() }));
  sim.delete('/faults', (_req, res) => {
    faults.clear();
    res.status(204).end();
  });
  sim.post('/faults', (req, res) => {
    const given: unknown = Array.isArray(req.body) ? { rules: req.body } : req.body;
    const many = z.object({ rules: z.array(faultRule) });
    const isMany = typeof given === 'object' && given !== null && 'rules' in given;
    const rules = isMany ? parse(many, given).rules : [parse(faultRule, given)];
    res.json({ faults: rules.map((rule) => faults.add(rule)) });
  });

  sim.get('/requests', (req, res) => {
    const since = Number(req.query.since ?? 0);
    res.json(hub.log.all().filter((r) => r.n > since));
  });
  sim.delete('/requests', (_req, res) => {
    hub.log.clear();
    res.status(204).end();
  });

  sim.get(
    '/deliveries',
    (_req, res) => void res.json({ waiting: deliveries.waiting(), deliveries: deliveries.done() }),
  );
  sim.post('/deliver', async (req, res) => {
    const results = await deliveries.deliver(parse(deliverBody, req.body ?? {}));
    const sent = results.map(({ n, portalId, attempt, status, events }) => ({
      n,
      portalId,
      attempt,
      status,
      events: events.length,
    }));
    res.json({ sent, waiting: deliveries.waiting() });
  });

  sim.post('/senders', (req, res) => {
    const { portalId, userId, ...change } = parse(senderBody, req.body);
    const { sequences } = hub.portal(portalId).world;
    sequences.setSender(userId, change);
    res.json(sequences.sender(userId));
  });

  sim.post('/required', (req, res) => {
    const { portalId, objectType: text, properties } = parse(requiredBody, req.body);
    const type = objectType(text);
    if (!type) throw new Error(`objectType: ${text} is no kind of record`);
    hub.portal(portalId).world.required.set(type.name, properties);
    res.json({ objectType: type.name, properties });
  });

  sim.post('/install', (req, res) => {
    const { portalId, scopes } = parse(installBody, req.body ?? {});
    const portal = hub.portal(portalId);
    const userId = portal.world.file.owners.find((o) => !o.archived && o.userId)?.userId ?? null;
    const grant = hub.grants.consent(portal.id, scopes, userId);
    res.json({
      portalId: portal.id,
      accessToken: hub.grants.access(grant).token,
      refreshToken: grant.refreshToken,
      scopes: grant.scopes,
    });
  });

  sim.use(journalFiles(hub));
  sim.use((req, _res, next) => next(new Error(`there is no ${req.method} ${req.originalUrl} in the control plane`)));
  sim.use(((error: unknown, _req: Request, res: Response, _next: NextFunction) => {
    const message = error instanceof Error ? error.message : String(error);
    const isMissing = message.startsWith('there is no');
    const code = isMissing ? 'not-found' : 'not-understood';
    res.status(isMissing ? 404 : 400).json({ ok: false, code, message });
  }) satisfies ErrorRequestHandler);

  router.use('/_sim', sim);
  return router;
}

/** A record alone, or a list of them, is meant as `records`. */
function asDoings(body: unknown): unknown {
  if (Array.isArray(body)) return { records: body as unknown[] };
  return typeof body === 'object' && body !== null && 'type' in body ? { records: [body] } : body;
}

function portalOf(hub: Hub, req: Request): Portal {
  return hub.portal(req.query.portalId === undefined ? undefined : Number(req.query.portalId));
}

function clockOf(portal: Portal) {
  return { now: portal.world.nowIso() };
}

function target(portal: Portal, body: z.infer<typeof clockBody>): number {
  const now = portal.world.now();
  if ('at' in body) {
    const at = Date.parse(body.at);
    if (Number.isNaN(at)) throw new Error(`at: ${body.at} is not a date and time`);
    if (at < now) throw new Error(`at: ${body.at} is before ${portal.world.nowIso()}; the clock only goes forward`);
    return at;
  }
  const ms = durationMs(body.advance);
  if (ms === null) throw new Error(`advance: ${body.advance} is no duration such as P3D or PT2H`);
  return now + ms;
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'not understood'}`);
}
