/** Where quiet deals began to go wrong, long before the silence: source, fit, qualification or discovery. */
import type { OverviewAnswer } from '../../extensions/app/packages/shared/contract.ts';
import type { RankedReason } from '../judgement.ts';
import type { OpenDeal } from './overview.ts';

interface RootCause {
  code: string;
  label: string;
  shows: (reasons: readonly RankedReason[]) => boolean;
}

/** Weaker than this it is only a possibility among many. */
const WORTH_COUNTING = 0.12;

const reason =
  (code: RankedReason['code']) =>
  (reasons: readonly RankedReason[]): boolean =>
    reasons.some((r) => r.code === code && r.strength >= WORTH_COUNTING);

const signal =
  (code: string) =>
  (reasons: readonly RankedReason[]): boolean =>
    reasons.some((r) => r.for.some((e) => e.signal === code));

const ROOT_CAUSES: readonly RootCause[] = [
  { code: 'source', label: 'Came from where we rarely win', shows: signal('source-rarely-wins') },
  { code: 'fit', label: 'Unlike the companies we win', shows: reason('outside-target-market') },
  { code: 'qualification', label: 'Never really qualified', shows: reason('not-qualified') },
  { code: 'discovery', label: 'We do not know why they would buy', shows: reason('shallow-discovery') },
];

/** A deal may count under several; those without any are left out. */
export function rootCausesOf(deals: readonly OpenDeal[]): OverviewAnswer['rootCauses'] {
  return ROOT_CAUSES.map(({ code, label, shows }) => {
    const found = deals.filter((d) => shows(d.judgement.reasons));
    return { code, label, deals: found.length, amount: found.reduce((sum, d) => sum + (d.amount ?? 0), 0) };
  })
    .filter((cause) => cause.deals > 0)
    .sort((a, b) => b.deals - a.deals);
}
