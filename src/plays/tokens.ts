/** What the words may mention: all optional, all from the deal's own records. */
import type { StepStatus } from '../judgement.ts';
import type { Situation } from '../situation.ts';
import { sayDay } from '../wording/days.ts';
import type { Tokens } from '../wording/fill.ts';
import { recipient, successorNamed } from './recipient.ts';

const OPEN: ReadonlySet<StepStatus> = new Set<StepStatus>(['agreed', 'missed', 'unconfirmed']);

/** Longer quotes read badly inside a sentence. */
const SHORT = 90;

const brief = (text: string): string | undefined => {
  const flat = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!…]+$/, '');
  return flat !== '' && flat.length <= SHORT ? flat : undefined;
};

/** The values for one deal; a token that is not known is simply not there. */
export function tokensOf(situation: Situation): Tokens {
  const { facts, lastTheirs, openAsk, nextStep, at } = situation;
  const writer = lastTheirs?.buyers[0];
  const to = recipient(situation);
  const owner = facts.portal.owners.find((o) => o.id === facts.deal.ownerId);
  const tokens: Tokens = {};
  if (to?.firstName) tokens.first = to.firstName.trim();
  if (owner?.firstName) tokens.rep = owner.firstName.trim();
  const company = facts.companies[0]?.name;
  if (company) tokens.company = company;
  // What was kept is done, and what was only proposed was never agreed.
  if (nextStep && OPEN.has(nextStep.status)) {
    const agreed = brief(nextStep.what);
    if (agreed !== undefined) tokens.agreed = agreed;
    if (nextStep.due !== null) tokens.agreed_when = sayDay(nextStep.due, at);
    if (nextStep.owedBy === 'rep') {
      if (agreed !== undefined) tokens.owed = agreed;
      if (nextStep.due !== null) tokens.owed_when = sayDay(nextStep.due, at);
    }
  }
  if (situation.hold) tokens.back = sayDay(situation.hold.until, at);
  const asked = openAsk ? brief(openAsk.quote) : undefined;
  if (asked !== undefined) tokens.asked = asked;
  const named = successorNamed(situation);
  if (named !== null) tokens.successor = nameFrom(named);
  if (writer !== undefined && !facts.contacts.some((c) => c.emails.some((e) => e.toLowerCase() === writer))) {
    const sender = lastTheirs?.fact.type === 'emails' ? lastTheirs.fact.from?.name : null;
    if (sender) tokens.assistant = sender;
  }
  return tokens;
}

/** "sandra.ojeda@…" → "Sandra Ojeda"; an address that is no name stays out of the greeting. */
function nameFrom(address: string): string {
  const parts = (address.split('@')[0] ?? '').split(/[._]/).filter((p) => /^[a-z]{2,}$/i.test(p));
  return parts.length > 1 ? parts.map((p) => p.charAt(0).toUpperCase() + p.slice(1)).join(' ') : '';
}
