import { defineSignal } from './signal.ts';

/** HubSpot knows that mail to our contact does not arrive. */
export const addressBlocked = defineSignal({
  code: 'address-blocked',
  needs: ['people', 'situation'],
  gather: ({ situation }) => {
    const first = situation.facts.contacts.find((c) => c.undeliverable !== null);
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
