import { defineSignal } from './signal.ts';

/**
 * Somebody at their company who is not on the deal answers in place of our contact. Whom a mailbox named when its owner
 * left answers in nobody's place but their own.
 */
export const othersAnswer = defineSignal({
  code: 'others-answer',
  needs: ['people', 'mailing', 'situation'],
  gather: ({ people, mailing, situation }) => {
    const onTheDeal = new Set(people.flatMap((p) => p.emails));
    // Contacts without an address: nobody could be told from anybody else.
    if (onTheDeal.size === 0) return null;
    for (const t of situation.timeline.machines)
      if (t.reading?.kind === 'left-company' && t.reading.contactInstead)
        onTheDeal.add(t.reading.contactInstead.toLowerCase());
    const assistants = new Set(
      people
        .filter((p) => p.title !== null && /assistant|secretary|office manager/i.test(p.title))
        .flatMap((p) => p.emails),
    );
    const byOthers = mailing.received.filter((t) => {
      const writer = t.buyers[0];
      return writer !== undefined && (!onTheDeal.has(writer) || assistants.has(writer));
    });
    const last = byOthers.at(-1);
    if (!last) return null;
    const share = byOthers.length / mailing.received.length;
    if (share < 0.5) return null;
    return {
      strength: byOthers.length > 1 && share >= 0.75 ? 1 : 0.6,
      source: last.source,
      at: last.at,
      args: {
        n: byOthers.length,
        of: mailing.received.length,
        ...(last.buyers[0] === undefined ? {} : { name: last.buyers[0] }),
      },
    };
  },
});
