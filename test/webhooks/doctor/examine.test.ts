import { afterEach, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUR_PROPERTIES } from '../../../src/hubspot/our-properties.ts';
import { OPTIONAL_SCOPES, REQUIRED_SCOPES } from '../../../src/install/scopes.ts';
import { CrmError } from '../../../src/ports/crm.ts';
import { say } from '../../../webhooks/doctor/examine.ts';
import type { Finding } from '../../../webhooks/doctor/finding.ts';
import { doctorWorld } from './world.ts';
import type { DoctorWorld } from './world.ts';

let world: DoctorWorld;
afterEach(() => world.close());

const of = (findings: readonly Finding[], about: string) =>
  findings.filter((f) => f.about === about).map(({ is, says }) => `${is}: ${says}`);
const faults = (findings: readonly Finding[]) => findings.filter((f) => f.is === 'fault').map((f) => f.says);
/** Methods and paths of what HubSpot was asked, apart from reading. */
const writes = () =>
  world.sim
    .requests()
    .filter((r) => r.method !== 'GET' && !/\/(search|read|introspect|token)$/.test(r.path))
    .map((r) => `${r.method} ${r.path}`);

describe('the doctor, of a good account', () => {
  it('finds nothing amiss once the fields are there, and says what it looked at', async () => {
    world = await doctorWorld();
    await world.needs.crm.ensureProperties('live');
    const found = await world.findings();
    expect(faults(found)).toEqual([]);
    expect(of(found, 'connection')).toEqual([expect.stringContaining('portal 4100200 (America/New_York)')]);
    expect(of(found, 'properties')).toContain(`fine: All ${OUR_PROPERTIES.length} of our fields are on deals.`);
    expect(of(found, 'limits')).toEqual(['fine: HubSpot allows 110 calls in 10 seconds.']);
    expect(of(found, 'clock')).toEqual([expect.stringMatching(/^fine: This machine is (?:\d seconds|one second)/)]);
    expect(of(found, 'owners')).toEqual(['fine: one owner; one of them is a user.']);
    expect(of(found, 'stages')).toEqual(['fine: one pipeline, 2 open stages.']);
    expect(of(found, 'round trip')).toEqual([
      expect.stringContaining('this machine alone'),
      expect.stringMatching(/^fine: A signed delivery is taken, an unsigned one refused/),
      'fine: A signed call of the card is answered.',
    ]);
    expect(of(found, 'subscriptions')).toEqual([expect.stringMatching(/^fine: \d+ subscriptions/)]);
  });

  it('says each finding in a line of its own, and what to do in the next', () => {
    expect(say({ about: 'clock', is: 'hint', says: 'Late.', mend: 'Set it.' })).toBe(
      'hint   clock          Late.\n                      → Set it.\n',
    );
  });
});

describe('the doctor, of what is missing', () => {
  it('names the fields that are missing and changes nothing', async () => {
    world = await doctorWorld();
    expect(faults(await world.findings())).toEqual([expect.stringMatching(/^7 of our fields are missing on deals: /)]);
    expect(writes()).toEqual([]);
  });

  it('makes them when it may, and then they are there', async () => {
    world = await doctorWorld();
    expect(faults(await world.findings({ fix: true }))).toEqual([]);
    expect(writes().length).toBeGreaterThan(0);
    const before = writes().length;
    expect(faults(await world.findings())).toEqual([]);
    expect(writes().length).toBe(before);
  });

  it('names a choice that a field of ours lacks', async () => {
    world = await doctorWorld();
    const { crm } = world.needs;
    await crm.ensureProperties('live');
    const without = Object.create(crm, {
      properties: {
        value: async (...args: Parameters<typeof crm.properties>) =>
          (await crm.properties(...args)).map((p) => ({ ...p, options: p.options.filter((o) => o.value !== 'dark') })),
      },
    }) as typeof crm;
    expect(faults(await world.findings({ crm: without }))).toEqual(['ghostlight_state does not know dark.']);
  });

  it('takes a required scope that is missing as a fault and an optional one as a hint, each with what it is for', async () => {
    const scopes = REQUIRED_SCOPES.filter((s) => s !== 'crm.objects.companies.read');
    world = await doctorWorld({ scopes });
    const told = of(await world.findings(), 'scopes');
    expect(told).toContainEqual(expect.stringMatching(/^fault: crm\.objects\.companies\.read is not granted: \w/));
    for (const scope of OPTIONAL_SCOPES)
      expect(told).toContainEqual(expect.stringMatching(new RegExp(`^hint: ${scope} is not granted: \\w`)));
    expect(told).toContain('fine: 8 scopes of 14 granted.');
  });

  it('says which fields and stages of the settings are gone', async () => {
    world = await doctorWorld({
      settings: {
        painFields: ['why_they_buy'],
        nurtureStages: ['parked'],
        plays: { breakup: { moveToStage: 'gone' } },
      },
    });
    const found = await world.findings();
    expect(of(found, 'properties')).toContainEqual(
      expect.stringMatching(/^hint: The setting “Pain is noted in” names why_they_buy/),
    );
    expect(of(found, 'stages')).toEqual(['hint: The settings name stages that are gone: parked, gone.']);
  });

  it('says which reps cannot use sequences, and why', async () => {
    world = await doctorWorld();
    world.sim.fault({ path: 'sequences', status: 403, body: { message: 'no seat' } });
    const told = of(await world.findings(), 'sequences');
    expect(told).toEqual([expect.stringMatching(/^hint: Rita Reed cannot use sequences: /)]);
  });

  it.each([
    [{ breakup: { sequenceId: '901' } }, 'sequence 901'],
    [{ breakup: { sequenceId: '901' }, nurture: { sequenceId: '902' } }, 'sequences 901, 902'],
  ])('says which chosen sequences a rep cannot see', async (plays, which) => {
    world = await doctorWorld({ settings: { plays } });
    expect(of(await world.findings(), 'sequences')).toContainEqual(`hint: Rita Reed cannot see the chosen ${which}.`);
  });
});

describe('the doctor, of what is wrong', () => {
  it('asks HubSpot nothing when the account was never connected, and still tries the address', async () => {
    world = await doctorWorld();
    const found = await world.findings({ connections: { status: async () => null } });
    expect(faults(found)).toEqual(['Portal 4100200 was never connected.']);
    expect(world.sim.requests()).toEqual([]);
    expect(of(found, 'round trip').length).toBeGreaterThan(1);
  });

  it('says that a token is dead or does not open', async () => {
    world = await doctorWorld();
    const dead = async () => {
      throw new CrmError('disconnected', 'HubSpot answered 400: refresh token is invalid');
    };
    expect(faults(await world.findings({ token: dead }))).toEqual([
      'HubSpot does not take the token: HubSpot answered 400: refresh token is invalid.',
    ]);
  });

  it('tells a wrong secret from an address that leads nowhere', async () => {
    world = await doctorWorld();
    await world.needs.crm.ensureProperties('live');
    expect(faults(await world.findings({ secret: 'another' }))).toEqual([
      expect.stringContaining('refuses what is signed'),
      expect.stringContaining('A signed call of the card is refused'),
    ]);
    const nowhere = await world.findings({ publicUrl: 'http://127.0.0.1:9' });
    expect(faults(nowhere)).toContainEqual(expect.stringMatching(/^http:\/\/127\.0\.0\.1:9 cannot be reached: /));
  });

  it('notices a project that names another address or lacks a subscription', async () => {
    world = await doctorWorld();
    const path = join(world.needs.project, 'webhooks/webhooks-hsmeta.json');
    const file = JSON.parse(readFileSync(path, 'utf8'));
    file.config.settings.targetUrl = 'https://old.example/hubspot/webhooks';
    file.config.subscriptions.crmObjects = file.config.subscriptions.crmObjects.filter(
      (s: { objectType: string; subscriptionType: string }) =>
        !(s.objectType === 'meeting_event' && s.subscriptionType === 'object.creation'),
    );
    writeFileSync(path, JSON.stringify(file));
    expect(of(await world.findings(), 'subscriptions')).toEqual([
      expect.stringMatching(/^fault: In the project’s files webhooks go to https:\/\/old\.example/),
      'fault: No active subscription to object.creation of meeting_event.',
    ]);
  });

  it('measures the clock against HubSpot’s', async () => {
    world = await doctorWorld();
    const clockOf = async (ahead: number) => of(await world.findings({ wall: () => Date.now() + ahead }), 'clock')[0];
    expect(await clockOf(1_000)).toMatch(/^fine: This machine is (one second|2 seconds) ahead of HubSpot\./);
    expect(await clockOf(60_000)).toMatch(/^hint: This machine is (59|60|61) seconds ahead of HubSpot/);
    expect(await clockOf(-290_000)).toMatch(/^fault: This machine is (289|290|291) seconds behind HubSpot/);
  });

  it('goes on when HubSpot fails at one thing', async () => {
    world = await doctorWorld();
    world.sim.fault({ path: 'pipelines', status: 403, body: { message: 'no' } });
    const found = await world.findings();
    expect(of(found, 'stages')).toEqual([expect.stringMatching(/^fault: Could not be looked at: /)]);
    expect(of(found, 'limits')).toEqual([expect.stringContaining('fine')]);
  });
});
