/** The judgements of an account's open deals as a table to take along: one line a deal, as a spreadsheet reads it. */
import type { JudgementsAnswer } from '../../extensions/app/packages/shared/contract.ts';
import type { PortalDesk, StoredDeal } from '../../src/ports/desk.ts';
import { REASON_WORDS } from '../../src/wording/reasons.ts';
import { ownerName } from '../../src/wording/names.ts';

/** So many deals an answer. */
const PAGE = 500;

const HEADS = [
  'deal id',
  'deal',
  'owner',
  'stage',
  'amount',
  'currency',
  'state',
  'turn',
  'silent since',
  'working days',
  'next step',
  'owed by',
  'due',
  'step status',
  'reason',
  'certainty',
  'play',
  'task due',
  'judged at',
] as const;

/** Deals after `after` by id; the first page begins with the heads. `next` is null after the last. */
export function judgementsTable(
  desk: PortalDesk,
  deals: readonly StoredDeal[],
  after: string | null,
): JudgementsAnswer {
  const sorted = [...deals].sort((a, b) => (a.dealId < b.dealId ? -1 : 1));
  const rest = after === null ? sorted : sorted.filter((deal) => deal.dealId > after);
  const page = rest.slice(0, PAGE);
  const lines = page.map((deal) => lineOf(desk, deal));
  return {
    ok: true,
    csv: [...(after === null ? [HEADS.join(',')] : []), ...lines].map((line) => `${line}\r\n`).join(''),
    next: rest.length > PAGE ? (page.at(-1)?.dealId ?? null) : null,
  };
}

function lineOf({ portal }: PortalDesk, { judgement: j, ...deal }: StoredDeal): string {
  const owner = portal.owners.find((o) => o.id === deal.ownerId);
  const stage = portal.pipelines.flatMap((p) => p.stages).find((s) => s.id === deal.stageId);
  const lead = j.reasons[0];
  return [
    deal.dealId,
    deal.name,
    ownerName(owner),
    stage?.label ?? deal.stageId,
    deal.amount,
    deal.currency,
    j.state,
    j.turn,
    j.silence && new Date(j.silence.since).toISOString(),
    j.silence && Math.round(j.silence.workingDays * 10) / 10,
    j.nextStep?.what,
    j.nextStep?.owedBy,
    j.nextStep?.due,
    j.nextStep?.status,
    lead && REASON_WORDS[lead.code].title,
    lead && lead.code !== 'unknown' ? lead.certainty : null,
    j.play?.code,
    j.task?.due,
    new Date(j.at).toISOString(),
  ]
    .map(cell)
    .join(',');
}

/** Quoted where needed; text that a spreadsheet would run as a formula is kept as text. */
function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
