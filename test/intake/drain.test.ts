import { afterEach, describe, expect, it } from '@jest/globals';
import { syncAccount } from '../../src/sync/account.ts';
import { intakeWorld } from './world.ts';
import type { IntakeWorld } from './world.ts';

let world: IntakeWorld;

describe('the drain of events', () => {
  afterEach(() => world.close());

  async function synced(options: Parameters<typeof intakeWorld>[0] = {}) {
    world = await intakeWorld(options);
    await world.sync();
    world.store.touched.clear();
  }

  async function take() {
    world.store.receive(await world.deliver());
    await world.drain();
  }

  it('reads a reply, links it to its deal and has the deal judged', async () => {
    await synced();
    world.sim.happen({
      create: [
        {
          type: 'emails',
          id: '9100',
          properties: { hs_email_direction: 'INCOMING_EMAIL', hs_email_text: 'Thanks, I will confirm by Friday.' },
          to: [
            { type: 'deals', id: '501' },
            { type: 'contacts', id: '77' },
          ],
        },
      ],
    });
    await take();
    expect(world.store.rows.get('emails/9100')?.fact).toMatchObject({ type: 'emails', direction: 'INCOMING_EMAIL' });
    expect(world.store.ends({ type: 'deals', id: '501' })).toContainEqual({ type: 'emails', id: '9100' });
    expect([...world.store.touched.keys()]).toEqual(['501']);
    expect(JSON.stringify(world.store.rows.get('emails/9100')?.fact)).not.toContain('hs_email_text');
  });

  it('asks what the account is when a deal stands in a stage nobody knows, before it counts as open', async () => {
    await synced();
    const { pipelines } = world.sim.world.file;
    const closed = {
      id: 'closedlost',
      label: 'Lost',
      displayOrder: 3,
      metadata: { isClosed: 'true', probability: '0' },
    };
    pipelines[0]?.stages?.push(closed);
    world.sim.happen({ change: [{ type: 'deals', id: '502', properties: { dealstage: 'closedlost' } }] });
    await take();
    const stages = world.store.portal?.pipelines.flatMap((pipeline) => pipeline.stages);
    expect(stages?.find((stage) => stage.id === 'closedlost')).toMatchObject({ closed: true });
    const asked = () => world.sim.requests().filter((request) => request.path.includes('/pipelines/')).length;
    const before = asked();
    world.sim.happen({ change: [{ type: 'deals', id: '502', properties: { amount: '9' } }] });
    await take();
    expect(asked()).toBe(before);
  });

  it('asks once for a stage that HubSpot does not know either', async () => {
    await synced();
    const { pipelines } = world.sim.world.file;
    for (const pipeline of pipelines) pipeline.stages = pipeline.stages?.filter((stage) => stage.id !== 'contractsent');
    await syncAccount(world.crm, world.store, 'background');
    const asked = () => world.sim.requests().filter((request) => request.path.includes('/pipelines/')).length;
    const before = asked();
    for (const amount of ['7', '8']) {
      world.sim.happen({ change: [{ type: 'deals', id: '502', properties: { amount } }] });
      await take();
    }
    expect(world.store.rows.get('deals/502')?.fact).toMatchObject({ stageId: 'contractsent', amount: 8 });
    expect(asked()).toBe(before + 1);
  });

  it('makes no call for people and mails that are nobody’s', async () => {
    await synced();
    world.sim.happen({
      create: [
        { type: 'contacts', id: '4000', properties: { email: 'x@elsewhere.example' } },
        { type: 'companies', id: '4001', properties: { name: 'Elsewhere' } },
      ],
      change: [{ type: 'contacts', id: '78', properties: { jobtitle: 'Buyer' } }],
    });
    const before = world.sim.requests().length;
    await take();
    expect(world.sim.requests().length).toBe(before);
    expect(world.store.inbox).toEqual([]);
  });

  it('takes in a contact that joins a deal, with its mails of before', async () => {
    await synced();
    world.sim.happen({
      create: [
        {
          type: 'emails',
          id: '9200',
          properties: { hs_email_direction: 'INCOMING_EMAIL', hs_email_text: 'Hello' },
          to: [{ type: 'contacts', id: '78' }],
        },
      ],
    });
    await take();
    expect(world.store.rows.get('emails/9200')?.fact).toBeUndefined();
    world.sim.happen({
      link: [{ from: { type: 'deals', id: '502' }, to: { type: 'contacts', id: '78' }, labels: ['Champion'] }],
    });
    await take();
    expect(world.store.rows.get('contacts/78')?.fact).toMatchObject({ firstName: 'Omar' });
    expect(world.store.rows.get('emails/9200')?.fact).toMatchObject({ type: 'emails' });
    expect([...world.store.touched.keys()]).toContain('502');
  });

  it('lets our own tasks be, and reads them once somebody else touches them', async () => {
    await synced();
    const id = await world.crm.createTask(
      {
        subject: 'Ask',
        body: 'Ghostlight · abc123',
        due: world.sim.world.now(),
        priority: 'MEDIUM',
        kind: 'TODO',
        ownerId: '71',
        dealId: '501',
      },
      'live',
    );
    const before = world.sim.requests().length;
    await take();
    expect(world.sim.requests().length).toBe(before);
    expect(world.store.touched.size).toBe(0);
    world.sim.happen({ change: [{ type: 'tasks', id, properties: { hs_task_status: 'COMPLETED' } }] });
    await take();
    expect(world.store.rows.get(`tasks/${id}`)?.fact).toMatchObject({ byUs: true, status: 'COMPLETED' });
    expect([...world.store.touched.keys()]).toEqual(['501']);
  });

  it('forgets what is deleted, brings back what is restored, in whatever order it hears of it', async () => {
    await synced();
    world.sim.happen({ archive: [{ type: 'emails', id: '9001' }] });
    const deleted = await world.deliver();
    world.store.receive(deleted);
    await world.drain();
    expect(world.store.ids('emails')).toEqual([]);
    expect([...world.store.touched.keys()]).toEqual(['501']);
    world.sim.happen({ restore: [{ type: 'emails', id: '9001' }] });
    world.store.receive([...(await world.deliver()), ...deleted]);
    await world.drain();
    expect(world.store.ids('emails')).toEqual(['9001']);
  });

  it('follows a merge of deals and of contacts', async () => {
    await synced();
    world.sim.happen({ merge: [{ type: 'deals', into: '502', ids: ['501'] }] });
    world.sim.happen({ merge: [{ type: 'contacts', into: '78', ids: ['77'] }] });
    await take();
    expect(world.store.ids('deals')).toEqual(['502']);
    expect(world.store.ids('contacts')).toEqual(['78']);
    const ends = world.store.ends({ type: 'deals', id: '502' });
    expect(ends).toContainEqual({ type: 'contacts', id: '78' });
    expect(ends).toContainEqual({ type: 'emails', id: '9001' });
  });

  it('forgets a person for good', async () => {
    await synced();
    world.sim.happen({ forget: [{ id: '77' }] });
    await take();
    expect(world.store.rows.get('contacts/77')).toMatchObject({ fact: null, forGood: true });
  });

  it('leaves everything unread while HubSpot is away', async () => {
    await synced();
    world.sim.happen({ change: [{ type: 'deals', id: '501', properties: { dealstage: 'contractsent' } }] });
    world.store.receive(await world.deliver());
    const waiting = world.store.inbox.length;
    world.sim.fault({ status: 503, headers: { 'Retry-After': '0' } });
    await expect(world.drain()).rejects.toMatchObject({ kind: 'try-later' });
    expect(world.store.inbox).toHaveLength(waiting);
    world.sim.clearFaults();
    await world.drain();
    expect(world.store.rows.get('deals/501')?.fact).toMatchObject({ stageId: 'contractsent' });
  });

  it('works without companies when their scope is not granted', async () => {
    world = await intakeWorld({
      scopes: [
        'oauth',
        'crm.objects.deals.read',
        'crm.objects.deals.write',
        'crm.objects.contacts.read',
        'crm.objects.owners.read',
        'crm.schemas.deals.read',
      ],
    });
    const step = await world.sync();
    expect(step.finishedAt).not.toBeNull();
    expect(step.remarks.join('\n')).toMatch(/companies are not read.*crm.objects.companies.read/);
    expect(world.store.ids('companies')).toEqual([]);
    expect(world.store.ids('emails')).toEqual(['9001']);
  });
});
