/** Reading the webhooks journal with a token of the app itself. Nothing new is a 204. */
import { Router } from 'express';
import type { Request, Response } from 'express';
import { pathParam } from '../call.ts';
import { expiredToken, missingScopes, notFound, unauthorized } from '../errors.ts';
import { bearerOf } from '../http/bearer.ts';
import type { Hub } from '../hub.ts';
import type { JournalFile } from '../journal.ts';

const SCOPE = 'developer.webhooks_journal.read';
const LINK_LIFE_MS = 60 * 60_000;

export function journalRoutes(hub: Hub): Router {
  const router = Router();
  const answer = (req: Request, res: Response, pick: () => JournalFile | null) => {
    const access = hub.grants.byAccess(bearerOf(req) ?? '');
    if (!access) throw unauthorized();
    if (!hub.grants.isLive(access)) throw expiredToken();
    if (!access.scopes.has(SCOPE)) throw missingScopes([SCOPE]);
    const file = pick();
    if (!file) return void res.status(204).end();
    res.json({
      url: `${req.protocol}://${req.get('host')}/_sim/journal/${file.offset}`,
      expiresAt: new Date(hub.wall() + LINK_LIFE_MS).toISOString(),
      currentOffset: file.offset,
    });
  };
  router.get('/journal/earliest', (req, res) => answer(req, res, () => hub.journal.earliest()));
  router.get('/journal/latest', (req, res) => answer(req, res, () => hub.journal.latest()));
  router.get('/journal/offset/:offset/next', (req, res) =>
    answer(req, res, () => hub.journal.after(pathParam(req, 'offset'))),
  );
  return router;
}

/** Where the links lead: no token needed, as with a signed link. */
export function journalFiles(hub: Hub): Router {
  const router = Router();
  router.get('/journal/:offset', (req, res) => {
    const file = hub.journal.get(pathParam(req, 'offset'));
    if (!file) throw notFound('This part of the journal is no longer kept.');
    res.json(file);
  });
  return router;
}
