import { stillTells } from './inputs/persons.ts';
import { defineSignal, type Hit } from './signal.ts';

const LATELY_MS = 180 * 86_400_000;

/** HubSpot noticed that whom we talk with has another job now; or anybody of theirs, and nobody was heard since. */
export const jobChanged = defineSignal({
  code: 'job-changed',
  needs: ['situation', 'persons'],
  gather: ({ situation, persons }) => {
    let best: Hit | null = null;
    for (const { id, firstName, jobChangeAt } of situation.facts.contacts) {
      if (jobChangeAt === null || jobChangeAt > situation.at || jobChangeAt <= situation.at - LATELY_MS) continue;
      const strength = stillTells(situation, persons, id, jobChangeAt);
      if (strength <= (best?.strength ?? 0)) continue;
      best = {
        strength,
        source: { type: 'contacts', id },
        at: jobChangeAt,
        args: { day: situation.calendar.dayOf(jobChangeAt), ...(firstName === null ? {} : { name: firstName }) },
      };
    }
    return best;
  },
});
