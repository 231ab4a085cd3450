import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hubspotJournal } from '../../src/hubspot/journal.ts';
import { meaningOf, receiveEvent } from '../../src/intake/event.ts';
import type { Journal } from '../../src/ports/journal.ts';
import { startSimulator } from '../simulator/simulator.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { smallAccount } from './world.ts';

describe('the journal', () => {
  let sim: Simulator;
  let journal: Journal;
  beforeEach(async () => {
    sim = await startSimulator({ file: smallAccount() });
    sim.install();
    const { clientId, clientSecret } = sim.app;
    journal = hubspotJournal({ apiUrl: sim.url, clientId, clientSecret, wall: Date.now });
  });
  afterEach(() => sim.close());

  it('gives in order what was pushed, in words intake knows', async () => {
    expect(await journal.next(null)).toBeNull();
    sim.happen({ change: [{ type: 'deals', id: '501', properties: { amount: '5' } }] });
    sim.happen({ link: [{ from: { type: 'deals', id: '502' }, to: { type: 'contacts', id: '78' } }] });
    sim.happen({ archive: [{ type: 'emails', id: '9001' }] });
    sim.happen({ forget: [{ id: '77' }] });
    const meanings: unknown[] = [];
    for (let after: string | null = null; ;) {
      const page = await journal.next(after);
      if (!page) break;
      after = page.offset;
      for (const event of page.events) {
        const received = receiveEvent(event);
        if (received.ok) meanings.push(meaningOf(received.event));
      }
    }
    expect(meanings).toContainEqual({ kind: 'record', type: 'deals', id: '501', created: false, property: 'amount' });
    expect(meanings).toContainEqual({
      kind: 'link',
      from: { type: 'deals', id: '502' },
      to: { type: 'contacts', id: '78' },
    });
    expect(meanings).toContainEqual({ kind: 'record', type: 'emails', id: '9001', created: false, property: null });
    expect(meanings).toContainEqual({ kind: 'privacy', id: '77' });
  });

  it('asks for its token once, and tells when HubSpot is away', async () => {
    await journal.next(null);
    await journal.next(null);
    expect(sim.requests().filter((r) => r.path.includes('/oauth/'))).toHaveLength(1);
    sim.fault({ path: '*/journal/*', status: 503 });
    await expect(journal.next(null)).rejects.toMatchObject({ kind: 'try-later' });
  });
});
