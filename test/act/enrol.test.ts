/** An enrolment of unknown outcome is looked up before it is tried again: only one of that sequence and since then is ours. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { perform } from '../../src/act/perform.ts';
import { hubspotWorld } from '../hubspot/world.ts';
import type { HubSpotWorld } from '../hubspot/world.ts';

describe('an enrolment that may have happened', () => {
  let world: HubSpotWorld;
  let made: { id: string; at: number };
  let sequenceId: string;
  beforeAll(async () => {
    world = await hubspotWorld();
    sequenceId = (await world.crm.sequences('9071', 'live')).at(-1)!.id;
    const ask = { userId: '9071', senderEmail: 'rita@acme.example', sequenceId, contactId: '78' };
    const { id } = await world.crm.enrol(ask, 'live');
    made = { id, at: (await world.crm.enrolment('78', 'live'))?.at ?? 0 };
  });
  afterAll(() => world.close());

  const again = (askedAt: number, of = sequenceId, stale = false) =>
    perform({
      crm: world.crm,
      key: 'k:enrol',
      dealId: '501',
      payload: {
        kind: 'enrol',
        userId: '9071',
        senderEmail: 'rita@acme.example',
        sequenceId: of,
        contactId: '78',
      },
      mayHaveHappened: true,
      askedAt,
      stale,
      priority: 'live',
      dueAt: () => 0,
      madeBy: async () => null,
    });

  it('did happen when it is there since', async () => {
    expect(made.at).toBeGreaterThan(0);
    expect(await again(made.at - 1_000)).toEqual({ recordId: made.id });
  });

  it('is tried again when what is there is older, or another sequence: HubSpot then says what it thinks of it', async () => {
    await expect(again(made.at + 86_400_000)).rejects.toMatchObject({ kind: 'refused' });
    await expect(again(made.at - 1_000, '987654')).rejects.toMatchObject({ name: 'CrmError' });
  });

  it('is not tried again when it was asked for long ago, but what did happen did', async () => {
    expect(await again(made.at - 1_000, sequenceId, true)).toEqual({ recordId: made.id });
    await expect(again(made.at - 1_000, '987654', true)).rejects.toThrow('more than two days ago');
  });
});
