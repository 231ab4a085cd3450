/** A small account behind the simulator, and our CRM of it, over real HTTP. */
import type { PortalFile } from '../../src/deal/portal-file.ts';
import { PORTAL_FORMAT, parsePortalFile } from '../../src/deal/portal-file.ts';
import { hubspot } from '../../src/hubspot/crm.ts';
import type { Patience } from '../../src/hubspot/door.ts';
import type { Tokens } from '../../src/ports/connections.ts';
import { CrmError } from '../../src/ports/crm.ts';
import type { Crm } from '../../src/ports/crm.ts';
import { startSimulator } from '../simulator/simulator.ts';
import type { Simulator, SimulatorOptions } from '../simulator/simulator.ts';
import { MemoryBudget } from './memory-budget.ts';

export const PORTAL = 4_100_200;
const AT = '2026-03-02T09:00:00Z';

export function smallAccount(): PortalFile {
  const object = (id: string, properties: Record<string, string | null>) => ({
    id,
    properties,
    createdAt: AT,
    updatedAt: AT,
    archived: false,
  });
  const result = parsePortalFile({
    format: PORTAL_FORMAT,
    asOf: '2026-03-10T15:00:00Z',
    portal: { portalId: PORTAL, timeZone: 'America/New_York', currency: 'USD', country: 'US' },
    owners: [
      {
        id: '71',
        userId: 9071,
        email: 'rita@acme.example',
        firstName: 'Rita',
        lastName: 'Reed',
        archived: false,
        teams: [],
      },
    ],
    pipelines: [
      {
        id: 'default',
        label: 'Sales',
        displayOrder: 0,
        stages: [
          {
            id: 'qualifiedtobuy',
            label: 'Qualified',
            displayOrder: 0,
            metadata: { isClosed: 'false', probability: '0.4' },
          },
          {
            id: 'contractsent',
            label: 'Contract',
            displayOrder: 1,
            metadata: { isClosed: 'false', probability: '0.8' },
          },
          { id: 'closedwon', label: 'Won', displayOrder: 2, metadata: { isClosed: 'true', probability: '1.0' } },
        ],
      },
    ],
    objects: {
      deals: [
        object('501', {
          dealname: 'Fleet tracking',
          dealstage: 'qualifiedtobuy',
          pipeline: 'default',
          amount: '12000',
          hubspot_owner_id: '71',
        }),
        object('502', {
          dealname: 'Cold chain',
          dealstage: 'contractsent',
          pipeline: 'default',
          hubspot_owner_id: '71',
        }),
      ],
      contacts: [
        object('77', { email: 'dana@buyer.example', firstname: 'Dana', jobtitle: 'Ops lead' }),
        object('78', { email: 'omar@buyer.example', firstname: 'Omar' }),
      ],
      companies: [object('88', { name: 'Buyer', domain: 'buyer.example' })],
      emails: [
        object('9001', {
          hs_timestamp: AT,
          hs_email_direction: 'EMAIL',
          hs_email_status: 'SENT',
          hs_email_subject: 'Offer',
          hs_email_text: 'Here is the offer.',
          hubspot_owner_id: '71',
        }),
      ],
    },
    associations: [
      { from: { type: 'deals', id: '501' }, to: { type: 'contacts', id: '77' }, labels: ['Decision maker'] },
      { from: { type: 'deals', id: '501' }, to: { type: 'companies', id: '88' } },
      { from: { type: 'emails', id: '9001' }, to: { type: 'deals', id: '501' } },
    ],
  });
  if (!result.ok) throw new Error(result.error);
  return result.file;
}

/** Short, so that a test of a hanging HubSpot does not hang. */
export const HASTY: Patience = {
  tries: { card: 2, live: 3, background: 4 },
  waitMs: { card: 2000, live: 8000, background: 20_000 },
  deadlineMs: { card: 800, live: 800, background: 800 },
};

const WALL = Date.parse('2026-03-10T15:00:00Z');

export interface HubSpotWorld {
  sim: Simulator;
  crm: Crm;
  budget: MemoryBudget;
  /** Pauses the door took, in milliseconds, in order. */
  slept: number[];
  close(): Promise<void>;
}

export async function hubspotWorld(
  options: Partial<SimulatorOptions> & { scopes?: readonly string[]; patience?: Patience } = {},
): Promise<HubSpotWorld> {
  const { scopes, patience = HASTY, ...rest } = options;
  // Time passes only when somebody waits for it, on both sides: nothing here really sleeps.
  let passed = 0;
  const sim = await startSimulator({ file: smallAccount(), wall: () => WALL + passed, ...rest });
  const budget = new MemoryBudget(() => passed);
  const slept: number[] = [];
  const made = hubspot({
    apiUrl: sim.url,
    budget,
    tokens: constantToken(sim.staticToken({ scopes })),
    random: () => 0.5,
    sleep: async (ms) => {
      slept.push(ms);
      passed += Math.ceil(ms);
    },
    elapsed: () => passed,
    patience,
  });
  return {
    sim,
    crm: made.crm(sim.world.file.portal.portalId),
    budget,
    slept,
    async close() {
      made.close();
      await sim.close();
    },
  };
}

/** A token that is not to be renewed. */
export function constantToken(token: string): Tokens {
  return {
    token: async () => token,
    rejected: async () => {
      throw new CrmError('disconnected', 'HubSpot no longer takes the token');
    },
  };
}
