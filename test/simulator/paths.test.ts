import { describe, expect, it } from '@jest/globals';
import { canonicalPath, isApiPath } from './paths.ts';
import { durationMs } from './world/clock.ts';

describe('paths', () => {
  it.each([
    ['/crm/v3/objects/deals', '/objects/deals'],
    ['/crm/objects/2026-03/0-3/501', '/objects/0-3/501'],
    ['/crm/objects/2026-09/tasks/batch/create', '/objects/tasks/batch/create'],
    ['/crm/v4/objects/deals/501/associations/contacts', '/objects/deals/501/associations/contacts'],
    ['/crm/v3/objects/deals/501/associations/contacts', '/classic-associations/deals/501/contacts'],
    ['/crm/associations/2026-03/deals/contacts/batch/read', '/associations/deals/contacts/batch/read'],
    ['/crm/v3/owners/', '/owners'],
    ['/crm/pipelines/2026-03/deals', '/pipelines/deals'],
    ['/oauth/v1/token', '/oauth/token'],
    ['/oauth/2026-03/token/introspect', '/oauth/token/introspect'],
    ['/automation/v4/actions/callbacks/x/complete', '/action-callbacks/x/complete'],
    ['/automation/actions/callbacks/2026-03/complete', '/action-callbacks/complete'],
    ['/settings/users/2026-03/teams', '/users/teams'],
    ['/crm/objects/2025-03/deals', null],
    ['/crm/objects/2026-3/deals', null],
    ['/crm/v2/objects/deals', null],
  ])('%s is %s', (path, canonical) => {
    expect(canonicalPath(path)).toBe(canonical);
    expect(isApiPath(path)).toBe(true);
  });

  it.each([
    '/settings',
    '/settings/options',
    '/card/501',
    '/oauth/install',
    '/oauth/callback',
    '/hubspot/webhooks',
    '/',
    '/demo/deals',
  ])('%s is the app’s own', (path) => {
    expect(isApiPath(path)).toBe(false);
  });
});

describe('durations', () => {
  it.each([
    ['P3D', 259_200_000],
    ['PT2H30M', 9_000_000],
    ['P1W', 604_800_000],
    ['PT0.5S', 500],
    ['P1M', null],
    ['P1Y', null],
    ['P', null],
    ['PT', null],
    ['3 days', null],
    ['-P1D', null],
  ])('%s is %s', (text, ms) => {
    expect(durationMs(text)).toBe(ms);
  });
});
