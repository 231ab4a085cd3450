/**
 * The project as it lies here: the addresses HubSpot is told, and what it is asked to tell us. What HubSpot itself has is
 * not readable with an account's token, so this holds only when this very folder was uploaded.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { RECORD_TYPES } from '../../src/deal/facts.ts';
import type { RecordType } from '../../src/deal/facts.ts';
import { about, count, few } from './finding.ts';
import type { Check, Finding } from './finding.ts';

const app = z.object({
  config: z.object({
    auth: z.object({ redirectUrls: z.array(z.string()) }),
    permittedUrls: z.object({ fetch: z.array(z.string()) }),
  }),
});
const hooks = z.object({
  config: z.object({
    settings: z.object({ targetUrl: z.string() }),
    subscriptions: z.object({
      crmObjects: z.array(z.object({ subscriptionType: z.string(), objectType: z.string(), active: z.boolean() })),
      hubEvents: z.array(z.object({ subscriptionType: z.string(), active: z.boolean() })).default([]),
    }),
  }),
});

/** HubSpot's word for a record type in subscriptions. */
export const SUBSCRIBED_AS: Record<RecordType, string> = {
  deals: 'deal',
  contacts: 'contact',
  companies: 'company',
  emails: 'email',
  calls: 'call',
  meetings: 'meeting_event',
  notes: 'note',
  tasks: 'task',
  communications: 'communication',
};

export const subscriptions: Check = async ({ project, publicUrl }) => {
  const { fine, fault } = about('subscriptions');
  const [main, webhooks] = await Promise.all([
    readJson(join(project, 'app-hsmeta.json'), app),
    readJson(join(project, 'webhooks', 'webhooks-hsmeta.json'), hooks),
  ]);
  const found: Finding[] = [];
  const upload = 'Put your address into all files at once (extensions/README.md) and upload the project again.';
  const wanted = [
    ['webhooks go to', webhooks.config.settings.targetUrl, `${publicUrl}/hubspot/webhooks`],
    ['an install comes back to', few(main.config.auth.redirectUrls), `${publicUrl}/oauth/callback`],
    ['the card may call', few(main.config.permittedUrls.fetch), publicUrl],
  ] as const;
  for (const [what, is, should] of wanted)
    if (!is.split(', ').includes(should))
      found.push(fault(`In the project’s files ${what} ${is}, but this service is ${should}.`, upload));
  const active = webhooks.config.subscriptions.crmObjects.filter((s) => s.active);
  for (const type of RECORD_TYPES)
    for (const happening of ['object.creation', 'object.deletion', 'object.associationChange'])
      if (!active.some((s) => s.objectType === SUBSCRIBED_AS[type] && s.subscriptionType === happening))
        found.push(fault(`No active subscription to ${happening} of ${SUBSCRIBED_AS[type]}.`, upload));
  if (
    !webhooks.config.subscriptions.hubEvents.some((s) => s.active && s.subscriptionType === 'contact.privacyDeletion')
  )
    found.push(fault('No active subscription to privacy deletions.', upload));
  return found.length > 0
    ? found
    : [fine(`${count(active.length, 'subscription')} in the project’s files, all of them to ${publicUrl}.`)];
};

async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(JSON.parse(await readFile(path, 'utf8')));
}
