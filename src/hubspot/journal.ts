/** Reads the Webhooks Journal (`ports/journal.ts` says what it is for). Its calls count against no account's limits. */
import { z } from 'zod';
import { CrmError } from '../ports/crm.ts';
import type { Journal, JournalPage } from '../ports/journal.ts';
import type { Answer } from './answer.ts';
import { BadAnswer, parsed } from './answer.ts';
import type { PlainCall } from './client.ts';
import { plainCall } from './client.ts';
import { VERSION } from './dated-paths.ts';
import { errorOf, errorOfSilence } from './errors.ts';
import { id } from './shapes.ts';

const SCOPE = 'developer.webhooks_journal.read';
const DEADLINE_MS = 15_000;

/** Event types of the app's own life. */
const INSTALLED = '4-1909196';
const UNINSTALLED = '4-1916193';

const tokenAnswer = z.looseObject({ access_token: z.string().min(1), expires_in: z.number().positive() });
const place = z.looseObject({ url: z.url(), currentOffset: id });
const entry = z.looseObject({
  type: z.string(),
  action: z.string(),
  portalId: z.number().int(),
  occurredAt: z.union([z.string(), z.number()]),
  objectTypeId: z.string().nullish(),
  objectId: id.nullish(),
  propertyChanges: z.record(z.string(), z.unknown()).nullish(),
  fromObjectId: id.nullish(),
  fromObjectTypeId: z.string().nullish(),
  toObjectId: id.nullish(),
  toObjectTypeId: z.string().nullish(),
  associationTypeId: z.union([z.number(), z.string()]).nullish(),
});
const journalFile = z.looseObject({ journalEvents: z.array(entry) });
type Entry = z.infer<typeof entry>;

const ACTIONS: Record<string, string> = {
  CREATE: 'object.creation',
  DELETE: 'object.deletion',
  MERGE: 'object.merge',
  RESTORE: 'object.restore',
  ASSOCIATION_ADDED: 'object.associationChange',
  ASSOCIATION_REMOVED: 'object.associationChange',
};

export function hubspotJournal(of: {
  apiUrl: string;
  clientId: string;
  clientSecret: string;
  wall: () => number;
}): Journal {
  let token: { text: string; endsAt: number } | null = null;

  async function ask(call: PlainCall, bearer: string | null, base = of.apiUrl): Promise<Answer> {
    try {
      return await plainCall(base, call, bearer, AbortSignal.timeout(DEADLINE_MS));
    } catch (thrown) {
      throw thrown instanceof BadAnswer ? errorOf(thrown.answer, 'read') : errorOfSilence(thrown, 'read');
    }
  }

  async function bearer(): Promise<string> {
    if (token && token.endsAt - 60_000 > of.wall()) return token.text;
    const form = {
      grant_type: 'client_credentials',
      client_id: of.clientId,
      client_secret: of.clientSecret,
      scope: SCOPE,
    };
    const call = { method: 'POST', path: `/oauth/${VERSION}/token`, form } as const;
    const said = parsed(await ask(call, null), tokenAnswer, 'get a token of the app');
    token = { text: said.access_token, endsAt: of.wall() + said.expires_in * 1000 };
    return token.text;
  }

  return {
    async next(after) {
      const where = after === null ? 'earliest' : `offset/${encodeURIComponent(after)}/next`;
      const path = `/webhooks-journal/journal/${VERSION}/${where}`;
      const answer = await ask({ method: 'GET', path }, await bearer());
      if (answer.status === 204) return null;
      const { url, currentOffset } = parsed(answer, place, 'read the journal');
      // The file lies elsewhere, behind a signed link that ends soon: no token goes with it.
      const link = new URL(url);
      const file = await ask({ method: 'GET', path: link.pathname + link.search }, null, link.origin);
      return pageOf(currentOffset, parsed(file, journalFile, 'read a file of the journal').journalEvents);
    },
  };
}

function pageOf(offset: string, entries: Entry[]): JournalPage {
  const page: JournalPage = { offset, events: [], lifecycle: [] };
  for (const one of entries) {
    const { portalId, objectTypeId } = one;
    if (objectTypeId === INSTALLED || one.action === 'APP_INSTALL')
      page.lifecycle.push({ portalId, what: 'installed' });
    else if (objectTypeId === UNINSTALLED || one.action === 'APP_UNINSTALL') {
      page.lifecycle.push({ portalId, what: 'uninstalled' });
    } else page.events.push(...eventsOf(one));
  }
  return page;
}

/** One entry as the pushes it stands for: an update with three properties is three of them. */
function eventsOf(one: Entry): unknown[] {
  const occurredAt = typeof one.occurredAt === 'number' ? one.occurredAt : Date.parse(one.occurredAt);
  if (Number.isNaN(occurredAt)) throw new CrmError('refused', 'an entry of the journal has no moment');
  const { portalId, objectId, objectTypeId } = one;
  const event = { portalId, occurredAt, objectId, objectTypeId };
  if (/privacy/i.test(one.type)) return [{ ...event, subscriptionType: 'contact.privacyDeletion' }];
  if (one.action === 'UPDATE') {
    return Object.entries(one.propertyChanges ?? {}).map(([propertyName, value]) => ({
      ...event,
      subscriptionType: 'object.propertyChange',
      propertyName,
      propertyValue: value === null || value === undefined ? '' : String(value),
    }));
  }
  const subscriptionType = ACTIONS[one.action];
  if (subscriptionType === undefined) return [];
  const { fromObjectId, fromObjectTypeId, toObjectId, toObjectTypeId, associationTypeId } = one;
  const ends = { fromObjectId, fromObjectTypeId, toObjectId, toObjectTypeId, associationTypeId };
  const associationRemoved = one.action === 'ASSOCIATION_REMOVED';
  return [{ ...event, ...ends, associationRemoved, subscriptionType }];
}
