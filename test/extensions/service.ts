import type { Fetcher } from '../../extensions/app/packages/shared/index.ts';

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown> | null;
}

type Answer = unknown | ((asked: Asked) => unknown);

/** Stands at the other end of `hubspot.fetch`: answers by "METHOD /path", records what was asked. */
export function serviceOf(routes: Record<string, Answer>): {
  fetch: Fetcher;
  asked: Asked[];
  routes: Record<string, Answer>;
} {
  const asked: Asked[] = [];
  const fetch: Fetcher = async (url, options = {}) => {
    const at = new URL(url);
    const one: Asked = {
      method: options.method ?? 'GET',
      path: at.pathname,
      query: at.searchParams,
      body: options.body ?? null,
    };
    asked.push(one);
    const answer = routes[`${one.method} ${one.path}`];
    const given: unknown = await (typeof answer === 'function' ? (answer as (a: Asked) => unknown)(one) : answer);
    if (given instanceof Error) throw given;
    if (given instanceof Response)
      return { ok: given.ok, status: given.status, json: () => given.json() as Promise<unknown> };
    // Through text and back, as over the wire: nothing is shared between the two ends.
    return { ok: true, status: 200, json: async () => JSON.parse(JSON.stringify(given ?? null)) as unknown };
  };
  return { fetch, asked, routes };
}

/** An answer the test gives when it wants to. */
export function later<T>(): { promise: Promise<T>; give: (value: T) => void } {
  let give: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    give = resolve;
  });
  return { promise, give };
}
