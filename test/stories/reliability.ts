/** How often the first reason is right among stories told with such a strength. Of stories, not of life. */
import { accountOfFile } from '../../src/deal/account-of-file.ts';
import { accountKnowledge } from '../../src/account/knowledge.ts';
import { parsePortalFile } from '../../src/deal/portal-file.ts';
import { judge } from '../../src/judge.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../../src/settings/declared.ts';
import type { Story } from './story.ts';

export interface Band {
  from: number;
  to: number;
  n: number;
  meanStrength: number;
  right: number;
}

const EDGES = [0, 0.4, 0.6, 0.8, 0.9, 1.001];

/** Stories that name a first reason and are not our turn: there one reason leads by construction. */
export function reliabilityOf(stories: readonly Story[]): { n: number; brier: number; bands: Band[] } {
  const told = stories.flatMap((story) => firstOf(story) ?? []);
  const bands = EDGES.slice(1).map((to, i): Band => {
    const from = EDGES[i] as number;
    const here = told.filter((t) => t.strength >= from && t.strength < to);
    const mean = (values: number[]): number =>
      values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
    return {
      from,
      to: Math.min(to, 1),
      n: here.length,
      meanStrength: mean(here.map((t) => t.strength)),
      right: mean(here.map((t) => Number(t.right))),
    };
  });
  const brier = told.reduce((sum, t) => sum + (t.strength - Number(t.right)) ** 2, 0) / told.length;
  return { n: told.length, brier, bands };
}

function firstOf(story: Story): { strength: number; right: boolean } | null {
  const wanted = story.expect.reasonsTop ?? [];
  const file = wanted.length > 0 ? parsePortalFile(story.portal) : null;
  const parsed =
    story.settings === undefined ? { ok: true as const, settings: DEFAULT_SETTINGS } : parseSettings(story.settings);
  if (!file?.ok || !parsed.ok) return null;
  const account = accountOfFile(file.file, parsed.settings);
  const all = account.deals().flatMap((d) => account.dealFacts(d.id) ?? []);
  const facts = all.find((d) => d.deal.id === (story.dealId ?? all[0]?.deal.id));
  if (!facts) return null;
  const at = Date.parse(story.at);
  const { state, reasons } = judge(
    facts,
    parsed.settings,
    at,
    accountKnowledge(all, parsed.settings, at)(facts.deal.id),
  );
  const [first] = reasons;
  return first && state !== 'our-turn' ? { strength: first.strength, right: wanted.includes(first.code) } : null;
}
