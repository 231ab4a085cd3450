import { defineSignal } from './signal.ts';

/** HubSpot noticed that a contact on the deal has another job now. */
export const jobChanged = defineSignal({
  code: 'job-changed',
  needs: ['situation'],
  gather: ({ situation }) => {
    const { contacts } = situation.facts;
    const gone = contacts.find(
      (c) => c.jobChangeAt !== null && c.jobChangeAt <= situation.at && c.jobChangeAt > situation.at - 180 * 86_400_000,
    );
    if (!gone || gone.jobChangeAt === null) return null;
    return {
      strength: 1,
      source: { type: 'contacts', id: gone.id },
      at: gone.jobChangeAt,
      args: {
        day: situation.calendar.dayOf(gone.jobChangeAt),
        ...(gone.firstName === null ? {} : { name: gone.firstName }),
      },
    };
  },
});
