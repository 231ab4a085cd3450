/** The faces in a real browser on made-up answers, as a rep, an admin and a manager would use them. */
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { startFixture } from './fixture.ts';
import type { Fixture } from './fixture.ts';

const ARTIFACTS = join(import.meta.dirname, '../../../artifacts/faces');
let browser: Browser;
let fixture: Fixture;
let page: Page;
let axe: string;
let wrong: string[];

beforeAll(async () => {
  await mkdir(ARTIFACTS, { recursive: true });
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  [browser, fixture] = await Promise.all([openBrowser(), startFixture()]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await fixture?.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  page.setDefaultTimeout(20_000);
  wrong = [];
  page.on('pageerror', (error) => wrong.push(error.message));
});
afterEach(async () => {
  await page.close();
  expect(wrong).toEqual([]);
});

const shot = (name: string) => page.screenshot({ path: join(ARTIFACTS, `${name}.png`), fullPage: name !== 'deal' });
const card = () => page.getByTestId('ghostlight-card');

/** `seen`: what the rep who is there first sees; a page changed for another reader while it still loads fails to load. */
async function openAs(path: string, reader: string, seen: Locator): Promise<void> {
  await page.goto(`${fixture.url}/#/${path}`);
  await seen.waitFor();
  await page.getByLabel('Acting as').selectOption({ label: reader });
}

/** What axe finds, in short. */
async function faults(): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = (
      globalThis as unknown as {
        axe: { run: (on: unknown) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    const { violations } = await run.run((globalThis as unknown as { document: unknown }).document);
    return violations.map((v) => `${v.id}: ${v.nodes[0]?.html.slice(0, 120) ?? ''}`);
  });
}

/** Parts that stand out of the box they are in, sideways. */
const spills = (box: string): Promise<string[]> =>
  page.locator(box).evaluate((element: unknown) => {
    interface Box {
      right: number;
      width: number;
    }
    interface Part {
      className: string;
      getBoundingClientRect: () => Box;
      querySelectorAll: (q: string) => Iterable<Part>;
      closest: (q: string) => unknown;
    }
    const whole = element as Part;
    const edge = whole.getBoundingClientRect().right + 1;
    return [...whole.querySelectorAll('*')]
      .filter((part) => part.closest('.look-tablebox') === null && part.getBoundingClientRect().right > edge)
      .map((part) => String(part.className));
  });

async function openDeal(state: string): Promise<void> {
  await page.goto(fixture.url);
  await page.getByRole('button', { name: new RegExp(`^${state} \\d`) }).click();
  await page.locator('[data-deal] a').first().click();
  await card().getByTestId('headline').waitFor();
}

describe('a rep', () => {
  it('sees at a glance that HubSpot is simulated and which deals need somebody', async () => {
    await page.goto(fixture.url);
    await page.locator('[data-deal]').first().waitFor();
    expect(await page.locator('.page-banner').textContent()).toContain('HubSpot is simulated');
    expect(await page.locator('[data-deal]').first().textContent()).toContain('Dark');
    expect(await faults()).toEqual([]);
    await shot('deals');
  });

  it('finds out why a deal is dark and acts on it in one more click', async () => {
    await openDeal('Dark');
    expect(await card().getByTestId('headline').textContent()).toContain('Dark for 10 working days');
    expect(await card().getByTestId('step').textContent()).toContain('I’ll confirm the budget by Friday');
    expect(await card().getByTestId('reason').textContent()).toContain('cannot decide');
    await shot('deal');
    await card().getByTestId('evidence').getByRole('button').click();
    expect(await faults()).toEqual([]);
    await card().getByLabel('Words').fill('Hi Dana,\nmy own words.');
    const before = fixture.asked.filter((a) => a.method === 'POST').length;
    await card().getByTestId('do-widen-the-room').dblclick();
    await card().getByTestId('after').waitFor();
    expect(await card().getByTestId('after').textContent()).toContain('Ready to send in your composer');
    const composer = page.getByRole('dialog', { name: /composer/ });
    expect(await composer.getByLabel('Message').inputValue()).toBe('Hi Dana,\nmy own words.');
    expect(fixture.asked.filter((a) => a.method === 'POST')).toHaveLength(before + 1);
    expect(await page.getByTestId('tasks').textContent()).toContain('widen-the-room');
    await shot('deal-after');
  });

  it('can do it all by keyboard', async () => {
    await openDeal('Quiet');
    const others = card()
      .getByTestId('other-plays')
      .getByRole('button', { name: /Other plays/ });
    await others.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await card().getByTestId('play').waitFor();
    expect(await card().getByTestId('play').textContent()).toContain('Call instead');
    expect(await page.locator(':focus').textContent()).toContain('Other plays');
    await others.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  it('sees that a click is being worked on', async () => {
    let answered: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answered = resolve));
    await openDeal('Dark');
    await card().getByTestId('choose-nurture').click();
    const button = card().getByTestId('do-nurture');
    await page.route('**/demo/fetch', async (route) => {
      await held;
      await route.continue();
    });
    await button.click();
    await button.locator('.look-spinner').waitFor();
    answered();
    await card().getByTestId('after').waitFor();
  });

  it('begins every page at its top', async () => {
    await page.goto(`${fixture.url}/#/overview`);
    await page.getByTestId('totals').waitFor();
    const scrolled = () => page.evaluate('scrollY');
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    expect(await scrolled()).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Deals', exact: true }).click();
    await page.locator('[data-deal]').first().waitFor();
    expect(await scrolled()).toBe(0);
  });

  it('sees the timeline in a wider tab', async () => {
    await openDeal('Dark');
    await page.getByRole('tab', { name: 'Ghostlight timeline' }).click();
    await page.getByRole('img', { name: /Silences of theirs/ }).waitFor();
    expect(await faults()).toEqual([]);
    await shot('timeline');
  });

  it('is told when the service cannot be reached, and gets on when it can', async () => {
    let up = false;
    await page.route('**/demo/fetch', async (route) =>
      up
        ? route.continue()
        : route.fulfill({ json: { status: 502, body: '{"ok":false,"code":"bad-gateway","message":"Down."}' } }),
    );
    await page.goto(`${fixture.url}/#/overview`);
    await page.getByText('Not reachable').waitFor();
    up = true;
    await page.getByTestId('again').click();
    await page.getByTestId('totals').waitFor();
  });
});

describe('an admin', () => {
  it('gives a stage five working days, sees what that would flag, and takes it back', async () => {
    await openAs('settings', 'Ada Admin (admin)', page.getByText('only admins can change'));
    await page.getByTestId('add-scope').click();
    const scope = page.getByTestId('scope-1');
    await scope.getByLabel('Stage').selectOption({ label: 'New business: Discovery' });
    await scope.getByLabel('Dark after').fill('5');
    await scope.getByLabel('Grace').click();
    await page.getByText('One setting is changed and not saved.').waitFor();
    await page.getByTestId('preview').click();
    await page.getByText('4 open deals would change').waitFor();
    // Deals are counted in whole numbers.
    const ticks = await page.locator('.look-chart text[text-anchor=end]').allTextContents();
    expect(ticks).toEqual(['0', '5', '10']);
    expect(fixture.asked.at(-1)?.body).toMatchObject({
      values: { scopes: [{ stage: 'proposal' }, { stage: 'discovery', darkAfter: 5 }] },
    });
    expect(await faults()).toEqual([]);
    await shot('settings');
    await page.getByTestId('discard').click();
    await page.getByText('Nothing is changed yet.').waitFor();
    expect(await page.getByTestId('scope-1').count()).toBe(0);
  });

  it('saves, finds it in the list of changes, and puts back what was there', async () => {
    await openAs('settings', 'Ada Admin (admin)', page.getByText('only admins can change'));
    expect(await page.getByLabel('Dark after').first().inputValue()).toBe('9');
    await page.getByLabel('Dark after').first().fill('5');
    await page.getByTestId('save').click();
    await page.getByTestId('saved').waitFor();
    await page.getByRole('tab', { name: 'Changes so far' }).click();
    await page.getByRole('cell', { name: 'Ada Admin' }).first().waitFor();
    expect(await faults()).toEqual([]);
    await page.getByTestId('put-back').click();
    await page.getByText('It is as it was before.').waitFor();
    const [first, second] = fixture.asked.filter((a) => a.method === 'PUT').slice(-2) as { body: object }[];
    expect([first?.body, second?.body]).toMatchObject([{ values: { darkAfter: 5 } }, { values: { darkAfter: 9 } }]);
  });

  it('is told what is wrong with own words while writing them', async () => {
    await openAs('settings', 'Ada Admin (admin)', page.getByText('only admins can change'));
    await page.getByRole('tab', { name: 'Plays' }).click();
    await page.getByLabel('Own words').fill('Hi {first}, this is your last chance.');
    await page.getByLabel('Own subject').click();
    await page.getByTestId('problems').waitFor();
    expect(await page.getByTestId('reads').textContent()).toContain('Hi Dana, this is');
    expect(await faults()).toEqual([]);
    await shot('settings-words');
  });

  it('takes the judgements along and forgets what was learned', async () => {
    await openAs('settings', 'Ada Admin (admin)', page.getByText('only admins can change'));
    await page.getByRole('tab', { name: 'Your data' }).click();
    await page.getByTestId('export').click();
    expect(await page.getByLabel('Table', { exact: true }).inputValue()).toContain('Sample company');
    await page.getByTestId('reset').click();
    await page.getByTestId('reset-sure').click();
    await page.getByTestId('learned').filter({ hasText: 'Nothing yet.' }).waitFor();
    expect(await faults()).toEqual([]);
    await shot('settings-data');
  });

  it('a rep may look, not change', async () => {
    await page.goto(`${fixture.url}/#/settings`);
    await page.getByText('only admins can change').waitFor();
    expect(await page.getByTestId('save').count()).toBe(0);
  });
});

describe('sizes', () => {
  it('keeps its shape with long names, narrow and wide', async () => {
    const long = `${'Northgate-Provisions-and-Cold-Storage'.repeat(4)} - Dock Scheduler`;
    await page.route('**/demo/fetch', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({
        response: answer,
        body: (await answer.text()).replaceAll('Dana Kessler', long).replaceAll('Sample company', long),
      });
    });
    for (const width of [1100, 1440, 1920]) {
      await page.setViewportSize({ width, height: 1000 });
      await openDeal('Dark');
      expect(await spills('.crm-side')).toEqual([]);
      await page.goto(`${fixture.url}/#/overview`);
      await page.getByTestId('totals').waitFor();
      expect(await spills('.crm-paper')).toEqual([]);
      const [table, last] = await Promise.all(
        [page.getByTestId('deals'), page.getByTestId('deals').getByRole('columnheader').last()].map((part) =>
          part.boundingBox(),
        ),
      );
      if (width >= 1440)
        expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual((table?.x ?? 0) + (table?.width ?? 0) + 1);
    }
    await shot('long-names');
  });
});

describe('a manager', () => {
  it('goes from the overview to the deal in one click', async () => {
    await openAs('overview', 'Glenn Haverstock (manager)', page.getByTestId('totals'));
    await page.getByRole('heading', { name: 'Coaching' }).waitFor();
    expect(await faults()).toEqual([]);
    await shot('overview');
    await page.getByRole('link', { name: /Sample company 1 / }).click();
    await page.waitForURL(/#\/deals\/500$/);
  });
});

describe('the page itself', () => {
  it('draws a component it does not know as a box with its name, not as nothing', async () => {
    await page.route('**/bundles/Overview.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `const Odd = RemoteUI.createRemoteReactComponent('HoloDeck');
               extend_V2(() => React.createElement(Odd, { depth: 3 }, 'inside'));`,
      }),
    );
    await page.goto(`${fixture.url}/#/overview`);
    const box = page.locator('[data-unknown=HoloDeck]');
    await box.waitFor();
    expect(await box.textContent()).toBe('HoloDeckinside');
  });

  it('says so when an extension fails to start', async () => {
    await page.route('**/bundles/Overview.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken on purpose");' }),
    );
    await page.goto(`${fixture.url}/#/overview`);
    await page.getByText(/This extension stopped: .*broken on purpose/).waitFor();
    expect(wrong).toEqual(['broken on purpose']);
    wrong = [];
  });

  it('moves the simulated clock', async () => {
    await page.goto(fixture.url);
    const before = await page.getByTestId('clock').textContent();
    await page.getByRole('button', { name: 'A week later' }).click();
    await page.waitForFunction(
      (was) =>
        (
          globalThis as unknown as { document: { querySelector: (q: string) => { textContent: string } } }
        ).document.querySelector('[data-testid=clock]').textContent !== was,
      before,
    );
  });
});
