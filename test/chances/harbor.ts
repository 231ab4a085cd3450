/** The sample account of `test/portals/harbor.json`, read once per test file. */
import { readFileSync } from 'node:fs';
import type { DealFacts } from '../../src/deal/facts.ts';
import { accountOfFile } from '../../src/deal/account-of-file.ts';
import { parsePortalFile } from '../../src/deal/portal-file.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';

/** Just after the last touch in it. */
export const HARBOR_NOW = Date.parse('2026-03-10T15:00:00Z');

export function harborDeals(): DealFacts[] {
  const parsed = parsePortalFile(JSON.parse(readFileSync('test/portals/harbor.json', 'utf8')));
  if (!parsed.ok) throw new Error(parsed.error);
  const account = accountOfFile(parsed.file, DEFAULT_SETTINGS);
  return account.deals().flatMap((deal) => account.dealFacts(deal.id) ?? []);
}
