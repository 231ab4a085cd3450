import type { Touch } from '../deal/touch.ts';
import { defineSignal } from './signal.ts';

/** How one person of theirs gets on with the rep and with others of ours. */
interface Exchange {
  fromRep: number;
  toRep: number;
  toColleagues: number;
  last: Touch | null;
}

/** Fewer messages of the rep than this prove nothing. */
const TRIED = 3;

/** Somebody of theirs answers our colleagues, and not this rep, who wrote to them again and again. */
export const answersColleagueNotRep = defineSignal({
  code: 'answers-colleague-not-rep',
  needs: ['situation', 'owner'],
  gather: ({ situation, owner: rep }) => {
    const people = new Map<string, Exchange>();
    const exchange = (address: string): Exchange => {
      let e = people.get(address);
      if (!e) people.set(address, (e = { fromRep: 0, toRep: 0, toColleagues: 0, last: null }));
      return e;
    };
    const lastInThread = new Map<string, Touch>();
    let lastOurs: Touch | null = null;
    for (const t of situation.touches) {
      const written = t.channel === 'email' || t.channel === 'message';
      if (t.direction === 'both') {
        // A talk on the phone is an answer to whoever called; a meeting, where several sit, is not.
        const picksUp = t.channel === 'call' ? t.buyers[0] : undefined;
        if (picksUp !== undefined && t.ownerId === rep) exchange(picksUp).toRep += 1;
        continue;
      }
      if (!written) continue;
      const thread = t.fact.type === 'emails' ? t.fact.threadId : null;
      if (t.direction === 'ours') {
        if (!t.delivered || t.courtesy) continue;
        if (t.ownerId === rep) for (const b of t.buyers) exchange(b).fromRep += 1;
        lastOurs = t;
        if (thread !== null) lastInThread.set(thread, t);
        continue;
      }
      const writer = t.buyers[0];
      if (!t.human || writer === undefined) continue;
      const answered: Touch | null = (thread === null ? undefined : lastInThread.get(thread)) ?? lastOurs;
      if (!answered || answered.ownerId === null) continue;
      const e = exchange(writer);
      if (answered.ownerId === rep) e.toRep += 1;
      else {
        e.toColleagues += 1;
        e.last = t;
      }
    }
    let best: Exchange | null = null;
    for (const e of people.values()) {
      const shuns = e.last !== null && e.fromRep >= TRIED && (e.toRep === 0 || (e.toRep === 1 && e.toColleagues > 1));
      if (shuns && (!best || e.toColleagues > best.toColleagues)) best = e;
    }
    if (!best?.last) return null;
    return {
      strength: best.toRep === 0 ? 1 : 0.5,
      source: best.last.source,
      at: best.last.at,
      args: { n: best.toColleagues, of: best.fromRep },
    };
  },
});
