/**
 * Who may change the settings: whom they name; while they name nobody, whoever connected the account. Its super admins
 * too, where HubSpot tells who they are: that takes a scope which the app does not ask for, since nothing else needs it.
 */
import type { Clock } from '../src/ports/clock.ts';
import { CrmError } from '../src/ports/crm.ts';
import type { CrmOf } from '../src/ports/crm.ts';
import type { PortalDesk } from '../src/ports/desk.ts';
import type { Caller } from './caller.ts';

const SCOPE = 'settings.users.read';
const FRESH_MS = 5 * 60_000;
const MOST = 10_000;

export class Access {
  readonly #crmOf: CrmOf;
  readonly #clock: Clock;
  readonly #superAdmins = new Map<string, { is: boolean; readAt: number }>();

  constructor(crmOf: CrmOf, clock: Clock) {
    this.#crmOf = crmOf;
    this.#clock = clock;
  }

  async isAdmin(desk: PortalDesk, caller: Caller): Promise<boolean> {
    const { admins } = desk.settings;
    if (admins.length > 0) return admins.includes(caller.userId);
    return desk.installedBy === caller.userId || (desk.scopes.includes(SCOPE) && (await this.#isSuperAdmin(caller)));
  }

  /** Not knowing means no. */
  async #isSuperAdmin({ portalId, userId }: Caller): Promise<boolean> {
    const key = `${portalId} ${userId}`;
    const known = this.#superAdmins.get(key);
    if (known && this.#clock.wall() - known.readAt < FRESH_MS) return known.is;
    let is = false;
    try {
      is = (await (await this.#crmOf(portalId)).user(userId, 'card'))?.superAdmin ?? false;
    } catch (error) {
      if (!(error instanceof CrmError)) throw error;
    }
    if (this.#superAdmins.size >= MOST) this.#superAdmins.clear();
    this.#superAdmins.set(key, { is, readAt: this.#clock.wall() });
    return is;
  }
}
