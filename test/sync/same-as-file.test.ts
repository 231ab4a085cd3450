import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { accountOfFile } from '../../src/deal/account-of-file.ts';
import { Account } from '../../src/deal/assemble.ts';
import type { DealFacts } from '../../src/deal/facts.ts';
import { parsePortalFile } from '../../src/deal/portal-file.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';
import { sweep } from '../../src/sync/sweep.ts';
import { intakeWorld } from '../intake/world.ts';

const HISTORIES: ReadonlySet<string> = new Set(['outcomeHistory', 'startHistory', 'statusHistory']);

/** What the service reads over HTTP, in batches, is what `diagnose` reads from the file of the same account. */
describe('a synced account', () => {
  it('gives every open deal the facts that its file gives', async () => {
    const path = new URL('../portals/harbor.json', import.meta.url);
    const parsed = parsePortalFile(JSON.parse(readFileSync(path, 'utf8')));
    if (!parsed.ok) throw new Error(parsed.error);
    const fromFile = accountOfFile(structuredClone(parsed.file), DEFAULT_SETTINGS);
    const world = await intakeWorld({ file: parsed.file });
    const step = await world.sync();
    expect(step).toMatchObject({ phase: 'done', remarks: [] });
    const { records, links } = world.store.content();
    const synced = new Account(world.store.portal!, records, links);
    const open = fromFile.deals().filter((deal) => world.store.isOpen(deal));
    expect(open.length).toBeGreaterThan(30);
    const different = open.filter(({ id }) => said(synced.dealFacts(id)) !== said(fromFile.dealFacts(id)));
    const { crm, store, wall } = world;
    const swept = await sweep({ crm, store, now: () => world.sim.world.now(), wall });
    await world.close();
    expect(different.map((deal) => deal.id)).toEqual([]);
    // Nothing happened since: the first sweep has nothing to tell, of closed deals' people neither.
    expect(swept).toMatchObject({ found: 0, byType: {} });
  }, 120_000);

  /**
   * What a deal is judged from: who is on it, what was said when, and how it was understood. Not the histories: a file may
   * leave them out, HubSpot does not.
   */
  function said(facts: DealFacts | null): string {
    if (!facts) return 'not there';
    const { deal, contacts, companies, activities } = facts;
    const { id, name, stageId, pipelineId, amount, ownerId, closeDate, nextStep, ours } = deal;
    const shown = {
      deal: { id, name, stageId, pipelineId, amount, ownerId, closeDate, nextStep, ours },
      contacts: contacts.map((c) => [c.id, c.emails, c.jobTitle, [...c.labels].sort()]).sort(),
      companies: companies.map((c) => [c.id, c.name, c.industry]).sort(),
      activities,
    };
    return JSON.stringify(shown, (key, value: unknown) => (HISTORIES.has(key) ? undefined : value));
  }
});
