/**
 * The two ways a call leaves: the client library's typed calls, and plain fetch for what the library has not.
 * The library's own retry and limiter stay off (they are process-global, and retry POSTs); its requests are moved to
 * the dated paths, and its answers are read as text, since its models drop what they do not know.
 */
import type http from 'node:http';
import type https from 'node:https';
import { Client } from '@hubspot/api-client';
import type { Answer } from './answer.ts';
import { BadAnswer } from './answer.ts';
import { datedPath } from './dated-paths.ts';

/** What the library hands to a middleware, as far as we touch it. */
interface RequestContext {
  getUrl(): string;
  setUrl(url: string): void;
  setHeaderParam(name: string, value: string): void;
}
interface ResponseContext {
  httpStatusCode: number;
  headers: Record<string, string>;
  body: { text(): Promise<string> };
}

/** One client of one portal. `token` is asked at every call, so that a renewed one is used at once. */
export function portalClient(of: {
  apiUrl: string;
  agent: http.Agent | https.Agent;
  token: () => Promise<string>;
}): Client {
  return new Client({
    basePath: of.apiUrl,
    httpAgent: of.agent,
    middleware: [
      {
        async pre(context) {
          const request = context as RequestContext;
          const url = new URL(request.getUrl());
          request.setUrl(of.apiUrl + datedPath(url.pathname + url.search));
          request.setHeaderParam('Authorization', `Bearer ${await of.token()}`);
          return request;
        },
        async post(context) {
          const response = context as ResponseContext;
          if (response.httpStatusCode >= 400) throw new BadAnswer(await answerOf(response));
          return response;
        },
      },
    ],
  });
}

/** The raw answer of a typed call (one of the library's `…WithHttpInfo`). */
export async function answerOf(response: ResponseContext): Promise<Answer> {
  return {
    status: response.httpStatusCode,
    headers: lowerCase(response.headers),
    text: await response.body.text(),
  };
}

function lowerCase(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

export interface PlainCall {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  query?: Readonly<Record<string, string>>;
  json?: unknown;
  form?: Readonly<Record<string, string>>;
}

/** A call the library does not have. Redirects are not followed: HubSpot's API has none. */
export async function plainCall(
  apiUrl: string,
  call: PlainCall,
  token: string | null,
  signal: AbortSignal,
): Promise<Answer> {
  const query = new URLSearchParams(call.query).toString();
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (token !== null) headers.Authorization = `Bearer ${token}`;
  if (call.json !== undefined) headers['Content-Type'] = 'application/json';
  const body =
    call.json !== undefined ? JSON.stringify(call.json) : call.form ? new URLSearchParams(call.form) : undefined;
  const response = await fetch(`${apiUrl}${call.path}${query === '' ? '' : `?${query}`}`, {
    method: call.method,
    headers,
    body,
    signal,
    redirect: 'manual',
  });
  const said: Record<string, string> = {};
  response.headers.forEach((value, name) => (said[name] = value));
  const answer = { status: response.status, headers: said, text: await response.text() };
  if (answer.status >= 300) throw new BadAnswer(answer);
  return answer;
}
