import { defineSignal } from './signal.ts';

/** HubSpot knows that mail to whom we talk with does not arrive; while nobody was ever heard, to anybody of theirs. */
export const addressBlocked = defineSignal({
  code: 'address-blocked',
  needs: ['people', 'situation', 'persons'],
  gather: ({ situation, persons }) => {
    const first = situation.facts.contacts.find(
      (c) => c.undeliverable !== null && (c.id === persons.now || situation.lastTheirs === null),
    );
    if (!first) return null;
    return {
      strength: 1,
      source: { type: 'contacts', id: first.id },
      args: {
        quote: first.undeliverable ?? '',
        by: 'machine',
        ...(first.firstName === null ? {} : { name: first.firstName }),
      },
    };
  },
});
