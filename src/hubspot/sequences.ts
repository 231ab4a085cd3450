/** Sequences: real sends from the rep's own inbox. Not in the client library. */
import { z } from 'zod';
import { CrmError } from '../ports/crm.ts';
import type { CrmEnrolment, CrmSequence, Priority } from '../ports/crm.ts';
import { jsonOf, parsed } from './answer.ts';
import { VERSION } from './dated-paths.ts';
import type { Portal } from './portal.ts';
import { plain } from './portal.ts';
import { id } from './shapes.ts';

const BASE = `/automation/sequences/${VERSION}`;

const sequencePage = z.looseObject({
  results: z.array(z.looseObject({ id, name: z.string() })),
  paging: z
    .looseObject({ next: z.looseObject({ after: z.string() }).nullish() })
    .nullish()
    .transform((page) => page?.next?.after),
});

export async function readSequences(portal: Portal, userId: string, priority: Priority): Promise<CrmSequence[]> {
  const found: CrmSequence[] = [];
  let after: string | undefined;
  do {
    const plan = { what: 'list sequences', effect: 'read', priority } as const;
    const query = { userId, limit: '100', ...(after === undefined ? {} : { after }) };
    const page = parsed(await plain(portal, plan, { method: 'GET', path: BASE, query }), sequencePage, plan.what);
    found.push(...page.results.map(({ id, name }) => ({ id, name })));
    after = page.paging;
  } while (after !== undefined);
  return found;
}

const enrolment = z.looseObject({
  id,
  sequenceId: id.nullish(),
  toEmail: z.string().nullish(),
  enrolledAt: z.string().nullish(),
});

function enrolmentOf(said: z.infer<typeof enrolment>): CrmEnrolment {
  const at = Date.parse(said.enrolledAt ?? '');
  return {
    id: said.id,
    sequenceId: said.sequenceId ?? null,
    toEmail: said.toEmail ?? null,
    at: Number.isNaN(at) ? null : at,
  };
}

/** HubSpot answers "none" as 404, as 204 or as an empty object: all mean the same. */
export async function readEnrolment(
  portal: Portal,
  contactId: string,
  priority: Priority,
): Promise<CrmEnrolment | null> {
  const plan = { what: 'read an enrolment', effect: 'read', priority } as const;
  try {
    const path = `${BASE}/enrollments/contact/${encodeURIComponent(contactId)}`;
    const answer = await plain(portal, plan, { method: 'GET', path });
    const json = jsonOf(answer.text);
    if (typeof json !== 'object' || json === null || Object.keys(json).length === 0) return null;
    return enrolmentOf(parsed(answer, enrolment, plan.what));
  } catch (error) {
    if (error instanceof CrmError && error.kind === 'not-found') return null;
    throw error;
  }
}

/** Unknown body fields are taken and ignored by HubSpot, so exactly the four documented ones are sent. */
export async function enrol(
  portal: Portal,
  ask: { userId: string; senderEmail: string; sequenceId: string; contactId: string },
  priority: Priority,
): Promise<CrmEnrolment> {
  const plan = { what: 'enrol a contact', effect: 'once', priority } as const;
  const { userId, senderEmail, sequenceId, contactId } = ask;
  const answer = await plain(portal, plan, {
    method: 'POST',
    path: `${BASE}/enrollments`,
    query: { userId },
    json: { contactId, sequenceId, senderEmail },
  });
  return { ...enrolmentOf(parsed(answer, enrolment, plan.what)), sequenceId };
}
