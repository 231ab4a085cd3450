/** About the account itself: its details, its users and teams, consent of addresses, room for properties, and leaving it. */
import { Router } from 'express';
import { limitOf, needScope, pageOf, pathParam, queryText } from '../call.ts';
import { badRequest, notFound } from '../errors.ts';
import { OBJECT_TYPES } from '../world/object-types.ts';
import type { World } from '../world/world.ts';

/** Custom properties an account may have per kind of record. */
const MOST_PROPERTIES = 1000;

export function accountRoutes(world: World, uninstall: () => void): Router {
  const router = Router();

  router.get('/account-info', (_req, res) => {
    needScope(res, 'oauth');
    const { portalId, timeZone, currency } = world.file.portal;
    const minutes = offsetMinutes(timeZone, world.now());
    const sign = minutes < 0 ? '-' : '+';
    const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
    res.json({
      portalId,
      accountType: 'STANDARD',
      timeZone,
      companyCurrency: currency ?? 'USD',
      additionalCurrencies: [],
      utcOffset: `${sign}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`,
      utcOffsetMilliseconds: minutes * 60_000,
      uiDomain: 'app.hubspot.com',
      dataHostingLocation: 'na1',
    });
  });

  router.delete('/external-install', (_req, res) => {
    needScope(res, 'oauth');
    uninstall();
    res.status(204).end();
  });

  router.get('/users', (req, res) => {
    needScope(res, 'settings.users.read', 'crm.objects.users.read');
    const page = pageOf(users(world), queryText(req, 'after'), limitOf(req, 100, 100));
    res.json(page);
  });
  router.get('/users/teams', (_req, res) => {
    needScope(res, 'settings.users.teams.read');
    res.json({ results: teams(world) });
  });
  router.get('/users/:userId', (req, res) => {
    needScope(res, 'settings.users.read', 'crm.objects.users.read');
    const id = pathParam(req, 'userId');
    const key = queryText(req, 'idProperty') === 'EMAIL' ? 'email' : 'id';
    const user = users(world).find((u) => u[key] === id);
    if (!user) throw notFound(`There is no user ${id}`);
    res.json(user);
  });

  router.get('/consent/:email', (req, res) => {
    needScope(res, 'communication_preferences.read', 'communication_preferences.read_write');
    if (queryText(req, 'channel') !== 'EMAIL')
      throw badRequest('channel: EMAIL is the only one there is, and required');
    const email = pathParam(req, 'email');
    const contact = world.records.findBy('contacts', 'email', email);
    const optedOut = contact?.properties.hs_email_optout === 'true';
    const basis = contact?.properties.hs_legal_basis ?? null;
    const status = optedOut ? 'UNSUBSCRIBED' : basis ? 'SUBSCRIBED' : 'NOT_SPECIFIED';
    const results = [
      {
        channel: 'EMAIL',
        subscriberIdString: email,
        subscriptionId: 1,
        subscriptionName: 'One to one',
        status,
        source: 'SIMULATED',
        timestamp: contact?.updatedAt ?? world.nowIso(),
        ...(basis && !optedOut ? { legalBasis: 'LEGITIMATE_INTEREST_OTHER', legalBasisExplanation: basis } : {}),
      },
    ];
    res.json({ status: 'COMPLETE', results, startedAt: world.nowIso(), completedAt: world.nowIso() });
  });

  router.get('/limits/custom-properties', (_req, res) => {
    needScope(res, ...OBJECT_TYPES.map((t) => `${t.scope}.read`));
    const byObjectType = OBJECT_TYPES.map((type) => {
      const usage = world.properties.list(type.name, false).filter((p) => !p.hubspotDefined).length;
      const room = { limit: MOST_PROPERTIES, usage, percentage: (usage / MOST_PROPERTIES) * 100 };
      return { objectTypeId: type.id, singularLabel: type.singular, pluralLabel: type.name, ...room };
    });
    const overallUsage = byObjectType.reduce((sum, t) => sum + t.usage, 0);
    const overallLimit = MOST_PROPERTIES * OBJECT_TYPES.length;
    res.json({ overallLimit, overallUsage, overallPercentage: (overallUsage / overallLimit) * 100, byObjectType });
  });

  return router;
}

/** Everybody who is an owner is a user; the first of them runs the account. */
function users(world: World) {
  return world.file.owners
    .filter((o) => !o.archived && typeof o.userId === 'number')
    .map((o, i) => {
      const primary = o.teams?.find((t) => t.primary) ?? o.teams?.[0];
      return {
        id: String(o.userId),
        email: o.email ?? '',
        firstName: o.firstName ?? '',
        lastName: o.lastName ?? '',
        roleIds: [],
        ...(primary ? { primaryTeamId: primary.id } : {}),
        secondaryTeamIds: (o.teams ?? []).filter((t) => t !== primary).map((t) => t.id),
        superAdmin: i === 0,
      };
    });
}

function teams(world: World) {
  const names = new Map(world.file.owners.flatMap((o) => o.teams ?? []).map((t) => [t.id, t.name]));
  const all = users(world);
  return [...names].map(([id, name]) => ({
    id,
    name,
    userIds: all.filter((u) => u.primaryTeamId === id).map((u) => u.id),
    secondaryUserIds: all.filter((u) => u.secondaryTeamIds.includes(id)).map((u) => u.id),
  }));
}

function offsetMinutes(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(new Date(at));
  const text = parts.find((p) => p.type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(text) ?? [];
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
}
