import { stillTells } from './inputs/persons.ts';
import { defineSignal } from './signal.ts';

const NOBODY_HERE =
  /\b5\.1\.(0|1|10)\b|does(?:n.t| not) exist|user unknown|unknown user|no such (?:user|mailbox|recipient)|recipient (?:rejected|not found)|mailbox (?:unavailable|not found)|invalid recipient|account (?:disabled|closed)/i;

/** A mail came back because nobody has that address any more. */
export const addressUnknown = defineSignal({
  code: 'address-unknown',
  needs: ['mailing', 'situation', 'persons'],
  gather: ({ mailing, situation, persons }) => {
    const back = mailing.bounced.findLast((t) => t.fact.type === 'emails' && NOBODY_HERE.test(t.fact.bounce ?? ''));
    if (!back) return null;
    const strength = stillTells(situation, persons, persons.of(back.buyers[0] ?? ''), back.at);
    if (strength === 0) return null;
    return {
      strength,
      source: back.source,
      at: back.at,
      args: back.buyers[0] === undefined ? {} : { name: back.buyers[0] },
    };
  },
});
