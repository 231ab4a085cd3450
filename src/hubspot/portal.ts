/** What the single calls stand on: the portal's door, its client, and one helper for each way out. */
import type { Client } from '@hubspot/api-client';
import type { z } from 'zod';
import type { Answer } from './answer.ts';
import { parsed } from './answer.ts';
import type { PlainCall } from './client.ts';
import { answerOf, plainCall } from './client.ts';
import type { CallPlan, Door } from './door.ts';

type Plan = Omit<CallPlan, 'send'>;
type TypedAnswer = Parameters<typeof answerOf>[0];

export interface Portal {
  door: Door;
  client: Client;
  apiUrl: string;
}

/** A typed call of the client library, read by our schema. */
export async function typed<T>(
  portal: Portal,
  plan: Plan,
  schema: z.ZodType<T>,
  send: (client: Client) => Promise<TypedAnswer>,
): Promise<T> {
  return parsed(await typedAnswer(portal, plan, send), schema, plan.what);
}

export function typedAnswer(
  portal: Portal,
  plan: Plan,
  send: (client: Client) => Promise<TypedAnswer>,
): Promise<Answer> {
  return portal.door.call({ ...plan, send: async () => answerOf(await send(portal.client)) });
}

/** A call the client library does not have. */
export function plain(portal: Portal, plan: Plan, call: PlainCall): Promise<Answer> {
  return portal.door.call({ ...plan, send: (token, signal) => plainCall(portal.apiUrl, call, token, signal) });
}
