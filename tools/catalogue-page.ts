/** docs/catalogue.md: every reason, signal and play with its words, written from the lists. */
import { PLAY_CODES, REASON_CODES, type ReasonCode } from '../src/judgement.ts';
import { PLAYS } from '../src/plays/list.ts';
import { BASE_RATES } from '../src/reasons/base-rates.ts';
import { REASONS } from '../src/reasons/list.ts';
import type { Need } from '../src/signals/inputs.ts';
import { SIGNALS, type SignalCode } from '../src/signals/list.ts';
import { EVIDENCE } from '../src/wording/evidence.ts';
import { PLAY_WORDS } from '../src/wording/plays.ts';
import { REASON_WORDS } from '../src/wording/reasons.ts';

const NEEDS: Record<Need, string> = {
  situation: 'the conversation',
  spoken: 'words that can be read',
  unanswered: 'our unanswered messages',
  rhythm: 'three answers of theirs',
  sameHours: 'a buyer who works by our clock',
  mailing: 'mails of ours',
  persons: 'whom we talk with now',
  people: 'contacts on the deal',
  roles: 'a role, label or title',
  offers: 'mails that can be read, to know an offer',
  stages: 'stage history',
  closeDates: 'history of the close date',
  amounts: 'history of the amount',
  owners: 'history of the owner',
  company: 'a company on the deal',
  industry: 'their industry',
  employees: 'their size',
  origin: 'the deal’s source',
  owner: 'an owner of the deal',
  stage: 'a known stage',
  visits: 'page visits that are recorded',
  opens: 'opens that are counted',
  wins: 'ten won deals',
  repRates: 'enough deals to compare',
  review: 'reviews of before',
};

export function cataloguePage(): string {
  const reasons = REASON_CODES.map((code) => {
    const { title, explains } = REASON_WORDS[code];
    const { play, onlyIn } = REASONS[code];
    const { early, middle, late } = BASE_RATES[code];
    return `### ${title}

\`${code}\`. ${explains} Play: *${PLAY_WORDS[play].label}*. Starts from ${early}, ${middle}, ${late} of a hundred (early, middle, late stage).${
      onlyIn ? ` Only in: ${onlyIn.join(', ')}.` : ''
    }

- For: ${weights(code, (w) => w > 0)}
- Against: ${weights(code, (w) => w < 0)}`;
  });
  const signals = SIGNALS.map(
    ({ code, needs }) => `| \`${code}\` | ${EVIDENCE[code]({})} | ${needs.map((need) => NEEDS[need]).join(', ')} |`,
  );
  const plays = PLAY_CODES.map((code) => {
    const { label, does } = PLAY_WORDS[code];
    const { kind, byMail } = PLAYS[code];
    return `| ${label} | \`${code}\` | ${does} | ${kind}${byMail ? ', by mail' : ''} |`;
  });
  return `# Reasons, signals and plays

<!-- Written by \`npm run docs\` from the lists in src/; a test notices when it is not current. -->

How they are weighed is explained in [reasons](reasons.md). A weight is in natural log-odds: about 3, the buyer said so; about 2,
behaviour with few other explanations; below 1, a hint; negative, it speaks against.

## Reasons

${reasons.join('\n\n')}

## Plays

| button | code | does | kind |
|---|---|---|---|
${plays.join('\n')}

## Signals

| code | what the card says, at its shortest | needs |
|---|---|---|
${signals.join('\n')}
`;
}

function weights(code: ReasonCode, wanted: (weight: number) => boolean): string {
  const found = (Object.entries(REASONS[code].weights) as [SignalCode, number][])
    .filter(([, weight]) => wanted(weight))
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .map(([signal, weight]) => `\`${signal}\` ${Math.abs(weight)}`);
  return found.length > 0 ? found.join(', ') : 'nothing';
}
