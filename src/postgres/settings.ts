/** Settings and what was changed in them (`ports/desk.ts`, SettingsStore). */
import type { Pool } from 'pg';
import type { AuditRow, SettingsStore } from '../ports/desk.ts';
import { DEFAULT_SETTINGS } from '../settings/declared.ts';
import type { SettingKey, Settings } from '../settings/declared.ts';
import { json } from './json.ts';
import { NAMED } from './load.ts';
import { rows, transaction } from './pool.ts';
import type { Portals } from './portals.ts';
import type { Rouse } from './wake.ts';

const SAVE = `
update portals set settings = $3, settings_version = settings_version + 1, rev = rev + 1
where portal_id = $1 and settings_version = $2 returning settings_version`;

const AUDIT = `
insert into settings_audit (portal_id, at, who, key, was, becomes)
select $1, $3, a.who, a.key, a."from", a."to"
from jsonb_to_recordset($2::jsonb) a (who text, key text, "from" text, "to" text)`;

const RENEW = `
update portals set settings_version = settings_version + 1, rev = rev + 1 where portal_id = $1 returning settings_version`;

/** Rows are locked in one order first: a hundred thousand of them meet everybody else who writes deals. */
export const ALL_DUE = `
with locked as (
  select deal_id from deals where portal_id = $1 and open and not gone order by deal_id for update
)
update deals d set gen = d.gen + 1, leased_until = null, look_at = least(d.look_at, $2)
from locked where d.portal_id = $1 and d.deal_id = locked.deal_id`;

export function makeSettings(pool: Pool, portals: Portals, rouse: Rouse): SettingsStore {
  return {
    desk: (portalId) => portals.get(portalId),
    async saveSettings(portalId, version, settings, audit, now) {
      const saved = await transaction(pool, async (client) => {
        await client.query('set local statement_timeout = 120000');
        const changed = await rows(client, 'settings-save', SAVE, [portalId, version, json(changedOnly(settings))]);
        if (changed.length === 0) return false;
        if (audit.length > 0) await rows(client, 'settings-audit', AUDIT, [portalId, json(audit), now]);
        await rows(client, 'deals-all-due', ALL_DUE, [portalId, now]);
        return true;
      });
      if (saved) rouse('deals');
      return saved;
    },
    audit: (portalId, limit) =>
      rows<AuditRow & Record<string, unknown>>(
        pool,
        'settings-audit-read',
        `select at, who, key, was as "from", becomes as "to" from settings_audit
         where portal_id = $1 order by seq desc limit $2`,
        [portalId, limit],
      ),
    async learnedFrom(portalId) {
      const named = await rows<{ n: number }>(pool, 'load-named', NAMED, [portalId]);
      return named.reduce((sum, { n }) => sum + Number(n), 0);
    },
    async resetLearned(portalId, audit, now) {
      await transaction(pool, async (client) => {
        await client.query('set local statement_timeout = 120000');
        await rows(client, 'settings-audit', AUDIT, [portalId, json([audit]), now]);
        // Judgements kept from before were made with what is forgotten now.
        await rows(client, 'settings-renew', RENEW, [portalId]);
        await rows(client, 'deals-all-due', ALL_DUE, [portalId, now]);
      });
      rouse('deals');
    },
    async openDealIds(portalId) {
      const open = await rows<{ deal_id: string }>(
        pool,
        'open-deal-ids',
        'select deal_id from deals where portal_id = $1 and open and not gone order by deal_id',
        [portalId],
      );
      return open.map((row) => row.deal_id);
    },
  };
}

/** What was left at its default follows a default that changes with a later version. */
function changedOnly(settings: Settings): Partial<Settings> {
  const differs = (key: string) =>
    JSON.stringify(settings[key as SettingKey]) !== JSON.stringify(DEFAULT_SETTINGS[key as SettingKey]);
  return Object.fromEntries(Object.entries(settings).filter(([key]) => differs(key)));
}
