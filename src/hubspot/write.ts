/** Writing tasks, notes and deals, and finding what we wrote. */
import { CrmError } from '../ports/crm.ts';
import type { NewNote, NewTask, Priority, TaskChange } from '../ports/crm.ts';
import { chunks } from './chunks.ts';
import { VERSION } from './dated-paths.ts';
import { readLinks } from './links.ts';
import type { Portal } from './portal.ts';
import { plain, typed, typedAnswer } from './portal.ts';
import { BATCH, readObjects } from './read.ts';
import { createdObject, objectBatch } from './shapes.ts';

/** HubSpot's ids for "this new record belongs to that one"; each direction has its own. */
const TO_DEAL = { tasks: 216, notes: 214 } as const;
const TO_CONTACT = { tasks: 204, notes: 202 } as const;
const BODY = { tasks: 'hs_task_body', notes: 'hs_note_body' } as const;

type Written = keyof typeof TO_DEAL;

function linksOf(type: Written, dealId: string, contactIds: readonly string[] = []) {
  const to = (id: string, associationTypeId: number) => ({
    to: { id },
    types: [{ associationCategory: 'HUBSPOT_DEFINED' as const, associationTypeId }],
  });
  return [to(dealId, TO_DEAL[type]), ...contactIds.map((id) => to(id, TO_CONTACT[type]))];
}

async function create(
  portal: Portal,
  type: Written,
  properties: Record<string, string>,
  links: ReturnType<typeof linksOf>,
  priority: Priority,
): Promise<string> {
  const plan = { what: `create ${type}`, effect: 'once', priority } as const;
  const made = await typed(portal, plan, createdObject, (client) =>
    client.crm.objects.basicApi.createWithHttpInfo(type, { properties, associations: links as never }),
  );
  return made.id;
}

export function createTask(portal: Portal, task: NewTask, priority: Priority): Promise<string> {
  const properties: Record<string, string> = {
    hs_timestamp: new Date(task.due).toISOString(),
    hs_task_subject: task.subject,
    hs_task_body: task.body,
    hs_task_status: 'NOT_STARTED',
    hs_task_priority: task.priority,
    hs_task_type: task.kind,
  };
  if (task.ownerId !== null) properties.hubspot_owner_id = task.ownerId;
  return create(portal, 'tasks', properties, linksOf('tasks', task.dealId, task.contactIds), priority);
}

export function createNote(portal: Portal, note: NewNote, priority: Priority): Promise<string> {
  const properties: Record<string, string> = {
    hs_timestamp: new Date(note.at).toISOString(),
    hs_note_body: note.body,
  };
  if (note.ownerId !== null) properties.hubspot_owner_id = note.ownerId;
  return create(portal, 'notes', properties, linksOf('notes', note.dealId, note.contactIds), priority);
}

export async function update(
  portal: Portal,
  type: 'tasks' | 'deals',
  id: string,
  properties: Record<string, string>,
  priority: Priority,
): Promise<void> {
  if (Object.keys(properties).length === 0) return;
  const plan = { what: `update ${type}`, effect: 'repeat', priority } as const;
  await typedAnswer(portal, plan, (client) => client.crm.objects.basicApi.updateWithHttpInfo(type, id, { properties }));
}

/** Ids of the records that were written. A whole batch is refused with the one that is wrong. */
export async function updateMany(
  portal: Portal,
  type: 'deals',
  values: ReadonlyMap<string, Readonly<Record<string, string>>>,
  priority: Priority,
): Promise<Set<string>> {
  const written = new Set<string>();
  const plan = { what: `update ${type}`, effect: 'repeat', priority } as const;
  for (const batch of chunks([...values], BATCH)) {
    const inputs = batch.map(([id, properties]) => ({ id, properties: { ...properties } }));
    try {
      const answer = await typed(portal, plan, objectBatch, (client) =>
        client.crm.objects.batchApi.updateWithHttpInfo(type, { inputs }),
      );
      for (const { id } of answer.results) written.add(id);
    } catch (error) {
      if (!(error instanceof CrmError && (error.kind === 'refused' || error.kind === 'not-found'))) throw error;
    }
  }
  return written;
}

export function taskProperties(change: TaskChange): Record<string, string> {
  const properties: Record<string, string> = {};
  if (change.subject !== undefined) properties.hs_task_subject = change.subject;
  if (change.body !== undefined) properties.hs_task_body = change.body;
  if (change.due !== undefined) properties.hs_timestamp = new Date(change.due).toISOString();
  if (change.priority !== undefined) properties.hs_task_priority = change.priority;
  if (change.ownerId !== undefined) properties.hubspot_owner_id = change.ownerId;
  return properties;
}

export async function remove(portal: Portal, type: Written, id: string, priority: Priority): Promise<void> {
  const plan = { what: `remove ${type}`, effect: 'repeat', priority } as const;
  try {
    await typedAnswer(portal, plan, (client) => client.crm.objects.basicApi.archiveWithHttpInfo(type, id));
  } catch (error) {
    if (!(error instanceof CrmError && error.kind === 'not-found')) throw error;
  }
}

/** Newest first, so that of two (there should never be two) the later one is taken. */
export async function findByMarker(
  portal: Portal,
  type: Written,
  dealId: string,
  marker: string,
  priority: Priority,
): Promise<string | null> {
  const links = await readLinks(portal, 'deals', [dealId], type, priority);
  const ids = links.map((link) => link.to.id);
  const body = BODY[type];
  const { objects } = await readObjects(portal, type, ids, { properties: [body, 'hs_createdate'] }, priority);
  const found = objects
    .filter((object) => object.archived !== true && (object.properties[body] ?? '').includes(marker))
    .sort((a, b) => Date.parse(b.createdAt ?? '') - Date.parse(a.createdAt ?? ''));
  return found[0]?.id ?? null;
}

/** The library's model of this body lacks `typedOutputs`, which HubSpot's description demands: so by plain fetch. */
export async function completeCallback(
  portal: Portal,
  callbackId: string,
  outputFields: Readonly<Record<string, string>>,
  priority: Priority,
): Promise<void> {
  const plan = { what: 'complete a workflow action', effect: 'repeat', priority } as const;
  try {
    await plain(portal, plan, {
      method: 'POST',
      path: `/automation/actions/callbacks/${VERSION}/${encodeURIComponent(callbackId)}/complete`,
      json: { outputFields, typedOutputs: {} },
    });
  } catch (error) {
    if (!(error instanceof CrmError && error.kind === 'not-found')) throw error;
  }
}
