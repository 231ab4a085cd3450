/** What the page asks beside the service and the simulator: its own files, the account, and the simulated people. */
import express from 'express';
import type { ErrorRequestHandler, Express, Request, Response } from 'express';
import { z } from 'zod';
import type { PortalFile } from '../../src/deal/portal-file.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';
import { REASON_WORDS } from '../../src/wording/reasons.ts';
import { openDeal } from '../../webhooks/overview-routes.ts';
import type { Simulator } from '../simulator/simulator.ts';
import type { Page } from './page/build.ts';
import { BUYER_DOES } from './page/contract.ts';
import type { DemoAccount, DemoDeal } from './page/contract.ts';
import { buyerDoes, repWrites } from './page/world/buyer.ts';
import type { Happening } from './page/world/buyer.ts';
import { dealPage } from './page/world/deal-page.ts';
import type { PortalFile as PageFile } from './page/world/portal-file.ts';
import type { Stream } from './stream.ts';
import { usersOf } from './users.ts';

export function pageFiles(page: Page | Promise<Page>) {
  return async (request: Request, response: Response, next: () => void): Promise<void> => {
    const found = (await page).files.get(request.path === '/' ? 'index.html' : request.path.slice(1));
    if (!found || request.method !== 'GET') return next();
    response.set({ 'content-type': found.type, 'cache-control': 'no-cache' }).send(found.body);
  };
}

interface Routes {
  simulator: Simulator;
  store: Store;
  stream: Stream;
  portalId: number;
  file: PortalFile;
  clock: Clock;
  serviceUrl: string;
}

const fetchBody = z.object({ url: z.string(), method: z.string(), body: z.unknown(), as: z.number() });
const buyerBody = z.object({
  dealId: z.string(),
  does: z.enum(BUYER_DOES.map((b) => b.value) as [string, ...string[]]),
});
const composeBody = z.object({
  dealId: z.string(),
  contactId: z.string(),
  subject: z.string(),
  body: z.string(),
  as: z.number(),
});

/** What the page asks beside the service: the account, its records, and the simulated people. */
export function demoRoutes({ simulator, store, stream, portalId, file, clock, serviceUrl }: Routes): Express {
  const app = express();
  const state = () => simulator.world.state() as unknown as PageFile;
  app.use('/demo', express.json({ limit: '2mb' }));
  app.get('/demo/account', (_request, response) => {
    const account: DemoAccount = {
      portalId,
      timeZone: file.portal.timeZone,
      currency: file.portal.currency ?? null,
      now: simulator.world.nowIso(),
      users: usersOf(file),
      serviceUrl,
    };
    response.json(account);
  });
  app.get('/demo/deals', async (_request, response) => {
    response.json({ deals: await demoDeals(store, portalId, clock.now()) });
  });
  app.get('/demo/deals/:id', (request, response) => {
    const page = dealPage(state(), request.params.id);
    if (page) response.json(page);
    else response.status(404).json({ message: 'There is no such deal.' });
  });
  app.get('/demo/stream', (request, response) => stream.connect(request, response));
  app.post('/demo/fetch', async (request, response) => {
    const { url, method, body, as } = fetchBody.parse(request.body);
    const userEmail = usersOf(file).find((user) => user.userId === as)?.email;
    response.json(await simulator.cardFetch({ url, method, body, userId: as, userEmail, timeoutMs: 20_000 }));
  });
  app.post('/demo/buyer', (request, response) => {
    const { dealId, does } = buyerBody.parse(request.body);
    happen(
      simulator,
      buyerDoes(state(), dealId, does as (typeof BUYER_DOES)[number]['value'], simulator.world.nowIso()),
      response,
    );
  });
  app.post('/demo/compose', (request, response) => {
    const mail = composeBody.parse(request.body);
    happen(simulator, repWrites(state(), mail, simulator.world.nowIso()), response);
  });
  app.use('/demo', ((error: unknown, _request, response, _next) => {
    const message = error instanceof z.ZodError ? z.prettifyError(error) : 'That did not work.';
    response.status(error instanceof z.ZodError ? 400 : 500).json({ message });
  }) satisfies ErrorRequestHandler);
  return app;
}

function happen(simulator: Simulator, happening: Happening | null, response: Response): void {
  if (!happening) return void response.status(409).json({ message: 'Nobody on this deal could do that.' });
  const { says, create, change } = happening;
  simulator.happen({ create, change });
  response.json({ says });
}

async function demoDeals(store: Store, portalId: number, at: number): Promise<DemoDeal[]> {
  const desk = await store.desk(portalId);
  if (!desk) return [];
  return (await store.openDeals(portalId, null)).map((deal) => {
    const shown = openDeal(desk, deal, at);
    const lead = deal.judgement.reasons.find((r) => r.code !== 'seller-friction');
    return {
      id: deal.dealId,
      name: deal.name,
      stage: shown.stage,
      owner: shown.ownerName,
      amount: deal.amount,
      state: deal.judgement.state,
      silence: shown.silentDays === null ? null : Math.round(shown.silentDays * 10) / 10,
      reason: lead ? REASON_WORDS[lead.code].title : null,
    };
  });
}
