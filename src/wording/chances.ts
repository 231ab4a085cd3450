/** The sentences about chances. Counts first, the share with its interval after; nobody reads a percentage of three deals. */
import type { Level } from '../chances/book.ts';
import type { Chance } from '../chances/chance.ts';
import type { Proposal } from '../chances/propose.ts';
import { percent, workingDays } from './counts.ts';

/** What the places are called: the stage's and the pipeline's label. */
export interface PlaceNames {
  stage: string;
  pipeline: string;
}

/** Below this even the hopeful end of the interval is slim. */
const PROBABLY_LOST = 0.15;
/** From this difference on the reader would ask where the percentage comes from. */
const TELLS_APART = 0.03;

const IN: Record<Level, (names: PlaceNames) => string> = {
  stage: ({ stage }) => `in ${stage}`,
  pipeline: ({ pipeline }) => `in ${pipeline}`,
  account: () => 'in this account',
};

function interval({ low, high }: { low: number; high: number }): string {
  return `${Math.round(low * 100)}–${Math.round(high * 100)} %`;
}

/** "Of 143 silences this long in Proposal, 44 were answered within 10 working days (31 %, 25–38 %)" */
export function sayChance(chance: Chance, names: PlaceNames): string {
  const { n, answered, share, withinDays } = chance;
  const counted = `Of ${n} silences this long ${IN[chance.of](names)}, ${answered} ${answered === 1 ? 'was' : 'were'} answered within ${workingDays(withinDays)}`;
  const odds = `${percent(share)}, ${interval(chance)}`;
  const plain = Math.abs(answered / n - share) < TELLS_APART;
  const sentence = plain
    ? `${counted} (${odds})`
    : `${counted}; with those still open and similar deals counted in, a chance of ${odds}`;
  return chance.high < PROBABLY_LOST ? `${sentence}. Probably lost.` : sentence;
}

/** Why these thresholds: what the curve says at them. */
export function sayProposal(proposal: Proposal, names: PlaceNames): string {
  const { of, quietAfter, fourInFive, darkAfter, comesBack } = proposal;
  const place = IN[of](names);
  const answers = `half of the answers come within ${workingDays(quietAfter)}, four in five within ${workingDays(fourInFive)}.`;
  const whose = comesBack && comesBack.of !== of ? ` ${IN[comesBack.of](names)}` : '';
  const after = comesBack
    ? ` Of ${comesBack.n} silences${whose} longer than ${workingDays(darkAfter)}, ${percent(comesBack.share)} (${interval(comesBack)}) ended by themselves within ${comesBack.withinDays} more.`
    : '';
  return `${place.charAt(0).toUpperCase()}${place.slice(1)} ${answers}${after}`;
}
