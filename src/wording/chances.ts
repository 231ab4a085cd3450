/**
 * The sentences about chances. Counts first, the share with its interval after; nobody reads a percentage of three deals.
 * Where the counts alone would give another share, since open silences and similar deals count too, only the chance is told
 * and what it is drawn from: "9 of 28, so 50 %" reads as a mistake.
 */
import type { Level } from '../chances/book.ts';
import type { Chance } from '../chances/chance.ts';
import { LATEST_DARK, STILL_AT_MOST, type Proposal } from '../chances/propose.ts';
import { interval, percent, workingDays } from './counts.ts';

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

/**
 * "Of 143 silences this long in Proposal, 44 were answered within 10 working days (31 %, 25–38 %)", or
 * "Chance of an answer within 10 working days: 50 % (33–70 %), from 28 silences this long in Proposal."
 */
export function sayChance(chance: Chance, names: PlaceNames): string {
  const { n, answered, share, withinDays } = chance;
  const silences = `${n} silences this long ${IN[chance.of](names)}`;
  const window = `within ${workingDays(withinDays)}`;
  const sentence =
    Math.abs(answered / n - share) < TELLS_APART
      ? `Of ${silences}, ${answered} ${answered === 1 ? 'was' : 'were'} answered ${window} (${percent(share)}, ${interval(chance)})`
      : `Chance of an answer ${window}: ${percent(share)} (${interval(chance)}), from ${silences}`;
  return chance.high < PROBABLY_LOST ? `${sentence}. Probably lost.` : sentence;
}

/** Why these thresholds: what the curve says at them, and why not sooner. */
export function sayProposal(proposal: Proposal, names: PlaceNames): string {
  const { of, quietAfter, fourInFive, darkAfter, still, tooMany } = proposal;
  const place = IN[of](names);
  const answers = `${place.charAt(0).toUpperCase()}${place.slice(1)} half of the answers come within ${workingDays(quietAfter)}, four in five within ${workingDays(fourInFive)}.`;
  if (!still) return answers;
  const whose = still.of === of ? '' : ` ${IN[still.of](names)}`;
  const after = `Of ${still.n} silences${whose} longer than ${workingDays(darkAfter)}, ${percent(still.share)} (${interval(still)}) were answered within ${still.withinDays} more`;
  const atMost = percent(STILL_AT_MOST);
  const why = [
    ...(tooMany ? [`of those longer than ${workingDays(tooMany.silentFor)} ${percent(tooMany.share)}`] : []),
    ...(still.share > STILL_AT_MOST
      ? [
          darkAfter < LATEST_DARK
            ? `too few lasted longer to tell from where on at most ${atMost} are`
            : `more than ${atMost}, but nobody would look later than that`,
        ]
      : tooMany
        ? [`dark is from where on at most ${atMost} are`]
        : darkAfter > fourInFive && darkAfter > quietAfter + 1
          ? [`sooner than ${workingDays(darkAfter)} nobody should be chased`]
          : []),
  ];
  return `${answers} ${[after, ...why].join('; ')}.`;
}
