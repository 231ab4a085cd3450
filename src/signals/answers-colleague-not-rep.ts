import type { Touch } from '../deal/touch.ts';
import { defineSignal } from './signal.ts';

/** They answer our colleagues, and never this rep. */
export const answersColleagueNotRep = defineSignal({
  code: 'answers-colleague-not-rep',
  needs: ['situation'],
  gather: ({ situation }) => {
    const rep = situation.facts.deal.ownerId;
    if (rep === null) return null;
    let toRep = 0;
    let toColleagues = 0;
    let byRep = 0;
    let last: Touch | null = null;
    const openByThread = new Map<string, Touch>();
    let lastOurs: Touch | null = null;
    for (const t of situation.touches) {
      if (t.channel !== 'email' && t.channel !== 'message') {
        if (t.direction === 'both' && t.ownerId === rep && t.human) toRep += 1;
        continue;
      }
      const thread = t.fact.type === 'emails' ? t.fact.threadId : null;
      if (t.direction === 'ours') {
        if (!t.delivered || t.courtesy) continue;
        if (t.ownerId === rep) byRep += 1;
        lastOurs = t;
        if (thread !== null) openByThread.set(thread, t);
      } else if (t.direction === 'theirs' && t.human) {
        const answered: Touch | null = (thread === null ? null : (openByThread.get(thread) ?? null)) ?? lastOurs;
        if (!answered || answered.ownerId === null) continue;
        if (answered.ownerId === rep) toRep += 1;
        else {
          toColleagues += 1;
          last = t;
        }
      }
    }
    // Some word to the rep long ago does not clear them; an even exchange does.
    if (!last || byRep < 3 || toRep > toColleagues || toRep > 1) return null;
    return { strength: toRep === 0 ? 1 : 0.5, source: last.source, at: last.at, args: { n: toColleagues, of: byRep } };
  },
});
