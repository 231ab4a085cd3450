import { afterEach, describe, expect, it } from '@jest/globals';
import { readMailsAnew } from '../../src/sync/mails-anew.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';
import { intakeWorld } from '../intake/world.ts';
import type { IntakeWorld } from '../intake/world.ts';
import { bigAccount } from './account.ts';

let world: IntakeWorld;

describe('mails that are read anew', () => {
  afterEach(() => world.close());

  it('are all read, each batch once although a kill came between, and only when somebody asked', async () => {
    world = await intakeWorld({ file: bigAccount({ deals: 50, activities: 10 }) });
    await world.sync();
    const { crm, store, wall } = world;
    const reading = { crm, store, portal: store.portal!, settings: DEFAULT_SETTINGS, now: world.sim.world.now(), wall };
    expect(await readMailsAnew(reading, store)).toBe(0);
    await store.setMailsAnew(0, '');
    store.touched.clear();
    const before = world.sim.requests().length;
    let writes = 0;
    store.killBeforeWrite = () => (writes += 1) === 2;
    await expect(readMailsAnew(reading, store)).rejects.toThrow('killed');
    expect(await readMailsAnew(reading, store)).toBe(150);
    const asked = world.sim.requests().slice(before);
    expect(asked.map((request) => request.path.endsWith('/emails/batch/read'))).toEqual([true, true, true, true]);
    expect(store.touched.size).toBe(50);
    expect(await store.mailsAnew()).toBeNull();
  });
});
