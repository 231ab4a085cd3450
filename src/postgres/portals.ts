/** The portals' own rows: what an account is, its settings, and the copy of both that a process keeps while it is true. */
import type { Pool } from 'pg';
import type { PortalTeaching } from '../account/teach.ts';
import type { PortalFacts } from '../deal/facts.ts';
import type { PortalDesk } from '../ports/desk.ts';
import { DEFAULT_SETTINGS, SETTINGS, parseSettings } from '../settings/declared.ts';
import type { Settings } from '../settings/declared.ts';
import { rows } from './pool.ts';

interface Row {
  portal_id: number;
  status: PortalDesk['status'];
  installed_at: number;
  synced_at: number | null;
  facts: PortalFacts;
  settings: Record<string, unknown>;
  settings_version: number;
  rev: number;
  teaching: PortalTeaching | null;
  scopes: string[] | null;
  installed_by: string | null;
  ui_domain: string | null;
}

export interface PortalCopy extends PortalDesk {
  rev: number;
  teaching: PortalTeaching | null;
}

/** Read again when `rev` has moved on: one small query per use instead of owners, pipelines and settings each time. */
export class Portals {
  readonly #pool: Pool;
  readonly #copies = new Map<number, PortalCopy>();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async get(portalId: number): Promise<PortalCopy | null> {
    const copy = this.#copies.get(portalId);
    if (copy) {
      const [now] = await rows<{ rev: number }>(
        this.#pool,
        'portal-rev',
        'select rev from portals where portal_id = $1',
        [portalId],
      );
      if (now?.rev === copy.rev) return copy;
    }
    return this.#read(portalId);
  }

  async #read(portalId: number): Promise<PortalCopy | null> {
    const [row] = await rows<Row>(
      this.#pool,
      'portal-read',
      `select p.portal_id, p.status, p.installed_at, p.synced_at, p.facts, p.settings, p.settings_version, p.rev,
              p.teaching, p.ui_domain, t.scopes, t.installed_by
       from portals p left join tokens t on t.portal_id = p.portal_id where p.portal_id = $1`,
      [portalId],
    );
    if (!row) {
      this.#copies.delete(portalId);
      return null;
    }
    const copy: PortalCopy = {
      portal: { ...row.facts, portalId },
      settings: settingsOf(row.settings),
      settingsVersion: row.settings_version,
      status: row.status,
      installedAt: row.installed_at,
      syncedAt: row.synced_at,
      scopes: row.scopes ?? [],
      installedBy: row.installed_by,
      uiDomain: row.ui_domain,
      rev: row.rev,
      teaching: row.teaching,
    };
    if (this.#copies.size > 2000) this.#copies.clear();
    this.#copies.set(portalId, copy);
    return copy;
  }
}

/**
 * Stored settings as this version knows them: one that a later version added is left out, one that is no longer in
 * bounds takes its default. Never refused: an account must not stand still for it.
 */
export function settingsOf(stored: Record<string, unknown>): Settings {
  const known = Object.fromEntries(Object.entries(stored).filter(([key]) => key in SETTINGS));
  const parsed = parseSettings(known);
  if (parsed.ok) return parsed.settings;
  const fine = Object.entries(known).filter(([key, value]) => parseSettings({ [key]: value }).ok);
  const again = parseSettings(Object.fromEntries(fine));
  return again.ok ? again.settings : DEFAULT_SETTINGS;
}

/** Stages in which a deal is closed, by id. */
export function closedStages(portal: PortalFacts): string[] {
  return portal.pipelines.flatMap((pipeline) => pipeline.stages.filter((s) => s.closed).map((s) => s.id));
}
