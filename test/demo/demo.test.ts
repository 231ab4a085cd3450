/** The main job in a real browser on the real demonstration: a deal goes dark, the card says so, a check-in leads to a task and a note in HubSpot. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { readPortalFile } from '../../webhooks/commands/command-line.ts';
import { makeJobs, runJobs } from '../../src/postgres/jobs.ts';
import { makeLog } from '../../webhooks/log.ts';
import { freshStore } from '../postgres/world.ts';
import type { StoreWorld } from '../postgres/world.ts';
import { SAMPLE_APP } from '../simulator/app.ts';
import { openBrowser } from './page/browser.ts';
import { buildPage } from './page/build.ts';
import { startDemo } from './server.ts';
import type { Demo } from './server.ts';
import { accountKnowledge } from '../../src/account/knowledge.ts';
import { judge } from '../../src/judge.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';
import { HARBOR_NOW, harborDeals } from '../chances/harbor.ts';

const ROOT = join(import.meta.dirname, '../..');
const SHOTS = join(ROOT, 'artifacts/demo');
let database: StoreWorld;
let demo: Demo;
let browser: Browser;
let page: Page;
let closeJobs: () => Promise<void>;
const wrong: string[] = [];

beforeAll(async () => {
  await mkdir(SHOTS, { recursive: true });
  database = await freshStore();
  const { store } = database;
  const jobs = await makeJobs(store.pool, () => undefined);
  closeJobs = () => jobs.close();
  demo = await startDemo({
    file: await readPortalFile(join(ROOT, 'test/portals/harbor.json')),
    port: 0,
    fresh: true,
    env: {
      PORT: 0,
      PUBLIC_URL: 'https://ghostlight.example',
      DATA_DIR: '.data',
      HUBSPOT_CLIENT_ID: SAMPLE_APP.clientId,
      HUBSPOT_CLIENT_SECRET: SAMPLE_APP.clientSecret,
      HUBSPOT_API_URL: 'http://127.0.0.1',
      TOKEN_KEY: Buffer.alloc(32, 3).toString('base64'),
      LOG_LEVEL: 'error',
    },
    store,
    jobs: { jobs, run: (work) => runJobs(store.pool, jobs, work, () => undefined) },
    page: buildPage({ cacheDir: join(ROOT, 'artifacts/page') }),
    log: makeLog('error'),
  });
  const [opened] = await Promise.all([openBrowser(), demo.ready]);
  browser = opened;
  page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => wrong.push(error.message));
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await demo?.close();
  await closeJobs?.();
  await database?.close();
});

interface Deal {
  id: string;
  state: string;
  amount: number | null;
  owner: string | null;
}

const json = async <T>(path: string): Promise<T> => (await fetch(`${demo.url}${path}`)).json() as Promise<T>;
const deals = async () => (await json<{ deals: Deal[] }>('/demo/deals')).deals;
const card = () => page.getByTestId('ghostlight-card');

interface Account {
  objects: Record<'tasks' | 'notes', { id: string; archived?: boolean; properties: Record<string, string | null> }[]>;
  associations: { from: { type: string; id: string }; to: { type: string; id: string } }[];
}

/** Ours on a deal, as the simulated HubSpot holds them. */
async function onDeal(type: 'tasks' | 'notes', dealId: string): Promise<Record<string, string | null>[]> {
  const { objects, associations } = await json<Account>('/_sim/state');
  const ids = new Set(
    associations.flatMap(({ from, to }) =>
      from.type === type && to.type === 'deals' && to.id === dealId
        ? [from.id]
        : to.type === type && from.type === 'deals' && from.id === dealId
          ? [to.id]
          : [],
    ),
  );
  const body = type === 'tasks' ? 'hs_task_body' : 'hs_note_body';
  return objects[type]
    .filter((o) => !o.archived && ids.has(o.id) && (o.properties[body] ?? '').includes('Ghostlight · '))
    .map((o) => o.properties);
}

/** Deals of the sample whose play at this moment is neither to wait nor to hold. */
function wantingATask(at: number): ReadonlySet<string> {
  const all = harborDeals();
  const knowledge = accountKnowledge(all, DEFAULT_SETTINGS, at);
  const wants = all.filter((facts) => judge(facts, DEFAULT_SETTINGS, at, knowledge(facts.deal.id)).task !== null);
  return new Set(wants.map(({ deal }) => deal.id));
}

describe('the demonstration', () => {
  it('is ready, says that HubSpot is simulated, and shows judged deals', async () => {
    expect((await fetch(`${demo.url}/readyz`)).status).toBe(200);
    expect((await deals()).filter((d) => d.state === 'dark').length).toBeGreaterThan(10);
    await page.goto(demo.url);
    await page.locator('[data-deal]').first().waitFor();
    expect(await page.locator('.page-banner').textContent()).toContain('HubSpot is simulated');
    await page.screenshot({ path: join(SHOTS, 'deals.png') });
  });

  it('a deal goes dark as time passes; the card says so, and a check-in leads to a task and a note', async () => {
    // The most valuable quiet deal that wants a task when it is dark: its owner's day has a place for it.
    const wanted = wantingATask(HARBOR_NOW + 7 * 86_400_000);
    const quiet = (await deals())
      .filter((d) => d.state === 'quiet' && wanted.has(d.id))
      .sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0))[0];
    if (!quiet) throw new Error('no deal is quiet');
    await page.goto(`${demo.url}/#/deals/${quiet.id}`);
    await card().getByTestId('headline').waitFor();
    expect(await card().getByTestId('headline').textContent()).toContain('Quiet for');
    expect(await onDeal('tasks', quiet.id)).toEqual([]);

    await page.getByRole('button', { name: 'A week later' }).click();
    // By webhook and by the deal's own timer: nobody reloads the page.
    await card()
      .getByText(/Dark for \d+ working days/)
      .waitFor();
    const name = (await page.locator('.crm-about h1').textContent()) ?? '';
    const company = name.split(' - ')[0] ?? name;
    await page.getByTestId('tasks').getByText(company).first().waitFor();
    await page.screenshot({ path: join(SHOTS, 'dark.png') });
    const tasks = await onDeal('tasks', quiet.id);
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toMatchObject({ hs_task_priority: 'HIGH', hs_task_status: 'NOT_STARTED' });

    await card().getByTestId('choose-check-in').or(card().getByTestId('do-check-in')).first().waitFor();
    if ((await card().getByTestId('choose-check-in').count()) > 0) await card().getByTestId('choose-check-in').click();
    await card().getByLabel('Words').fill('Hello,\nhow should I follow up?');
    await card().getByTestId('do-check-in').click();
    await card().getByTestId('after').waitFor();
    expect(await card().getByTestId('after').textContent()).toContain('Ready to send in your composer');
    const composer = page.getByRole('dialog', { name: /composer/ });
    expect(await composer.getByLabel('Message').inputValue()).toBe('Hello,\nhow should I follow up?');
    await page.screenshot({ path: join(SHOTS, 'check-in.png') });
    const notes = await onDeal('notes', quiet.id);
    expect(notes).toHaveLength(1);
    expect(notes[0]?.hs_note_body).toContain('how should I follow up?');
    expect(await onDeal('tasks', quiet.id)).toHaveLength(1);

    await composer.getByRole('button', { name: 'Close composer' }).click();
    await page.getByRole('button', { name: 'The buyer replies' }).click();
    await card()
      .getByText(/The next move is ours|^In touch$/)
      .waitFor();
    await comes(async () => (await onDeal('tasks', quiet.id))[0]?.hs_task_status === 'COMPLETED');
    await page.screenshot({ path: join(SHOTS, 'back.png') });
  }, 120_000);

  it('shows a manager the team and an admin the settings', async () => {
    await page.goto(`${demo.url}/#/overview`);
    await page.getByTestId('totals').waitFor();
    await page.getByLabel('Acting as').selectOption({ label: 'Glenn Haverstock (manager)' });
    await page.getByRole('heading', { name: 'Deals that need somebody' }).waitFor();
    await page.screenshot({ path: join(SHOTS, 'overview.png') });
    await page.goto(`${demo.url}/#/settings`);
    await page.getByText('only admins can change').waitFor();
    await page.getByLabel('Acting as').selectOption({ label: 'Ada Admin (admin)' });
    await page.getByTestId('save').waitFor();
    await page.screenshot({ path: join(SHOTS, 'settings.png') });
    expect(wrong).toEqual([]);
  });
});

/** Waits for something that comes by itself, at most as long as the page would. */
async function comes(holds: () => Promise<boolean>): Promise<void> {
  const give = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > give) throw new Error('it did not come');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}
