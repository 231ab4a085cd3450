/** Clicks on the card of deal 501, as a rep makes them, and what an admin sets: over HTTP, against the simulated account. */
import { expect } from '@jest/globals';
import { MONA, RITA } from '../webhooks/account.ts';
import type { World } from '../webhooks/world.ts';

export const ENROLMENTS = '/automation/sequences/2026-03/enrollments';

export function clicking(world: () => World, portalId: number) {
  let counter = 0;
  const key = () => `key-of-clicks-${(counter += 1)}`;
  return {
    card: async () => (await world().ask('GET', '/card/501', undefined, { userId: RITA })).body,
    post: async (path: string, body: object) =>
      (await world().ask('POST', `/card/501/${path}`, { key: key(), ...body }, { userId: RITA })).body,
    settings: async (values: object) => {
      const as = { userId: MONA };
      const { version } = (await world().ask('GET', '/settings', undefined, as)).body;
      expect((await world().ask('PUT', '/settings', { key: key(), version, values }, as)).body.ok).toBe(true);
      await world().settle();
    },
    /** So much real time passes, in milliseconds, and what is due then is done. */
    later: async (ms: number) => {
      await world().pass(ms);
      await world().settle();
    },
    notes: () =>
      world()
        .simulator.worldOf(portalId)
        .state()
        .objects.notes.filter((note) => !note.archived),
  };
}
