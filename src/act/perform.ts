/**
 * One effect, done in HubSpot. Safe to call again with the same effect: creations are looked up by their marker first
 * when an earlier try may have happened, everything else is harmless to repeat.
 */
import type { Day, Instant } from '../deal/facts.ts';
import type { Crm, Priority, TaskChange } from '../ports/crm.ts';
import type { EffectPayload, EffectResult } from './effects.ts';
import { bodyWith, markerOf } from './marker.ts';

export interface Doing {
  crm: Crm;
  key: string;
  dealId: string;
  payload: EffectPayload;
  /** An earlier try got no answer: it may have happened. */
  mayHaveHappened: boolean;
  /** When it was wished for, in the service's time: what is older in HubSpot is not ours. */
  askedAt: Instant;
  /** It was asked for so long ago that it may no longer be meant: nobody is enrolled and no deal moved any more. */
  stale: boolean;
  priority: Priority;
  /** When a task due on a day is due: the end of working hours in the portal's time zone. */
  dueAt: (day: Day) => Instant;
  /** What the effect with that key made; null when it was never done. */
  madeBy: (key: string) => Promise<EffectResult | null>;
}

/** Throws `CrmError`; `Impossible` when there is nothing it could be done to. */
export async function perform(doing: Doing): Promise<EffectResult> {
  const { crm, dealId, payload, priority } = doing;
  switch (payload.kind) {
    case 'task-create':
      return create(doing, 'tasks', (marker) =>
        crm.createTask(
          {
            subject: payload.task.subject,
            body: bodyWith(payload.task.body, marker),
            due: doing.dueAt(payload.task.due),
            priority: payload.task.priority,
            kind: 'TODO',
            ownerId: payload.task.ownerId,
            dealId,
            contactIds: payload.contactIds,
          },
          priority,
        ),
      );
    case 'note': {
      const { ifDone } = payload;
      const words = ifDone && (await doing.madeBy(ifDone.of)) !== null ? ifDone.body : payload.body;
      return create(doing, 'notes', (marker) =>
        crm.createNote(
          {
            body: bodyWith(words, marker),
            at: payload.at,
            ownerId: payload.ownerId,
            dealId,
            contactIds: payload.contactIds,
          },
          priority,
        ),
      );
    }
    case 'task-update': {
      const recordId = await made(doing, payload.of);
      const { due, body, ...rest } = payload.change;
      const change: TaskChange = {
        ...rest,
        ...(due === undefined ? {} : { due: doing.dueAt(due) }),
        ...(body === undefined ? {} : { body: bodyWith(body, markerOf(crm.portalId, payload.of)) }),
      };
      await crm.updateTask(recordId, change, priority);
      return { recordId };
    }
    case 'task-complete': {
      const recordId = await made(doing, payload.of);
      await crm.completeTask(recordId, priority);
      return { recordId };
    }
    case 'note-remove': {
      const recordId = (await doing.madeBy(payload.of))?.recordId;
      if (recordId !== undefined) await crm.remove('notes', recordId, priority);
      return {};
    }
    case 'deal-properties':
      await crm.setDealProperties(dealId, payload.values, priority);
      return {};
    case 'stage-move':
      if (doing.stale) throw new Impossible(TOO_LATE);
      await crm.moveStage(dealId, { pipelineId: payload.pipelineId, stageId: payload.stageId }, priority);
      return {};
    case 'enrol':
      return enrol(doing, payload);
    case 'list-add':
      await crm.addToList(payload.listId, payload.contactId, priority);
      return {};
    case 'list-remove':
      await crm.removeFromList(payload.listId, payload.contactId, priority);
      return {};
    case 'workflow-callback':
      await crm.completeCallback(payload.callbackId, payload.outputFields, priority);
      return {};
  }
}

/** HubSpot's clock and ours. */
const CLOCKS_DIFFER_MS = 10 * 60_000;

const TOO_LATE = 'it was asked for more than two days ago, and much may have changed since';

/** It will never be done: the task it is about was never made, or it comes too late. */
export class Impossible extends Error {}

async function create(
  doing: Doing,
  type: 'tasks' | 'notes',
  make: (marker: string) => Promise<string>,
): Promise<EffectResult> {
  const { crm, key, dealId, mayHaveHappened, priority } = doing;
  const marker = markerOf(crm.portalId, key);
  if (mayHaveHappened) {
    const found = await crm.findByMarker(type, dealId, marker, priority);
    if (found !== null) return { recordId: found };
  }
  return { recordId: await make(marker) };
}

/** Enrolling twice would send the first mail twice; whoever came into that sequence since is not enrolled again. */
async function enrol(
  { crm, mayHaveHappened, askedAt, stale, priority }: Doing,
  ask: Extract<EffectPayload, { kind: 'enrol' }>,
): Promise<EffectResult> {
  if (mayHaveHappened) {
    const latest = await crm.enrolment(ask.contactId, priority);
    const same = latest !== null && (latest.sequenceId ?? ask.sequenceId) === ask.sequenceId;
    if (same && (latest.at ?? askedAt) >= askedAt - CLOCKS_DIFFER_MS) return { recordId: latest.id };
  }
  if (stale) throw new Impossible(TOO_LATE);
  const { userId, senderEmail, sequenceId, contactId } = ask;
  const { id } = await crm.enrol({ userId, senderEmail, sequenceId, contactId }, priority);
  return { recordId: id };
}

async function made(doing: Doing, key: string): Promise<string> {
  const recordId = (await doing.madeBy(key))?.recordId;
  if (recordId === undefined) throw new Impossible('what it is about was never made in HubSpot');
  return recordId;
}
