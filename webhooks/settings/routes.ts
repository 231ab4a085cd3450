/** The settings page: everybody of the account may look, only admins may write, and nobody overwrites what they have not seen. */
import { Router } from 'express';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Connection, SettingsAnswer, ThresholdProposal } from '../../extensions/app/packages/shared/contract.ts';
import { scopeStates } from '../../src/install/scopes.ts';
import type { Crm } from '../../src/ports/crm.ts';
import { LEARNED } from '../../src/ports/desk.ts';
import type { OverviewStore, PortalDesk, SettingsStore } from '../../src/ports/desk.ts';
import type { PortalConnections } from '../../src/ports/connections.ts';
import type { SyncStore } from '../../src/ports/records.ts';
import { firstReading } from '../../src/sync/progress.ts';
import { cardWords } from '../../src/card/words.ts';
import { CARD_BODY, rawBody } from '../body.ts';
import { callerOf, signedCaller } from '../caller.ts';
import type { Caller, SignedBy } from '../caller.ts';
import { bodyOf, queryOf } from '../card-routes.ts';
import { Refused } from '../refuse.ts';
import { changed } from './change.ts';
import { auditOf, changesBetween, formOf } from './form.ts';
import { judgementsTable } from './judgements.ts';
import { optionsOf } from './options.ts';
import { preview } from './preview.ts';
import type { PreviewNeeds } from './preview.ts';
import { lookAt } from './template.ts';
import { ownerName, userName } from '../../src/wording/names.ts';

export interface SettingsRoutes extends SignedBy, PreviewNeeds {
  store: SettingsStore &
    PreviewNeeds['store'] &
    Pick<OverviewStore, 'openDeals'> &
    Pick<SyncStore, 'progress'> & { connections: Pick<PortalConnections, 'status'> };
  /** Null when the account cannot be reached just now. */
  crmOf: (portalId: number) => Promise<Crm | null>;
  isAdmin: (desk: PortalDesk, caller: Caller) => Promise<boolean>;
  proposalsOf: (portalId: number, desk: PortalDesk) => Promise<ThresholdProposal[]>;
  onSaved?: (portalId: number) => void;
}

const AUDIT_SHOWN = 100;
const values = z.record(z.string().max(100), z.unknown());
const putBody = z.object({ key: z.string().min(8).max(100), version: z.number().int(), values });
const previewBody = z.object({ values });
const templateBody = z.object({ subject: z.string().max(2000), body: z.string().max(20_000) });
const resetBody = z.object({ key: z.string().min(8).max(100) });
const ADMINS_ONLY = 'Only admins can change these settings.';

export function settingsRoutes(of: SettingsRoutes): Router {
  const { store, isAdmin } = of;
  const router = Router();
  const signed = [rawBody(CARD_BODY), signedCaller(of)];

  async function deskOf(response: Response): Promise<PortalDesk> {
    const desk = await store.desk(callerOf(response).portalId);
    if (!desk) throw new Refused('not-connected', cardWords.refused.notConnected);
    return desk;
  }

  async function onlyAdmins(desk: PortalDesk, caller: Caller): Promise<void> {
    if (!(await isAdmin(desk, caller))) throw new Refused('not-allowed', ADMINS_ONLY);
  }

  async function answer(desk: PortalDesk, caller: Caller): Promise<SettingsAnswer> {
    const [mayWrite, audit, corrections, connection, proposals] = await Promise.all([
      isAdmin(desk, caller),
      store.audit(caller.portalId, AUDIT_SHOWN),
      store.learnedFrom(caller.portalId),
      connectionOf(of, desk),
      of.proposalsOf(caller.portalId, desk),
    ]);
    return {
      ok: true,
      version: desk.settingsVersion,
      mayWrite,
      groups: formOf(desk.settings),
      audit: auditOf(audit),
      connection,
      learned: { corrections },
      proposals,
    };
  }

  router.get('/settings', signed, async (_request: Request, response: Response) => {
    response.json(await answer(await deskOf(response), callerOf(response)));
  });

  router.get('/settings/options', signed, async (_request: Request, response: Response) => {
    const [desk, caller] = [await deskOf(response), callerOf(response)];
    response.json({ ok: true, options: await optionsOf(desk, await of.crmOf(caller.portalId), caller) });
  });

  router.post('/settings/preview', signed, async (request: Request, response: Response) => {
    const { values: wished } = bodyOf(request, previewBody);
    const desk = await deskOf(response);
    const next = changed(desk.settings, wished);
    if (!next.ok) throw new Refused('bad-request', next.message);
    response.json(await preview(of, callerOf(response).portalId, desk.settings, next.settings));
  });

  router.post('/settings/template', signed, (request: Request, response: Response) => {
    response.json(lookAt(bodyOf(request, templateBody)));
  });

  router.post('/settings/reset-learned', signed, async (request: Request, response: Response) => {
    bodyOf(request, resetBody);
    const [desk, caller] = [await deskOf(response), callerOf(response)];
    await onlyAdmins(desk, caller);
    const n = await store.learnedFrom(caller.portalId);
    // Nothing learned: also the second arrival of a reset whose answer was lost.
    if (n > 0) {
      const from = n === 1 ? 'one correction' : `${n} corrections`;
      await store.resetLearned(
        caller.portalId,
        { who: whoIs(desk, caller), key: LEARNED, from, to: 'nothing' },
        of.now(),
      );
      of.log.info({ portalId: caller.portalId, corrections: n }, 'learned rates reset');
    }
    response.json(await answer(await deskOf(response), caller));
  });

  router.get('/settings/judgements', signed, async (request: Request, response: Response) => {
    const [desk, caller] = [await deskOf(response), callerOf(response)];
    await onlyAdmins(desk, caller);
    const deals = await store.openDeals(caller.portalId, null);
    response.json(judgementsTable(desk, deals, queryOf(request).get('after')));
  });

  router.put('/settings', signed, async (request: Request, response: Response) => {
    const { version, values: wished } = bodyOf(request, putBody);
    const [desk, caller] = [await deskOf(response), callerOf(response)];
    await onlyAdmins(desk, caller);
    const next = changed(desk.settings, wished);
    if (!next.ok) throw new Refused('bad-request', next.message);
    const audit = changesBetween(desk.settings, next.settings, whoIs(desk, caller), desk.portal);
    // Nothing to change: also the second arrival of a save whose answer was lost.
    if (audit.length > 0) {
      const saved =
        version === desk.settingsVersion &&
        (await store.saveSettings(caller.portalId, version, next.settings, audit, of.now()));
      if (!saved)
        throw new Refused(
          'changed-meanwhile',
          'Somebody else has changed the settings meanwhile. Load them again; your changes stay on top.',
        );
      of.onSaved?.(caller.portalId);
      of.log.info({ portalId: caller.portalId, settings: audit.map((a) => a.key) }, 'settings changed');
    }
    response.json(await answer(await deskOf(response), caller));
  });
  return router;
}

function whoIs(desk: PortalDesk, { userId, email }: Caller): string {
  const owner = desk.portal.owners.find((o) => o.userId === userId);
  return ownerName(owner) ?? userName(userId, email);
}

async function connectionOf({ store, publicUrl, wall }: SettingsRoutes, desk: PortalDesk): Promise<Connection> {
  const { syncedAt } = desk;
  const { portalId } = desk.portal;
  const [standing, step] = await Promise.all([
    store.connections.status(portalId),
    syncedAt === null ? store.progress(portalId) : null,
  ]);
  const status = standing?.status ?? desk.status;
  // A dead grant keeps its row, and grants nothing.
  const scopes = scopeStates(status === 'connected' ? desk.scopes : []);
  return {
    portalId,
    scopes: scopes.map(({ scope, granted, required, why }) => ({ scope, granted, required, why })),
    syncedAt: syncedAt === null ? null : new Date(syncedAt).toISOString(),
    reconnectUrl: `${publicUrl}/oauth/install`,
    uiDomain: desk.uiDomain ?? null,
    status,
    since: standing ? new Date(standing.since).toISOString() : null,
    because: standing?.because ?? null,
    sync: firstReading({ status, syncedAt }, step, wall()),
  };
}
