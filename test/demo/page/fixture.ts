/**
 * The local page on made-up answers, for working on the faces alone:
 * `node test/demo/page/fixture.ts [port]`. The real thing is `npm run demo`.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Server } from 'node:http';
import type { CardAnswer, SettingsPut, State } from '../../../extensions/app/packages/shared/contract.ts';
import { buildPage } from './build.ts';
import type { DemoAccount, DemoDeal, DemoEvent } from './contract.ts';
import { CARDS } from './samples/card.ts';
import { OPTIONS, overviewOf, PREVIEW_ANSWER, savedSettings, SETTINGS_ANSWER } from './samples/pages.ts';
import { dealPage } from './world/deal-page.ts';
import type { PortalFile } from './world/portal-file.ts';

const STATES: State[] = ['dark', 'missed', 'our-turn', 'quiet', 'held', 'waiting', 'engaged', 'nurture', 'closed'];

export interface Fixture {
  url: string;
  close: () => Promise<void>;
  /** Every request an extension made, oldest first. */
  asked: { url: string; method: string; body: unknown; as: number }[];
}

/** Port 0 takes a free one. `slow` delays every answer to an extension, in milliseconds. */
export async function startFixture({
  port = 0,
  cacheDir,
  slow = 0,
}: { port?: number; cacheDir?: string; slow?: number } = {}): Promise<Fixture> {
  const page = await buildPage({ cacheDir });
  const file = JSON.parse(await readFile(join(import.meta.dirname, '../../portals/harbor.json'), 'utf8')) as PortalFile;
  const open = (file.objects.deals ?? []).filter((d) => d.properties.hs_is_closed !== 'true').slice(0, 60);
  let now = '2026-03-10T15:00:00.000Z';
  const acted = new Map<string, CardAnswer>();
  let settings = SETTINGS_ANSWER;
  const asked: Fixture['asked'] = [];
  const streams = new Set<ServerResponse>();
  const tell = ({ kind, ...rest }: DemoEvent) => {
    for (const stream of streams) stream.write(`event: ${kind}\ndata: ${JSON.stringify(rest)}\n\n`);
  };
  const stateOf = (id: string) => STATES[open.findIndex((d) => d.id === id) % STATES.length] ?? 'engaged';
  const cardOf = (id: string) => acted.get(id) ?? { ...CARDS[stateOf(id)], deal: { id, name: id } };

  const account: DemoAccount = {
    portalId: file.portal.portalId,
    timeZone: file.portal.timeZone,
    currency: file.portal.currency ?? null,
    now,
    users: [
      { userId: 9007101, name: 'Maren Tolliver', email: 'maren@harborlane.example', role: 'rep' },
      { userId: 9007100, name: 'Glenn Haverstock', email: 'glenn@harborlane.example', role: 'manager' },
      { userId: 1, name: 'Ada Admin', email: 'ada@harborlane.example', role: 'admin' },
    ],
    serviceUrl: 'https://ghostlight.example',
  };

  function deals(): DemoDeal[] {
    return open.map((d) => {
      const { judgement } = cardOf(d.id);
      return {
        id: d.id,
        name: d.properties.dealname ?? d.id,
        stage: d.properties.dealstage ?? '',
        owner: 'Maren Tolliver',
        amount: Number(d.properties.amount ?? 0),
        state: judgement.state,
        silence: judgement.silence?.workingDays ?? null,
        reason: judgement.reasons[0]?.label ?? null,
      };
    });
  }

  function answer(url: URL, method: string, body: unknown, as: number): unknown {
    const [, area, id = '', post] = url.pathname.split('/');
    const role = account.users.find((u) => u.userId === as)?.role;
    if (area === 'overview') return overviewOf(60, role === 'rep' ? 'rep' : 'manager');
    if (area === 'settings') {
      if (id === 'options') return { ok: true, options: OPTIONS };
      if (id === 'preview') return PREVIEW_ANSWER;
      if (id === 'judgements') return { ok: true, csv: 'deal id,deal\r\n500,Sample company\r\n', next: null };
      if (id === 'reset-learned') settings = { ...settings, learned: { corrections: 0 } };
      if (id === 'template') {
        const { subject, body: text } = body as { subject: string; body: string };
        const problems = /last chance/i.test(text)
          ? ['“last chance”: Sounds like a deadline made up to press them.']
          : [];
        return { ok: true, problems, reads: { subject, body: text.replaceAll('{first}', 'Dana') } };
      }
      if (method === 'PUT') settings = savedSettings(settings, body as SettingsPut, now);
      return { ...settings, mayWrite: role === 'admin' };
    }
    if (area !== 'card') return { ok: false, code: 'not-found', message: 'No such thing.' };
    const card = cardOf(id);
    if (method === 'GET') {
      return url.searchParams.get('known') === card.version
        ? { ok: true, unchanged: true, version: card.version }
        : card;
    }
    const sent = body as { play?: string; subject?: string; body?: string };
    const says = post === 'plays' ? `Maren chose ${sent.play}` : `Maren sent ${post}`;
    const next: CardAnswer = {
      ...card,
      version: String(Number(card.version) + 1),
      history: [{ at: now, says, source: null, undo: { key: 'u1', label: 'Undo' } }, ...card.history],
    };
    acted.set(id, next);
    const play = card.plays.find((p) => p.code === sent.play);
    tell({
      kind: 'task',
      at: now,
      dealId: id,
      says: `Task for ${says}`,
      status: 'NOT_STARTED',
      priority: 'HIGH',
      id: '1',
    });
    return {
      ok: true,
      happened: play?.composer ? 'Ready to send in your composer' : 'Done and noted on the deal',
      composer: play?.composer ? { ...play.composer, subject: sent.subject ?? '', body: sent.body ?? '' } : null,
      undo: { key: 'u1', label: 'Undo' },
      card: next,
    };
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const json = (value: unknown, status = 200) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body: unknown = chunks.length ? JSON.parse(Buffer.concat(chunks).toString('utf8')) : null;
    if (url.pathname === '/demo/account') return void json({ ...account, now });
    if (url.pathname === '/demo/deals') return void json({ deals: deals() });
    if (url.pathname.startsWith('/demo/deals/')) {
      const shown = dealPage(file, url.pathname.split('/')[3] ?? '');
      return shown ? json(shown) : json({ message: 'No such deal.' }, 404);
    }
    if (url.pathname === '/demo/stream') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(': hello\n\n');
      streams.add(response);
      response.on('close', () => streams.delete(response));
      return;
    }
    if (url.pathname === '/_sim/clock') {
      const sent = body as { advance?: string; at?: string };
      const days = Number(/P(\d+)D/.exec(sent.advance ?? '')?.[1] ?? 0);
      now = sent.at ?? new Date(Date.parse(now) + days * 86_400_000).toISOString();
      tell({ kind: 'clock', now });
      return void json({ now });
    }
    if (url.pathname === '/demo/buyer' || url.pathname === '/demo/compose') {
      tell({ kind: 'webhook', at: now, says: 'email.creation, contact.propertyChange', count: 2, status: 200 });
      return void json({ says: 'Done in the simulated world.' });
    }
    if (url.pathname === '/demo/fetch') {
      const sent = body as { url: string; method: string; body: unknown; as: number };
      asked.push(sent);
      if (slow > 0) await new Promise((done) => setTimeout(done, slow));
      return void json({
        status: 200,
        body: JSON.stringify(answer(new URL(sent.url), sent.method, sent.body, sent.as)),
      });
    }
    const found = page.files.get(url.pathname === '/' ? 'index.html' : url.pathname.slice(1));
    if (!found) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': found.type }).end(found.body);
  }

  const server: Server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const at = server.address();
  const url = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : port}`;
  const close = () =>
    new Promise<void>((closed) => {
      for (const stream of streams) stream.end();
      server.closeAllConnections();
      server.close(() => closed());
    });
  return { url, close, asked };
}

if (import.meta.main) {
  const { url } = await startFixture({ port: Number(process.argv[2] ?? 4200) });
  console.log(`The faces on made-up answers: ${url}`);
}
