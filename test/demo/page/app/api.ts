/** The page's talk with the demo server. Answers are trusted: both ends are started by the same command. */
import type { DemoAccount, DemoDeal, DemoDealPage, DemoEvent, DemoFetched } from '../contract.ts';

async function json<T>(path: string, send?: unknown): Promise<T> {
  const response = await fetch(path, {
    ...(send === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(send) }),
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Error(messageOf(body) ?? `The demo server answered ${response.status}.`);
  return body as T;
}

function messageOf(body: unknown): string | null {
  return typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string'
    ? body.message
    : null;
}

export const api = {
  account: () => json<DemoAccount>('/demo/account'),
  deals: async () => (await json<{ deals: DemoDeal[] }>('/demo/deals')).deals,
  deal: (id: string) => json<DemoDealPage>(`/demo/deals/${encodeURIComponent(id)}`),
  buyer: (dealId: string, does: string) => json<{ says: string }>('/demo/buyer', { dealId, does }),
  compose: (mail: { dealId: string; contactId: string; subject: string; body: string; as: number }) =>
    json<{ says: string }>('/demo/compose', mail),
  advance: (advance: string) => json<{ now: string }>('/_sim/clock', { advance }),
  moveTo: (at: string) => json<{ now: string }>('/_sim/clock', { at }),
  fetchAs: (as: number) => (url: string, method: string, body: unknown) =>
    json<DemoFetched>('/demo/fetch', { url, method, body, as }),
};

const KINDS = ['task', 'webhook', 'judgement', 'clock', 'request'] as const;

/** Listens to everything that happens; the browser reconnects by itself. Returns how to stop. */
export function listen(heard: (event: DemoEvent) => void, connected: (yes: boolean) => void): () => void {
  const stream = new EventSource('/demo/stream');
  stream.onopen = () => connected(true);
  stream.onerror = () => connected(false);
  for (const kind of KINDS) {
    stream.addEventListener(kind, (message: MessageEvent<string>) =>
      heard({ ...(JSON.parse(message.data) as object), kind } as DemoEvent),
    );
  }
  return () => stream.close();
}
