import { defineSignal } from './signal.ts';

const NOBODY_HERE =
  /\b5\.1\.(0|1|10)\b|does(?:n.t| not) exist|user unknown|unknown user|no such (?:user|mailbox|recipient)|recipient (?:rejected|not found)|mailbox (?:unavailable|not found)|invalid recipient|account (?:disabled|closed)/i;

/** A mail came back because nobody has that address any more. */
export const addressUnknown = defineSignal({
  code: 'address-unknown',
  needs: ['mailing', 'situation'],
  gather: ({ mailing, situation }) => {
    const back = mailing.bounced.findLast((t) => t.fact.type === 'emails' && NOBODY_HERE.test(t.fact.bounce ?? ''));
    if (
      !back ||
      (situation.lastTheirs &&
        back.buyers.includes(situation.lastTheirs.buyers[0] ?? '') &&
        situation.lastTheirs.at > back.at)
    )
      return null;
    return {
      strength: 1,
      source: back.source,
      at: back.at,
      args: back.buyers[0] === undefined ? {} : { name: back.buyers[0] },
    };
  },
});
